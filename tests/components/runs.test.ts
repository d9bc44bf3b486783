import { describe, expect, it } from 'vitest';
import { toCharacters, toRuns } from '@/components/reader/runs';
import type { Token } from '@/lib/chinese/types';

const tokens: Token[] = [
  { text: '图书馆', kind: 'word', pinyin: ['tú', 'shū', 'guǎn'] },
  { text: '，', kind: 'other' },
  { text: '开放', kind: 'word', pinyin: ['kāi', 'fàng'] },
];

describe('toRuns', () => {
  it('is one run without marks', () => {
    expect(toRuns(tokens, [])).toEqual([
      {
        marks: [],
        fragments: [
          { token: 0, text: '图书馆', pinyin: ['tú', 'shū', 'guǎn'] },
          { token: 1, text: '，' },
          { token: 2, text: '开放', pinyin: ['kāi', 'fàng'] },
        ],
      },
    ]);
  });

  it('cuts a word where a mark cuts it, each part with its own syllables', () => {
    const link = { start: 2, end: 5, kind: 'link' as const, href: 'https://news.example/' };
    const runs = toRuns(tokens, [link]);
    expect(runs.map(({ marks, fragments }) => [marks.length, fragments.map(({ text }) => text).join('|')])).toEqual([
      [0, '图书'],
      [1, '馆|，|开'],
      [0, '放'],
    ]);
    expect(runs.flatMap(({ fragments }) => fragments.flatMap(({ pinyin }) => pinyin ?? []))).toEqual([
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
    expect(toRuns(tokens, [strong, em]).map(({ marks }) => marks.map(({ kind }) => kind))).toEqual([
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
    const characters = toCharacters({ token: 0, text, pinyin });
    expect(
      characters.map((each) => (each.syllable === undefined ? each.text : `${each.text}:${each.syllable}`)),
    ).toEqual(expected);
    expect(characters.map((each) => each.text).join('')).toBe(text);
  });
});
