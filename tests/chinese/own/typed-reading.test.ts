import { expect, test } from 'vitest';
import { typedReading } from '@/lib/chinese/own/typed-reading';

test.each<[string, string[] | undefined]>([
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
])('%j is read as %j', (typed, expected) => {
  expect(typedReading(typed)).toEqual(expected);
});
