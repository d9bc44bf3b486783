import { useState } from 'preact/hooks';
import type { ListItem } from '@/components/articles/list-item';
import { useTask } from '@/components/ui/use-task';
import { library } from '@/lib/library/db';
import { readState } from '@/lib/library/search/arrange';
import { createArticleWords } from '@/lib/library/search/article-words';
import type { Share } from '@/lib/library/search/word-index';
import type { ArticleRow } from '@/lib/library/types';
import { knownWords } from '@/lib/library/words/known-words';
import { background } from '@/lib/rpc/transport';
import { readSettings } from '@/lib/settings';

/** How far an article is read and how much of it is known. */
export type Progress = Pick<ListItem, 'state' | 'progress' | 'known'>;

/** The progress of articles by id. */
export function useArticleProgress(articles: readonly ArticleRow[] | undefined): ReadonlyMap<string, Progress> {
  const [progress, setProgress] = useState<ReadonlyMap<string, Progress>>(new Map());
  useTask(
    (signal) => {
      if (articles === undefined || articles.length === 0) return;
      // The list is usable without it.
      read(articles, setProgress, signal).catch((error: unknown) => console.error(error));
    },
    [articles],
  );
  return progress;
}

async function read(
  articles: readonly ArticleRow[],
  tell: (progress: Map<string, Progress>) => void,
  signal: AbortSignal,
): Promise<void> {
  const db = library();
  const ids = articles.map(({ id }) => id);
  const rows = await db.progress.bulkGet(ids);
  const progressWith = (shareOf: (id: string) => Share | undefined) =>
    new Map(
      ids.map((id, at): [string, Progress] => {
        const row = rows[at]?.deletedAt === undefined ? rows[at] : undefined;
        return [id, { state: readState(row), progress: row?.share ?? 0, known: shareOf(id) }];
      }),
    );
  if (signal.aborted) return;
  tell(progressWith(() => undefined));

  const { level } = await readSettings();
  if (level === undefined || signal.aborted) return;
  const words = createArticleWords(db, background.sensesOfWords);
  await words.setReader({ words: await knownWords(db), easyOf: (all) => background.easyWords(all, level) });
  await words.load(ids, signal);
  if (!signal.aborted) tell(progressWith(words.share));
}
