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

describe('figures', () => {
  const [figure, , unit]: Token[] = [
    {
      text: '4.6亿元',
      kind: 'number',
      pinyin: ['yì', 'yuán'],
      figures: [{ start: 0, end: 3, pinyin: ['sì', 'diǎn', 'liù'] }],
    },
    { text: '，', kind: 'other' },
    { text: '35%', kind: 'number', figures: [{ start: 0, end: 3, pinyin: ['bǎi', 'fēn', 'zhī', 'sān', 'shí', 'wǔ'] }] },
  ];
  const options = { notation: 'pinyin', sandhi: false, erhua: 'separate', region: 'mainland' } as const;
  const drawn = (token: Token | undefined, figures: boolean) => {
    const display = displayFor({ ...options, figures });
    const all = token === undefined ? [] : [token];
    const [run] = toRuns(all, [], display.text(all), all.map(display.figures));
    return run?.fragments.flatMap(toCharacters).map(({ text, shown }) => [text, shown?.text]);
  };

  it('have a reading over them where that is wanted', () => {
    expect(drawn(figure, true)).toEqual([
      ['4.6', 'sì diǎn liù'],
      ['亿', 'yì'],
      ['元', 'yuán'],
    ]);
    expect(drawn(unit, true)).toEqual([['35%', 'bǎi fēn zhī sān shí wǔ']]);
    expect(drawn(figure, false)?.[0]).toEqual(['4.6', undefined]);
  });

  it('are a word, which has a card, in any case', () => {
    const display = displayFor(options);
    const all = unit === undefined ? [] : [unit];
    expect(toRuns(all, [], display.text(all))[0]?.fragments[0]?.shown).toEqual([]);
    expect(display.whole(all[0] as Token, []).map(({ text }) => text)).toEqual(unit?.figures?.[0]?.pinyin);
  });

  it('are said in their places among the characters, or not at all', () => {
    const display = displayFor(options);
    const date: Token = {
      ...{ text: '3月15日', kind: 'number', pinyin: ['yuè', 'rì'] },
      figures: [
        { start: 0, end: 1, pinyin: ['sān'] },
        { start: 2, end: 4, pinyin: ['shí', 'wǔ'] },
      ],
    };
    const whole = (token: Token) =>
      display
        .whole(token, display.reading(token))
        .map(({ text }) => text)
        .join(' ');
    expect(whole(date)).toBe('sān yuè shí wǔ rì');
    // Without one of its figures it would be another date.
    expect(whole({ ...date, figures: date.figures?.slice(0, 1) })).toBe('');
    expect(
      whole({ text: '5-10℃', kind: 'number', figures: [{ start: 0, end: 4, pinyin: ['wǔ', 'dào', 'shí'] }] }),
    ).toBe('');
    expect(whole({ text: '二〇二四年', kind: 'number', pinyin: ['èr', 'líng', 'èr', 'sì', 'nián'] })).toBe(
      'èr líng èr sì nián',
    );
    expect(whole({ text: 'T恤', kind: 'word', pinyin: ['xù'] })).toBe('xù');
  });
});
