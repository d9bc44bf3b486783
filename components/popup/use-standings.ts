import { useEffect, useState } from 'preact/hooks';
import { library } from '@/lib/library/db';
import { type ReadState, readState } from '@/lib/library/search/arrange';
import { createArticleWords } from '@/lib/library/search/article-words';
import type { Share } from '@/lib/library/search/word-index';
import type { ArticleRow } from '@/lib/library/types';
import { knownWords } from '@/lib/library/words/known-words';
import { background } from '@/lib/rpc';
import { readSettings } from '@/lib/settings';

/** How far an article is read and how much of it is known. */
export type ArticleStanding = { state: ReadState; progress: number; known: Share | undefined };

/** The standings of some articles by id: read once their list is there, which does not wait for it. */
export function useStandings(articles: readonly ArticleRow[] | undefined): ReadonlyMap<string, ArticleStanding> {
  const [standings, setStandings] = useState<ReadonlyMap<string, ArticleStanding>>(new Map());
  useEffect(() => {
    if (articles === undefined || articles.length === 0) return;
    const leaving = new AbortController();
    // A help in choosing, without which the list is whole.
    read(articles, setStandings, leaving.signal).catch((error: unknown) => console.error(error));
    return () => leaving.abort();
  }, [articles]);
  return standings;
}

async function read(
  articles: readonly ArticleRow[],
  tell: (standings: Map<string, ArticleStanding>) => void,
  signal: AbortSignal,
): Promise<void> {
  const db = library();
  const ids = articles.map(({ id }) => id);
  const rows = await db.progress.bulkGet(ids);
  const standingsWith = (shareOf: (id: string) => Share | undefined) =>
    new Map(
      ids.map((id, at): [string, ArticleStanding] => {
        const row = rows[at]?.deletedAt === undefined ? rows[at] : undefined;
        return [id, { state: readState(row), progress: row?.share ?? 0, known: shareOf(id) }];
      }),
    );
  if (signal.aborted) return;
  tell(standingsWith(() => undefined));

  const { level } = await readSettings();
  if (level === undefined || signal.aborted) return;
  const words = createArticleWords(db, background.sensesOfWords);
  await words.setReader({ words: await knownWords(db), easyOf: (all) => background.easyWords(all, level) });
  await words.load(ids, signal);
  if (!signal.aborted) tell(standingsWith(words.share));
}
