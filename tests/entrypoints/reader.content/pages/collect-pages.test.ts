import { expect, it } from 'vitest';
import {
  collectPages,
  type FetchedPage,
  mostPages,
  type PageProblem,
} from '@/entrypoints/reader.content/pages/collect-pages';
import { joinPages } from '@/lib/article/join-pages';
import type { Article } from '@/lib/article/types';

const article = (page: number, nextPage?: string): Article => ({
  url: `https://news.test/a_${page}.html`,
  title: '老码头',
  blocks: [{ kind: 'paragraph', text: `第${page}页的话。` }],
  ...(nextPage !== undefined && { nextPage }),
});

/** Collects from a site whose pages are these articles or problems, by address. */
async function collect(
  site: Record<string, Article | PageProblem>,
  { elsewhere = false, first = article(1, 'https://news.test/a_2.html') } = {},
) {
  const asked: string[] = [];
  const controller = new AbortController();
  const found = await collectPages(first, {
    url: 'https://news.test/a_1.html',
    pages: 1,
    fetchPage: async (url): Promise<FetchedPage | PageProblem> => {
      asked.push(url);
      const answer = site[url] ?? { kind: 'refused' as const, status: 404 };
      if ('kind' in answer) return answer;
      return { url: elsewhere ? 'https://other.test/login' : url, document: answer as unknown as Document };
    },
    extract: (document) => ({ article: document as unknown as Article }),
    join: joinPages,
    onPage: () => {},
    signal: controller.signal,
  });
  return { ...found, asked, texts: found.article.blocks.map(({ text }) => text) };
}

it('follows the pages to the last', async () => {
  const found = await collect({
    'https://news.test/a_2.html': article(2, 'https://news.test/a_3.html'),
    'https://news.test/a_3.html': article(3),
  });
  expect(found.texts).toEqual(['第1页的话。', '第2页的话。', '第3页的话。']);
  expect(found.pages).toBe(3);
  expect(found.problem).toBeUndefined();
  expect(found.article.nextPage).toBeUndefined();
});

it('keeps what came before a page that fails, and its address for another try', async () => {
  const found = await collect({ 'https://news.test/a_2.html': article(2, 'https://news.test/a_3.html') });
  expect(found.pages).toBe(2);
  expect(found.problem).toEqual({ kind: 'refused', status: 404, page: 3 });
  expect(found.article.nextPage).toBe('https://news.test/a_3.html');
});

it('asks no other site, and takes nothing that another site answered', async () => {
  const first = article(1, 'https://other.test/a_2.html');
  expect(await collect({}, { first })).toMatchObject({ asked: [], problem: { kind: 'elsewhere', page: 2 } });
  const led = await collect({ 'https://news.test/a_2.html': article(2) }, { elsewhere: true });
  expect(led).toMatchObject({ pages: 1, problem: { kind: 'elsewhere', page: 2 } });
});

it('ends at a page that leads back, and after twenty', async () => {
  const loop = await collect({ 'https://news.test/a_2.html': article(2, 'https://news.test/a_1.html#top') });
  expect(loop.pages).toBe(2);
  expect(loop.problem).toBeUndefined();
  expect(loop.article.nextPage).toBeUndefined();
  const site = Object.fromEntries(
    Array.from({ length: 40 }, (_, at) => [
      `https://news.test/a_${at}.html`,
      article(at, `https://news.test/a_${at + 1}.html`),
    ]),
  );
  const long = await collect(site);
  expect(long.pages).toBe(mostPages);
  expect(long.article.nextPage).toBe('https://news.test/a_21.html');
});
