import { expect, test } from 'vitest';
import { toNumbers } from '@/lib/chinese/numbered-pinyin';
import { toZhuyin } from '@/lib/chinese/zhuyin';
import { realDictionary } from './real-dictionary';

test.each([
  ['mā', 'ma1', 'ㄇㄚ'],
  ['má', 'ma2', 'ㄇㄚˊ'],
  ['mǎ', 'ma3', 'ㄇㄚˇ'],
  ['mà', 'ma4', 'ㄇㄚˋ'],
  ['ma', 'ma5', '˙ㄇㄚ'],
  ['de', 'de5', '˙ㄉㄜ'],
  ['zi', 'zi5', '˙ㄗ'],
  ['r', 'r5', 'ㄦ'],
  ['ér', 'er2', 'ㄦˊ'],
  ['èr', 'er4', 'ㄦˋ'],
  ['bō', 'bo1', 'ㄅㄛ'],
  ['fó', 'fo2', 'ㄈㄛˊ'],
  ['zhī', 'zhi1', 'ㄓ'],
  ['chí', 'chi2', 'ㄔˊ'],
  ['shì', 'shi4', 'ㄕˋ'],
  ['rì', 'ri4', 'ㄖˋ'],
  ['zì', 'zi4', 'ㄗˋ'],
  ['cì', 'ci4', 'ㄘˋ'],
  ['sī', 'si1', 'ㄙ'],
  ['jī', 'ji1', 'ㄐㄧ'],
  ['qù', 'qu4', 'ㄑㄩˋ'],
  ['xū', 'xu1', 'ㄒㄩ'],
  ['jué', 'jue2', 'ㄐㄩㄝˊ'],
  ['quán', 'quan2', 'ㄑㄩㄢˊ'],
  ['xùn', 'xun4', 'ㄒㄩㄣˋ'],
  ['lǜ', 'lü4', 'ㄌㄩˋ'],
  ['nǚ', 'nü3', 'ㄋㄩˇ'],
  ['lüè', 'lüe4', 'ㄌㄩㄝˋ'],
  ['nüè', 'nüe4', 'ㄋㄩㄝˋ'],
  ['Lǚ', 'Lü3', 'ㄌㄩˇ'],
  ['lù', 'lu4', 'ㄌㄨˋ'],
  ['yī', 'yi1', 'ㄧ'],
  ['yā', 'ya1', 'ㄧㄚ'],
  ['yō', 'yo1', 'ㄧㄛ'],
  ['yě', 'ye3', 'ㄧㄝˇ'],
  ['yái', 'yai2', 'ㄧㄞˊ'],
  ['yào', 'yao4', 'ㄧㄠˋ'],
  ['yǒu', 'you3', 'ㄧㄡˇ'],
  ['yán', 'yan2', 'ㄧㄢˊ'],
  ['yīn', 'yin1', 'ㄧㄣ'],
  ['yáng', 'yang2', 'ㄧㄤˊ'],
  ['yīng', 'ying1', 'ㄧㄥ'],
  ['yòng', 'yong4', 'ㄩㄥˋ'],
  ['yú', 'yu2', 'ㄩˊ'],
  ['yuè', 'yue4', 'ㄩㄝˋ'],
  ['yuán', 'yuan2', 'ㄩㄢˊ'],
  ['yún', 'yun2', 'ㄩㄣˊ'],
  ['wǔ', 'wu3', 'ㄨˇ'],
  ['wā', 'wa1', 'ㄨㄚ'],
  ['wǒ', 'wo3', 'ㄨㄛˇ'],
  ['wài', 'wai4', 'ㄨㄞˋ'],
  ['wéi', 'wei2', 'ㄨㄟˊ'],
  ['wàn', 'wan4', 'ㄨㄢˋ'],
  ['wén', 'wen2', 'ㄨㄣˊ'],
  ['wáng', 'wang2', 'ㄨㄤˊ'],
  ['wēng', 'weng1', 'ㄨㄥ'],
  ['guì', 'gui4', 'ㄍㄨㄟˋ'],
  ['hūn', 'hun1', 'ㄏㄨㄣ'],
  ['liú', 'liu2', 'ㄌㄧㄡˊ'],
  ['dōng', 'dong1', 'ㄉㄨㄥ'],
  ['xióng', 'xiong2', 'ㄒㄩㄥˊ'],
  ['zhuàng', 'zhuang4', 'ㄓㄨㄤˋ'],
  ['shuǐ', 'shui3', 'ㄕㄨㄟˇ'],
  ['niǎo', 'niao3', 'ㄋㄧㄠˇ'],
  ['Běi', 'Bei3', 'ㄅㄟˇ'],
  ['Ōu', 'Ou1', 'ㄡ'],
  ['ān', 'an1', 'ㄢ'],
  ['ēn', 'en1', 'ㄣ'],
  ['āng', 'ang1', 'ㄤ'],
  ['ńg', 'ng2', 'ㄫˊ'],
  ['ḿ', 'm2', 'ㄇˊ'],
  ['hm̀', 'hm4', 'ㄏㄇˋ'],
  ['hng', 'hng5', '˙ㄏㄫ'],
  ['fiào', 'fiao4', 'ㄈㄧㄠˋ'],
  ['qiānwǎ', 'qian1wa3', 'ㄑㄧㄢㄨㄚˇ'],
  ['', '', ''],
  ['A', 'A', 'A'],
  ['AA', 'AA', 'AA'],
])('%s is %s in numbers and %s in zhuyin', (marked, numbers, zhuyin) => {
  expect(toNumbers([marked])).toEqual([numbers]);
  expect(toZhuyin([marked])).toEqual([zhuyin]);
});

test('a word keeps one item per character', () => {
  expect(toZhuyin(['wán', 'r'])).toEqual(['ㄨㄢˊ', 'ㄦ']);
  expect(toNumbers(['Ōu', 'Zhōu'])).toEqual(['Ou1', 'Zhou1']);
});

test('every syllable of the dictionary has numbers and zhuyin, and no two share their zhuyin but by spelling', () => {
  const dictionary = realDictionary();
  const syllables = new Set<string>();
  for (let index = 0; index < dictionary.size.entries; index += 1) {
    const { simplified, pinyin, taiwanPinyin, measureWords } = dictionary.entry(index);
    if (!/\p{Script=Han}/u.test(simplified)) continue;
    for (const syllable of [pinyin, taiwanPinyin ?? [], ...(measureWords ?? []).map((word) => word.pinyin)].flat()) {
      if (syllable !== '') syllables.add(syllable);
    }
  }
  expect(syllables.size).toBeGreaterThan(1500);
  const numbers = /^(?:[A-Za-zêü]+[1-5])+$/;
  const zhuyin = /^(?:˙?[ㄅ-ㄩㄫ]+[ˊˇˋ]?)+$/;
  const wrong = [...syllables].filter(
    (syllable) => !numbers.test(toNumbers([syllable])[0] ?? '') || !zhuyin.test(toZhuyin([syllable])[0] ?? ''),
  );
  expect(wrong).toEqual([]);

  const byZhuyin = new Map<string, Set<string>>();
  for (const syllable of syllables) {
    const written = toZhuyin([syllable])[0] ?? '';
    byZhuyin.set(written, (byZhuyin.get(written) ?? new Set()).add(syllable.toLowerCase()));
  }
  expect([...byZhuyin.values()].filter((same) => same.size > 1).map((same) => [...same].join(' '))).toEqual([]);
});
