import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { DIGEST_CHUNK, END_LENGTH, FileDigest, TRAILER_LENGTH, trailerOf } from './digest';

type ZipWriter = {
  /** Adds a part; `pack` deflates it. */
  add(name: string, bytes: Uint8Array, pack: boolean): Promise<void>;
  /** The whole file, with its digest at the end. */
  end(): Promise<Blob>;
};

/** Bytes deflated before the page gets its turn. */
const SLICE = 256 * 1024;

/**
 * Writes a zip part by part. What is done leaves the page's memory in Blobs of 4 MiB, so that 300 MB of pictures are
 * never in it at once. `yieldToMain` is awaited between slices, and ends the work by throwing.
 */
export function writeZip(createdAt: number, yieldToMain: () => Promise<void>): ZipWriter {
  const digest = new FileDigest();
  const blobs: Blob[] = [];
  let chunk = new Uint8Array(DIGEST_CHUNK);
  let filled = 0;
  const waiting: Uint8Array[] = [];
  let problem: Error | undefined;

  const zip = new Zip((error, bytes) => {
    if (error) problem = error;
    else waiting.push(bytes);
  });

  async function closeChunk(): Promise<void> {
    const bytes = chunk.subarray(0, filled);
    await digest.add(bytes);
    blobs.push(new Blob([bytes]));
    chunk = new Uint8Array(DIGEST_CHUNK);
    filled = 0;
  }

  async function flush(): Promise<void> {
    if (problem) throw problem;
    for (const bytes of waiting.splice(0)) {
      for (let at = 0; at < bytes.length; ) {
        const take = bytes.subarray(at, at + DIGEST_CHUNK - filled);
        chunk.set(take, filled);
        filled += take.length;
        at += take.length;
        if (filled === DIGEST_CHUNK) await closeChunk();
      }
    }
  }

  return {
    async add(name, bytes, pack) {
      // For a small part, the default tables would be far larger than the part.
      const mem = bytes.length < 100_000 ? 3 : 8;
      const part = pack ? new ZipDeflate(name, { level: 6, mem }) : new ZipPassThrough(name);
      part.mtime = createdAt;
      zip.add(part);
      const step = pack ? SLICE : DIGEST_CHUNK;
      for (let at = 0; at === 0 || at < bytes.length; at += step) {
        part.push(bytes.subarray(at, at + step), at + step >= bytes.length);
        await flush();
        await yieldToMain();
      }
    },
    async end() {
      zip.end();
      // The directory with the end record comes as one piece; the length of the comment is its last two bytes.
      const last = waiting.at(-1);
      if (last === undefined || last.length < END_LENGTH) throw new Error('The zip has no end');
      last[last.length - 2] = TRAILER_LENGTH;
      await flush();
      if (filled > 0) await closeChunk();
      return new Blob([...blobs, trailerOf(await digest.end())], { type: 'application/zip' });
    },
  };
}
