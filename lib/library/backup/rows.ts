import { translationsPrefix } from '@/lib/library/articles/translations';
import { minutesPrefix } from '@/lib/library/reading-time';
import type { Row } from '@/lib/library/types';
import type { BackupTable } from './format';

export type BackupRow = Row & Record<string, unknown>;

/** The fields that are a row's key in the schema, where that is not its id. */
const keys: Partial<Record<BackupTable, readonly string[]>> = {
  progress: ['article'],
  articlePictures: ['article', 'src'],
  meta: ['key'],
  pictures: ['hash'],
  dictionaryFiles: ['hash'],
};

/** The primary key of a row, as the database takes it. */
export function keyOf(table: BackupTable, row: Record<string, unknown>): string | [string, string] {
  const values = (keys[table] ?? ['id']).map((field) => row[field] as string);
  return values.length === 1 ? (values[0] as string) : (values as [string, string]);
}

/** The primary key as text, for a Map. */
export function keyText(table: BackupTable, row: Record<string, unknown>): string {
  const key = keyOf(table, row);
  return typeof key === 'string' ? key : JSON.stringify(key);
}

/** Whether a row of `meta` is merged with other libraries'; every other one is a fact of this library alone. */
export function isSharedMeta(key: string): boolean {
  return key.startsWith(translationsPrefix) || key.startsWith(minutesPrefix);
}

/** What a backup says of a row with bytes beside them; such rows are compared by this. */
export function describeBlob(row: BackupRow): BackupRow {
  const { blob, ...rest } = row as BackupRow & { blob: Blob };
  return { ...rest, type: blob.type, bytes: blob.size };
}

const hostile = new Set(['__proto__', 'constructor', 'prototype']);

/** Deeper than any row; a walk must not run out of stack. */
const DEEPEST = 20;

/**
 * The first field of a value out of JSON, at any depth, that could reach an object's prototype where fields are copied
 * by assignment; or 'too deep'. `undefined` where there is none.
 */
export function hostileKey(value: unknown, depth = 0): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth > DEEPEST) return 'too deep';
  for (const [key, field] of Object.entries(value)) {
    const found = hostile.has(key) ? key : hostileKey(field, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
