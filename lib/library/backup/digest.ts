/** The sha256 of bytes, in hex. */
export async function sha256(bytes: BufferSource): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

/** So many bytes are hashed at a time: the browser's own sha256 takes no stream, and a backup may not fit in memory. */
export const DIGEST_CHUNK = 4 * 1024 * 1024;

/** The digest of a whole file: the sha256 over the sha256 of each 4 MiB of it. */
export class FileDigest {
  #chunks: Uint8Array[] = [];

  /** Takes the next chunk, which has `DIGEST_CHUNK` bytes unless it is the last. */
  async add(chunk: BufferSource): Promise<void> {
    this.#chunks.push(new Uint8Array(await crypto.subtle.digest('SHA-256', chunk)));
  }

  async end(): Promise<string> {
    const all = new Uint8Array(this.#chunks.length * 32);
    for (const [index, chunk] of this.#chunks.entries()) all.set(chunk, index * 32);
    return sha256(all);
  }
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
