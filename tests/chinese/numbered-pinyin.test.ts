import { expect, test } from 'vitest';
import { markReferences, markSyllable } from '@/lib/chinese/numbered-pinyin';

test.each([
  ['hao3', 'hǎo'],
  ['lu:4', 'lǜ'],
  ['nu:e4', 'nüè'],
  ['Lu:3', 'Lǚ'],
  ['Ou1', 'Ōu'],
  ['Ai4', 'Ài'],
  ['liu2', 'liú'],
  ['gui3', 'guǐ'],
  ['xiong2', 'xióng'],
  ['ma5', 'ma'],
  ['r5', 'r'],
  ['m2', 'ḿ'],
  ['ng2', 'ńg'],
  ['qian1wa3', 'qiānwǎ'],
  ['A', 'A'],
  ['xx5', ''],
])('%s is written %s', (numbered, marked) => {
  expect(markSyllable(numbered)).toBe(marked);
});

test.each([
  ['CL:個|个[ge4]', 'CL:個|个[gè]'],
  ['see 女兒|女儿[nu:3 er2]', 'see 女兒|女儿[nǚ ér]'],
  ['七言律詩|七言律诗[qi1 yan2 lu : 4 shi1]', '七言律詩|七言律诗[qī yán lǜ shī]'],
  ['馬克·吐溫|马克·吐温[Ma3 ke4 · Tu3 wen1]', '馬克·吐溫|马克·吐温[Mǎ kè · Tǔ wēn]'],
  ['also pr. [shui2]', 'also pr. [shuí]'],
  ['(idiom) [zhang4 er4 he2 shang5 , mo1 bu5 zhao2]', '(idiom) [zhàng èr hé shang, mō bu zháo]'],
  ['Tai-lo pr. [khè-su]', 'Tai-lo pr. [khè-su]'],
  ['(Tai-lo) [king]', '(Tai-lo) [king]'],
  ['to walk; to go', 'to walk; to go'],
])('%s is shown as %s', (sense, shown) => {
  expect(markReferences(sense)).toBe(shown);
});
