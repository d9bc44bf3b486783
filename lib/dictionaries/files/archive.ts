import { headOf, type SourceFile } from './source-file';

/** The first bytes of 7z, rar, bzip2, xz and zip; the last is one that is packed in another file. */
const MAGIC = ['7z\xbc\xaf', 'Rar!', 'BZh', '\xfd7zXZ', 'PK\x03\x04'];

/** Where a tar says `ustar` in the header of its first file (POSIX.1-1988). */
const TAR_AT = 257;

/** Whether a file holds others, packed in a way that is not unpacked here. */
export async function isArchive(file: SourceFile): Promise<boolean> {
  const head = new TextDecoder('latin1').decode(await headOf(file, 512));
  return MAGIC.some((bytes) => head.startsWith(bytes)) || head.startsWith('ustar', TAR_AT);
}
