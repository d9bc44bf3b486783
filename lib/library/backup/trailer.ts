/**
 * The zip's comment, its very last bytes, is the digest of everything before it: a flipped byte anywhere, in a date or
 * a name as well as in the data, is found before anything else is believed. fflate writes no comment and checks no CRC.
 */
const label = 'pindu-backup sha256/4MiB ';

export const TRAILER_LENGTH = label.length + 64;
/** Of the zip's end record, without its comment. */
export const END_LENGTH = 22;

export function trailerOf(digest: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(label + digest) as Uint8Array<ArrayBuffer>;
}

/** The digest in a file's last `TRAILER_LENGTH` bytes, or `undefined` where they are no trailer. */
export function digestIn(bytes: Uint8Array): string | undefined {
  const text = String.fromCharCode(...bytes);
  const digest = text.slice(label.length);
  return text.startsWith(label) && /^[0-9a-f]{64}$/.test(digest) ? digest : undefined;
}
