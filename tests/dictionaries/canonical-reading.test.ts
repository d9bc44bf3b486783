import { describe, expect, test } from 'vitest';
import { canonicalReading } from '@/lib/dictionaries/readings/canonical-reading';

describe('a reading becomes that of CC-CEDICT', () => {
  test.each<[written: string, headword: string, canonical: string]>([
    ['pin1 yin1', '拼音', 'pin1 yin1'],
    ['pin1yin1', '拼音', 'pin1 yin1'],
    ['pīnyīn', '拼音', 'pin1 yin1'],
    ['pīn yīn', '拼音', 'pin1 yin1'],
    ['[pīn-yīn]', '拼音', 'pin1 yin1'],
    ['ㄆㄧㄣ ㄧㄣ', '拼音', 'pin1 yin1'],
    ['ㄆㄧㄣˉㄧㄣˉ', '拼音', 'pin1 yin1'],
    ['ㄌㄩˋㄧㄡˊ', '绿油', 'lu:4 you2'],
    ['˙ㄇㄚ', '吗', 'ma5'],
    ['ㄋㄚˇ ㄦ', '哪儿', 'na3 r5'],
    ['ㄋㄩˇ ㄦˊ', '女儿', 'nu:3 er2'],
    ['lu:4 dou4', '绿豆', 'lu:4 dou4'],
    ['lv4 dou4', '绿豆', 'lu:4 dou4'],
    ['lǜdòu', '绿豆', 'lu:4 dou4'],
    ['lüè', '略', 'lu:e4'],
    ['nue4', '虐', 'nu:e4'],
    ['Běijīng', '北京', 'Bei3 jing1'],
    ["Xī'ān", '西安', 'Xi1 an1'],
    ['Xi1an1', '西安', 'Xi1 an1'],
    ['fāngàn', '翻干', 'fan1 gan4'],
    ["fāng'àn", '方案', 'fang1 an4'],
    ['zhuo1 zi', '桌子', 'zhuo1 zi5'],
    ['zhuo1 zi0', '桌子', 'zhuo1 zi5'],
    ['wánr', '玩儿', 'wan2 r5'],
    ['huā er5', '花儿', 'hua1 er5'],
    ['ńg', '嗯', 'ng2'],
    ['A A zhi4', 'AA制', 'zhi4'],
    ['zhì', 'AA制', 'zhi4'],
    ['san1 D da3 yin4', '3D打印', 'da3 yin4'],
    ['dǎ yìn', '3D打印', 'da3 yin4'],
    ['ka3 la1 O K', '卡拉OK', 'ka3 la1'],
    ['Ā Zhèng zhuàn', '阿Q正传', 'A1 Zheng4 zhuan4'],
    ['ɡǎi', '改', 'gai3'],
    ['yi1 bu4 zuo4 , er4 bu4 xiu1', '一不做，二不休', 'yi1 bu4 zuo4 er4 bu4 xiu1'],
  ])('%s of %s', (written, headword, canonical) => {
    expect(canonicalReading(written, headword)).toBe(canonical);
  });

  test.each<[why: string, written: string, headword: string]>([
    ['too few syllables', 'pin1', '拼音'],
    ['too many', 'pin1 yin1 fa3', '拼音'],
    ['no tones', 'pinyin', '拼音'],
    ['Cantonese', 'hoeng1 gong2', '香港'],
    ['a tone that Mandarin has not', 'nei6 hou2', '你好'],
    ['Japanese', 'ほんじつ', '本日'],
    ['two readings', 'cháng / zhǎng', '长'],
    ['two tones on a syllable', 'pīn1', '拼'],
    ['English', 'a water supply', '供水站'],
    ['zhuyin with a syllable too many', 'ㄆㄧㄣ ㄧㄣ ㄈㄚˇ', '拼音'],
    ['zhuyin that is no syllable', 'ㄆㄅ ㄧㄣ', '拼音'],
    ['erhua of another character', 'wánr', '玩具'],
    ['nothing', ' ', '拼音'],
    ['a headword without Chinese', 'A', 'A'],
    ['more than any word has', 'pin1 '.repeat(100), '拼'.repeat(100)],
  ])('%s is none', (_, written, headword) => {
    expect(canonicalReading(written, headword)).toBeUndefined();
  });

  test('a reading made to take long is told at once', () => {
    expect(canonicalReading('ā'.repeat(150), '啊'.repeat(32))).toBeUndefined();
    expect(canonicalReading(`${'a'.repeat(149)}1`, `${'3'.repeat(31)}啊`)).toBeUndefined();
  });
});
