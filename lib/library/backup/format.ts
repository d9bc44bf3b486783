/** The tables whose rows a backup holds. What is not here is made again from them: `texts`, `derived`, `cards`. */
export const backupTables = [
  'articles',
  'bodies',
  'progress',
  'words',
  'contexts',
  'reviews',
  'articlePictures',
  'corrections',
  'levels',
  'meta',
  'pictures',
] as const;

export type BackupTable = (typeof backupTables)[number];

/** The version that is written. Every earlier one is read for ever (`tests/fixtures/backup/`); a newer one is refused. */
export const BACKUP_VERSION = 1;
export const BACKUP_FORMAT = 'pindu-backup';

/**
 * A backup is a zip whose first part says what it is, stored, so that a cut file is still known for one of ours, and
 * whose last part, the manifest, names the others. Rows are JSON, one a line; a picture is named by its sha256.
 */
export const HEAD_NAME = 'pindu-backup.json';
export const MANIFEST_NAME = 'manifest.json';
export const SETTINGS_NAME = 'settings.json';
export const PICTURES_FOLDER = 'pictures/';

export function rowsName(table: BackupTable, number: number): string {
  return `rows/${table}-${String(number).padStart(4, '0')}.jsonl`;
}

/** Everything that a name in a backup can be: no path leads anywhere else. */
export const partName = new RegExp(
  `^(?:pindu-backup\\.json|manifest\\.json|settings\\.json|pictures/[0-9a-f]{64}|rows/(?:${backupTables.join('|')})-\\d{4,6}\\.jsonl)$`,
);

/** What the manifest says of a part: its rows where it has some, its size unpacked in bytes, its sha256 in hex. */
export type Part = { name: string; table?: BackupTable; rows?: number; bytes: number; sha256: string };

export type Manifest = {
  format: typeof BACKUP_FORMAT;
  version: number;
  /** Milliseconds since the epoch. */
  createdAt: number;
  /** The device of the library that was backed up. */
  device: string;
  /** Version of the library's schema. */
  schema: number;
  parts: Part[];
  /** How many pictures it holds, and their bytes. */
  pictures: { count: number; bytes: number };
};

/**
 * What a backup may hold, far above any library, far below what a hostile file could name. A zip of this kind (without
 * zip64) ends at 65,535 parts and 4 GiB.
 */
export const limits = {
  fileBytes: 4_000_000_000,
  parts: 65_000,
  /** Of rows unpacked, in all: they are held in memory while they are checked. */
  rowsBytes: 1_000_000_000,
  /** A part of rows is closed at 4 MB; one article alone may be larger. */
  partBytes: 64_000_000,
  rows: 5_000_000,
  pictureBytes: 50_000_000,
  /** From so many bytes on, rows that unpack to more than so many times their packed size are no rows of ours. */
  ratioFrom: 64_000_000,
  ratio: 100,
};

/** Rows are gathered to parts of about so many bytes. */
export const PART_BYTES = 4_000_000;
