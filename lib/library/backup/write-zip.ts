import { Zip, type ZipInputFile, ZipPassThrough } from 'fflate';
import type { Deflated } from './deflate';
import { DIGEST_CHUNK, END_LENGTH, FileDigest, TRAILER_LENGTH, trailerOf } from './digest';

type ZipWriter = {
  /** Adds a part as it is. */
  add(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Adds a part that was deflated. */
  addDeflated(name: string, part: Deflated): Promise<void>;
  /** The whole file, with its digest at the end. */
  end(): Promise<Blob>;
};

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
    async add(name, bytes) {
      const part = new ZipPassThrough(name);
      part.mtime = createdAt;
      zip.add(part);
      for (let at = 0; at === 0 || at < bytes.length; at += DIGEST_CHUNK) {
        part.push(bytes.subarray(at, at + DIGEST_CHUNK), at + DIGEST_CHUNK >= bytes.length);
        await flush();
        await yieldToMain();
      }
    },
    async addDeflated(filename, { packed, size, crc }) {
      const part: ZipInputFile = { filename, compression: 8, mtime: createdAt, size: 0, crc: 0 };
      zip.add(part);
      part.size = size;
      part.crc = crc;
      part.ondata?.(null, new Uint8Array(await packed.arrayBuffer()), true);
      await flush();
      await yieldToMain();
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
