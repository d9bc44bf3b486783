import type { Token } from '@/lib/chinese/types';

/** After these a number goes on as another word: sānqiān wǔbǎi, yībǎi líng èr. */
const numberUnits = /[百千万萬亿億零〇]/;

/**
 * Of each Han character of a token how its syllable is written where pinyin joins it to the one before (GB/T 16159):
 * with an apostrophe before a vowel (Xī'ān, pèi'ǒu), where no tone number parts them. Undefined where it begins a word:
 * Lǐ Jiāchāo, sānqiān wǔbǎi.
 * @param syllables of its Han characters, as they are written by themselves
 */
export function joinedSyllables(token: Token, syllables: readonly string[]): (string | undefined)[] {
  const joined: (string | undefined)[] = [];
  let [at, before] = [0, ''];
  for (const character of token.text) {
    if (/\p{Script=Han}/u.test(character)) {
      const syllable = syllables[joined.length] ?? '';
      const goesOn = /\p{Script=Han}/u.test(before) && !beginsWord(token, at, before, syllable);
      joined.push(goesOn ? withApostrophe(syllable) : undefined);
    }
    at += character.length;
    // A variation selector belongs to its character.
    if (!/\p{M}/u.test(character)) before = character;
  }
  return joined;
}

function beginsWord({ kind, words = [] }: Token, at: number, before: string, syllable: string): boolean {
  if (/^\p{Lu}/u.test(syllable)) return true;
  const ends = words.map((_, index) => words.slice(0, index + 1).join('').length);
  return ends.includes(at) || (kind === 'number' && numberUnits.test(before));
}

function withApostrophe(syllable: string): string {
  return /^[aoe]/.test(syllable.normalize('NFD')) && !/\d$/.test(syllable) ? `'${syllable}` : syllable;
}
