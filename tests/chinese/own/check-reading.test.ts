import { describe, expect, it, test } from 'vitest';
import { checkReading, lacksTones, readingsWithTones } from '@/lib/chinese/own/check-reading';

test.each([
  ['yin hang', true],
  ['lü shi', true],
  ['lv shi', true],
  ['yín hang', false],
  ['yin hang2', false],
  ['ma5', false],
  ['dōngxi', false],
  ['lǜ', false],
  ['ㄧㄣ ㄏㄤ', false],
])('whether %j says no tone: %s', (typed, expected) => {
  expect(lacksTones(typed)).toBe(expected);
});

describe('syllables without tones', () => {
  const characters = [['yín'], ['háng', 'xíng', 'hàng']];

  it('mean the readings of the word first, whose capitals are kept', () => {
    expect(readingsWithTones(['yin', 'hang'], { words: [['yín', 'háng']], characters })).toEqual([['yín', 'háng']]);
    expect(readingsWithTones(['bei', 'jing'], { words: [['Běi', 'jīng']], characters: [] })).toEqual([['Běi', 'jīng']]);
    expect(readingsWithTones(['Lü', 'shi'], { words: [['lǜ', 'shī']], characters: [] })).toEqual([['Lǜ', 'shī']]);
  });

  it('may mean several', () => {
    const words = [
      ['dōng', 'xi'],
      ['dōng', 'xī'],
      ['dōng', 'xi'],
    ];
    expect(readingsWithTones(['dong', 'xi'], { words, characters: [] })).toEqual([
      ['dōng', 'xi'],
      ['dōng', 'xī'],
    ]);
  });

  it('mean those of the characters where the word has none, neutral ones only where nothing else is known', () => {
    expect(readingsWithTones(['yin', 'xing'], { words: [['yín', 'háng']], characters })).toEqual([['yín', 'xíng']]);
    expect(readingsWithTones(['Yin', 'hang'], { words: [], characters })).toEqual([
      ['Yín', 'háng'],
      ['Yín', 'hàng'],
    ]);
    expect(
      readingsWithTones(['ma', 'de'], {
        words: [],
        characters: [
          ['ma', 'mā'],
          ['de', 'dì'],
        ],
      }),
    ).toEqual([['mā', 'de']]);
  });

  it('mean nothing that can be offered where a character is not read so, or too much is possible', () => {
    expect(readingsWithTones(['yin', 'bu'], { words: [], characters })).toEqual([]);
    expect(readingsWithTones(['yin'], { words: [], characters })).toEqual([]);
    const many = [
      ['yī', 'yí', 'yǐ'],
      ['shī', 'shí'],
    ];
    expect(readingsWithTones(['yi', 'shi'], { words: [], characters: many })).toEqual([]);
  });
});

describe('a typed reading', () => {
  const known = { words: [['yín', 'háng']], characters: [] };

  it('without tones is no reading, and what may be meant is offered', () => {
    const offers = [['yín', 'háng']];
    expect(checkReading('yin hang', '银行', known)).toEqual({ problem: 'toneless', offers });
    expect(checkReading('yinhang', '银行', known)).toEqual({ problem: 'toneless', offers });
  });

  it('is one with some tones, where neutral ones are meant, and where the word is read so', () => {
    expect(checkReading('yín hang', '银行', known)).toEqual({ pinyin: ['yín', 'hang'] });
    expect(checkReading('yin5 hang5', '银行', known)).toEqual({ pinyin: ['yin', 'hang'] });
    expect(checkReading('de', '的', { words: [['de'], ['dì']], characters: [['de']] })).toEqual({ pinyin: ['de'] });
    expect(checkReading('ㄧㄣ ㄏㄤ', '银行', known)).toEqual({ pinyin: ['yīn', 'hāng'] });
  });

  it('does not fit another number of characters', () => {
    expect(checkReading('yín', '银行', known)).toEqual({ problem: 'unfit', offers: [] });
  });
});
