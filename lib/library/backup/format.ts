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
  'cuts',
  'ownEntries',
  'levels',
  'dictionaries',
  'meta',
  'pictures',
  'dictionaryFiles',
] as const;

export type BackupTable = (typeof backupTables)[number];

/** Tables whose rows have bytes, which are parts of their own, unpacked, each named by its sha256 in the table's folder. */
export const blobFolders = { pictures: 'pictures/', dictionaryFiles: 'dictionaries/' } as const;

export type BlobTable = keyof typeof blobFolders;

export const blobTables = Object.keys(blobFolders) as BlobTable[];

export function isBlobTable(table: BackupTable): table is BlobTable {
  return table in blobFolders;
}

/** The table whose bytes a part holds. */
export function blobTableOf(name: string): BlobTable | undefined {
  return blobTables.find((table) => name.startsWith(blobFolders[table]));
}

/** The version that is written. All earlier ones stay readable (`tests/fixtures/backup/`); a newer one is refused. */
export const BACKUP_VERSION = 2;
export const BACKUP_FORMAT = 'pindu-backup';

/**
 * A backup is a zip. Its first part says what it is, uncompressed, so that a cut file is still recognised; its last part,
 * the manifest, names the others. Rows are JSON lines; a picture and the file of a dictionary are named by their sha256.
 */
export const HEAD_NAME = 'pindu-backup.json';
export const MANIFEST_NAME = 'manifest.json';
export const SETTINGS_NAME = 'settings.json';

export function rowsName(table: BackupTable, number: number): string {
  return `rows/${table}-${String(number).padStart(4, '0')}.jsonl`;
}

/** Every name that a part can have: no other path is ever used. */
export const partName = new RegExp(
  `^(?:pindu-backup\\.json|manifest\\.json|settings\\.json|(?:pictures|dictionaries)/[0-9a-f]{64}|rows/(?:${backupTables.join('|')})-\\d{4,6}\\.jsonl)$`,
);

/** What the manifest says of a part: its number of rows, if it has any, and its unpacked size in bytes. */
type Part = { name: string; table?: BackupTable; rows?: number; bytes: number };

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
  /** How many files of dictionaries; absent in version 1. */
  dictionaryFiles?: { count: number; bytes: number };
};

/** What a backup may hold: far above any library. A zip without zip64 is limited to 65,535 parts and 4 GiB. */
export const limits = {
  fileBytes: 4_000_000_000,
  parts: 65_000,
  /** Of all rows unpacked, which are held in memory. */
  rowsBytes: 1_000_000_000,
  /** A part of rows is closed at 4 MB; one article alone may be larger. */
  partBytes: 64_000_000,
  rows: 5_000_000,
  /** Of one picture, and of the file of one dictionary. */
  blobBytes: { pictures: 50_000_000, dictionaryFiles: 160_000_000 } satisfies Record<BlobTable, number>,
  /** Rows above `ratioFrom` bytes may not unpack to more than `ratio` times their packed size. */
  ratioFrom: 64_000_000,
  ratio: 100,
};

/** Size of a part of rows, about. */
export const PART_BYTES = 4_000_000;
