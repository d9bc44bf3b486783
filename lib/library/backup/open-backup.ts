import * as v from 'valibot';
import type { Row } from '@/lib/library/types';
import { checkRow } from './check-row';
import { sha256 } from './digest';
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type BackupTable,
  backupTables,
  HEAD_NAME,
  limits,
  MANIFEST_NAME,
  type Manifest,
  PICTURES_FOLDER,
  partName,
  SETTINGS_NAME,
} from './format';
import { hostileKey } from './hostile-key';
import { turns } from './make-backup';
import { type BackupProblem, BadBackup, bad } from './problem';
import { readPart, readZip, type ZipPart } from './read-zip';
import { keyText } from './row-keys';

export type BackupRow = Row & Record<string, unknown>;

/** A file that was looked through from end to end: everything in it may be merged into a library. */
export type OpenedBackup = {
  createdAt: number;
  device: string;
  rows: Record<BackupTable, BackupRow[]>;
  settings: Record<string, unknown> | undefined;
  /** Where in the file the bytes of each picture are, by their sha256. */
  pictures: Map<string, ZipPart>;
  file: Blob;
};

export type OpenResult = { backup: OpenedBackup; problem?: undefined } | { backup?: undefined; problem: BackupProblem };

export type OpenOptions = {
  signal?: AbortSignal;
  /** Hears the share of the work that is done, 0 to 1. */
  onProgress?: (share: number) => void;
  yieldToMain?: () => Promise<void>;
};

/**
 * Looks through a file that may be anything, and gives what it holds or what is wrong with it. Reads only. Rejects with
 * the signal's reason when it is cancelled.
 */
export async function openBackup(file: Blob, options: OpenOptions = {}): Promise<OpenResult> {
  try {
    return { backup: await open(file, options) };
  } catch (error) {
    if (error instanceof BadBackup) return { problem: error.problem };
    if (options.signal?.aborted) throw error;
    // The file went away, or was changed while it was read.
    if (error instanceof DOMException) return { problem: { code: 'unreadable', detail: error.message } };
    throw error;
  }
}

async function open(file: Blob, { signal, onProgress = () => {}, yieldToMain }: OpenOptions): Promise<OpenedBackup> {
  const turn = yieldToMain ?? turns();
  const tell = async (share: number) => {
    signal?.throwIfAborted();
    onProgress(share);
    await turn();
    signal?.throwIfAborted();
  };
  const parts = await readZip(file, (share) => tell(share * 0.3));
  await checkHead(file, parts);
  const manifest = await readManifest(file, parts);
  checkSizes(parts, manifest);

  const rows = Object.fromEntries(backupTables.map((table) => [table, []])) as unknown as OpenedBackup['rows'];
  let settings: Record<string, unknown> | undefined;
  const all = file.size;
  let done = 0;
  const seen = new Set<string>();
  for (const { name, table, rows: count, bytes: size, sha256: digest } of manifest.parts) {
    const part = parts.get(name);
    if (part === undefined || part.size !== size) throw bad('invalid', `${name} is not as the manifest says`);
    const bytes = await readPart(file, part);
    if ((await sha256(bytes)) !== digest) throw bad('invalid', `${name} has another sha256`);
    if (table === undefined) settings = settingsIn(bytes);
    else await readRows(table, name, bytes, count ?? 0, rows[table], seen, () => tell(0.3 + (0.7 * done) / all));
    done += part.length;
    await tell(0.3 + (0.7 * done) / all);
  }
  const pictures = await checkPictures(file, parts, rows.pictures, async (bytes) => {
    done += bytes;
    await tell(0.3 + (0.7 * done) / all);
  });
  if (manifest.pictures.count !== pictures.size) throw bad('invalid', 'there are not as many pictures as it says');
  // One whose bytes could not be read when the backup was made.
  rows.pictures = rows.pictures.filter((row) => pictures.has(row.hash as string));
  checkWhole(rows);
  onProgress(1);
  return { createdAt: manifest.createdAt, device: manifest.device, rows, settings, pictures, file };
}

const headSchema = v.object({
  format: v.literal(BACKUP_FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

async function checkHead(file: Blob, parts: Map<string, ZipPart>): Promise<void> {
  const part = parts.get(HEAD_NAME);
  const head =
    part && part.size < 1_000 ? v.safeParse(headSchema, json(await readPart(file, part), HEAD_NAME)) : undefined;
  if (!head?.success) throw bad('foreign');
  if (head.output.version > BACKUP_VERSION) throw bad('newer', `version ${head.output.version}`);
}

const size = v.pipe(v.number(), v.integer(), v.minValue(0));
const manifestSchema = v.object({
  format: v.literal(BACKUP_FORMAT),
  version: v.pipe(size, v.minValue(1), v.maxValue(BACKUP_VERSION)),
  createdAt: v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15)),
  device: v.pipe(v.string(), v.maxLength(200)),
  schema: size,
  parts: v.array(
    v.object({
      name: v.pipe(v.string(), v.regex(partName)),
      table: v.optional(v.picklist(backupTables)),
      rows: v.optional(size),
      bytes: size,
      sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    }),
  ),
  pictures: v.object({ count: size, bytes: size }),
});

async function readManifest(file: Blob, parts: Map<string, ZipPart>): Promise<Manifest> {
  const part = parts.get(MANIFEST_NAME);
  if (part === undefined) throw bad('invalid', 'there is no manifest');
  const parsed = v.safeParse(manifestSchema, json(await readPart(file, part), MANIFEST_NAME));
  if (!parsed.success) throw bad('invalid', `manifest: ${parsed.issues[0].message.slice(0, 200)}`);
  return parsed.output as Manifest;
}

/** All that can be known before anything is unpacked. */
function checkSizes(parts: Map<string, ZipPart>, manifest: Manifest): void {
  const named = new Set(manifest.parts.map(({ name }) => name));
  if (named.size !== manifest.parts.length) throw bad('invalid', 'the manifest names a part twice');
  for (const { name, table } of manifest.parts) {
    if (table === undefined ? name !== SETTINGS_NAME : !name.startsWith(`rows/${table}-`))
      throw bad('invalid', `the manifest takes ${name} for something else`);
  }
  for (const { name, size } of parts.values()) {
    if (name.startsWith(PICTURES_FOLDER)) {
      if (size > limits.pictureBytes) throw bad('too-large', `${name} has ${size} bytes`);
    } else if (name !== HEAD_NAME && name !== MANIFEST_NAME && !named.has(name)) {
      throw bad('invalid', `${name} is not in the manifest`);
    }
  }
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  const packed = [...parts.values()].filter((part) => part.packed);
  const bytes = sum(packed.map((part) => part.size));
  const length = sum(packed.map((part) => part.length));
  if (bytes > limits.rowsBytes || (bytes > limits.ratioFrom && bytes > length * limits.ratio))
    throw bad('too-large', `its rows would unpack from ${length} to ${bytes} bytes`);
  const rows = sum(manifest.parts.map((part) => part.rows ?? 0));
  if (rows > limits.rows) throw bad('too-large', `${rows} rows`);
}

async function readRows(
  table: BackupTable,
  name: string,
  bytes: Uint8Array,
  count: number,
  into: BackupRow[],
  seen: Set<string>,
  yieldToMain: () => Promise<void>,
): Promise<void> {
  const newline = 10;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let [at, found] = [0, 0];
  while (at < bytes.length) {
    const next = bytes.indexOf(newline, at);
    const end = next < 0 ? bytes.length : next;
    found += 1;
    if (found > count) throw bad('invalid', `${name} has more rows than the manifest says`);
    const where = `${name} row ${found}`;
    const { row, problem } = checkRow(table, json(bytes.subarray(at, end), where, decoder));
    if (row === undefined) throw bad('invalid', `${where}: ${problem}`);
    const key = `${table} ${keyText(table, row)}`;
    if (seen.has(key)) throw bad('invalid', `${where} is there twice`);
    seen.add(key);
    into.push(row);
    at = end + 1;
    if (found % 100 === 0) await yieldToMain();
  }
  if (found !== count) throw bad('invalid', `${name} has fewer rows than the manifest says`);
}

async function checkPictures(
  file: Blob,
  parts: Map<string, ZipPart>,
  rows: BackupRow[],
  went: (bytes: number) => Promise<void>,
): Promise<Map<string, ZipPart>> {
  const known = new Map(rows.map((row) => [row.hash as string, row]));
  const pictures = new Map<string, ZipPart>();
  for (const part of parts.values()) {
    if (!part.name.startsWith(PICTURES_FOLDER)) continue;
    const hash = part.name.slice(PICTURES_FOLDER.length);
    if (part.packed || known.get(hash)?.bytes !== part.size) throw bad('invalid', `nothing tells of ${part.name}`);
    if ((await sha256(await readPart(file, part))) !== hash) throw bad('invalid', `${part.name} has another sha256`);
    pictures.set(hash, part);
    await went(part.length);
  }
  return pictures;
}

/** An article that can be opened has its text. */
function checkWhole(rows: OpenedBackup['rows']): void {
  const bodies = new Set(rows.bodies.map((row) => row.id));
  const without = rows.articles.find((row) => row.deletedAt === undefined && !bodies.has(row.id));
  if (without !== undefined) throw bad('invalid', `the text of ${String(without.id).slice(0, 200)} is missing`);
}

function settingsIn(bytes: Uint8Array): Record<string, unknown> {
  const value = json(bytes, SETTINGS_NAME);
  if (typeof value !== 'object' || value === null || Array.isArray(value) || hostileKey(value) !== undefined)
    throw bad('invalid', `${SETTINGS_NAME} holds no settings`);
  return value as Record<string, unknown>;
}

function json(bytes: Uint8Array, where: string, decoder = new TextDecoder('utf-8', { fatal: true })): unknown {
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch {
    throw bad('invalid', `${where} is no JSON`);
  }
}
