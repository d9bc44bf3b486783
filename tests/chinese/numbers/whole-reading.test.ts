import { expect, test } from 'vitest';
import { wholeReading } from '@/lib/chinese/numbers/whole-reading';
import { tokenize } from '@/lib/chinese/tokenize';
import { realDictionary } from '@/tests/chinese/real-dictionary';

test.each<[text: string, word: string, reading: string | undefined]>([
  ['2024年的事', '2024年', 'èr líng èr sì nián'],
  ['3月5日开会', '3月5日', 'sān yuè wǔ rì'],
  ['35%的人', '35%', 'bǎi fēn zhī sān shí wǔ'],
  ['共3人', '3', 'sān'],
  ['他打110报警', '110', 'yāo yāo líng'],
  ['三百吨', '三百吨', 'sān bǎi dūn'],
  ['图书馆', '图书馆', 'tú shū guǎn'],
  ['坐C919飞机', '919', undefined],
  ['气温2℃', '2℃', undefined],
  ['他来。', '。', ''],
])('in %s, %s is read %s', (text, word, reading) => {
  const token = tokenize(realDictionary(), text).find((one) => one.text === word);
  expect(token && wholeReading(token)?.join(' ')).toBe(reading);
  expect(token).toBeDefined();
});
