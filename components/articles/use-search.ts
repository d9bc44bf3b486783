import { useState } from 'preact/hooks';
import { useTask } from '@/components/ui/use-task';
import { hostOf } from '@/lib/library/search/arrange';
import { type Heading, type Hit, makeQuery } from '@/lib/library/search/query';
import { searchArticles } from '@/lib/library/search/search-articles';
import type { ArticleRow } from '@/lib/library/types';
import { background } from '@/lib/rpc/transport';
import { bodies, words } from './list-store';

/** What a search has found so far, by article. `typed` is what was searched for. */
export type Found = { typed: string; hits: ReadonlyMap<string, Hit>; isDone: boolean };

/** How long texts stay in memory after the last search (ms). */
const keepFor = 60_000;
let leaving: ReturnType<typeof setTimeout> | undefined;

/** Frees the texts, unless another search begins. */
function letTextsGo(): void {
  clearTimeout(leaving);
  leaving = setTimeout(bodies.clear, keepFor);
}

const forms = new Map<string, readonly string[]>();
const variantsOf = (character: string) => forms.get(character) ?? [character];

/** Searches as the user types: each keystroke cancels the search before it, and hits appear as they are found. */
export function useSearch(typed: string, articles: readonly ArticleRow[] | undefined): Found | undefined {
  const [found, setFound] = useState<Found | undefined>();
  const wanted = typed.trim();

  useTask(
    (signal) => {
      if (wanted === '' || articles === undefined) return setFound(undefined);
      clearTimeout(leaving);
      signal.addEventListener('abort', letTextsGo);
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
          // Without what the pass before has found.
          headings.filter(({ id }) => !hits.has(id)),
          query,
          bodies.read,
          (more) => {
            for (const hit of more) hits.set(hit.article, hit);
            // The first at once, the others a few times a second: each renders the list.
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
        // Hits in titles, texts and pinyin do not wait for the meanings of words.
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
    },
    [wanted, articles],
  );

  return wanted === '' ? undefined : found;
}

/** Looks up the variants of what is typed in the background's dictionary, each character once. */
async function learnForms(typed: string): Promise<void> {
  const unknown = [...new Set(typed.match(/\p{Script=Han}/gu))].filter((character) => !forms.has(character));
  if (unknown.length === 0) return;
  // Without the dictionary the search finds only what was typed.
  const found = await background.characterForms(unknown).catch(() => []);
  unknown.forEach((character, at) => {
    const own = found[at];
    if (own !== undefined) forms.set(character, own);
  });
}

const headings = new WeakMap<ArticleRow, Heading>();
let sorted: { of: readonly ArticleRow[]; headings: Heading[] } | undefined;

/** In key order, in which rows are read fastest. Computed once for a list, not for each keystroke. */
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
