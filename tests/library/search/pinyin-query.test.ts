import { expect, test } from 'vitest';
import { syllables } from '@/lib/chinese/pinyin-syllables';
import { splitSyllables } from '@/lib/chinese/split-syllables';
import { pinyinPattern } from '@/lib/library/search/pinyin-query';
import { toneless } from '@/lib/library/search/toneless';
import { realDictionary } from '@/tests/chinese/real-dictionary';

const text = ' zhong guo jing ji, xi an xian cheng, nv er lve duo, fang an,\n na nv zi fan gan';

test.each([
  ['zhongguo', ' zhong guo'],
  ['zhong guo', ' zhong guo'],
  ['Zhōngguó', ' zhong guo'],
  ['zhong1guo2', ' zhong guo'],
  ['zhong1 guo2', ' zhong guo'],
  ['ZHONG-GUO', ' zhong guo'],
  ["xi'an", ' xi an'],
  ['Xī’ān', ' xi an'],
  ['xian', ' xi an'],
  ['xiancheng', ' xian cheng'],
  ['guojing', ' guo jing'],
  // Unfinished syllables, as they are while one types.
  ['zhongg', ' zhong g'],
  ['zho', ' zho'],
  ['jingj', ' jing j'],
  ['nǚer', ' nv er'],
  ['nver', ' nv er'],
  ["nu:'er", ' nv er'],
  ['nüer', ' nv er'],
  ['lüeduo', ' lve duo'],
  ['lueduo', ' lve duo'],
  ['fangan', ' fang an'],
  ["fan'gan", ' fan gan'],
])('%s is found as%s', (query, found) => {
  expect(text.match(pinyinPattern(query) ?? /$./)?.[0]).toBe(found);
});

test.each([
  // A syllable that is whole is no beginning of another one.
  ['guo jin'],
  ['nan'],
  ['che'],
  ["zh'ongguo"],
  ["xia'n"],
  ['guoxi'],
  ['anna'],
  ['shanghai'],
])('%s is not there', (query) => {
  expect(pinyinPattern(query)?.test(text) ?? false).toBe(false);
});

test.each([['economy'], ['z'], ['中国'], [''], ['2026'], ['http://a'], ['vvv']])('%j is no pinyin', (query) => {
  expect(pinyinPattern(query)).toBeUndefined();
});

test('long or hostile input is answered at once', () => {
  for (const query of ['xian'.repeat(100), 'a'.repeat(2000), 'ianuo'.repeat(200), '('.repeat(100), "xi'".repeat(300)])
    expect(() => pinyinPattern(query)?.test(text)).not.toThrow();
});

test('every syllable of a character of the dictionary is one that can be typed', () => {
  const dictionary = realDictionary();
  const missing = new Set<string>();
  for (let code = 0x4e00; code <= 0x9fff; code += 1) {
    const key = dictionary.find(String.fromCodePoint(code));
    for (const entry of key === undefined ? [] : dictionary.entriesOf(key)) {
      for (const { bare } of splitSyllables(dictionary.entry(entry).pinyin[0] ?? '') ?? []) {
        const syllable = toneless(bare);
        if (!syllables.has(syllable)) missing.add(syllable);
      }
    }
  }
  expect([...missing]).toEqual([]);
});
