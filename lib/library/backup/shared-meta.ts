import { translationsPrefix } from '@/lib/library/articles/translations';
import { minutesPrefix } from '@/lib/library/minutes';

/**
 * Rows of `meta` whose key begins so are merged like the rows of any table; every other one is a fact of this very
 * library (its device, its last backup) and stays in it.
 */
export const sharedMeta: readonly string[] = [translationsPrefix, minutesPrefix];

export function isSharedMeta(key: string): boolean {
  return sharedMeta.some((prefix) => key.startsWith(prefix));
}
