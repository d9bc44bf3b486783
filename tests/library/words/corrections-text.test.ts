import { expect, test } from 'vitest';
import { correctionsText } from '@/lib/library/words/corrections-text';

test('corrections are written as a table, a cell never as a formula or a new row', () => {
  expect(
    correctionsText([
      { word: '长', scope: 'always', pinyin: ['zhǎng'] },
      { word: '行', scope: 'here', sentence: '=银\t行\n长', offset: 3, pinyin: ['xíng'] },
    ]),
  ).toBe("word\treading\tscope\tsentence\toffset\n长\tzhǎng\talways\t\t\n行\txíng\there\t'=银 行 长\t3\n");
});
