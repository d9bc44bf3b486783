import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { extract } from '@/lib/article/extract';
import { extractPart } from '@/lib/article/extract-part';
import { articleFromText, cutTitle } from '@/lib/article/from-text';
import { saveArticle } from '@/lib/library/articles/articles';
import { freshLibrary } from '@/tests/library/fresh-library';

const url = 'https://news.example/2026/1';
const sentence = '图书馆昨天宣布，从下个月起，周末的开放时间将延长两个小时。';
const page = (title: string, body = '') =>
  new JSDOM(
    `<html lang="zh"><title>${title}</title><article><h1>${title}</h1><p>${sentence.repeat(4)}</p>${body}<p>${sentence.repeat(3)}</p></article>`,
    { url },
  ).window.document;

test.each([
  ['a headline', '图书馆延长周末开放时间', '图书馆延长周末开放时间'],
  ['300 characters', '书'.repeat(300), '书'.repeat(300)],
  ['a text', '书'.repeat(3_000_000), `${'书'.repeat(299)}…`],
  ['half a character at the cut', `${'书'.repeat(299)}𠮷馆`, `${'书'.repeat(299)}…`],
])('%s for a title', (_, title, cut) => {
  expect(cutTitle(title)).toBe(cut);
});

test('an article whose page has a text for a title is saved, with a cut title', async () => {
  const long = '图书馆延长周末开放时间'.repeat(400);
  const found = [
    extract(page(long), url).article,
    extractPart(page(long).querySelector('article') as Element, url, page(long)).article,
    articleFromText(sentence, { title: long, url }),
  ];
  for (const article of found) {
    expect(article?.title).toHaveLength(300);
    expect(await saveArticle(freshLibrary(), article)).toMatchObject({ outcome: 'saved' });
  }
});

test('a part that is a table is called by its caption, in a page without a title', () => {
  const rows = '<tr><td>白菜</td><td>一元</td></tr><tr><td>豆腐</td><td>三元</td></tr>';
  const named = page('', `<table><caption>本周菜价</caption>${rows}</table>`);
  const { article } = extractPart(named.querySelector('table') as Element, url, named);
  expect(article?.title).toBe('本周菜价');
  expect(article?.blocks.map(({ kind }) => kind)).toEqual(['table']);
});
