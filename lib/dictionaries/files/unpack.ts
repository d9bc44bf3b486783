import { BadDictionary, bad } from '@/lib/dictionaries/problem';

/** Bytes that one file of a dictionary may have, unpacked: ten times the largest that are known. */
const MOST_UNPACKED = 300_000_000;

/** What is larger than `RATIO_FROM` may not unpack to more than `MOST_RATIO` times its packed size. */
const RATIO_FROM = 20_000_000;
const MOST_RATIO = 200;

/** Bytes that are handed out at once: browsers read as many as they like, and all of them would be worked on in one turn. */
const CHUNK_BYTES = 64 * 1024;

/** The bytes of a file as they are; `went` is called with how many were handed out. */
export async function* plainChunks(
  file: Blob,
  name: string,
  went: (bytes: number) => void = () => {},
): AsyncGenerator<Uint8Array> {
  if (file.size > MOST_UNPACKED) throw bad('too-large', `${name} has ${file.size} bytes`);
  for await (const chunk of read(file.stream(), name)) {
    went(chunk.length);
    yield chunk;
  }
}

/**
 * The bytes of a packed file. Stops as soon as too many come out, so that a zip bomb is never unpacked.
 * @param said how many bytes it says that there are, where it does
 */
export async function* unpackedChunks(
  packed: { name: string; size: number; chunks: AsyncGenerator<Uint8Array> },
  how: 'gzip' | 'deflate-raw',
  said?: number,
): AsyncGenerator<Uint8Array> {
  const { name, size, chunks } = packed;
  let length = 0;
  for await (const chunk of read(streamOf(chunks).pipeThrough(new DecompressionStream(how)), name)) {
    length += chunk.length;
    if (length > MOST_UNPACKED || (length > RATIO_FROM && length > size * MOST_RATIO))
      throw bad('too-large', `${name} unpacks from ${size} to more than ${length} bytes`);
    if (said !== undefined && length > said) throw bad('damaged', `${name} is larger than it says`);
    yield chunk;
  }
  if (said !== undefined && length !== said) throw bad('damaged', `${name} is smaller than it says`);
}

/** The chunks of a generator as a stream, which asks for each when it needs it. */
function streamOf(chunks: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value as Uint8Array<ArrayBuffer>);
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
}

/** The chunks of a stream, which is cancelled where no more are asked for. Chrome reads streams by `for await` from 124. */
async function* read(stream: ReadableStream<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      for (let at = 0; at < value.length; at += CHUNK_BYTES) yield value.subarray(at, at + CHUNK_BYTES);
    }
  } catch (error) {
    if (error instanceof BadDictionary) throw error;
    // A file that is gone is a DOMException; what cannot be unpacked a TypeError.
    const isGone = error instanceof DOMException;
    throw bad(isGone ? 'unreadable' : 'damaged', `${name}: ${error instanceof Error ? error.message : error}`);
  } finally {
    reader.cancel().catch(() => {});
  }
}
