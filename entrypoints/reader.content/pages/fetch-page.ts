import type { FetchedPage, PageProblem } from './collect-pages';

/** Longest page that is taken, in bytes as they come. */
const mostBytes = 5_000_000;

/**
 * Gets a page of this site as a visit to it would, with the site's own cookies, as a document in which nothing runs or
 * loads. By XMLHttpRequest, whose documents are decoded as the browser decodes pages: by the header, then by the page's
 * own meta. Rejects when `signal` aborts.
 */
export function fetchPage(url: string, signal: AbortSignal): Promise<FetchedPage | PageProblem> {
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
