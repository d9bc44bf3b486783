import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { tokenize } from '@/lib/chinese/tokenize';
import { realDictionary } from './real-dictionary';
import { realPolyphones } from './real-polyphones';

/** Sentences of our own, with a syllable and the characters in 【】 that are read so. */
const rows = readFileSync(new URL('../fixtures/readings/polyphones.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('\t') as [syllable: string, marked: string]);

/** The syllable of each marked character. */
function readings(marked: string): (string | undefined)[] {
  const tokens = tokenize(realDictionary(), marked.replace(/[【】]/gu, ''), realPolyphones());
  const syllables = tokens.flatMap(({ pinyin = [] }) => pinyin);
  const characters = [...marked.matchAll(/【(.)】|\p{Script=Han}/gu)];
  return characters.flatMap(([, isMarked], index) => (isMarked === undefined ? [] : [syllables[index]?.toLowerCase()]));
}

describe('the reading that its sentence gives a character', () => {
  test.each(rows)('%s in %s', (syllable, marked) => {
    const found = readings(marked);
    expect(found.length).toBeGreaterThan(0);
    expect(
      found.every((each) => each === syllable),
      found.join(' '),
    ).toBe(true);
  });
});
