import type { BackupTable } from './format';

/** The fields that are a row's key, as the schema says. */
const keys: Record<BackupTable, readonly string[]> = {
  articles: ['id'],
  bodies: ['id'],
  progress: ['article'],
  words: ['id'],
  contexts: ['id'],
  reviews: ['id'],
  articlePictures: ['article', 'src'],
  corrections: ['id'],
  levels: ['id'],
  meta: ['key'],
  pictures: ['hash'],
};

/** The primary key of a row, as the database takes it. */
export function keyOf(table: BackupTable, row: Record<string, unknown>): string | [string, string] {
  const values = keys[table].map((field) => row[field] as string);
  return values.length === 1 ? (values[0] as string) : (values as [string, string]);
}

/** The same as one text, for a Map. */
export function keyText(table: BackupTable, row: Record<string, unknown>): string {
  const key = keyOf(table, row);
  return typeof key === 'string' ? key : JSON.stringify(key);
}
