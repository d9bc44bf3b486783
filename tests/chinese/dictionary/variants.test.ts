import { expect, test } from 'vitest';
import { searchDictionary } from '@/lib/chinese/search/search-dictionary';
import { tokenize } from '@/lib/chinese/tokenize';
import { realDictionary } from '@/tests/chinese/real-dictionary';

const read = (text: string) =>
  tokenize(realDictionary(), text)
    .map(({ text: word, pinyin }) => `${word} ${pinyin?.join(' ')}`)
    .join(', ');

test.each([
  ['什麽', '什麽 shén me'],
  ['怎麽説', '怎麽 zěn me, 説 shuō'],
  ['以爲', '以爲 yǐ wéi'],
  ['乾净', '乾净 gān jìng'],
  ['調査', '調査 diào chá'],
  ['迴應', '迴應 huí yìng'],
  ['重啓', '重啓 chóng qǐ'],
  ['生産綫', '生産綫 shēng chǎn xiàn'],
  ['録音', '録音 lù yīn'],
  ['賬户', '賬户 zhàng hù'],
  ['小説', '小説 xiǎo shuō'],
])('%s is the word of the dictionary that it is otherwise written as', (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each([
  ['迴避', '迴避 huí bì'],
  ['輪迴', '輪迴 lún huí'],
  ['揹', '揹 bēi'],
  ['没有', '没有 méi yǒu'],
  ['洩漏', '洩漏 xiè lòu'],
])('%s stays what it is', (text, expected) => {
  expect(read(text)).toBe(expected);
});

test('a word that begins before such a character, or goes on behind it, is found beside shorter ones', () => {
  const dictionary = realDictionary();
  const found = { keys: [] as number[], ends: [] as number[] };
  dictionary.prefixes('人爲因素', 0, found);
  expect(found.ends).toEqual([1, 2]);
  expect(found.keys.map(dictionary.headword)).toEqual(['人', '人為']);
});

test('they are found where they are looked up', () => {
  expect(searchDictionary(realDictionary(), '爲什麽', 1).words[0]?.[0]?.simplified).toBe('为什么');
});
