import { describe, expect, test } from 'vitest';
import { annotate } from '@/lib/chinese/annotate';
import type { OwnCut } from '@/lib/chinese/own/own-cuts';
import { startSession } from '@/lib/session/article-session';
import { cutStrip } from '@/lib/session/cut-strip';
import { realDictionary } from '@/tests/chinese/real-dictionary';

const text = '昨天下雨。他在公园中将风筝放起来，大家都笑了。';

async function session(cuts: OwnCut[] = []) {
  const article = { url: 'https://news.example/a', title: text, blocks: [] };
  const made = startSession(
    article,
    async (texts) => annotate(realDictionary(), texts, { own: { cuts } }),
    (all) => [all],
  );
  await expect.poll(() => made.tokens(0)).toBeDefined();
  const tokenAt = (word: string) => {
    const index = made.tokens(0)?.findIndex((token) => token.text === word) ?? -1;
    if (index < 0)
      throw new Error(
        `${word} is no token of ${made
          .tokens(0)
          ?.map((token) => token.text)
          .join('|')}`,
      );
    return index;
  };
  return { made, tokenAt };
}
const shown = ({ text: strip, boundaries }: { text: string; boundaries: number[] }) =>
  [0, ...boundaries].map((from, index) => strip.slice(from, boundaries[index])).join('|');

describe('the strip of a word', () => {
  test('has its neighbours, but not across punctuation or sentences', async () => {
    const { made, tokenAt } = await session([{ text: '公园中将', at: [2], scope: 'always' }]);
    const strip = made.strip(0, tokenAt('公园'));
    expect(strip && shown(strip)).toBe('他|在|公园|中将|风筝');
    expect(strip).toMatchObject({ sentence: '他在公园中将风筝放起来，大家都笑了。', offset: 0 });
    expect(made.strip(0, tokenAt('大家'))?.text).toBe('大家都笑了');
  });
});

describe('the cut that changes boundaries', () => {
  const tokens = ['公园', '中将', '风筝'].map((text) => ({ text, kind: 'word' as const }));
  const strip = cutStrip(tokens, 1, { sentence: '在公园中将风筝放。', offset: 3 });
  test.each<[string, number[], string, number[], number]>([
    ['splits one word', [2, 3, 4], '中将', [1], 3],
    ['joins two words', [4], '公园中将', [], 1],
    ['moves a boundary', [3, 4], '公园中将', [3], 1],
    ['changes all', [1, 5], '公园中将风筝', [1, 5], 1],
  ])('%s', (_, boundaries, stretch, at, offset) => {
    const { sentence } = strip;
    expect(strip.cut(boundaries, 'here')).toEqual({ text: stretch, at, scope: 'here', sentence, offset });
    expect(strip.cut(boundaries, 'always')).toEqual({ text: stretch, at, scope: 'always' });
  });

  test('is none where nothing changes', () => {
    expect(strip.cut([4, 2], 'here')).toBeUndefined();
  });

  test('is found again at the tokens that it made', async () => {
    const { sentence, offset } = { sentence: '他在公园中将风筝放起来，大家都笑了。', offset: 4 };
    const here: OwnCut = { text: '中将', at: [1], scope: 'here', sentence, offset };
    const { made, tokenAt } = await session([here]);
    expect(made.ownCut(0, tokenAt('将'))).toEqual(here);
    expect(made.ownCut(0, tokenAt('风筝'))).toBeUndefined();
  });
});

describe('what is selected', () => {
  test.each<[string, string, string | undefined]>([
    ['characters of several words', '园中将', '园中将'],
    ['what stands between punctuation', '，大家都笑了。', '大家都笑了'],
    ['what begins with the end of another sentence', '。他在', '他在'],
    ['a word', '公园', undefined],
    ['a word and its punctuation', '。他', undefined],
    ['what crosses punctuation', '起来，大家', undefined],
    ['what crosses sentences', '下雨。他在', undefined],
    ['punctuation', '。', undefined],
  ])('%s', async (_, selected, wanted) => {
    const { made } = await session();
    const start = text.indexOf(selected);
    const stretch = made.stretch(0, start, start + selected.length);
    expect(stretch?.text).toBe(wanted);
    if (stretch !== undefined) expect(text.slice(stretch.start, stretch.end)).toBe(wanted);
  });

  test('tells what is a part of one word', async () => {
    const { made } = await session();
    const isPart = (selected: string) => {
      const start = text.indexOf(selected);
      return made.stretch(0, start, start + selected.length)?.isPart;
    };
    expect(isPart('公')).toBe(true);
    expect(isPart('园中')).toBe(false);
  });
});
