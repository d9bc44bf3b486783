import { erasedAt } from '@/lib/library/device';
import type { ArticleRow, Row } from '@/lib/library/types';

/**
 * Which of two rows of one key wins: the newer; at the same instant the one of the greater device id; of the same device
 * the deleted one; else the one whose JSON is greater. So the result of merging libraries depends neither on the order
 * nor on how often it is done.
 */
export function newerRow<T extends Row>(a: T, b: T): T {
  if (a.updatedAt !== b.updatedAt) return a.updatedAt > b.updatedAt ? a : b;
  if (a.device !== b.device) return a.device > b.device ? a : b;
  const [aDeleted, bDeleted] = [a.deletedAt !== undefined, b.deletedAt !== undefined];
  if (aDeleted !== bDeleted) return aDeleted ? a : b;
  return canonical(a) >= canonical(b) ? a : b;
}

/** What becomes of two rows of one article, and whose text it has; of the same row, the newer text. */
export type MergedArticle = { row: ArticleRow; text: 'own' | 'brought' | 'newer' };

/**
 * An article and its text are one: the newer row brings its own. Beside it, the last time that the article was deleted for
 * good stays known, whichever row wins, so that what belonged to it then is erased whatever is merged first.
 */
export function mergeArticles(own: ArticleRow | undefined, brought: ArticleRow): MergedArticle {
  if (own === undefined) return { row: brought, text: 'brought' };
  const erased = Math.max(erasedAt(own), erasedAt(brought));
  const [a, b] = [own, brought].map(({ erasedAt: _, ...row }) => row) as [ArticleRow, ArticleRow];
  const winner = newerRow(a, b);
  const row = { ...winner, ...(erased > (winner.goneAt ?? 0) && { erasedAt: erased }) };
  return { row, text: isSame(a, b) ? 'newer' : winner === a ? 'own' : 'brought' };
}

/** Whether two rows say the same. */
export function isSame(a: Row | undefined, b: Row): boolean {
  return a !== undefined && canonical(a) === canonical(b);
}

/** What becomes of a row that a backup brings, for the user. */
export type RowFate = 'new' | 'updated' | 'deleted' | 'unchanged';

/** Undefined where there is nothing to tell: a deletion of what is not here is only kept for the next merge. */
export function fateOf<T extends Row>(own: T | undefined, brought: T): RowFate | undefined {
  if (brought.deletedAt !== undefined && (own === undefined || own.deletedAt !== undefined)) return undefined;
  if (own === undefined) return 'new';
  if (!replaces(own, brought)) return 'unchanged';
  if (brought.deletedAt === undefined) return own.deletedAt === undefined ? 'updated' : 'new';
  return 'deleted';
}

/** Whether the brought row is to be written over the own one. */
export function replaces<T extends Row>(own: T | undefined, brought: T): boolean {
  return own === undefined || newerRow(own, brought) === brought;
}

/** JSON with the fields of objects in order; a picture's bytes are identified by its hash. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (key, field: unknown) => {
    if (key === 'blob') return undefined;
    if (typeof field !== 'object' || field === null || Array.isArray(field)) return field;
    return Object.fromEntries(Object.entries(field).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
