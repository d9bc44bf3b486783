import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
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
