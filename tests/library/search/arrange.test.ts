import { describe, expect, it, test } from 'vitest';
import {
  type Arrangement,
  arrange,
  choicesIn,
  hostOf,
  plainArrangement,
  readState,
  sourceOf,
} from '@/lib/library/search/arrange';
import type { ArticleRow, ProgressRow } from '@/lib/library/types';

const stamp = { updatedAt: 1, device: 'd' };

function article(id: string, fields: Partial<ArticleRow> = {}): ArticleRow {
  const url = `https://news.example/${id}`;
  return { id, identity: url, url, title: id, savedAt: 1, hanCharacters: 100, tags: [], ...stamp, ...fields };
}
function progress(id: string, share: number, finishedAt?: number): ProgressRow {
  const place = { article: id, block: 0, offset: 0, text: '', share };
  return { ...place, ...stamp, ...(finishedAt !== undefined && { finishedAt }) };
}

const places = new Map([
  ['b', progress('b', 0.4)],
  ['c', progress('c', 0.1, 5)],
  ['d', progress('d', 0.005)],
]);
const shares = new Map([
  ['a', { share: 0.5, newWords: 20 }],
  ['b', { share: 0.9, newWords: 2 }],
]);
const articles = [
  article('a', { savedAt: 1, title: '北京', hanCharacters: 300, publishedAt: '2026-01-03', tags: ['长'] }),
  article('b', { savedAt: 2, title: '安徽', hanCharacters: 100, publishedAt: '2026-01-01', starredAt: 9 }),
  article('c', { savedAt: 3, title: '第10课', hanCharacters: 200, source: '晨光日报', tags: ['课'] }),
  article('d', { savedAt: 4, title: '第9课', hanCharacters: 400, publishedAt: 'yesterday', tags: ['课', '长'] }),
  article('e', { savedAt: 5, archivedAt: 9 }),
  article('f', { savedAt: 6, deletedAt: 9, source: '晚报', tags: ['课'] }),
];

const arranged = (change: Partial<Arrangement>) =>
  arrange(
    articles,
    { ...plainArrangement, ...change },
    { progress: (id) => places.get(id), share: (id) => shares.get(id) },
  )
    .map(({ id }) => id)
    .join('');

describe('a list', () => {
  it.each<[string, Partial<Arrangement>, string]>([
    ['the newest save first', {}, 'dcba'],
    ['the oldest save first', { reverse: true }, 'abcd'],
    ['the newest publication first, and last what has no date', { sort: 'published' }, 'abdc'],
    ['the oldest publication first, and last what has no date', { sort: 'published', reverse: true }, 'badc'],
    ['titles by their pinyin and numbers by their size', { sort: 'title' }, 'badc'],
    ['the shortest first', { sort: 'length' }, 'bcad'],
    ['the best known first, and last what is not counted', { sort: 'known' }, 'badc'],
    ['the furthest read first', { sort: 'progress' }, 'bcda'],
    ['what was not begun, a glance being no beginning', { state: 'unread' }, 'da'],
    ['what was begun', { state: 'reading' }, 'b'],
    ['what was read to its end', { state: 'done' }, 'c'],
    ['what has a star', { starred: true }, 'b'],
    ['what is archived, and only then', { archived: true }, 'e'],
    ['what has a tag', { tag: '课' }, 'dc'],
    ['what has a source', { source: '晨光日报' }, 'c'],
    ['what fits all of it', { tag: '长', state: 'unread', reverse: true }, 'ad'],
  ])('shows %s', (_, change, expected) => {
    expect(arranged(change)).toBe(expected);
  });

  it('offers tags and sources by how many articles have them, the bin apart', () => {
    expect(choicesIn(articles)).toEqual({ tags: ['长', '课'], sources: ['news.example', '晨光日报'] });
  });
});

test.each([
  ['https://www.news.example/a?b#c', 'news.example'],
  ['http://News.Example:8080/', 'news.example:8080'],
  ['https://reader@news.example/', 'news.example'],
  ['https://例子.测试/', 'xn--fsqu00a.xn--0zwm56d'],
  ['https://news.example', 'news.example'],
  ['pindu:paste/1', ''],
  ['https://', ''],
])('the host of %s is %j', (url, host) => {
  expect(hostOf(url)).toBe(host);
});

test('an article is of its named source, else its site, else its host', () => {
  const url = 'https://www.news.example/1';
  expect(sourceOf({ url, source: '日报', siteName: '网' })).toBe('日报');
  expect(sourceOf({ url, siteName: '网' })).toBe('网');
  expect(sourceOf({ url })).toBe('news.example');
});

test('who read an article to its end has read it, wherever they are in it now', () => {
  expect(readState(progress('x', 0.2, 7))).toBe('done');
  expect(readState(undefined)).toBe('unread');
});
