import { useEffect, useState } from 'preact/hooks';
import { hostOf } from '@/lib/library/search/arrange';
import { type Heading, type Hit, makeQuery } from '@/lib/library/search/query';
import { searchArticles } from '@/lib/library/search/search-articles';
import type { ArticleRow } from '@/lib/library/types';
import { background } from '@/lib/rpc';
import { bodies, store, words } from './list-store';

/** What a search has found so far: by article. `typed` is what was searched for. */
export type Found = { typed: string; hits: ReadonlyMap<string, Hit>; isDone: boolean };

/** The texts stay in memory for so long after the last search (ms). */
const keepFor = 60_000;
let leaving: ReturnType<typeof setTimeout> | undefined;

/** Another search would need the texts; without one they go. */
function letTextsGo(): void {
  clearTimeout(leaving);
  leaving = setTimeout(bodies.clear, keepFor);
}

const forms = new Map<string, readonly string[]>();
const variantsOf = (character: string) => forms.get(character) ?? [character];

/** Searches while one types: each key ends the search before it, and what is found is there as it is found. */
export function useSearch(typed: string, articles: readonly ArticleRow[] | undefined): Found | undefined {
  const [found, setFound] = useState<Found | undefined>();
  const wanted = typed.trim();

  useEffect(() => {
    if (wanted === '' || articles === undefined) {
      setFound(undefined);
      return;
    }
    clearTimeout(leaving);
    const ending = new AbortController();
    const { signal } = ending;
    const hits = new Map<string, Hit>();
    const headings = headingsOf(articles);
    const show = (isDone: boolean) => {
      if (!signal.aborted) setFound({ typed: wanted, hits: new Map(hits), isDone });
    };
    let drawn = 0;
    const pass = async (senses: readonly string[]) => {
      const query = makeQuery(wanted, { index: words.index, senses, variantsOf });
      if (query === undefined) return;
      await searchArticles(
        // What is found already would be found again.
        headings.filter(({ id }) => !hits.has(id)),
        query,
        bodies.read,
        (more) => {
          for (const hit of more) hits.set(hit.article, hit);
          // The first at once, the others a few times a second: each draws the list anew.
          if (drawn !== 0 && performance.now() - drawn < 250) return;
          drawn = performance.now();
          show(false);
        },
        signal,
      );
    };
    const run = async () => {
      await learnForms(wanted);
      if (signal.aborted) return;
      const isEnglish = /[a-z]{2}/i.test(wanted);
      // What titles, texts and pinyin say does not wait for the meanings of words.
      if (isEnglish && headings.some(({ id }) => !words.index.has(id))) {
        await pass([]);
        if (signal.aborted) return;
        await words.load(
          headings.map(({ id }) => id),
          signal,
        );
      }
      if (signal.aborted) return;
      await pass(isEnglish ? await words.senses() : []);
      show(true);
    };
    run().catch((error: unknown) => {
      console.error(error);
      show(true);
    });
    return () => {
      ending.abort();
      letTextsGo();
    };
  }, [wanted, articles]);

  return wanted === '' ? undefined : found;
}

/** The forms of what is typed, from the dictionary in the background; each character is asked for once. */
async function learnForms(typed: string): Promise<void> {
  const unknown = [...new Set(typed.match(/\p{Script=Han}/gu))].filter((character) => !forms.has(character));
  if (unknown.length === 0) return;
  // Without the dictionary what was typed is found as it was typed.
  const found = await background.characterForms(unknown).catch(() => []);
  unknown.forEach((character, at) => {
    const own = found[at];
    if (own !== undefined) forms.set(character, own);
  });
}

const headings = new WeakMap<ArticleRow, Heading>();
let sorted: { of: readonly ArticleRow[]; headings: Heading[] } | undefined;

/** In the order of the keys, in which they are read fastest; the list has its own. Made once, not for each key. */
function headingsOf(articles: readonly ArticleRow[]): readonly Heading[] {
  if (sorted?.of !== articles)
    sorted = { of: articles, headings: articles.map(headingOf).sort((a, b) => (a.id < b.id ? -1 : 1)) };
  return sorted.headings;
}

function headingOf(row: ArticleRow): Heading {
  const made = headings.get(row);
  if (made !== undefined) return made;
  const sources = [row.source, row.siteName, hostOf(row.url)].filter((name) => name !== undefined && name !== '');
  const heading = { id: row.id, title: row.title, sources: sources as string[], tags: row.tags };
  headings.set(row, heading);
  return heading;
}

/** Whether something is still to be derived that a search by pinyin or meaning would need. */
export function isIncomplete(): boolean {
  return (store.underived ?? 0) > 0;
}
