import { inBatches } from '@/lib/async/in-batches';
import { translatedArticle } from '@/lib/library/articles/article-content';
import { translationsPrefix } from '@/lib/library/articles/translations';
import type { Library } from '@/lib/library/db';
import { erasedAt } from '@/lib/library/device';
import { rowsByKey } from '@/lib/library/rows-by-key';
import type { ArticleRow } from '@/lib/library/types';
import type { BackupTable } from './format';
import { type MergedArticle, mergeArticles } from './merge';
import type { OpenedBackup } from './open-backup';
import type { BackupRow } from './rows';

/** What a merge makes of an article. */
export type ArticleLife = Partial<MergedArticle> & {
  isGone: boolean;
  /** What belongs to it beside its text and is not newer is erased; 0 where it was never deleted for good. */
  erasedAt: number;
  /** Whether the library's own content is older than that, and has to go. */
  erases: boolean;
};

const PAGE = 500;

/**
 * What a merge makes of each article of a backup, or whose content is in it. Must run before articles are merged, in a
 * transaction that holds them.
 */
export async function articleLives(db: Library, { rows }: OpenedBackup): Promise<Map<string, ArticleLife>> {
  const brought = new Map((rows.articles as unknown as ArticleRow[]).map((row) => [row.id, row]));
  const ids = new Set(brought.keys());
  for (const table of ['bodies', 'progress', 'articlePictures', 'meta'] as const) {
    for (const row of rows[table]) {
      const id = articleOf(table, row);
      if (id !== undefined) ids.add(id);
    }
  }
  const lives = new Map<string, ArticleLife>();
  for (const page of inBatches([...ids].sort(), PAGE)) {
    const all = await rowsByKey(db.articles, page, ({ id }) => id);
    for (const [index, id] of page.entries()) {
      const own = all[index];
      const other = brought.get(id);
      const merged = other && mergeArticles(own, other);
      const row = merged?.row ?? own;
      const erased = erasedAt(row);
      lives.set(id, {
        ...merged,
        isGone: row?.goneAt !== undefined,
        ...{ erasedAt: erased, erases: erased > erasedAt(own) },
      });
    }
  }
  return lives;
}

/** Id of the article to whose content a row belongs; `undefined` for one that belongs to none. */
export function articleOf(table: BackupTable, row: BackupRow): string | undefined {
  if (table === 'bodies') return row.id as string;
  if (table === 'progress' || table === 'articlePictures') return row.article as string;
  const key = table === 'meta' ? (row.key as string) : '';
  return key.startsWith(translationsPrefix) ? translatedArticle(key) : undefined;
}
