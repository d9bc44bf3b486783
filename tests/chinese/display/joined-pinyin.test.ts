import { expect, it } from 'vitest';
import { joinedSyllables } from '@/lib/chinese/display/joined-pinyin';
import type { Token } from '@/lib/chinese/types';

/** A token's pinyin as it is written joined. */
const written = (token: Token) => {
  const syllables = token.pinyin ?? [];
  const joined = joinedSyllables(token, syllables);
  return syllables
    .map((syllable, index) => joined[index] ?? ` ${syllable}`)
    .join('')
    .trim();
};

it.each<[string, Token['kind'], string, string, string[]?]>([
  ['外交部', 'word', 'wài jiāo bù', 'wàijiāobù'],
  ['中国', 'name', 'Zhōng guó', 'Zhōngguó'],
  ['李家超', 'name', 'Lǐ Jiā chāo', 'Lǐ Jiāchāo'],
  ['西安', 'name', 'Xī ān', "Xī'ān"],
  ['西安', 'name', 'Xi1 an1', 'Xi1an1'],
  ['配偶', 'word', 'pèi ǒu', "pèi'ǒu"],
  ['婴儿', 'word', 'yīng ér', "yīng'ér"],
  ['一点儿', 'word', 'yī diǎn r', 'yīdiǎnr'],
  ['星期六', 'word', 'xīng qī liù', 'xīngqīliù'],
  ['三千五百', 'number', 'sān qiān wǔ bǎi', 'sānqiān wǔbǎi'],
  ['一百零二', 'number', 'yī bǎi líng èr', 'yībǎi líng èr'],
  ['卡拉OK厅', 'word', 'kǎ lā tīng', 'kǎlā tīng'],
  ['二十八', 'number', 'èr shí bā', 'èrshíbā'],
  ['三个月', 'number', 'sān gè yuè', 'sān gèyuè', ['三', '个月']],
])('%s (%s %s) is written %s', (text, kind, pinyin, expected, words) => {
  expect(written({ text, kind, pinyin: pinyin.split(' '), ...(words && { words }) })).toBe(expected);
});
