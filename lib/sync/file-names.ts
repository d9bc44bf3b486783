/**
 * A file on the server: the tag of the sync of one device, a number that grows with each of its files, and a random part,
 * so that no name is ever used twice, whatever a device remembers. Names tell nothing of what is inside.
 */
export type FileName = { name: string; tag: string; number: number };

const pattern = /^([0-9a-f]{16})-([0-9]{8})-[0-9a-f]{16}\.pindu$/;

/** A file's name taken apart; undefined for one that is not ours. */
export function parseFileName(name: string): FileName | undefined {
  const [, tag, number] = pattern.exec(name) ?? [];
  return tag === undefined ? undefined : { name, tag, number: Number(number) };
}

export function fileName(tag: string, number: number): string {
  return `${tag}-${String(number).padStart(8, '0')}-${randomHex(8)}.pindu`;
}

/** Random bytes in hex. */
export function randomHex(bytes: number): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
}
