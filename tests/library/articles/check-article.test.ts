import { expect, test } from 'vitest';
import { checkArticle } from '@/lib/library/articles/check-article';
import { sampleArticle } from '@/tests/library/fresh-library';

const paragraph = { kind: 'paragraph', text: '水来了。' };
const withBlock = (block: unknown) => ({ ...sampleArticle(), blocks: [block] });
const table = {
  kind: 'table',
  text: '区\t价\n城南\t3元',
  rows: [
    [{}, {}],
    [{}, {}],
  ],
};
const tableOf = (rows: number, columns: number) => ({
  ...{ kind: 'table', text: new Array(rows).fill(new Array(columns).fill('水').join('\t')).join('\n') },
  rows: new Array(rows).fill(new Array(columns).fill({})),
});
const withMark = (mark: unknown) => withBlock({ ...paragraph, marks: [mark] });

test('an article with every field passes as it is', () => {
  const article = sampleArticle({
    byline: '记者 林小满',
    siteName: '城南日报',
    source: '城南日报',
    publishedAt: '2026-11-22T08:00:00+08:00',
    lang: 'zh-Hans',
    lead: '水来了。',
    image: 'https://news.example/a.png',
    nextPage: 'https://news.example/a?page=2',
    partial: { characters: 120, reason: 'paywall' },
    blocks: [
      {
        kind: 'paragraph',
        text: '水来了。',
        marks: [{ start: 0, end: 1, kind: 'link', href: 'https://news.example/b' }],
      },
      { kind: 'quote', text: '水来了。', marks: [{ start: 1, end: 3, kind: 'strong' }], time: '08:00' },
      { kind: 'quote', text: '水又来了。', continues: true },
      {
        ...{ kind: 'table', text: '水价\n区\t\n城南\t3元', caption: true },
        marks: [{ start: 8, end: 10, kind: 'link', href: 'https://news.example/c' }],
        rows: [
          [{ header: true, rowspan: 2 }, {}],
          [{ colspan: 2 }, {}],
        ],
      },
      { kind: 'preformatted', text: '水\n来' },
      { kind: 'item', text: '水', ordered: true, index: 1, depth: 0 },
      { kind: 'heading', level: 2, text: '水' },
      { kind: 'figure', src: 'https://img.example/a.jpg', alt: '水厂', text: '水厂外景' },
    ],
  });
  expect(checkArticle(JSON.parse(JSON.stringify(article)))).toEqual({ article });
});

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'article'],
  ['a list', []],
  ['no url', { ...sampleArticle(), url: undefined }],
  ['a script for an address', sampleArticle({ url: 'javascript:alert(1)' })],
  ['a relative address', sampleArticle({ url: '/a' })],
  ['an endless address', sampleArticle({ url: `https://news.example/${'a'.repeat(10_000)}` })],
  ['an address that only looks like a pasted text', sampleArticle({ url: 'pindu:paste/__proto__' })],
  ['an address in a list', { ...sampleArticle(), url: ['https://news.example/'] }],
  ['no title', { ...sampleArticle(), title: undefined }],
  ['a title that is a number', { ...sampleArticle(), title: 7 }],
  ['a lead that is an object', { ...sampleArticle(), lead: {} }],
  ['a byline that is null', { ...sampleArticle(), byline: null }],
  ['no blocks', { ...sampleArticle(), blocks: undefined }],
  ['blocks that are a text', { ...sampleArticle(), blocks: '水' }],
  ['blocks that are like a list', { ...sampleArticle(), blocks: { length: 1, 0: paragraph } }],
  ['a list with a hole', { ...sampleArticle(), blocks: new Array(1) }],
  ['too many blocks', { ...sampleArticle(), blocks: new Array(100_001).fill(paragraph) }],
  ['a block that is null', withBlock(null)],
  ['an unknown kind of block', withBlock({ kind: 'html', text: '<img onerror=alert(1)>' })],
  ['a kind from the prototype', withBlock({ kind: 'constructor', text: '水' })],
  ['a block without text', withBlock({ kind: 'paragraph' })],
  ['a figure without an address', withBlock({ kind: 'figure' })],
  ['a heading of level 0', withBlock({ kind: 'heading', level: 0, text: '水' })],
  ['a heading of level 2.5', withBlock({ kind: 'heading', level: 2.5, text: '水' })],
  ['a heading of level "2"', withBlock({ kind: 'heading', level: '2', text: '水' })],
  ['an item without its depth', withBlock({ kind: 'item', text: '水', ordered: true, index: 1 })],
  ['an item as deep as no list is', withBlock({ kind: 'item', text: '水', ordered: true, index: 1, depth: 1e6 })],
  [
    'an item with NaN for its index',
    withBlock({ kind: 'item', text: '水', ordered: true, index: Number.NaN, depth: 0 }),
  ],
  ['marks that are not a list', withBlock({ ...paragraph, marks: {} })],
  [
    'more marks than a text can have',
    withBlock({ ...paragraph, marks: new Array(13).fill({ start: 0, end: 1, kind: 'em' }) }),
  ],
  ['a mark beyond the text', withMark({ start: 0, end: 5, kind: 'em' })],
  ['a mark that ends before it starts', withMark({ start: 2, end: 1, kind: 'em' })],
  ['a mark that starts before the text', withMark({ start: -1, end: 1, kind: 'em' })],
  ['an unknown kind of mark', withMark({ start: 0, end: 1, kind: 'script' })],
  ['an article without blocks', sampleArticle({ blocks: [] })],
  ['a quote that goes on by a text', withBlock({ kind: 'quote', text: '水', continues: 'yes' })],
  ['a table without rows', withBlock({ ...table, rows: [] })],
  ['a table with a row without cells', withBlock({ ...table, rows: [[{}, {}], []] })],
  ['a table with fewer rows than its text', withBlock({ ...table, rows: [[{}, {}]] })],
  ['a table with more rows than its text', withBlock({ ...table, rows: [...table.rows, [{}, {}]] })],
  [
    'a table with other cells than its text',
    withBlock({
      ...table,
      rows: [
        [{}, {}],
        [{}, {}, {}],
      ],
    }),
  ],
  ['a table whose caption is a row too', withBlock({ ...table, caption: true })],
  ['a table whose caption is a text', withBlock({ ...table, caption: '水价' })],
  [
    'a cell that is a text',
    withBlock({
      ...table,
      rows: [
        [{}, {}],
        ['城南', {}],
      ],
    }),
  ],
  [
    'a cell over no columns',
    withBlock({
      ...table,
      rows: [
        [{ colspan: 0 }, {}],
        [{}, {}],
      ],
    }),
  ],
  [
    'a cell over all columns there can be',
    withBlock({
      ...table,
      rows: [
        [{ colspan: 1e6 }, {}],
        [{}, {}],
      ],
    }),
  ],
  [
    'a cell over half a row',
    withBlock({
      ...table,
      rows: [
        [{ rowspan: 1.5 }, {}],
        [{}, {}],
      ],
    }),
  ],
  ['too many rows', withBlock(tableOf(501, 2))],
  ['too many cells', withBlock(tableOf(400, 6))],
  ['too many cells in a row', withBlock(tableOf(1, 2_001))],
  ['a text too long for a cell', withBlock({ ...table, text: `区\t价\n城南\t${'水'.repeat(1_001)}` })],
  ['a title too long', sampleArticle({ title: '水'.repeat(2_001) })],
  ['partial as a text', { ...sampleArticle(), partial: 'paywall' }],
  ['more text than any article has', withBlock({ kind: 'paragraph', text: '水'.repeat(5_000_001) })],
  [
    'more text in many fields',
    {
      ...sampleArticle(),
      blocks: new Array(6).fill({ kind: 'figure', src: 'https://a.example/', alt: '水'.repeat(1e6) }),
    },
  ],
])('refuses %s and says what is wrong', (what, value) => {
  const { article, problem } = checkArticle(value);
  expect(article).toBeUndefined();
  const code = /^(?:more text|too many|a (?:text|title) too long)/.test(what) ? 'too-long' : 'malformed';
  expect(problem).toEqual({ code, detail: expect.stringMatching(/\w/) });
});

test.each([
  ['a link to a script', { start: 0, end: 1, kind: 'link', href: 'javascript:alert(1)' }],
  ['a link to data', { start: 0, end: 1, kind: 'link', href: 'data:text/html,x' }],
  ['a link without an address', { start: 0, end: 1, kind: 'link' }],
])('keeps the text and leaves out %s', (_, mark) => {
  expect(checkArticle(withMark(mark)).article?.blocks).toEqual([{ ...paragraph, marks: [] }]);
});

test('leaves out what cannot be used, and keeps each block at its place', () => {
  const { article } = checkArticle({
    ...sampleArticle(),
    image: 'javascript:alert(1)',
    nextPage: 'about:blank',
    publishedAt: 'yesterday',
    blocks: [{ kind: 'figure', src: 'data:image/svg+xml,x', text: '水厂外景' }, paragraph],
  });
  expect(article).toEqual(
    sampleArticle({
      blocks: [
        { kind: 'figure', src: '', text: '水厂外景' },
        { kind: 'paragraph', text: '水来了。' },
      ],
    }),
  );
});

test('the longest title and the largest tables pass', () => {
  expect(checkArticle(sampleArticle({ title: '水'.repeat(2_000) })).problem).toBeUndefined();
  for (const largest of [tableOf(500, 4), tableOf(1, 2_000)])
    expect(checkArticle(withBlock(largest)).problem).toBeUndefined();
});

test('takes known fields only, and nothing from or for a prototype', () => {
  const text = JSON.stringify({ ...sampleArticle(), savedAt: 1, onload: 'x', identity: 'y' });
  const hostile = JSON.parse(
    text.replace('{', '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},'),
  );
  hostile.blocks[0] = JSON.parse('{"kind":"paragraph","text":"水","__proto__":{"marks":"x"},"href":"javascript:x"}');
  const { article } = checkArticle(hostile);
  expect(Object.keys(article ?? {}).sort()).toEqual(['blocks', 'title', 'url']);
  expect(Object.keys(article?.blocks[0] ?? {})).toEqual(['kind', 'text']);
  expect(Object.getPrototypeOf(article)).toBe(Object.prototype);
  expect('polluted' in {}).toBe(false);
});

test('does not take a field that only the prototype has', () => {
  const value = Object.assign(Object.create({ lead: '水' }), sampleArticle());
  expect(checkArticle(value).article?.lead).toBeUndefined();
});
