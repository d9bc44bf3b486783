import fc from 'fast-check';
import { Converter } from 'opencc-js/cn2t';
import { describe, expect, test } from 'vitest';
import { countHan } from '@/lib/chinese/han';
import { tokenize } from '@/lib/chinese/tokenize';
import { anyText } from '@/tests/chinese/any-text';
import { realDictionary } from '@/tests/chinese/real-dictionary';
import { realPolyphones } from '@/tests/chinese/real-polyphones';
import { type GoldLine, goldLines } from '@/tests/chinese/shared-data';

function read(text: string): string {
  return tokenize(realDictionary(), text, realPolyphones())
    .flatMap(({ pinyin }) => pinyin ?? [])
    .join(' ');
}

describe('readings', () => {
  test.each([
    ['举行会谈', 'jǔ xíng huì tán'],
    ['心脏手术', 'xīn zàng shǒu shù'],
    ['警方逮捕三人', 'jǐng fāng dài bǔ sān rén'],
    ['访问朝鲜', 'fǎng wèn Cháo xiǎn'],
    ['是谁说的', 'shì shéi shuō de'],
    ['银行行长', 'yín háng háng zhǎng'],
    ['重庆重视长江', 'Chóng qìng zhòng shì Cháng Jiāng'],
    ['一不是二', 'yī bù shì èr'],
    ['一样不对', 'yī yàng bù duì'],
    ['女儿去旅行', 'nǚ ér qù lǚ xíng'],
    ['去公园玩儿', 'qù gōng yuán wán r'],
    ['舉行會談', 'jǔ xíng huì tán'],
    ['銀行的車', 'yín háng de chē'],
    ['二〇二五年', 'èr líng èr wǔ nián'],
    ['人々', 'rén rén'],
    ['買東西給妻子', 'mǎi dōng xi gěi qī zi'],
    ['𠮷野家', 'jí yě jiā'],
    ['二十世纪初', 'èr shí shì jì chū'],
    ['番禺、六安、東阿、鉛山、樂清、大埔', 'Pān yú Lù ān Dōng ē Yán shān Yuè qīng Dà bù'],
    ['万俟卨', 'Mò qí Xiè'],
    ['这位是区先生', 'zhè wèi shì Ōu xiān sheng'],
  ])('%s is read %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    ['他跑得很快', 'tā pǎo de hěn kuài'],
    ['我得回家了', 'wǒ děi huí jiā le'],
    ['得2分', 'dé fēn'],
    ['得三分', 'dé sān fēn'],
    ['得2分钟', 'děi fēn zhōng'],
    ['他们得了冠军', 'tā men dé le guàn jūn'],
    ['孩子们高兴地唱歌', 'hái zi men gāo xìng de chàng gē'],
    ['那只猫', 'nà zhī māo'],
    ['山上只看见一只鸟', 'shān shàng zhǐ kàn jiàn yī zhī niǎo'],
    ['各方应保持冷静', 'gè fāng yīng bǎo chí lěng jìng'],
    ['他应主办方的邀请来华', 'tā yìng zhǔ bàn fāng de yāo qǐng lái Huá'],
    ['会议将在北京召开', 'huì yì jiāng zài Běi jīng zhào kāi'],
    ['以质量为中心', 'yǐ zhì liàng wéi zhōng xīn'],
    ['任期为6年', 'rèn qī wéi nián'],
    ['为读者提供服务', 'wèi dú zhě tí gōng fú wù'],
    ['为困难所迫', 'wéi kùn nan suǒ pò'],
    ['這只是開始', 'zhè zhǐ shì kāi shǐ'],
    ['三隻鳥', 'sān zhī niǎo'],
  ])('particles follow their neighbours: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test('a number in Chinese characters is one token with a reading', () => {
    expect(tokenize(realDictionary(), '三十万人')).toEqual([
      { text: '三十万', kind: 'number', value: '300,000', pinyin: ['sān', 'shí', 'wàn'] },
      { text: '人', kind: 'word', pinyin: ['rén'] },
    ]);
    expect(tokenize(realDictionary(), '万一下雨').map(({ text }) => text)).toEqual(['万一', '下雨']);
  });

  test('a word whose entry is a proper noun is a name', () => {
    expect(tokenize(realDictionary(), '玻利维亚外长')).toEqual([
      {
        text: '玻利维亚',
        kind: 'name',
        pinyin: ['Bō', 'lì', 'wéi', 'yà'],
      },
      { text: '外长', kind: 'word', pinyin: ['wài', 'zhǎng'] },
    ]);
  });

  test('a character that no source can read has an empty syllable, so that the count holds', () => {
    expect(tokenize(realDictionary(), '\u{31350}')).toEqual([{ text: '\u{31350}', kind: 'word', pinyin: [''] }]);
  });
});

test('any text has one syllable per Han character, its tokens join to it, and the answer survives JSON', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const tokens = tokenize(realDictionary(), text, realPolyphones());
      expect(tokens.map((token) => token.text).join('')).toBe(text);
      for (const token of tokens) {
        expect(token.pinyin?.length ?? 0).toBe(countHan(token.text));
        expect(token.pinyin).not.toEqual([]);
        for (const syllable of token.pinyin ?? []) expect(syllable).not.toMatch(/\p{Script=Han}|\d/u);
      }
      expect(JSON.parse(JSON.stringify(tokens))).toEqual(tokens);
    }),
    { numRuns: 500 },
  );
});

test.each(['两', '十一', '地', '。', '，', '\uD800', '𠀀', '举行会谈'])('300,000 characters of %j are read', (unit) => {
  const text = unit.repeat(300_000 / unit.length);
  const tokens = tokenize(realDictionary(), text, realPolyphones());
  expect(tokens.map((token) => token.text).join('')).toBe(text);
});

describe('labelled text is read right', () => {
  test('on the first article: every character', (ctx) => {
    expect(score(goldLines(ctx, 'seed/gold.jsonl'))).toEqual({ characters: 1, whole: 1 });
  });

  test('on news sentences: 99.2 % of the characters, 84 % of the sentences', (ctx) => {
    const { characters, whole } = score(goldLines(ctx, 'pinyin/news-dev.jsonl'));
    expect(characters).toBeGreaterThan(0.992);
    expect(whole).toBeGreaterThan(0.84);
  });

  test('in traditional characters at most half a point worse', (ctx) => {
    const lines = goldLines(ctx, 'pinyin/news-dev.jsonl');
    const convert = Converter({ from: 'cn', to: 'tw' });
    const traditional = lines.map((line) => ({ ...line, text: convert(line.text) }));
    expect(score(traditional).characters).toBeGreaterThan(score(lines).characters - 0.005);
  });
});

function score(lines: GoldLine[]): { characters: number; whole: number } {
  let right = 0;
  let total = 0;
  let perfect = 0;
  for (const { text, pinyin, alt } of lines) {
    const ours = read(text).toLowerCase().split(' ');
    expect(ours.length).toBe(pinyin.length);
    const hits = ours.filter((syllable, at) => syllable === pinyin[at] || alt[at]?.includes(syllable)).length;
    right += hits;
    total += pinyin.length;
    if (hits === pinyin.length) perfect += 1;
  }
  return { characters: right / total, whole: perfect / lines.length };
}
