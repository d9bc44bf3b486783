import { type PictureProblem, pictureLimits } from './picture-limits';

export type FetchedPicture =
  | { bytes: Uint8Array<ArrayBuffer>; problem?: undefined }
  | { problem: Extract<PictureProblem, 'unreachable' | 'gone' | 'too-large'> };

const patience = 30_000;

/** Fetches a picture without cookies or referrer. `unreachable`: no network, or its host forbids. */
export async function fetchPicture(
  src: string,
  { fetch = globalThis.fetch, signal }: { fetch?: typeof globalThis.fetch; signal?: AbortSignal } = {},
): Promise<FetchedPicture> {
  const tooLate = AbortSignal.timeout(patience);
  try {
    const response = await fetch(src, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: signal ? AbortSignal.any([signal, tooLate]) : tooLate,
    });
    if (!response.ok) {
      await response.body?.cancel();
      return { problem: response.status >= 500 ? 'unreachable' : 'gone' };
    }
    return await readBody(response);
  } catch {
    return { problem: 'unreachable' };
  }
}

/** Reads no more than is kept of any picture: an answer without end is not waited for. */
async function readBody(response: Response): Promise<FetchedPicture> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (;;) {
    const read = await reader?.read();
    if (read === undefined || read.done) break;
    chunks.push(read.value as Uint8Array<ArrayBuffer>);
    length += read.value.length;
    if (length <= pictureLimits.fetchedBytes) continue;
    await reader?.cancel();
    return { problem: 'too-large' };
  }
  return { bytes: new Uint8Array(await new Blob(chunks).arrayBuffer()) };
}
