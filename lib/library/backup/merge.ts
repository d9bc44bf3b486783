import type { Row } from '@/lib/library/types';

/**
 * Which of two rows of one key stands: the newer; of the same instant the one of the device whose id is greater; of the
 * same device the one that is deleted; else the one whose JSON is greater. So a merge gives the same library in whatever
 * order, and however often, libraries are merged. A deletion is a row like any other.
 */
export function newerRow<T extends Row>(a: T, b: T): T {
  if (a.updatedAt !== b.updatedAt) return a.updatedAt > b.updatedAt ? a : b;
  if (a.device !== b.device) return a.device > b.device ? a : b;
  const [aDeleted, bDeleted] = [a.deletedAt !== undefined, b.deletedAt !== undefined];
  if (aDeleted !== bDeleted) return aDeleted ? a : b;
  return canonical(a) >= canonical(b) ? a : b;
}

/** What becomes of a row that a backup brings: it is kept as new, as a newer one, as a deletion, or not at all. */
export type RowFate = 'new' | 'updated' | 'deleted' | 'unchanged';

export function fateOf<T extends Row>(own: T | undefined, brought: T): RowFate {
  // A deletion of what was never here is kept for the next merge, and is no news to the user.
  if (own === undefined) return brought.deletedAt === undefined ? 'new' : 'unchanged';
  if (!replaces(own, brought)) return 'unchanged';
  if (brought.deletedAt === undefined) return own.deletedAt === undefined ? 'updated' : 'new';
  return own.deletedAt === undefined ? 'deleted' : 'unchanged';
}

/** Whether the brought row is to be written over the own one. */
export function replaces<T extends Row>(own: T | undefined, brought: T): boolean {
  return own === undefined || newerRow(own, brought) === brought;
}

/** JSON with the fields of objects in order, without those that are undefined; a picture's bytes are told by its hash. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (key, field: unknown) => {
    if (key === 'blob') return undefined;
    if (typeof field !== 'object' || field === null || Array.isArray(field)) return field;
    return Object.fromEntries(Object.entries(field).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
