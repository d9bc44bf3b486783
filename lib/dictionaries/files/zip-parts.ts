import { bad } from '@/lib/dictionaries/problem';
import type { SourceFile } from './source-file';
import { plainChunks, unpackedChunks } from './unpack';

/** More parts than any dictionary has: one with a picture for every word. */
const MOST_PARTS = 65_535;

/** Bytes of the directory of so many parts. */
const LARGEST_DIRECTORY = 16_000_000;

const [ENTRY, LOCAL, END] = [46, 30, 22];
const LONGEST_COMMENT = 65_535;

export async function isZip(file: Blob): Promise<boolean> {
  const head = await viewOf(file, 0, 4);
  return head.byteLength === 4 && (head.getUint32(0, true) === 0x04034b50 || head.getUint32(0, true) === 0x06054b50);
}

/**
 * The parts of a zip, by its directory. Names are compared and shown, never used as paths. fflate reads a whole zip into
 * memory, and believes what it says of sizes.
 * @throws {BadDictionary} where the directory is not whole, or a part is encrypted or packed in another way than deflate
 */
export async function zipParts(file: Blob): Promise<SourceFile[]> {
  const { count, start, length } = await endOf(file);
  const directory = await viewOf(file, start, length);
  if (directory.byteLength !== length) throw bad('damaged', 'the directory of the zip is cut');
  const parts: SourceFile[] = [];
  const seen = new Set<string>();
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY > length || directory.getUint32(at, true) !== 0x02014b50)
      throw bad('damaged', `part ${index} is not in the directory of the zip`);
    const nameLength = directory.getUint16(at + 28, true);
    const next = at + ENTRY + nameLength + directory.getUint16(at + 30, true) + directory.getUint16(at + 32, true);
    if (next > length) throw bad('damaged', `part ${index} of the zip is cut`);
    const name = new TextDecoder().decode(new Uint8Array(directory.buffer, at + ENTRY, nameLength));
    if (!isAside(name)) {
      if (seen.has(name)) throw bad('damaged', `${name} is in the zip twice`);
      seen.add(name);
      parts.push(partOf(file, name, directory, at));
    }
    at = next;
  }
  return parts;
}

/** Folders, and what archivers and systems add. */
function isAside(name: string): boolean {
  return name.endsWith('/') || /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i.test(name);
}

function partOf(file: Blob, name: string, directory: DataView, at: number): SourceFile {
  const [flags, method] = [directory.getUint16(at + 8, true), directory.getUint16(at + 10, true)];
  const [packed, size] = [directory.getUint32(at + 20, true), directory.getUint32(at + 24, true)];
  const header = directory.getUint32(at + 42, true);
  return {
    name,
    size: packed,
    async *chunks(went) {
      if ((flags & 1) !== 0) throw bad('encrypted', name);
      const local = await viewOf(file, header, LOCAL);
      if (local.byteLength < LOCAL || local.getUint32(0, true) !== 0x04034b50)
        throw bad('damaged', `${name} is not where the directory says`);
      const start = header + LOCAL + local.getUint16(26, true) + local.getUint16(28, true);
      if (start + packed > file.size) throw bad('damaged', `${name} is cut`);
      const bytes = file.slice(start, start + packed);
      const chunks = plainChunks(bytes, name, went);
      if (method === 8) yield* unpackedChunks({ name, size: packed, chunks }, 'deflate-raw', size);
      else if (method === 0 && size === packed) yield* chunks;
      else throw bad('damaged', `${name} is packed by method ${method}`);
    },
  };
}

/** What the end record says of the directory; it is the last one in the file, before a comment. */
async function endOf(file: Blob): Promise<{ count: number; start: number; length: number }> {
  const from = Math.max(0, file.size - END - LONGEST_COMMENT);
  const tail = await viewOf(file, from, file.size - from);
  for (let at = tail.byteLength - END; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== 0x06054b50) continue;
    const [count, length, start] = [
      tail.getUint16(at + 10, true),
      tail.getUint32(at + 12, true),
      tail.getUint32(at + 16, true),
    ];
    if (count >= MOST_PARTS || length > LARGEST_DIRECTORY) throw bad('too-large', `${count} parts in the zip`);
    if (start + length > from + at) throw bad('damaged', 'the directory of the zip is not at its place');
    return { count, start, length };
  }
  throw bad('damaged', 'the end of the zip is missing');
}

async function viewOf(file: Blob, start: number, length: number): Promise<DataView<ArrayBuffer>> {
  return new DataView(await file.slice(start, start + length).arrayBuffer());
}
