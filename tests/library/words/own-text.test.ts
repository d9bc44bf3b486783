import { expect, test } from 'vitest';
import { correctionsText, cutsText, entriesText } from '@/lib/library/words/own-text';

test('corrections are written as a table, a cell never as a formula or a new row', () => {
  expect(
    correctionsText([
      { word: '长', scope: 'always', pinyin: ['zhǎng'] },
      { word: '行', scope: 'here', sentence: '=银\t行\n长', offset: 3, pinyin: ['xíng'] },
    ]),
  ).toBe("word\treading\tscope\tsentence\toffset\n长\tzhǎng\talways\t\t\n行\txíng\there\t'=银 行 长\t3\n");
});

test('cuts are written with a bar between their words', () => {
  expect(
    cutsText([
      { text: '公园中', at: [2], scope: 'always' },
      { text: '云桥', at: [], scope: 'here', sentence: '看云桥。', offset: 1 },
    ]),
  ).toBe('words\tscope\tsentence\toffset\n公园|中\talways\t\t\n云桥\there\t看云桥。\t1\n');
});

test('entries are written with all that the user wrote', () => {
  const bridge = { simplified: '云桥', traditional: '雲橋', pinyin: ['yún', 'qiáo'], senses: ['a film', 'a song'] };
  expect(entriesText([{ ...bridge, note: 'seen\ntwice' }, bridge])).toBe(
    'simplified\ttraditional\treading\tmeanings\tnote\n云桥\t雲橋\tyún qiáo\ta film; a song\tseen twice\n云桥\t雲橋\tyún qiáo\ta film; a song\t\n',
  );
});
