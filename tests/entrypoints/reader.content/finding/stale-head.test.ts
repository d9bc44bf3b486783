import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { dropStaleHead } from '@/entrypoints/reader.content/finding/look-at-page';
import { cleanCopy } from '@/lib/article/snapshot/clean-copy';
import type { CleanPage } from '@/lib/article/snapshot/clean-page';

const head = (address: string) =>
  `<title>新闻</title><link rel=canonical href="${address}"><meta property="og:title" content="旧题"><meta name=viewport content=x><script type="application/ld+json">{}</script>`;

it.each([
  ['the page as it was loaded', 'https://news.test/a', 'https://news.test/a', 'https://news.test/other', true],
  [
    'a page that went on and named its new address',
    'https://news.test/b',
    'https://news.test/a',
    'https://www.news.test/b/',
    true,
  ],
  [
    'a page that went on and left its head behind',
    'https://news.test/b',
    'https://news.test/a',
    'https://news.test/a',
    false,
  ],
  [
    'a page that only added what tracks',
    'https://news.test/a?utm_source=x',
    'https://news.test/a',
    'https://news.test/old',
    true,
  ],
])('%s', (_, address, loadedFrom, canonical, stays) => {
  const page = cleanCopy(new JSDOM(head(canonical)).window.document);
  dropStaleHead(page, address, loadedFrom);
  expect(page.metas.some(({ key }) => key === 'og:title')).toBe(stays);
  expect(page.links.some(({ rel }) => rel === 'canonical')).toBe(stays);
  expect(page.scripts.length === 1).toBe(stays);
  expect(page.title).toBe('新闻');
});

describe('a page that went on without naming its address', () => {
  const pageOf = (shown: string, named: string, claim: string) =>
    cleanCopy(
      new JSDOM(
        `<title>新闻</title>${claim}<script type="application/ld+json">{"@type":"NewsArticle","headline":"${named}","datePublished":"2024-01-01T08:00:00+08:00"}</script><meta name=author content="王一"><h1>${shown}</h1>`,
      ).window.document,
    );
  const stays = ({ scripts, metas }: CleanPage) => [scripts.length > 0, metas.some(({ key }) => key === 'author')];

  it.each([
    ['loses the head of another article', '渡口的新灯', '磨坊重新开门', '', [false, false]],
    ['keeps a head with the headline that it shows', '渡口的新灯', '渡口的新灯', '', [true, true]],
    [
      'loses only the data of another article where the head names the new address',
      '渡口的新灯',
      '磨坊重新开门',
      '<link rel=canonical href="https://news.test/b">',
      [false, true],
    ],
  ])('%s', (_, shown, named, claim, expected) => {
    const page = pageOf(shown, named, claim);
    dropStaleHead(page, 'https://news.test/b', 'https://news.test/a');
    expect(stays(page)).toEqual(expected);
  });

  it('keeps a head that differs from its headline while the page is where it was loaded', () => {
    const page = pageOf('渡口的新灯', '磨坊重新开门', '');
    dropStaleHead(page, 'https://news.test/a', 'https://news.test/a');
    expect(stays(page)).toEqual([true, true]);
  });
});
