import { describe, expect, test } from 'vitest';
import { orderSenses } from '@/scripts/dictionary/order-senses';
import { parseSenses } from '@/scripts/dictionary/parse-senses';
import { realDictionary } from '@/tests/chinese/real-dictionary';

describe('a sense that names another entry', () => {
  test.each([
    ['see 冕[mian3]', 'see 冕|冕[mian3]', ''],
    ['see also 另外[ling4 wai4]', 'see 另外|另外[ling4 wai4]', ''],
    ['see 女兒|女儿[nu:3 er2]', 'see 女兒|女儿[nu:3 er2]', ''],
    ['see 3C[san1 C]', '', 'see 3C[san1 C]'],
    ['see you next time', '', 'see you next time'],
    ['seemingly familiar', '', 'seemingly familiar'],
    ['variant of 裡|里[li3]', 'variant 裡|里[li3]', ''],
    ['variant of 仙, immortal', 'variant 仙|仙[undefined]', 'immortal'],
    ['old variant of 五[wu3]', 'old-variant 五|五[wu3]', ''],
    ['archaic variant of 五[wu3]', 'old-variant 五|五[wu3]', ''],
    ['Japanese variant of 漢|汉[han4]', 'variant 漢|汉[han4]', 'Japanese variant'],
    ['(dialect) see 家[jia1]', 'see 家|家[jia1]', '(dialect)'],
    ['erhua variant of 事[shi4]', 'erhua 事|事[shi4]', ''],
    ['abbr. for 聯合國|联合国[Lian2 he2 guo2]', 'abbreviation 聯合國|联合国[Lian2 he2 guo2]', ''],
    [
      'abbr. for 世界博覽會|世界博览会[Shi4 jie4 Bo2 lan3 hui4], World Expo',
      'abbreviation 世界博覽會|世界博览会[Shi4 jie4 Bo2 lan3 hui4]',
      'World Expo',
    ],
    [
      'life insurance (abbr. for 人壽保險|人寿保险[ren2 shou4 bao3 xian3])',
      'abbreviation 人壽保險|人寿保险[ren2 shou4 bao3 xian3]',
      'life insurance',
    ],
    [
      '(abbr. for 進口商|进口商[jin4 kou3 shang1]) distributor',
      'abbreviation 進口商|进口商[jin4 kou3 shang1]',
      'distributor',
    ],
    ['SSE, abbr. for 交易所[jiao1 yi4 suo3]', 'abbreviation 交易所|交易所[jiao1 yi4 suo3]', 'SSE'],
    ['see 甲[jia3] and 乙[yi3]', 'see 甲|甲[jia3], see 乙|乙[yi3]', ''],
    ['variant of 得 in 得了[de2 le5]', '', 'variant of 得 in 得了[de2 le5]'],
    ['abbr. to 文聯|文联', '', 'abbr. to 文聯|文联'],
    ['to learn 學|学[xue2]', '', 'to learn 學|学[xue2]'],
  ])('%s names %s and leaves "%s"', (sense, names, text) => {
    const [parsed] = parseSenses(sense, 1).senses;
    const named = parsed?.references.map(
      ({ kind, traditional, simplified, pinyin }) => `${kind} ${traditional}|${simplified}[${pinyin}]`,
    );
    expect([named?.join(', '), parsed?.text]).toEqual([names, text]);
  });

  test('is a mere note where the entry says more', () => {
    const { senses } = parseSenses('history/same as 歷史|历史[li4 shi3]', 2);
    expect(senses.map(({ text }) => text)).toEqual(['history', 'same as 歷史|历史[li4 shi3]']);
  });
});

describe('measure words and the Taiwan reading', () => {
  test('measure words within a gloss', () => {
    const parsed = parseSenses('paper (CL:張|张[zhang1],沓[da2])/(in) mountain; hill (CL:座[zuo4])', 1);
    expect(parsed.senses.map(({ text }) => text)).toEqual(['paper', '(in) mountain; hill']);
    expect(parsed.measureWords.map(({ simplified }) => simplified)).toEqual(['张', '沓', '座']);
  });

  test('are no senses', () => {
    const parsed = parseSenses('project/CL:個|个[ge4],項|项[xiang4], 份[fen4]/Taiwan pr. [gong1 cheng3]', 2);
    expect(parsed.senses.map(({ text }) => text)).toEqual(['project']);
    expect(parsed.measureWords.map(({ simplified, pinyin }) => `${simplified} ${pinyin}`)).toEqual([
      '个 ge4',
      '项 xiang4',
      '份 fen4',
    ]);
    expect(parsed.taiwanPinyin).toBe('gong1 cheng3');
  });

  test.each([
    'Taiwan pr. [ba4], except in 帆布[fan1 bu4]',
    'CL: of many kinds',
    'also pr. [shui2]',
    'Taiwan pr. [yi1 er4]',
  ])('what is said in other words stays a sense: %s', (sense) => {
    expect(parseSenses(`word/${sense}`, 1).senses.map(({ text }) => text)).toEqual(['word', sense]);
  });

  test('a Taiwan reading written as one word is cut into its syllables', () => {
    expect(parseSenses('part/Taiwan pr. [bu4fen4]', 2).taiwanPinyin).toBe('bu4 fen4');
  });
});

test.each([
  ['surname Zhong/China; Chinese', 'China; Chinese/surname Zhong'],
  ['(archaic) to go; to leave/to walk', 'to walk/(archaic) to go; to leave'],
  ['(archaic) to go/to leave', '(archaic) to go/to leave'],
  ['matter/(northern dialect) demanding/trying', 'matter/(northern dialect) demanding/trying'],
  ['cunt (vulgar)/bird', 'bird/cunt (vulgar)'],
  ['(old) office/(literary) to attain/also pr. [x]/to hold', '(literary) to attain/to hold/(old) office/also pr. [x]'],
  [
    '(vulgar) penis/(dialect) thing; stuff/bird/(slang) (vulgar) to heed',
    'bird/(dialect) thing; stuff/(vulgar) penis/(slang) (vulgar) to heed',
  ],
  ['(Tw) peanut/(loanword) potato', '(loanword) potato/(Tw) peanut'],
  ['the old man/father', 'the old man/father'],
])('the senses %s are listed as %s', (senses, expected) => {
  expect(orderSenses(senses.split('/')).join('/')).toBe(expected);
});

describe('in the built dictionary', () => {
  function entries(word: string): string[] {
    const dictionary = realDictionary();
    return dictionary.entriesOf(dictionary.find(word) ?? -1).map((index) => {
      const { pinyin, senses, references = [], taiwanPinyin, measureWords = [] } = dictionary.entry(index);
      return [
        pinyin.join(' '),
        ...senses.slice(0, 1),
        ...references.map(({ kind, simplified, senses: [first] }) => `${kind} ${simplified}: ${first}`),
        ...(taiwanPinyin ? [`TW ${taiwanPinyin.join(' ')}`] : []),
        ...measureWords.map((word) => `CL ${word.simplified} ${word.pinyin.join(' ')}`),
      ].join(' | ');
    });
  }

  test.each([
    ['裏', 'lǐ | variant 里: inside'],
    ['世博', 'Shì bó | World Expo | abbreviation 世界博览会: World Expo'],
    ['事儿', 'shì r | matter that needs to be settled | erhua 事: matter | CL 件 jiàn | CL 桩 zhuāng'],
    ['期', 'qī | a period of time | TW qí'],
    ['亞', 'yà | second'],
    ['企', 'company; firm; enterprise; corporation | TW qì'],
    ['嬭', 'nǎi | mother | variant 奶: milk'],
  ])('%s is shown as %s', (word, expected) => {
    expect(entries(word)[0]).toContain(expected);
  });
});
