import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { dropStaleHead } from '@/entrypoints/reader.content/finding/stale-head';

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
  const { document } = new JSDOM(head(canonical)).window;
  dropStaleHead(document, address, loadedFrom);
  expect(document.querySelector('meta[property="og:title"]') !== null).toBe(stays);
  expect(document.querySelector('link[rel=canonical]') !== null).toBe(stays);
  expect(document.querySelector('script') !== null).toBe(stays);
  expect(document.querySelector('meta[name=viewport]')).not.toBeNull();
});

describe('a page that went on without naming its address', () => {
  const page = (shown: string, named: string, claim: string) =>
    new JSDOM(
      `<title>新闻</title>${claim}<script type="application/ld+json">{"@type":"NewsArticle","headline":"${named}","datePublished":"2024-01-01T08:00:00+08:00"}</script><meta name=author content="王一"><h1>${shown}</h1>`,
    ).window.document;
  const stays = (document: Document) => [
    document.querySelector('script') !== null,
    document.querySelector('meta[name=author]') !== null,
  ];

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
    const document = page(shown, named, claim);
    dropStaleHead(document, 'https://news.test/b', 'https://news.test/a');
    expect(stays(document)).toEqual(expected);
  });

  it('keeps a head that differs from its headline while the page is where it was loaded', () => {
    const document = page('渡口的新灯', '磨坊重新开门', '');
    dropStaleHead(document, 'https://news.test/a', 'https://news.test/a');
    expect(stays(document)).toEqual([true, true]);
  });
});
