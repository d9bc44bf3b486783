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

  it('of a word that the dictionary has makes it likelier where another cut is nearly as likely', () => {
    const own = (word: string): OwnEntry => ({ simplified: word, traditional: word, pinyin: [], senses: ['mine'] });
    const cut = (text: string, entries: OwnEntry[]) =>
      annotated(text, entries)
        .tokens.map((token) => token.text)
        .join('|');
    expect(cut('他马上来。', [])).toBe('他|马|上来|。');
    expect(cut('他马上来。', [own('马上')])).toBe('他|马上|来|。');
    expect(cut('他把手放下。', [own('把手')])).toBe('他|把|手|放下|。');
    expect(cut('他提出现在就走。', [own('出现')])).toBe('他|提出|现在|就|走|。');
    expect(cut('三个人来了。', [own('个人')])).toBe('三|个|人|来|了|。');
  });

  it('of a longer word comes before a cut that it holds', () => {
    const longer: OwnEntry = {
      ...star,
      simplified: '云桥星河',
      traditional: '雲橋星河',
      pinyin: [...star.pinyin, 'hé'],
    };
    const { tokens } = annotate(realDictionary(), ['云桥星河'], {
      own: { entries: [star, longer], cuts: [{ text: '云桥', at: [], scope: 'always' }] },
    });
    expect(tokens[0]?.map(({ text }) => text)).toEqual(['云桥星河']);
  });

  it('of a word that the dictionary has does not cut it out of longer ones', () => {
    const own: OwnEntry = { simplified: '图书', traditional: '圖書', pinyin: ['tú', 'shū'], senses: ['books'] };
    expect(annotated('去图书馆。', [own]).tokens.map(({ text }) => text)).toEqual(['去', '图书馆', '。']);
  });
});
