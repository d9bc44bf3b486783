import { DIGEST_CHUNK, digestIn, END_LENGTH, FileDigest, TRAILER_LENGTH } from './digest';
import { BACKUP_VERSION, HEAD_NAME, limits, partName } from './format';
import { bad } from './problem';

/** A part of the zip: where its bytes are in the file; their number packed (`length`) and unpacked (`size`). */
export type ZipPart = { name: string; packed: boolean; start: number; length: number; size: number };

const HEADER = 30;
const DESCRIPTOR = 16;
const ENTRY = 46;

/**
 * The parts of a backup, once the digest has shown that no byte has changed. Reads only zips as `writeZip` makes them:
 * parts one after the other, with names of ours, each once.
 * @throws {BadBackup} where the file is no such zip
 */
export async function readZip(
  file: Blob,
  yieldToMain: (share: number) => Promise<void>,
): Promise<Map<string, ZipPart>> {
  await checkKind(file);
  await checkDigest(file, yieldToMain);
  return directoryOf(file);
}

/**
 * A part's bytes, unpacked.
 * @throws {BadBackup} where they are not as many as the directory says
 */
export async function readPart(file: Blob, part: ZipPart): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(await file.slice(part.start, part.start + part.length).arrayBuffer());
  return part.packed ? unpack(bytes, part) : bytes;
}

async function checkKind(file: Blob): Promise<void> {
  if (file.size === 0) throw bad('empty');
  const head = await bytesOf(file, 0, HEADER + HEAD_NAME.length + 200);
  const name = String.fromCharCode(...head.subarray(HEADER, HEADER + HEAD_NAME.length));
  if (uint32(head, 0) !== 0x04034b50 || name !== HEAD_NAME) throw bad('foreign');
  // Another version may end differently: its number is read before its end is.
  const version = /^\{"format":"pindu-backup","version":(\d{1,9})\}/.exec(
    String.fromCharCode(...head.subarray(HEADER + HEAD_NAME.length)),
  )?.[1];
  const tail = await bytesOf(file, file.size - TRAILER_LENGTH, TRAILER_LENGTH);
  const isWhole = digestIn(tail) !== undefined;
  if (!isWhole && version !== undefined && Number(version) > BACKUP_VERSION) throw bad('newer', `version ${version}`);
  if (!isWhole) throw bad('cut', `${file.size} bytes`);
  if (file.size > limits.fileBytes) throw bad('too-large', `${file.size} bytes`);
}

async function checkDigest(file: Blob, yieldToMain: (share: number) => Promise<void>): Promise<void> {
  const end = file.size - TRAILER_LENGTH;
  const digest = new FileDigest();
  for (let at = 0; at < end; at += DIGEST_CHUNK) {
    await digest.add(await file.slice(at, Math.min(at + DIGEST_CHUNK, end)).arrayBuffer());
    await yieldToMain(at / end);
  }
  if ((await digest.end()) !== digestIn(await bytesOf(file, end, TRAILER_LENGTH))) throw bad('damaged');
}

async function directoryOf(file: Blob): Promise<Map<string, ZipPart>> {
  const endAt = file.size - TRAILER_LENGTH - END_LENGTH;
  const end = await bytesOf(file, endAt, END_LENGTH);
  const count = uint16(end, 10);
  const [length, start] = [uint32(end, 12), uint32(end, 16)];
  if (uint32(end, 0) !== 0x06054b50 || uint16(end, 20) !== TRAILER_LENGTH || start + length !== endAt)
    throw bad('invalid', 'the directory of the zip is not at its place');
  if (count > limits.parts) throw bad('too-large', `${count} parts`);

  const directory = await bytesOf(file, start, length);
  const parts = new Map<string, ZipPart>();
  let [at, next] = [0, 0];
  for (let index = 0; index < count; index++) {
    if (at + ENTRY > directory.length || uint32(directory, at) !== 0x02014b50)
      throw bad('invalid', `part ${index} is not in the directory`);
    const nameLength = uint16(directory, at + 28);
    const name = String.fromCharCode(...directory.subarray(at + ENTRY, at + ENTRY + Math.min(nameLength, 200)));
    const method = uint16(directory, at + 10);
    const [packedLength, size] = [uint32(directory, at + 20), uint32(directory, at + 24)];
    const isPlain = uint16(directory, at + 30) === 0 && uint16(directory, at + 32) === 0;
    // A name of another kind is shown as text only; it never becomes a path.
    if (!partName.test(name)) throw bad('invalid', `a part that no backup has: ${JSON.stringify(name)}`);
    if (parts.has(name)) throw bad('invalid', `${name} is there twice`);
    if (!isPlain || (method !== 0 && method !== 8) || (method === 0 && size !== packedLength))
      throw bad('invalid', `${name} is packed in a way that no backup is`);
    if (uint32(directory, at + 42) !== next) throw bad('invalid', `${name} is not at its place`);
    parts.set(name, {
      ...{ name, packed: method === 8, size },
      ...{ start: next + HEADER + nameLength, length: packedLength },
    });
    next += HEADER + nameLength + packedLength + DESCRIPTOR;
    at += ENTRY + nameLength;
  }
  if (at !== directory.length || next !== start) throw bad('invalid', 'there is more in the zip than in its directory');
  return parts;
}

/** Stops as soon as more comes out than the directory says, so that a zip bomb is never unpacked. */
async function unpack(bytes: Uint8Array<ArrayBuffer>, { name, size }: ZipPart): Promise<Uint8Array<ArrayBuffer>> {
  if (size > limits.partBytes) throw bad('too-large', `${name} has ${size} bytes`);
  const out = new Uint8Array(size);
  let filled = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  for (;;) {
    const { value: chunk } = await reader.read().catch(() => {
      throw bad('invalid', `${name} cannot be unpacked`);
    });
    if (chunk === undefined) break;
    if (filled + chunk.length > size) {
      await reader.cancel();
      throw bad('invalid', `${name} is larger than it says`);
    }
    out.set(chunk, filled);
    filled += chunk.length;
  }
  if (filled !== size) throw bad('invalid', `${name} is smaller than it says`);
  return out;
}

async function bytesOf(file: Blob, start: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
  const from = Math.max(0, start);
  return new Uint8Array(await file.slice(from, Math.max(from, start + length)).arrayBuffer());
}

function uint16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}

function uint32(bytes: Uint8Array, at: number): number {
  return uint16(bytes, at) + uint16(bytes, at + 2) * 0x10000;
}
