import * as v from 'valibot';
import { yieldBetweenSlices } from '@/lib/async/yield-to-main';
import { checkBlobs } from './check-blobs';
import { checkRow } from './check-row';
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type BackupTable,
  type BlobTable,
  backupTables,
  blobTableOf,
  blobTables,
  HEAD_NAME,
  limits,
  MANIFEST_NAME,
  type Manifest,
  partName,
  SETTINGS_NAME,
} from './format';
import { type BackupProblem, BadBackup, bad } from './problem';
import { readPart, readZip, type ZipPart } from './read-zip';
import { type BackupRow, hostileKey, keyText } from './rows';

/** A backup that was checked from end to end: everything in it may be merged into a library. */
export type OpenedBackup = {
  createdAt: number;
  device: string;
  rows: Record<BackupTable, BackupRow[]>;
  settings: Record<string, unknown> | undefined;
  /** Where in the file the bytes of each picture, and of the file of each dictionary, are, by their sha256. */
  blobs: Record<BlobTable, Map<string, ZipPart>>;
  file: Blob;
};

type OpenResult = { backup: OpenedBackup; problem?: undefined } | { backup?: undefined; problem: BackupProblem };

type OpenOptions = {
  /** Whether it holds only some rows of a library: then a dictionary may come without its file, or with a bad one. */
  isPart?: boolean;
  signal?: AbortSignal;
  /** Called with the share that is done, 0 to 1. */
  onProgress?: (share: number) => void;
};

/** Checks a file that may be anything, and returns what it holds or what is wrong with it. Rejects when cancelled. */
export async function openBackup(file: Blob, options: OpenOptions = {}): Promise<OpenResult> {
  try {
    return { backup: await open(file, options) };
  } catch (error) {
    if (error instanceof BadBackup) return { problem: error.problem };
    if (options.signal?.aborted) throw error;
    // The file was deleted or changed while it was read.
    if (error instanceof DOMException) return { problem: { code: 'unreadable', detail: error.message } };
    throw error;
  }
}

async function open(file: Blob, { isPart = false, signal, onProgress = () => {} }: OpenOptions): Promise<OpenedBackup> {
  const turn = yieldBetweenSlices();
  const progress = async (share: number) => {
    signal?.throwIfAborted();
    onProgress(share);
    await turn();
    signal?.throwIfAborted();
  };
  const parts = await readZip(file, (share) => progress(share * 0.3));
  await checkHead(file, parts);
  const manifest = await readManifest(file, parts);
  checkSizes(parts, manifest);

  const rows = Object.fromEntries(backupTables.map((table) => [table, []])) as unknown as OpenedBackup['rows'];
  let settings: Record<string, unknown> | undefined;
  let done = 0;
  const went = () => progress(0.3 + (0.7 * done) / file.size);
  const seen = new Set<string>();
  for (const { name, table, rows: count, bytes: size } of manifest.parts) {
    const part = parts.get(name);
    if (part === undefined || part.size !== size) throw bad('invalid', `${name} is not as the manifest says`);
    const bytes = await readPart(file, part);
    if (table === undefined) settings = settingsIn(bytes);
    else await readRows(table, name, bytes, count ?? 0, rows[table], seen, went);
    done += part.length;
    await went();
  }
  const blobs = { pictures: new Map<string, ZipPart>(), dictionaryFiles: new Map<string, ZipPart>() };
  for (const table of blobTables) {
    const wentOn = async (bytes: number) => {
      done += bytes;
      await went();
    };
    const skipped = await checkBlobs(file, parts, table, rows[table], blobs[table], wentOn, isPart);
    if ((manifest[table]?.count ?? 0) !== blobs[table].size + skipped)
      throw bad('invalid', `there are not as many ${table} as it says`);
    // One whose bytes could not be read when the backup was made, or were skipped.
    rows[table] = rows[table].filter((row) => blobs[table].has(row.hash as string));
  }
  rows.dictionaries = rows.dictionaries.filter(
    ({ id, deletedAt }) => isPart || deletedAt !== undefined || blobs.dictionaryFiles.has(id as string),
  );
  checkWhole(rows);
  onProgress(1);
  return { createdAt: manifest.createdAt, device: manifest.device, rows, settings, blobs, file };
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
    }),
  ),
  pictures: v.object({ count: size, bytes: size }),
  dictionaryFiles: v.optional(v.object({ count: size, bytes: size })),
});

async function readManifest(file: Blob, parts: Map<string, ZipPart>): Promise<Manifest> {
  const part = parts.get(MANIFEST_NAME);
  if (part === undefined) throw bad('invalid', 'there is no manifest');
  const parsed = v.safeParse(manifestSchema, json(await readPart(file, part), MANIFEST_NAME));
  if (!parsed.success) throw bad('invalid', `manifest: ${parsed.issues[0].message.slice(0, 200)}`);
  return parsed.output as Manifest;
}

/** Checks everything that is known before anything is unpacked. */
function checkSizes(parts: Map<string, ZipPart>, manifest: Manifest): void {
  const named = new Set(manifest.parts.map(({ name }) => name));
  if (named.size !== manifest.parts.length) throw bad('invalid', 'the manifest names a part twice');
  for (const { name, table } of manifest.parts) {
    if (table === undefined ? name !== SETTINGS_NAME : !name.startsWith(`rows/${table}-`))
      throw bad('invalid', `the manifest takes ${name} for something else`);
  }
  for (const { name, size } of parts.values()) {
    const table = blobTableOf(name);
    if (table !== undefined) {
      if (size > limits.blobBytes[table]) throw bad('too-large', `${name} has ${size} bytes`);
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

/** Every article that can be opened must have its text. */
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
