import { describe, expect, it } from 'vitest';
import { annotate } from '@/lib/chinese/annotate';
import type { Correction } from '@/lib/chinese/own/corrections';
import { realDictionary } from '@/tests/chinese/real-dictionary';

function reading(texts: string[], corrections: Correction[], word: string) {
  const { tokens } = annotate(realDictionary(), texts, { own: { corrections } });
  return tokens.map((list) => list.filter(({ text }) => text === word).map((token) => token));
}

const sentence = '他长得很高。';
const text = `${sentence}桥很长。${sentence}`;

describe("a reader's own reading", () => {
  it('holds for the word everywhere, in either script', () => {
    const always: Correction = { word: '长', scope: 'always', pinyin: ['xx'] };
    for (const [written, word] of [
      ['桥很长。', '长'],
      ['橋很長。', '長'],
    ] as const) {
      expect(reading([written], [always], word)[0]).toMatchObject([{ pinyin: ['xx'], corrected: 'always' }]);
    }
  });

  it('holds at its place alone where it was set for here, and outranks the one for the word', () => {
    const corrections: Correction[] = [
      { word: '长', scope: 'always', pinyin: ['xx'] },
      { word: '长', scope: 'here', sentence, offset: 1, pinyin: ['yy'] },
    ];
    expect(reading([text, '长'], corrections, '长')).toMatchObject([
      [
        { pinyin: ['yy'], corrected: 'here' },
        { pinyin: ['xx'], corrected: 'always' },
        { pinyin: ['yy'], corrected: 'here' },
      ],
      [{ pinyin: ['xx'], corrected: 'always' }],
    ]);
  });

  it.each<[string, Correction]>([
    ['another word stands at the place', { word: '高', scope: 'here', sentence, offset: 1, pinyin: ['yy'] }],
    ['the place is behind the text', { word: '长', scope: 'here', sentence, offset: 99, pinyin: ['yy'] }],
    ['the sentence is empty', { word: '长', scope: 'here', sentence: '', offset: 1, pinyin: ['yy'] }],
    ['it has too many syllables', { word: '长', scope: 'always', pinyin: ['x', 'y'] }],
    ['it has none', { word: '长', scope: 'always', pinyin: [] }],
    ['it is of a part of a word', { word: '图书', scope: 'always', pinyin: ['x', 'y'] }],
  ])('changes nothing where %s', (_, correction) => {
    const texts = [text, '图书馆'];
    expect(annotate(realDictionary(), texts, { own: { corrections: [correction] } })).toEqual(
      annotate(realDictionary(), texts),
    );
  });

  it('takes the place of a reading that is usual in Taiwan', () => {
    const [[token] = []] = reading(['垃圾'], [{ word: '垃圾', scope: 'always', pinyin: ['xx', 'yy'] }], '垃圾');
    expect(token).toEqual({ text: '垃圾', kind: 'word', pinyin: ['xx', 'yy'], corrected: 'always' });
  });
});
