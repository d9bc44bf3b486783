import { signal as createSignal, type ReadonlySignal } from '@preact/signals-core';
import type { RestState } from '@/components/reader/text/RestNote';
import { problemText } from '@/components/ui/problem-text';
import { t } from '@/components/ui/text';
import { extract } from '@/lib/article/extract';
import { joinPages } from '@/lib/article/join-pages';
import type { Article } from '@/lib/article/types';
import { collectPages, type FetchedPage, type PageProblem } from './collect-pages';

type RestOfArticle = {
  /** What the reader is to say of the pages that are not there; undefined where the article has one page. */
  state: ReadonlySignal<RestState | undefined>;
  /** Fetches the pages that are not there and gives the article with all that could be had. */
  fetch(): Promise<Article>;
  /** Gives up what is being fetched; what came by then stays. */
  stop(): void;
};

/** All the pages of an article have to be there after so many milliseconds. */
const mostTime = 30_000;

/** The other pages of an article whose first one stands at `url`. */
export function restOfArticle(first: Article, url: string, closing: AbortSignal): RestOfArticle {
  let article = first;
  let pages = 1;
  const state = createSignal<RestState | undefined>(first.nextPage === undefined ? undefined : { kind: 'more' });
  let stopping: AbortController | undefined;

  const say = (next: RestState | undefined) => {
    state.value = next;
  };

  return {
    state,
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

const problemTexts = {
  refused: 'rest.refused',
  unreachable: 'rest.unreachable',
  'too-large': 'rest.tooLarge',
  elsewhere: 'rest.elsewhere',
  'too-slow': 'rest.tooSlow',
  'no-article': 'rest.noArticle',
} as const;

function pageProblemText(problem: PageProblem): string {
  return t(problemTexts[problem.kind], 'status' in problem ? { status: String(problem.status) } : {});
}

/** Longest page that is taken, in bytes as they come. */
const mostBytes = 5_000_000;

/**
 * Gets a page of this site as a visit to it would, with the site's own cookies, as a document in which nothing runs or
 * loads. By XMLHttpRequest, whose documents are decoded as the browser decodes pages: by the header, then by the page's
 * own meta. Rejects when `signal` aborts.
 */
function fetchPage(url: string, signal: AbortSignal): Promise<FetchedPage | PageProblem> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const request = new XMLHttpRequest();
    request.open('GET', url);
    request.responseType = 'document';
    request.setRequestHeader('Accept', 'text/html,application/xhtml+xml');
    const give = (result: FetchedPage | PageProblem) => {
      resolve(result);
      request.abort();
    };
    request.addEventListener('progress', ({ loaded }) => {
      if (loaded > mostBytes) give({ kind: 'too-large' });
    });
    request.addEventListener('load', () => {
      const { status, response, responseURL } = request;
      if (status < 200 || status > 299) give({ kind: 'refused', status });
      else if (response === null) give({ kind: 'no-article' });
      else give({ url: responseURL || url, document: response as Document });
    });
    // A redirect to another site ends here as well.
    request.addEventListener('error', () => give({ kind: 'unreachable' }));
    signal.addEventListener('abort', () => {
      request.abort();
      reject(signal.reason);
    });
    request.send();
  });
}
