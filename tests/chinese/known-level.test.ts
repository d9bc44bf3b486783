import { describe, expect, it, test } from 'vitest';
import { compareLevels } from '@/lib/chinese/compare-levels';
import { compareBands, isWithin, type KnownLevel, scaleOf } from '@/lib/chinese/known-level';
import type { Entry } from '@/lib/chinese/types';

const hsk = (upTo: string): KnownLevel => ({ kind: 'list', list: 'HSK 2.0', upTo });
const top = (upTo: '500' | '5k'): KnownLevel => ({ kind: 'band', upTo });

describe('a word is within a level', () => {
  test.each<
    [string, KnownLevel | undefined, Pick<Entry, 'levels' | 'compoundLevel' | 'band' | 'frequencyRank'>, boolean]
  >([
    ['at the level', hsk('3'), { levels: { 'HSK 2.0': '3' } }, true],
    ['below it', hsk('3'), { levels: { 'HSK 2.0': '1' } }, true],
    ['above it', hsk('3'), { levels: { 'HSK 2.0': '4' } }, false],
    [
      'above it, but as common as the level is large',
      hsk('4'),
      { levels: { 'HSK 2.0': '5' }, frequencyRank: 900 },
      true,
    ],
    ['above it, and rarer', hsk('4'), { levels: { 'HSK 2.0': '5' }, frequencyRank: 1201 }, false],
    ['below it, though rare', hsk('4'), { levels: { 'HSK 2.0': '1' }, frequencyRank: 5000 }, true],
    [
      'as common as the level is large, or half as rare again, where HSK leaves it out',
      hsk('3'),
      { frequencyRank: 900 },
      true,
    ],
    ['rare, but made of parts that are within it', hsk('3'), { compoundLevel: '2', band: 'rare' }, true],
    ['made of parts of which one is above it', hsk('3'), { compoundLevel: '4', frequencyRank: 2000 }, false],
    [
      'made of known parts, where an own list leaves it out',
      { kind: 'list', list: 'My course', upTo: '6' },
      { compoundLevel: '1' },
      false,
    ],
    ['rarer than that', hsk('3'), { frequencyRank: 901 }, false],
    ['among the commonest, at the first level', hsk('1'), { frequencyRank: 150 }, true],
    ['common, at a level of few words', hsk('1'), { levels: { 'HSK 2.0': '2' }, frequencyRank: 151 }, false],
    ['common, at a level that HSK does not have', hsk('9'), { frequencyRank: 1 }, false],
    [
      'common, where an own list leaves it out',
      { kind: 'list', list: 'My course', upTo: '6' },
      { levels: { 'HSK 2.0': '1' }, band: '1k', frequencyRank: 1 },
      false,
    ],
    ['in another list', hsk('6'), { levels: { 'My course': '1' } }, false],
    [
      'in an own list',
      { kind: 'list', list: 'My course', upTo: 'B1' },
      { levels: { 'HSK 2.0': '6', 'My course': 'A2' } },
      true,
    ],
    ['in the band', top('5k'), { band: '5k' }, true],
    ['commoner', top('5k'), { band: '1k' }, true],
    ['rarer', top('5k'), { band: '10k' }, false],
    ['among the very commonest', top('500'), { band: '500' }, true],
    ['common, but not so common', top('500'), { band: '1k' }, false],
    ['rare', top('5k'), { band: 'rare' }, false],
    ['of no known frequency', top('5k'), {}, false],
    ['among so many words', { kind: 'words', count: 1700 }, { frequencyRank: 1700 }, true],
    ['not among so many words', { kind: 'words', count: 1700 }, { frequencyRank: 1701, band: '2k' }, false],
    ['of no known frequency, among any number', { kind: 'words', count: 50_000 }, { band: 'rare' }, false],
    ['for a beginner, nothing', { kind: 'beginner' }, { levels: { 'HSK 2.0': '1' }, frequencyRank: 1 }, false],
    ['before a level was chosen, nothing', undefined, { levels: { 'HSK 2.0': '1' }, frequencyRank: 1 }, false],
  ])('%s', (_, level, entry, within) => {
    expect(isWithin(level, entry)).toBe(within);
  });
});

test.each([
  [['10', '2', '1']],
  [['B1', 'A2', 'A1', 'C1']],
  [['十一级', '十级', '三级', '一级', '二十级', '九级']],
  [['流利級', 'A2', '入門級', '準備級二級', 'Novice 1', '進階級']],
  [['Unit 12', 'Unit 3']],
])('levels are put in order as people count: %j', (levels) => {
  const inOrder: Record<string, string[]> = {
    '10': ['1', '2', '10'],
    B1: ['A1', 'A2', 'B1', 'C1'],
    十一级: ['一级', '三级', '九级', '十级', '十一级', '二十级'],
    流利級: ['Novice 1', '準備級二級', '入門級', '進階級', '流利級', 'A2'],
    'Unit 12': ['Unit 3', 'Unit 12'],
  };
  expect([...levels].sort(compareLevels)).toEqual(inOrder[levels[0] ?? '']);
});

it('makes a scale of a list: each level once, in order', () => {
  const words: [string, string][] = [
    ['一', 'B1'],
    ['二', 'A1'],
    ['三', 'B1'],
  ];
  expect(scaleOf({ name: 'My course', words })).toEqual({ list: 'My course', levels: ['A1', 'B1'] });
});

it('puts words of no known frequency after the rare ones', () => {
  expect(compareBands('rare', undefined)).toBeLessThan(0);
  expect(compareBands('1k', '20k')).toBeLessThan(0);
  expect(compareBands('500', '1k')).toBeLessThan(0);
});
