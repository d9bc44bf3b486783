import type { Article, Extraction } from '@/lib/article/types';

/** A page as it came: where it was in the end, after redirects, and what it holds. */
export type FetchedPage = { url: string; document: Document };

/** Why a page could not be had. `status` is the server's number where it answered with a refusal. */
export type PageProblem =
  | { kind: 'unreachable' | 'too-large' | 'elsewhere' | 'too-slow' | 'no-article' }
  | { kind: 'refused'; status: number };

/** What came of collecting: the article with the pages that could be had, and why the next one could not. */
export type Collected = { article: Article; pages: number; problem?: PageProblem & { page: number } };

export type CollectOptions = {
  /** The address of the page that is there, and how many pages `first` holds already. */
  url: string;
  pages: number;
  /** Gets one page, or says why not. Rejects when `signal` aborts. */
  fetchPage: (url: string, signal: AbortSignal) => Promise<FetchedPage | PageProblem>;
  extract: (document: Document, url: string) => Extraction;
  join: (first: Article, later: Article[]) => Article;
  /** Called before each page is fetched, with its number from 1. */
  onPage: (page: number) => void;
  signal: AbortSignal;
};

/** So many pages in all: an article that has more is a book, or a loop of addresses. */
export const mostPages = 20;

/** Joins an article's pages, the site's own, until none is next, one fails, 20 are there, or `signal` aborts. */
export async function collectPages(first: Article, options: CollectOptions): Promise<Collected> {
  const { extract, fetchPage, join, onPage, signal } = options;
  const { origin } = new URL(options.url);
  const seen = new Set([bare(options.url), bare(first.url)]);
  let article = first;
  let pages = options.pages;
  while (article.nextPage !== undefined && pages < mostPages && !signal.aborted) {
    const page = pages + 1;
    const failed = (problem: PageProblem): Collected => ({ article, pages, problem: { ...problem, page } });
    const address = article.nextPage;
    // A page that leads back ends the article.
    if (seen.has(bare(address))) {
      const { nextPage: _, ...whole } = article;
      return { article: whole, pages };
    }
    if (new URL(address).origin !== origin) return failed({ kind: 'elsewhere' });
    seen.add(bare(address));
    onPage(page);
    let found: FetchedPage | PageProblem;
    try {
      found = await fetchPage(address, signal);
    } catch (error) {
      if (signal.aborted) break;
      throw error;
    }
    if ('kind' in found) return failed(found);
    if (new URL(found.url).origin !== origin) return failed({ kind: 'elsewhere' });
    const extracted = extract(found.document, found.url).article;
    if (extracted === undefined) return failed({ kind: 'no-article' });
    article = join(article, [extracted]);
    pages = page;
  }
  return { article, pages };
}

function bare(address: string): string {
  return address.split('#', 1)[0] ?? address;
}
