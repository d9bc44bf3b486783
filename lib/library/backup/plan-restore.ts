import { inBatches } from '@/lib/async/in-batches';
import type { Library } from '@/lib/library/db';
import { rowsByKey } from '@/lib/library/rows-by-key';
import type { ArticleRow } from '@/lib/library/types';
import { type ArticleLife, articleLives, articleOf } from './article-lives';
import { type BackupTable, backupTables, isBlobTable } from './format';
import { fateOf, isSame, type RowFate, replaces } from './merge';
import type { OpenedBackup } from './open-backup';
import { type BackupRow, describeBlob, keyOf } from './rows';

/** How many rows of each table a restore brings, by what becomes of them. */
export type RestorePlan = Record<BackupTable, Record<RowFate, number>>;

/**
 * What a merge makes of a row of a backup: the row that is written where it `wins`, `blob` the library's own bytes of it.
 * `brings`: how the backup's row compares with what the library has after the merge.
 */
export type Judged = {
  row: BackupRow;
  fate: RowFate | undefined;
  wins: boolean;
  blob: Blob | undefined;
  brings: 'newer' | 'same' | 'older';
};

const PAGE = 500;

export function emptyPlan(): RestorePlan {
  const none = () => ({ new: 0, updated: 0, deleted: 0, unchanged: 0 });
  return Object.fromEntries(backupTables.map((table) => [table, none()])) as RestorePlan;
}

/** What a restore would do to a library as it is now. Reads only. */
export function planRestore(db: Library, backup: OpenedBackup): Promise<RestorePlan> {
  return db.transaction('r', [...backupTables], async () => {
    const plan = emptyPlan();
    const lives = await articleLives(db, backup);
    for (const table of backupTables) {
      await judgeRows(db, backup, table, lives, (judged) => {
        for (const { fate } of judged) if (fate !== undefined) plan[table][fate] += 1;
      });
    }
    return plan;
  });
}

/**
 * Compares a table's rows in a backup with the library's own rows of the same keys, page by page. Must run in a transaction
 * that holds the table.
 */
export async function judgeRows(
  db: Library,
  backup: OpenedBackup,
  table: BackupTable,
  lives: ReadonlyMap<string, ArticleLife>,
  use: (judged: Judged[]) => unknown,
): Promise<void> {
  const isEmpty = (await db.table(table).limit(1).primaryKeys()).length === 0;
  for (const page of inBatches(backup.rows[table], PAGE)) {
    const keys = page.map((row) => keyOf(table, row));
    const own = isEmpty
      ? []
      : await rowsByKey(db.table<BackupRow, string | [string, string]>(table), keys, (row) => keyOf(table, row));
    const judged = page.map((row, index): Judged => {
      const mine = own[index];
      if (table === 'articles') return judgeArticle(mine, row, lives.get(row.id as string));
      const life = lives.get(articleOf(table, row) ?? '');
      if (life !== undefined && table === 'bodies') return judgeText(mine, row, life);
      if (life !== undefined && row.updatedAt <= life.erasedAt) return ignored(row);
      // What is erased by this merge is still there while it is only planned.
      const isErased = life !== undefined && mine !== undefined && mine.updatedAt <= life.erasedAt;
      return judgeRow(table, isErased ? undefined : mine, row);
    });
    await use(judged);
  }
}

function judgeRow(table: BackupTable, mine: BackupRow | undefined, row: BackupRow): Judged {
  const known = isBlobTable(table) && mine !== undefined ? describeBlob(mine) : mine;
  const wins = replaces(known, row);
  const brings = wins ? 'newer' : isSame(known, row) ? 'same' : 'older';
  return { row, fate: fateOf(known, row), wins, blob: mine?.blob as Blob | undefined, brings };
}

/** The row of an article is made of both. */
function judgeArticle(mine: BackupRow | undefined, row: BackupRow, life: ArticleLife | undefined): Judged {
  const merged = life?.row as (ArticleRow & BackupRow) | undefined;
  if (merged === undefined) return judgeRow('articles', mine, row);
  const wins = !isSame(mine, merged);
  const isWhole = isSame(row, merged);
  const brings = isWhole ? (wins ? 'newer' : 'same') : 'older';
  return {
    row: merged,
    fate: fateOf(withoutErasedAt(mine), { ...row, erasedAt: undefined }),
    wins,
    blob: undefined,
    brings,
  };
}

function withoutErasedAt(row: BackupRow | undefined): BackupRow | undefined {
  return row && { ...row, erasedAt: undefined };
}

/** The text goes with its article's row. */
function judgeText(mine: BackupRow | undefined, row: BackupRow, life: ArticleLife): Judged {
  if (life.isGone) return ignored(row);
  if (life.text === undefined || life.text === 'newer' || mine === undefined) return judgeRow('bodies', mine, row);
  const wins = life.text === 'brought' && !isSame(mine, row);
  return {
    row,
    fate: wins ? 'updated' : 'unchanged',
    wins,
    blob: undefined,
    brings: wins ? 'newer' : life.text === 'own' ? 'older' : 'same',
  };
}

function ignored(row: BackupRow): Judged {
  return { row, fate: undefined, wins: false, blob: undefined, brings: 'older' };
}
