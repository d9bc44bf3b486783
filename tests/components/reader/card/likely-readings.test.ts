import { describe, expect, it } from 'vitest';
import { likelyReadings } from '@/components/reader/card/likely-readings';
import { displayFor } from '@/lib/chinese/display/display';
import type { Entry, Token } from '@/lib/chinese/types';
import type { CardContent } from '@/lib/session/glossary';

const options = { notation: 'pinyin', sandhi: false, erhua: 'separate', region: 'mainland' } as const;
const entry = (word: string, pinyin: string[]): Entry => ({
  ...{ simplified: word, traditional: word, pinyin, senses: ['sense'] },
});
const content = (token: Token, change: Partial<CardContent> = {}): CardContent => ({
  ...{ token, entries: [], inside: [], longer: [], characters: [] },
  ...change,
});

describe('the readings that are asked about', () => {
  it('are those of a character, the shown one first', () => {
    const token: Token = { text: '长', kind: 'word', pinyin: ['zhǎng'], doubtful: true };
    const characters = [{ character: '长', syllables: ['zhǎng', 'cháng'] }];
    expect(likelyReadings(content(token, { characters }), displayFor(options))).toEqual([['zhǎng'], ['cháng']]);
  });

  it('are those of the entries of a word, each once, names or not', () => {
    const token: Token = { text: '朝阳', kind: 'word', pinyin: ['zhāo', 'yáng'], doubtful: true };
    const entries = [entry('朝阳', ['zhāo', 'yáng']), entry('朝阳', ['Cháo', 'yáng']), entry('朝阳', ['cháo', 'yáng'])];
    const characters = [...'朝阳'].map((character) => ({ character, syllables: ['a', 'b'] }));
    expect(likelyReadings(content(token, { entries, characters }), displayFor(options))).toEqual([
      ['zhāo', 'yáng'],
      ['cháo', 'yáng'],
    ]);
  });

  it('are four at most', () => {
    const token: Token = { text: '和', kind: 'word', pinyin: ['hé'], doubtful: true };
    const characters = [{ character: '和', syllables: ['hé', 'hè', 'huó', 'huò', 'hú'] }];
    expect(likelyReadings(content(token, { characters }), displayFor(options))).toHaveLength(4);
  });
});
