import type { RestState } from '@/components/reader/text/RestNote';
import { problemText } from '@/components/ui/problem-text';
import { t } from '@/components/ui/text';
import { extract } from '@/lib/article/extract';
import { joinPages } from '@/lib/article/join-pages';
import type { Article } from '@/lib/article/types';
import { collectPages, type PageProblem } from './collect-pages';
import { fetchPage } from './fetch-page';

export type RestOfArticle = {
  /** What the reader is to say of the pages that are not there; undefined where the article has one page. */
  state(): RestState | undefined;
  /** Fetches the pages that are not there and gives the article with all that could be had. */
  fetch(): Promise<Article>;
  /** Gives up what is being fetched; what came by then stays. */
  stop(): void;
};

/** All the pages of an article have to be there after so many milliseconds. */
const mostTime = 30_000;

/** The other pages of an article whose first one stands at `url`. `onChange` is called when there is something to say. */
export function restOfArticle(first: Article, url: string, onChange: () => void, closing: AbortSignal): RestOfArticle {
  let article = first;
  let pages = 1;
  let state: RestState | undefined = first.nextPage === undefined ? undefined : { kind: 'more' };
  let stopping: AbortController | undefined;

  const say = (next: RestState | undefined) => {
    state = next;
    onChange();
  };

  return {
    state: () => state,
    stop: () => stopping?.abort(),
    async fetch() {
      if (stopping !== undefined) return article;
      stopping = new AbortController();
      const slow = AbortSignal.timeout(mostTime);
      const signal = AbortSignal.any([stopping.signal, closing, slow]);
      try {
        const collected = await collectPages(article, {
          ...{ url, pages, fetchPage, extract, join: joinPages, signal },
          onPage: (page) => say({ kind: 'fetching', page: String(page) }),
        });
        ({ article, pages } = collected);
        const problem =
          collected.problem ?? (slow.aborted ? { kind: 'too-slow' as const, page: pages + 1 } : undefined);
        if (problem !== undefined)
          say({ kind: 'failed', page: String(problem.page), problem: pageProblemText(problem) });
        else if (article.nextPage !== undefined) say({ kind: 'more' });
        else say({ kind: 'done', pages: String(pages) });
      } catch (error) {
        const problem = problemText(error);
        say({ kind: 'failed', page: String(pages + 1), problem });
      } finally {
        stopping = undefined;
      }
      return article;
    },
  };
}

function pageProblemText(problem: PageProblem): string {
  switch (problem.kind) {
    case 'refused':
      return t('rest.refused', { status: String(problem.status) });
    case 'unreachable':
      return t('rest.unreachable');
    case 'too-large':
      return t('rest.tooLarge');
    case 'elsewhere':
      return t('rest.elsewhere');
    case 'too-slow':
      return t('rest.tooSlow');
    case 'no-article':
      return t('rest.noArticle');
  }
}
