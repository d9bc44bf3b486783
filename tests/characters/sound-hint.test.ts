import { describe, expect, it } from 'vitest';
import { bestHint, soundHint } from '@/lib/characters/sound-hint';

describe('what a component says of the sound of its character', () => {
  it.each([
    ['qīng', 'qīng', 'same', '青 in 清'],
    ['qīng', 'qǐng', 'tone', '青 in 请'],
    ['mǎ', 'mā', 'tone', '马 in 妈'],
    ['gōng', 'hóng', 'rhyme', '工 in 红'],
    ['gōng', 'qióng', 'rhyme', 'a glide does not count'],
    ['yáng', 'cháng', 'rhyme', '昜 in 场'],
    ['lù', 'lǜ', undefined, '录 in 绿'],
    ['kě', 'hé', 'rhyme', '可 in 河'],
    ['yóu', 'liú', 'rhyme', 'iu is spelled without its o'],
    ['wèi', 'guì', 'rhyme', 'ui is spelled without its e'],
    ['wén', 'lún', 'rhyme', 'un is spelled without its e'],
    ['wǒ', 'duō', 'rhyme', 'wo is uo'],
    ['bō', 'duō', 'rhyme', 'bo sounds like buo'],
    ['yù', 'qū', 'rhyme', 'u after q is ü'],
    ['yuè', 'xué', 'rhyme', 'ue after x is üe'],
    ['yè', 'xiè', 'rhyme', 'ye is ie'],
    ['yīn', 'xīn', 'rhyme', 'yin is in'],
    ['yún', 'jūn', 'rhyme', 'yun is ün'],
    ['yuán', 'quán', 'rhyme', 'yuan is üan'],
    ['yuán', 'wán', 'rhyme', '元 in 玩'],
    ['zhī', 'sī', 'rhyme', 'the i of zhi and si is one vowel'],
    ['èr', 'ěr', 'tone', '二 and 耳'],
    ['zhī', 'jī', undefined, 'and is not that of ji'],
    ['shé', 'huà', undefined, '舌 in 话'],
    ['shè', 'xiè', undefined, 'the e of she is not that of xie'],
    ['yún', 'dùn', undefined, 'ün and uen'],
    ['gèn', 'yín', undefined, 'en and in'],
    ['yùn', 'jīn', undefined, 'ün and in'],
    ['gōng', 'jiāng', undefined, '工 in 江'],
    ['fú', 'lǘ', undefined, 'u and ü'],
    ['', 'yì', undefined, 'no pronunciation'],
    ['ér', 'é', undefined, 'er and e'],
  ])('%s for %s: %s (%s)', (component, character, hint, _why) => {
    expect(soundHint(component, character)).toBe(hint);
  });

  it('takes the pronunciation of a component that tells most', () => {
    expect(bestHint(['zhǎng', 'cháng'], 'chàng')).toEqual({ hint: 'tone', syllable: 'cháng' });
    expect(bestHint(['shé'], 'huà')).toBeUndefined();
    expect(bestHint([], 'huà')).toBeUndefined();
  });
});
