import { describe, expect, it } from 'vitest';
import { toCharacters, toRuns } from '@/components/reader/text/runs';
import { displayFor, type Shown } from '@/lib/chinese/display/display';
import type { Token } from '@/lib/chinese/types';

const tokens: Token[] = [
  { text: '图书馆', kind: 'word', pinyin: ['tú', 'shū', 'guǎn'] },
  { text: '，', kind: 'other' },
  { text: '开放', kind: 'word', pinyin: ['kāi', 'fàng'] },
];
const { text: show } = displayFor({ notation: 'pinyin', sandhi: false, erhua: 'separate', region: 'mainland' });
const shown = show(tokens);
const written = (syllables: readonly Shown[] | undefined) => syllables?.map(({ text }) => text);

describe('toRuns', () => {
  it('is one run without marks', () => {
    const [run, ...others] = toRuns(tokens, [], shown);
    expect(others).toEqual([]);
    expect(run?.marks).toEqual([]);
    expect(run?.fragments.map((each) => [each.token, each.text, written(each.shown)])).toEqual([
      [0, '图书馆', ['tú', 'shū', 'guǎn']],
      [1, '，', undefined],
      [2, '开放', ['kāi', 'fàng']],
    ]);
  });

  it('cuts a word where a mark cuts it, each part with its own syllables', () => {
    const link = { start: 2, end: 5, kind: 'link' as const, href: 'https://news.example/' };
    const runs = toRuns(tokens, [link], shown);
    expect(runs.map(({ marks, fragments }) => [marks.length, fragments.map(({ text }) => text).join('|')])).toEqual([
      [0, '图书'],
      [1, '馆|，|开'],
      [0, '放'],
    ]);
    expect(runs.flatMap(({ fragments }) => fragments.flatMap((each) => written(each.shown) ?? []))).toEqual([
      'tú',
      'shū',
      'guǎn',
      'kāi',
      'fàng',
    ]);
    expect(runs.flatMap(({ fragments }) => fragments.map(({ token }) => token))).toEqual([0, 0, 1, 2, 2]);
  });

  it('keeps marks that lie over one another', () => {
    const strong = { start: 0, end: 6, kind: 'strong' as const };
    const em = { start: 4, end: 6, kind: 'em' as const };
    expect(toRuns(tokens, [strong, em], shown).map(({ marks }) => marks.map(({ kind }) => kind))).toEqual([
      ['strong'],
      ['strong', 'em'],
    ]);
  });
});

describe('toCharacters', () => {
  it.each([
    ['卡拉OK', ['kǎ', 'lā'], ['卡:kǎ', '拉:lā', 'OK']],
    ['〇', ['líng'], ['〇:líng']],
    ['𠮷野', ['jí', 'yě'], ['𠮷:jí', '野:yě']],
    ['葛\u{E0100}城', ['gé', 'chéng'], ['葛\u{E0100}:gé', '城:chéng']],
  ])('gives each Han character of %s its syllable', (text, pinyin, expected) => {
    const characters = toCharacters({ token: 0, text, shown: pinyin.map((each) => ({ text: each, tone: 1 })) });
    expect(characters.map((each) => (each.isHan ? `${each.text}:${each.shown?.text}` : each.text))).toEqual(expected);
    expect(characters.map((each) => each.text).join('')).toBe(text);
  });
});
