import { describe, expect, it } from 'vitest';
import { indexLevels, keptLevels, mergeLevels, withLevels } from '@/lib/chinese/levels';
import type { Annotation } from '@/lib/chinese/types';

it('a list with another added to it has the lower level of each word', () => {
  const one: [string, string][] = [
    ['学校', '2'],
    ['公园', '4'],
  ];
  expect(
    mergeLevels(one, [
      ['公园', '3'],
      ['学校', '7-9'],
      ['措施', '5'],
    ]),
  ).toEqual([
    ['学校', '2'],
    ['公园', '3'],
    ['措施', '5'],
  ]);
});

it('says which words keep the lower level that a list has', () => {
  const before: [string, string][] = [
    ['学校', '2'],
    ['公园', '4'],
    ['措施', '5'],
  ];
  const more: [string, string][] = [
    ['公园', '3'],
    ['学校', '7-9'],
    ['措施', '5'],
    ['竹子', '6'],
  ];
  expect(keptLevels(before, more)).toEqual([['学校', '2', '7-9']]);
});

describe('withLevels', () => {
  const annotation: Annotation = {
    tokens: [],
    words: {},
    entries: [
      {
        simplified: '公园',
        traditional: '公園',
        pinyin: ['gōng', 'yuán'],
        senses: ['park'],
        levels: { 'HSK 2.0': '2' },
      },
      { simplified: '措施', traditional: '措施', pinyin: ['cuò', 'shī'], senses: ['measure'] },
    ],
  };

  it('adds the user’s levels to those of the dictionary, by either script, and leaves the given entries alone', () => {
    const before = structuredClone(annotation);
    const index = indexLevels([
      { name: 'TOCFL', words: [['公園', 'A1']] },
      { name: 'Class', words: [['公園', '7']] },
    ]);
    const { entries } = withLevels(annotation, index);
    expect(entries[0]?.levels).toEqual({ 'HSK 2.0': '2', TOCFL: 'A1', Class: '7' });
    expect(entries[1]).toBe(annotation.entries[1]);
    expect(annotation).toEqual(before);
  });
});
