import { describe, expect, it } from 'vitest';
import { parseLevels } from '@/lib/chinese/parse-levels';

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
    ['措施\t7～9', [['措施', '7～9']]],
    ['措施\t7~9', [['措施', '7~9']]],
    ['措施\t7至9级', [['措施', '7至9级']]],
    // Names of levels that are words.
    ['1\t一级\t高级\tgāojí', [['高级', '一级']]],
    ['高级\t三级', [['高级', '三级']]],
    ['初级\t高级', [['高级', '初级']]],
    ['高等教育\t4', [['高等教育', '4']]],
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

  it.each<[exam: 'HSK 3.0' | 'TOCFL', text: string, words: [string, string][]]>([
    // Columns by their names, numbers of the list's own, several forms, notes on what is meant.
    [
      'HSK 3.0',
      'ID,Simplified,Traditional,Pinyin,POS,Level\n7,学校,學校,xuéxiào,N,1',
      [
        ['学校', '1'],
        ['學校', '1'],
      ],
    ],
    ['HSK 3.0', '序号\t等级\t词语\t拼音\n12\t一级\t得（助）\tde', [['得', '1']]],
    [
      'HSK 3.0',
      '1\t7-9\t措施\tcuòshī\n2\t七—九级\t公园\tgōngyuán\n3\t高等\t竹子\tzhúzi',
      [
        ['措施', '7-9'],
        ['公园', '7-9'],
        ['竹子', '7-9'],
      ],
    ],
    [
      'HSK 3.0',
      '有（一）点儿\t2\n爸爸|爸\t1\n点1\t1',
      [
        ['有点儿', '2'],
        ['有一点儿', '2'],
        ['爸爸', '1'],
        ['爸', '1'],
        ['点', '1'],
      ],
    ],
    // Under headings, with their places in the list before them.
    [
      'HSK 3.0',
      '一级词汇\n1 学校 xuéxiào\n2 高等 gāoděng\n二级词汇\n1 公园 gōngyuán 名',
      [
        ['学校', '1'],
        ['高等', '1'],
        ['公园', '2'],
      ],
    ],
    [
      'HSK 3.0',
      'HSK 3\n措施\n公园 gōngyuán park',
      [
        ['措施', '3'],
        ['公园', '3'],
      ],
    ],
    [
      'TOCFL',
      '學校\t準備級一級\n公園\t入門級\n措施\tLevel 3\n高級\t5',
      [
        ['學校', 'Novice 1'],
        ['公園', 'A1'],
        ['措施', 'B1'],
        ['高級', 'C1'],
      ],
    ],
    [
      'TOCFL',
      '準備級一級（Novice 1）\n學校\n流利級 (Level 5)\n措施\n公園\t入門級（A1）',
      [
        ['學校', 'Novice 1'],
        ['措施', 'C1'],
        ['公園', 'A1'],
      ],
    ],
    [
      'HSK 3.0',
      '一级（500词）\n学校\n高等（形）',
      [
        ['学校', '1'],
        ['高等', '1'],
      ],
    ],
    ['HSK 3.0', '她\t7～9', [['她', '7-9']]],
    [
      'TOCFL',
      'L0-2001\t學校\nL4-0012\t臺灣/台灣',
      [
        ['學校', 'Novice 2'],
        ['臺灣', 'B2'],
        ['台灣', 'B2'],
      ],
    ],
    [
      'TOCFL',
      '進階級\n學校\txuéxiào\tN\n公園\tgōngyuán\tN',
      [
        ['學校', 'B1'],
        ['公園', 'B1'],
      ],
    ],
  ])('reads a list of %s as it is published: %j', (exam, text, words) => {
    expect(parseLevels(text, { exam })).toEqual({ words, problems: [] });
  });

  it('gives words without a level the one that is said of the list, and no other', () => {
    expect(parseLevels('学校\n公园\tgōngyuán\n措施\t5', { level: '2' }).words).toEqual([
      ['学校', '2'],
      ['公园', '2'],
      ['措施', '5'],
    ]);
  });

  it('takes a bare number, as pages have it, for no heading', () => {
    expect(parseLevels('HSK 2\n学校\n17\n公园').words).toEqual([
      ['学校', '2'],
      ['公园', '2'],
    ]);
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
