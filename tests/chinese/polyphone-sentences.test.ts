import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { tokenize } from '@/lib/chinese/tokenize';
import { realDictionary } from './real-dictionary';
import { realPolyphones } from './real-polyphones';

/**
 * Sentences of our own, with a syllable and the characters in 【】 that are to be read so; `wrong` where they are not,
 * which a later model may mend.
 */
const rows = readFileSync(new URL('../fixtures/readings/polyphones.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('\t') as [syllable: string, marked: string, wrong?: string]);

/** The syllable of each marked character. */
function readings(marked: string): (string | undefined)[] {
  const tokens = tokenize(realDictionary(), marked.replace(/[【】]/gu, ''), realPolyphones());
  const syllables = tokens.flatMap(({ pinyin = [] }) => pinyin);
  const characters = [...marked.matchAll(/【(.)】|\p{Script=Han}/gu)];
  return characters.flatMap(([, isMarked], index) => (isMarked === undefined ? [] : [syllables[index]?.toLowerCase()]));
}

describe('the reading that its sentence gives a character', () => {
  for (const [syllable, marked, wrong] of rows) {
    test(`${syllable} in ${marked}${wrong ? ', not yet' : ''}`, () => {
      const found = readings(marked);
      expect(found.length).toBeGreaterThan(0);
      expect(
        found.every((each) => each === syllable),
        found.join(' '),
      ).toBe(wrong === undefined);
    });
  }
});
