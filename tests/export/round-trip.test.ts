import { describe, expect, it } from 'vitest';
import { toNumbers } from '@/lib/chinese/numbered-pinyin';
import type { ExportWord } from '@/lib/export/types';
import { readingText } from '@/lib/export/word-fields';
import { toAnkiText, toCsv, toPleco } from '@/lib/export/word-lists';
import { parseWords } from '@/lib/words/parse-words';
import { word } from './samples';

const words: ExportWord[] = [
  word,
  {
    ...word,
    id: '绿色|lu:4 se4',
    simplified: '绿色',
    traditional: '綠色',
    pinyin: ['lǜ', 'sè'],
    senses: ['green'],
    tags: [],
  },
  {
    id: '得|dei3',
    simplified: '得',
    traditional: '得',
    pinyin: ['děi'],
    senses: ['must, "to have to"'],
    state: 'known',
    tags: [],
  },
];

// What was saved as a file can be brought back with the import of words.
describe('a file of words is read by our own import', () => {
  it.each([
    ['Anki', toAnkiText(words, { deck: 'Pindu', noteType: 'Pindu word', look: { tones: true, sentenceTones: true } })],
    ['Pleco', toPleco(words, () => 'Pindu')],
    ['CSV', toCsv(words)],
  ])('%s', async (_, text) => {
    const parsed = await parseWords(text);
    if (parsed === 'too-many') throw new Error(parsed);
    expect(parsed.problems).toEqual([]);
    expect(parsed.words.map(({ headword }) => headword)).toEqual(['图书馆', '绿色', '得']);
    for (const [index, { pinyin = '' }] of parsed.words.entries())
      expect([readingText(words[index]?.pinyin ?? []), toNumbers(words[index]?.pinyin ?? []).join(' ')]).toContain(
        pinyin,
      );
  });
});
