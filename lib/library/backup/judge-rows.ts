import { translatedArticle } from '@/lib/library/articles/article-content';
import { translationsPrefix } from '@/lib/library/articles/translations';
import type { Library } from '@/lib/library/db';
import { describePicture } from './describe-picture';
import type { BackupTable } from './format';
import type { GoneArticles } from './gone-articles';
import { fateOf, type RowFate, replaces } from './merge';
import type { BackupRow, OpenedBackup } from './open-backup';
import { keyOf } from './row-keys';

/** A row of a backup, and what the library makes of it. `blob`: the library's own bytes of a picture. */
export type Judged = { row: BackupRow; fate: RowFate; wins: boolean; blob: Blob | undefined };

const PAGE = 500;

/**
 * Goes through a table's rows in a backup with the library's own rows of the same keys, some hundred at a time. Where an
 * article is gone for good on one side, that side says nothing of its content; where it is gone once both are merged,
 * nothing is taken of it. Must run in a transaction that holds the table.
 */
export async function judgeRows(
  db: Library,
  backup: OpenedBackup,
  table: BackupTable,
  gone: GoneArticles,
  use: (judged: Judged[]) => unknown,
): Promise<void> {
  const rows = backup.rows[table];
  for (let at = 0; at < rows.length; at += PAGE) {
    const page = rows.slice(at, at + PAGE);
    const own: (BackupRow | undefined)[] = await db.table(table).bulkGet(page.map((row) => keyOf(table, row)));
    const judged = page.map((row, index): Judged => {
      const article = contentOf(table, row);
      if (article !== undefined && (gone.brought.has(article) || gone.merged.has(article)))
        return { row, fate: 'unchanged', wins: false, blob: undefined };
      const mine = article !== undefined && gone.own.has(article) ? undefined : own[index];
      const known = table === 'pictures' && mine !== undefined ? (describePicture(mine) as BackupRow) : mine;
      const blob = mine?.blob as Blob | undefined;
      return { row, fate: fateOf(known, row), wins: replaces(known, row), blob };
    });
    await use(judged);
  }
}

/** Id of the article of whose content a row is; `undefined` for one that is of none. */
function contentOf(table: BackupTable, row: BackupRow): string | undefined {
  switch (table) {
    case 'bodies':
      return row.id as string;
    case 'progress':
    case 'articlePictures':
      return row.article as string;
    case 'meta': {
      const key = row.key as string;
      return key.startsWith(translationsPrefix) ? translatedArticle(key) : undefined;
    }
    default:
      return undefined;
  }
}
