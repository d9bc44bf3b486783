import { useEffect, useMemo, useReducer, useState } from 'preact/hooks';
import { type Arrangement, arrange, choicesIn, readState, sourceOf } from '@/lib/library/search/arrange';
import type { ArticleRow } from '@/lib/library/types';
import { minutesFor } from '@/lib/reading/place';
import { keepArrangement, readArrangement } from './list-choice';
import type { ListItem } from './list-item';
import { store, subscribe, words } from './list-store';
import { useSearch } from './use-search';

/** What was typed last in this tab: it is there again on the way back from an article. */
let lastTyped = '';

/** The list as it is arranged and searched, live. */
export function useArticleList() {
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const [arrangement, setArrangement] = useState(readArrangement);
  const [typed, setTyped] = useState(lastTyped);
  useEffect(() => subscribe(() => redraw(undefined)), []);
  lastTyped = typed;

  const { followed, revision } = store;
  const isWhole = followed?.whole ?? false;
  const living = useMemo(
    () => followed && [...followed.articles.values()].filter((row) => row.deletedAt === undefined),
    // The maps are the same ones all the time.
    [followed, revision],
  );
  const { sort } = arrangement;
  useEffect(() => {
    if (sort === 'known' && isWhole && living !== undefined) {
      const missing = living.filter(({ id }) => !words.index.has(id));
      if (missing.length > 0) void words.load(missing.map(({ id }) => id)).then(() => redraw(undefined));
    }
  }, [sort, isWhole, living]);

  const rows = useMemo(() => {
    if (followed === undefined || living === undefined) return undefined;
    return arrange(living, arrangement, {
      progress: (id) => followed.progress.get(id),
      share: words.share,
    });
  }, [followed, living, arrangement, sort === 'known' ? words.index.ids.length : 0]);

  const found = useSearch(typed, rows);
  const shown = useMemo(() => {
    if (found === undefined) return typed.trim() === '' ? rows : undefined;
    const hits = (rows ?? []).filter(({ id }) => found.hits.has(id));
    const isByTitle = ({ id }: ArticleRow) => found.hits.get(id)?.title !== undefined;
    return [...hits.filter(isByTitle), ...hits.filter((row) => !isByTitle(row))];
  }, [found, rows, typed]);
  // Between a key and its first result, what was found before it stays.
  const last = useLast(shown);
  const list = shown ?? last;

  return {
    list,
    all: living,
    isWhole,
    typed,
    setTyped,
    isSearching: typed.trim() !== '' && (found === undefined || !found.isDone || found.typed !== typed.trim()),
    arrangement,
    arrange(change: Partial<Arrangement>) {
      const next = { ...arrangement, ...change };
      setArrangement(next);
      keepArrangement(next);
    },
    choices: useMemo(() => choicesIn(living ?? []), [living]),
    itemOf(row: ArticleRow): ListItem {
      const progress = followed?.progress.get(row.id);
      return {
        row,
        source: sourceOf(row),
        minutes: minutesFor(row.hanCharacters),
        state: readState(progress),
        progress: progress?.share ?? 0,
        known: store.settings?.level === undefined ? undefined : words.share(row.id),
        hit: found?.hits.get(row.id),
      };
    },
    /** Reads the words of the rows that are drawn, for their shares. */
    loadWords(ids: readonly string[]) {
      if (store.settings?.level === undefined) return;
      const missing = ids.filter((id) => !words.index.has(id));
      if (missing.length > 0) void words.load(missing).then(() => redraw(undefined));
    },
  };
}

function useLast<T>(value: T | undefined): T | undefined {
  const [kept] = useState<{ value?: T }>({});
  if (value !== undefined) kept.value = value;
  return kept.value;
}
