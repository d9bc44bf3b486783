import { describe, expect, it } from 'vitest';
import { fitSyllables } from '@/components/reader/text/fit-syllables';
import type { SyllableFace } from '@/components/reader/text/syllable-face';
import type { Mark } from '@/lib/article/types';
import { displayFor } from '@/lib/chinese/display/display';
import type { Token } from '@/lib/chinese/types';

/** Half an em for each letter. */
const face: SyllableFace = { cell: 2, gap: 0.2, widthOf: ({ length }) => length / 2 };

const tokens: Token[] = [
  { text: '窗户', kind: 'word', pinyin: ['chuāng', 'hu'] },
  { text: '，', kind: 'other' },
  { text: '李家超', kind: 'name', pinyin: ['Lǐ', 'Jiā', 'chāo'] },
  { text: '在', kind: 'word', pinyin: ['zài'] },
  { text: '西安', kind: 'name', pinyin: ['Xī', 'ān'] },
];

/** 'chuāng/4+2': a syllable, by how much it is narrower, and how much further the next one stands. */
const fitted = (options: { joinedPinyin?: boolean; figures?: boolean }, of = tokens, marks: Mark[] = []) => {
  const display = displayFor({
    ...{ notation: 'pinyin', sandhi: false, erhua: 'separate', region: 'mainland' },
    ...options,
  });
  const figures = of.map(display.figures);
  return fitSyllables(of, { shown: display.text(of), figures }, marks, face).map((syllables) =>
    syllables
      ?.map(({ text, narrow = 0, apart = 0, group }) => {
        const fit = `${narrow ? `/${narrow}` : ''}${apart ? `+${apart}` : ''}`;
        return group ? `${text}${fit}(${group.size}, ${group.width.toFixed(1)})` : text + fit;
      })
      .join(' '),
  );
};

describe('the syllables of a text', () => {
  it('are fitted to those of the words beside theirs, but not over punctuation', () => {
    expect(fitted({})).toEqual(['chuāng/4 hu', undefined, 'Lǐ Jiā chāo', 'zài', 'Xī ān']);
    const two: Token[] = [
      { text: '霜', kind: 'word', pinyin: ['shuāng'] },
      { text: '窗', kind: 'word', pinyin: ['chuāng'] },
    ];
    expect(fitted({}, two)).toEqual(['shuāng/4+8', 'chuāng/4']);
  });

  it('keep off what is said of figures', () => {
    const figures: Token[] = [
      { text: '涨', kind: 'word', pinyin: ['zhǎng'] },
      { text: '5%', kind: 'number', figures: [{ start: 0, end: 2, pinyin: ['bǎi', 'fēn', 'zhī', 'wǔ'] }] },
    ];
    expect(fitted({ figures: true }, [figures[0] as Token, { ...(figures[1] as Token), pinyin: [] }])).toEqual([
      'zhǎng/4+2',
      '',
    ]);
  });

  it('have one box where they are joined, with an apostrophe before a vowel', () => {
    expect(fitted({ joinedPinyin: true })).toEqual([
      'chuāng(2, 4.0) hu',
      undefined,
      'Lǐ Jiā(2, 4.0) chāo',
      'zài',
      "Xī(2, 4.0) 'ān",
    ]);
  });

  it('are not joined over the edge of a link', () => {
    const link: Mark = { kind: 'link', href: 'https://news.example/', start: 0, end: 1 };
    expect(fitted({ joinedPinyin: true }, tokens, [link])[0]).toBe('chuāng/4 hu');
  });

  const particle: Token[] = [
    { text: '打', kind: 'word', pinyin: ['dǎ'] },
    { text: '了', kind: 'word', pinyin: ['le'] },
    { text: '他', kind: 'word', pinyin: ['tā'] },
  ];
  const shifts = (marks: Mark[] = []) => {
    const display = displayFor({
      ...{ notation: 'pinyin', sandhi: false, erhua: 'separate', region: 'mainland', joinedPinyin: true },
    });
    const over = { shown: display.text(particle), figures: particle.map(display.figures) };
    return fitSyllables(particle, over, marks, face).map((syllables) => syllables?.[0]?.shift);
  };

  it('stand side by side over the middle of both words where those are written as one', () => {
    expect(shifts()).toEqual([0.5, -0.5, undefined]);
  });

  it('stand over their own words where the edge of a link parts these', () => {
    expect(shifts([{ kind: 'link', href: 'https://news.example/', start: 0, end: 1 }])).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
