import { useEffect, useMemo, useState } from 'preact/hooks';
import { useLast } from '@/components/ui/use-last';
import {
  type Arrangement,
  arrange,
  choicesIn,
  plainArrangement,
  readState,
  sorts,
  sourceOf,
} from '@/lib/library/search/arrange';
import type { ArticleRow } from '@/lib/library/types';
import { minutesFor } from '@/lib/session/place';
import type { ListItem } from './list-item';
import { followed as followedSignal, loadWords, settings, startStore, words, wordsRevision } from './list-store';
import { useSearch } from './use-search';

/** The last query in this tab, for when the user comes back from an article. */
let lastTyped = '';

/** The articles as arranged and searched, live. */
export function useArticleList() {
  const [arrangement, setArrangement] = useState(readArrangement);
  const [typed, setTyped] = useState(lastTyped);
  useEffect(startStore, []);
  lastTyped = typed;

  const followed = followedSignal.value;
  const revision = wordsRevision.value;
  const level = settings.value?.level;
  const isWhole = followed?.whole ?? false;
  const living = useMemo(
    () => followed && [...followed.articles.values()].filter((row) => row.deletedAt === undefined),
    [followed],
  );
  const { sort } = arrangement;
  useEffect(() => {
    if (sort === 'known' && isWhole && living !== undefined) void loadWords(living.map(({ id }) => id));
  }, [sort, isWhole, living]);

  const rows = useMemo(() => {
    if (followed === undefined || living === undefined) return undefined;
    return arrange(living, arrangement, {
      progress: (id) => followed.progress.get(id),
      share: words.share,
    });
  }, [living, arrangement, sort === 'known' ? revision : 0]);

  const found = useSearch(typed, rows);
  const shown = useMemo(() => {
    if (found === undefined) return typed.trim() === '' ? rows : undefined;
    const hits = (rows ?? []).filter(({ id }) => found.hits.has(id));
    const isByTitle = ({ id }: ArticleRow) => found.hits.get(id)?.title !== undefined;
    return [...hits.filter(isByTitle), ...hits.filter((row) => !isByTitle(row))];
  }, [found, rows, typed]);
  // Until a keystroke has its first hit, the hits before it stay.
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
        known: level === undefined ? undefined : words.share(row.id),
        hit: found?.hits.get(row.id),
      };
    },
    /** For the shares of the rows that are rendered. */
    loadWords(ids: readonly string[]) {
      if (level !== undefined) void loadWords(ids);
    },
  };
}

const key = 'pindu-list';

/** The last arrangement of the list, in any tab of this browser. */
function readArrangement(): Arrangement {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Arrangement>;
    const { sort, reverse, state, starred, archived, tag, source } = kept;
    return {
      sort: sorts.find((name) => name === sort) ?? plainArrangement.sort,
      reverse: reverse === true,
      state: (['unread', 'reading', 'done'] as const).find((name) => name === state) ?? 'all',
      starred: starred === true,
      archived: archived === true,
      ...(typeof tag === 'string' && { tag }),
      ...(typeof source === 'string' && { source }),
    };
  } catch {
    return plainArrangement;
  }
}

function keepArrangement(arrangement: Arrangement): void {
  try {
    localStorage.setItem(key, JSON.stringify(arrangement));
  } catch {
    // Without storage every visit begins with the default.
  }
}
