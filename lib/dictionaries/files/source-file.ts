import { bad } from '@/lib/dictionaries/problem';
import { plainChunks, unpackedChunks } from './unpack';

/** A file of a dictionary: one that was chosen, or a part of a zip. */
export type SourceFile = {
  /** Without the endings .gz and .dz; as it is in the zip, with slashes. Never used as a path. */
  name: string;
  /**
   * Its bytes, unpacked.
   * @param went is called with how many bytes were taken from the disk
   * @throws {BadDictionary} where they cannot be unpacked, or are more than any file of a dictionary has
   */
  chunks(went?: (bytes: number) => void): AsyncGenerator<Uint8Array>;
  /** Bytes on the disk. */
  size: number;
};

/** A file as it was chosen; one that is packed with gzip, as its first bytes tell, is unpacked. */
export function sourceFile(name: string, file: Blob): Promise<SourceFile> {
  return unzipped({ name, size: file.size, chunks: (went) => plainChunks(file, name, went) });
}

/** A file, unpacked where its first bytes are those of gzip (.gz, and .dz, which dictzip writes). */
export async function unzipped(file: SourceFile): Promise<SourceFile> {
  const { name, size } = file;
  const plain = name.replace(/\.(?:gz|dz)$/i, '');
  const [first, second] = await headOf(file, 2);
  if (first !== 0x1f || second !== 0x8b) return { ...file, name: plain };
  return {
    ...{ name: plain, size },
    chunks: (went) => unpackedChunks({ name, size, chunks: file.chunks(went) }, 'gzip'),
  };
}

/** All bytes of a file. */
export async function wholeFile(file: SourceFile, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of file.chunks()) {
    length += chunk.length;
    if (length > most) throw bad('too-large', `${file.name} has more than ${most} bytes`);
    parts.push(chunk);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The first bytes of a file, about so many: whole chunks, as they come. */
export async function headOf(file: SourceFile, bytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of file.chunks()) {
    parts.push(chunk.subarray(0, bytes - length));
    length += chunk.length;
    if (length >= bytes) break;
  }
  return new Uint8Array(await new Blob(parts as Uint8Array<ArrayBuffer>[]).arrayBuffer());
}
