import { expect, test } from 'vitest';
import { typedReading } from '@/lib/chinese/own/typed-reading';

test.each<[string, string[] | undefined, word?: string]>([
  ['yún qiáo', ['yún', 'qiáo']],
  ['yúnqiáo', ['yún', 'qiáo']],
  ['Yun2 qiao2', ['Yún', 'qiáo']],
  ['yun2qiao2', ['yún', 'qiáo']],
  ['lv4 shi1', ['lǜ', 'shī']],
  ['lǜ', ['lǜ']],
  ["xī'ān", ['xī', 'ān']],
  ['ma de5', ['ma', 'de']],
  [' Ōu zhōu ', ['Ōu', 'zhōu']],
  ['', undefined],
  ['云桥', undefined],
  ['yun9', undefined],
  ['xyz', undefined],
  ['yun2 qiao', ['yún', 'qiao']],
  ['nu:3 er2', ['nǚ', 'ér']],
  ['ㄩㄣˊ ㄑㄧㄠˊ', ['yún', 'qiáo'], '云桥'],
  [' ㄩㄣˊㄑㄧㄠˊ ', ['yún', 'qiáo'], '雲橋'],
  ['ㄇㄚ ˙ㄉㄜ', ['mā', 'de'], '妈的'],
  ['ㄌㄩˋ ㄕ', ['lǜ', 'shī'], '律师'],
  ['ㄏㄨㄚ ㄦ', ['huā', 'r'], '花儿'],
  ['ㄩㄣˊ', undefined, '云桥'],
  ['ㄩㄣˊ qiao2', undefined, '云桥'],
  ['ㄅㄆ ㄑㄧㄠˊ', undefined, '云桥'],
])('%j is read as %j', (typed, expected, word = '云桥') => {
  expect(typedReading(typed, word)).toEqual(expected);
});
