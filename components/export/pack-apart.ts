import type { Packed, Packing } from './pack';

/**
 * Packs articles into a file in a worker, so that the page goes on drawing. Rejects where that fails, or the signal ends
 * it.
 */
export function packApart(packing: Packing, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const worker = new Worker(new URL('./pack-worker.ts', import.meta.url), { type: 'module' });
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array<ArrayBuffer>>();
  const stop = () => reject(signal.reason);
  signal.addEventListener('abort', stop);
  worker.onmessage = ({ data }: MessageEvent<Packed>) =>
    'content' in data ? resolve(data.content) : reject(new Error(data.problem));
  worker.onerror = ({ message }) => reject(new Error(message || 'The worker did not start'));
  if (signal.aborted) stop();
  else worker.postMessage(packing);
  return promise.finally(() => {
    worker.terminate();
    signal.removeEventListener('abort', stop);
  });
}
