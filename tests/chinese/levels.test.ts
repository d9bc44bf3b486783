import { describe, expect, it } from 'vitest';
import { indexLevels, parseLevels, withLevels } from '@/lib/chinese/levels';
import type { Annotation } from '@/lib/chinese/types';

describe('parseLevels', () => {
  it.each([
    ['措施\t4', [['措施', '4']]],
    ['措施,4', [['措施', '4']]],
    ['"措施","4"', [['措施', '4']]],
    ['措施，4', [['措施', '4']]],
    ['措施 4', [['措施', '4']]],
    ['4\t措施', [['措施', '4']]],
    ['措施\tB2\tcuòshī\tmeasure', [['措施', 'B2']]],
    ['措施\t準備級', [['措施', '準備級']]],
    ['word,level\n措施,4', [['措施', '4']]],
    [
      '\uFEFF措施,4\r\n公園,1\r\n',
      [
        ['措施', '4'],
        ['公園', '1'],
      ],
    ],
    ['# my course\n\n// chapter 1\n措施,4', [['措施', '4']]],
    ['措施,4\n措施,5', [['措施', '4']]],
    ['T恤,3', [['T恤', '3']]],
    ['词\tcí\t1', [['词', '1']]],
    ['词\tci2\t1', [['词', '1']]],
    ['你好 ni3 hao3 2', [['你好', '2']]],
    ['1,你好,nǐ hǎo,3', [['你好', '3']]],
    ['12\t你好\thello; hi\tHSK 3', [['你好', 'HSK 3']]],
    ['词语\t等级\n措施\t4', [['措施', '4']]],
    ['詞語,拼音,等級\n措施,cuòshī,4', [['措施', '4']]],
    ['措施\t四级', [['措施', '四级']]],
    ['措施\tb2', [['措施', 'b2']]],
    ['措施\tbeginner', [['措施', 'beginner']]],
    ['措施\t7-9', [['措施', '7-9']]],
    [
      '学校|學校\t2',
      [
        ['学校', '2'],
        ['學校', '2'],
      ],
    ],
  ])('understands %j', (text, words) => {
    expect(parseLevels(text)).toEqual({ words, problems: [] });
  });

  it('says which lines it did not understand', () => {
    const text = '措施,4\n措施\nmeasure,4\n这是一句话，不是一个词。\n公园,1\n书包 毛笔\n苹果\tpíngguǒ';
    expect(parseLevels(text)).toEqual({
      words: [
        ['措施', '4'],
        ['公园', '1'],
      ],
      problems: [
        { line: 2, text: '措施' },
        { line: 3, text: 'measure,4' },
        { line: 4, text: '这是一句话，不是一个词。' },
        { line: 6, text: '书包 毛笔' },
        { line: 7, text: '苹果\tpíngguǒ' },
      ],
    });
  });
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
