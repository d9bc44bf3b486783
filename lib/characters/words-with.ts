import { type Dictionary, perDictionary } from '@/lib/chinese/dictionary/open-dictionary';
import type { Word } from '@/lib/chinese/lookup';

/** The words that have a character, the commonest first, and how many there are in all. */
export type WordsWith = { words: Word[]; count: number };

/**
 * The dictionary's words of several characters that have a character, in simplified or traditional writing, whichever
 * has it: the commonest first, then the shortest. Names of people and places, which have no frequency, are last.
 *
 * @param most how many of them to give
 */
export function wordsWith(dictionary: Dictionary, character: string, most: number): WordsWith {
  const found = sortedKeys(dictionary)(character);
  return {
    words: found.slice(0, most).map((key) => ({
      text: dictionary.headword(key),
      entries: dictionary.entriesOf(key).map(dictionary.entry),
    })),
    count: found.length,
  };
}

/** For the character asked for last: a page asks again for more of it. */
const sortedKeys = perDictionary((dictionary) => {
  let last: { character: string; keys: number[] } | undefined;
  return (character: string): number[] => {
    if (last?.character !== character) last = { character, keys: keysWith(dictionary, character) };
    return last.keys;
  };
});

function keysWith(dictionary: Dictionary, character: string): number[] {
  const found: { key: number; rank: number; length: number }[] = [];
  for (let key = 0; key < dictionary.size.keys; key++) {
    const word = dictionary.headword(key);
    if (word.length <= character.length || !word.includes(character)) continue;
    const entries = dictionary.entriesOf(key);
    const simplified = entries.map(dictionary.simplifiedKey);
    // Written in both scripts with the character: as it is simplified, once.
    if (!simplified.includes(key) && simplified.some((other) => dictionary.headword(other).includes(character)))
      continue;
    const ranks = entries.map(dictionary.frequencyRank).filter((rank) => rank > 0);
    found.push({ key, rank: Math.min(...ranks, Number.MAX_SAFE_INTEGER), length: word.length });
  }
  return found.sort((a, b) => a.rank - b.rank || a.length - b.length || a.key - b.key).map(({ key }) => key);
}
