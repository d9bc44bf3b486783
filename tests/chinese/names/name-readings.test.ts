import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { tokenize } from '@/lib/chinese/tokenize';
import { realDictionary } from '@/tests/chinese/real-dictionary';
import { realPolyphones } from '@/tests/chinese/real-polyphones';

/**
 * Sentences of our own: what is marked in one (a surname, a person, a place, a saying, or a word that looks like a
 * surname), and the sentence, with the readings of the marked characters: {曾|zēng}阿姨. `wrong` where the engine reads
 * another one, which it may learn.
 */
const rows = readFileSync(new URL('../../fixtures/readings/names.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('\t') as [kind: string, marked: string, wrong?: string]);

const MARK = /\{([^|{}]+)\|([^}]+)\}/gu;

/** The sentence as the engine reads it, with the same characters marked. */
function asRead(marked: string): string {
  const text = marked.replace(MARK, '$1');
  const syllables = tokenize(realDictionary(), text, realPolyphones()).flatMap(({ pinyin = [] }) => pinyin);
  const hanBefore = (at: number): number =>
    (
      marked
        .slice(0, at)
        .replace(MARK, '$1')
        .match(/\p{Script=Han}/gu) ?? []
    ).length;
  return marked.replace(MARK, (_whole, characters: string, _readings: string, at: number) => {
    const first = hanBefore(at);
    return `{${characters}|${syllables
      .slice(first, first + [...characters].length)
      .join(' ')
      .toLowerCase()}}`;
  });
}

describe('names and what looks like them', () => {
  for (const [kind, marked, wrong] of rows) {
    test(`a ${kind}: ${marked}${wrong ? ', not yet' : ''}`, () => {
      if (wrong) expect(asRead(marked)).not.toBe(marked);
      else expect(asRead(marked)).toBe(marked);
    });
  }
});
