import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotate } from '@/lib/chinese/annotate';
import { isHan } from '@/lib/chinese/han';
import { cardEntries, lookup } from '@/lib/chinese/lookup';
import { tokenize } from '@/lib/chinese/tokenize';
import { anyText } from './any-text';
import { realDictionary } from './real-dictionary';

describe('an annotation', () => {
  test('has the tokens of each text, in order, and none for an empty one', () => {
    const { tokens } = annotate(realDictionary(), ['银行', '', '长江']);
    expect(tokens).toEqual([tokenize(realDictionary(), '银行'), [], tokenize(realDictionary(), '长江')]);
  });

  test('brings the words inside, across and around the tokens, in either script', () => {
    const { words } = annotate(realDictionary(), ['穿T恤去中華人民共和國']);
    expect(Object.keys(words)).toEqual(
      expect.arrayContaining(['T恤', '恤', '中', '中華', '中華人民共和國', '人民', '共和', '共和國', '國']),
    );
  });

  test('holds each entry once, however many texts and words show it', () => {
    const { entries, words } = annotate(realDictionary(), ['国家', '國家', '国家']);
    expect(new Set(entries.map((entry) => JSON.stringify(entry))).size).toBe(entries.length);
    expect(words.国家).toEqual(words.國家);
  });

  test('of any text answers every look-up that its cards can make, and crosses a message unchanged', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const dictionary = realDictionary();
        const annotation = annotate(dictionary, [text]);
        for (let offset = 0; offset < text.length; offset += 1) {
          if (!isHan(text.codePointAt(offset) ?? 0)) continue;
          for (const word of lookup(dictionary, text, offset)) {
            expect(annotation.words[word.text]?.map((index) => annotation.entries[index])).toEqual(word.entries);
          }
        }
        expect(JSON.parse(JSON.stringify(annotation))).toEqual(annotation);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a card', () => {
  function card(text: string, start: number, length: number, pinyin: string[]): string[] {
    const token = { text: text.slice(start, start + length), pinyin };
    return cardEntries(realDictionary(), text, start, token).map(
      (entry) => `${entry.simplified} ${entry.pinyin.join('')}`,
    );
  }

  test('lists the entries of its own word first, then longer and shorter words, longest first', () => {
    expect(card('去中华人民共和国', 1, 2, ['Zhōng', 'huá']).slice(0, 3)).toEqual([
      '中华 Zhōnghuá',
      '中华人民共和国 ZhōnghuáRénmínGònghéguó',
      '中 zhōng',
    ]);
  });

  test('leads with the entry that is read as the token is', () => {
    expect(card('还书', 0, 1, ['huán'])[0]).toBe('还 huán');
    expect(card('还有', 0, 1, ['hái'])[0]).toBe('还 hái');
  });
});
