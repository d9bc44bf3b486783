/** The sha256 of bytes, in hex. */
export async function sha256(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Bytes hashed at a time: the browser's sha256 takes no stream, and a backup may not fit in memory. */
export const DIGEST_CHUNK = 4 * 1024 * 1024;

/** The digest of a whole file: the sha256 over the sha256 of each 4 MiB of it. */
export class FileDigest {
  #chunks: ArrayBuffer[] = [];

  /** Takes the next chunk, which has `DIGEST_CHUNK` bytes unless it is the last. */
  async add(chunk: BufferSource): Promise<void> {
    this.#chunks.push(await crypto.subtle.digest('SHA-256', chunk));
  }

  async end(): Promise<string> {
    return sha256(await new Blob(this.#chunks).arrayBuffer());
  }
}

/**
 * The zip's comment, its last bytes, is the digest of everything before it: any changed byte, also in a date or a name,
 * is found before anything else is read. fflate writes no comment and checks no CRC.
 */
const label = 'pindu-backup sha256/4MiB ';

export const TRAILER_LENGTH = label.length + 64;
/** Of the zip's end record, without its comment. */
export const END_LENGTH = 22;

export function trailerOf(digest: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(label + digest) as Uint8Array<ArrayBuffer>;
}

/** The digest in a file's last `TRAILER_LENGTH` bytes; `undefined` where they are no trailer. */
export function digestIn(bytes: Uint8Array): string | undefined {
  const text = String.fromCharCode(...bytes);
  const digest = text.slice(label.length);
  return text.startsWith(label) && /^[0-9a-f]{64}$/.test(digest) ? digest : undefined;
}
