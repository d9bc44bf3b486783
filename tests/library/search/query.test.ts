import { expect, test } from 'vitest';
import { annotate } from '@/lib/chinese/annotate';
import { deriveArticle } from '@/lib/library/articles/derived-article';
import { plainText } from '@/lib/library/articles/plain-text';
import { type Heading, makeQuery } from '@/lib/library/search/query';
import { searchArticles } from '@/lib/library/search/search-articles';
import { variantsIn } from '@/lib/library/search/variants';
import { entryOfWord, sensesOf } from '@/lib/library/search/word-entries';
import { createWordIndex } from '@/lib/library/search/word-index';
import { realDictionary } from '@/tests/chinese/real-dictionary';

const dictionary = realDictionary();
const variantsOf = variantsIn(dictionary);

/** One article with its words, as the library has it. */
async function kept(title: string, text: string) {
  const article = { url: 'https://news.example/1', title, blocks: [{ kind: 'paragraph' as const, text }] };
  const derived = await deriveArticle(article, async (texts, options) => annotate(dictionary, texts, options));
  const index = createWordIndex();
  index.add('1', derived.words, derived.names);
  const senses = index.ids.map((id) => {
    const entry = entryOfWord(dictionary, id);
    return entry === undefined ? '' : sensesOf(entry);
  });
  const heading: Heading = { id: '1', title, sources: ['晨光日报', 'news.example'], tags: ['Read later'] };
  const body = { text: plainText(article), pinyin: derived.pinyin };
  return (typed: string) => makeQuery(typed, { index, senses, variantsOf })?.body(heading, body);
}

const text = '这个季度，中国的经济慢慢恢复，頭髮長了。\n他跑步去西安。';

test.each([
  // Characters of either script.
  ['经济', '经济'],
  ['經濟', '经济'],
  ['头发长', '頭髮長'],
  // Pinyin, over words but not over what parts them.
  ['zhongguo de jing', '中国的经'],
  ['zhong1guo2', '中国'],
  ['maN man', '慢慢'],
  ["xi'an", '西安'],
  ['toufa', '頭髮'],
  ['huifutou', undefined],
  ['changletapao', undefined],
  // Meanings.
  ['economy', '经济'],
  ['econ', '经济'],
  ['run', '跑步'],
  ['to run', '跑步'],
  ['China', '中国'],
  ['quarter', '季度'],
  // Words that must all be there, in whatever order.
  ['西安 经济', '西安'],
  ['Xi an economy', '西'],
  ['economy china', '经济'],
  ['经济 没有', undefined],
  ['nothing like it', undefined],
])('%j shows %s', async (typed, shown) => {
  const find = await kept('市场', text);
  expect(find(typed)?.snippet?.match).toBe(shown);
});

test.each([['市场'], ['市場'], ['晨光'], ['NEWS.example'], ['read later'], ['市场 晨光 later']])(
  '%j is found without the text',
  async (typed) => {
    const heading: Heading = { id: '1', title: '市场', sources: ['晨光日报', 'news.example'], tags: ['Read later'] };
    const query = makeQuery(typed, { index: createWordIndex(), senses: [], variantsOf });
    expect(query?.heading(heading)).toMatchObject({ article: '1' });
  },
);

test('what has a meaning of a pattern is looked for as it stands', async () => {
  const find = await kept('市场', 'a.b (c) [d] *');
  for (const typed of ['a.b', '(c)', '[d]', '*']) expect(find(typed)?.snippet?.match).toBe(typed);
  for (const typed of ['a?b', '(', '\\', '[', '.*x']) expect(() => find(typed)).not.toThrow();
});

test('a search stops when it is told to, and tells titles first', async () => {
  const headings = Array.from({ length: 500 }, (_, at) => ({
    id: String(at),
    title: at === 400 ? '水' : '山',
    sources: [],
    tags: [],
  }));
  const query = makeQuery('水', { index: createWordIndex(), senses: [], variantsOf });
  if (query === undefined) throw new Error('no query');
  const read = async (ids: readonly string[]) => ids.map(() => ({ text: '水来了' }));
  const found: string[][] = [];
  await searchArticles(
    headings,
    query,
    read,
    (hits) => found.push(hits.map(({ article }) => article)),
    new AbortController().signal,
  );
  expect(found[0]).toEqual(['400']);
  expect(new Set(found.flat()).size).toBe(500);

  const ending = new AbortController();
  const some: number[] = [];
  await searchArticles(
    headings,
    query,
    read,
    (hits) => {
      some.push(hits.length);
      if (some.length === 2) ending.abort();
    },
    ending.signal,
  );
  expect(some).toHaveLength(2);
});
