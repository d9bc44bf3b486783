import { describe, expect, it } from 'vitest';
import { annotate } from '@/lib/chinese/annotate';
import type { OwnEntry } from '@/lib/chinese/own/own-entries';
import { realDictionary } from '@/tests/chinese/real-dictionary';

const star: OwnEntry = {
  ...{ simplified: '云桥星', traditional: '雲橋星', pinyin: ['Yún', 'qiáo', 'xīng'], senses: ['a star of the film'] },
};
const annotated = (text: string, entries: OwnEntry[]) => {
  const { tokens, words, entries: all } = annotate(realDictionary(), [text], { own: { entries } });
  const entriesOf = (word: string) => (words[word] ?? []).map((index) => all[index]);
  return { tokens: tokens[0] ?? [], entriesOf };
};

describe("a user's own entry", () => {
  it('is one word everywhere, read as it says, in both scripts', () => {
    for (const word of ['云桥星', '雲橋星']) {
      const { tokens, entriesOf } = annotated(`昨天${word}来了。`, [star]);
      expect(tokens.find(({ text }) => text === word)).toMatchObject({ text: word, kind: 'name', pinyin: star.pinyin });
      expect(entriesOf(word)).toEqual([{ ...star, own: true }]);
    }
  });

  it('stands before those of the dictionary, whose reading still goes by the sentence', () => {
    const own: OwnEntry = { simplified: '行', traditional: '行', pinyin: ['háng'], senses: ['my line'], note: '本行' };
    const { tokens, entriesOf } = annotated('你行吗？', [own]);
    expect(tokens.find(({ text }) => text === '行')?.pinyin).toEqual(['xíng']);
    expect(entriesOf('行')[0]).toEqual({ ...own, own: true });
    expect(entriesOf('行').length).toBeGreaterThan(1);
  });

  it('gives a word of the dictionary a reading that the dictionary has not', () => {
    const own: OwnEntry = { simplified: '垃圾', traditional: '垃圾', pinyin: ['lā', 'jī'], senses: ['rubbish'] };
    const other: OwnEntry = { ...own, pinyin: ['là', 'jí'] };
    expect(annotated('扔垃圾。', [own]).tokens[1]).toMatchObject({ pinyin: ['lā', 'jī'] });
    expect(annotated('扔垃圾。', [other]).tokens[1]).toEqual({ text: '垃圾', kind: 'word', pinyin: ['là', 'jí'] });
  });

  it('of a word that the dictionary has does not cut it out of longer ones', () => {
    const own: OwnEntry = { simplified: '图书', traditional: '圖書', pinyin: ['tú', 'shū'], senses: ['books'] };
    expect(annotated('去图书馆。', [own]).tokens.map(({ text }) => text)).toEqual(['去', '图书馆', '。']);
  });
});
