import { type WordsWith, wordsWith } from '@/lib/characters/words-with';
import { isWithin, type KnownLevel } from '@/lib/chinese/known-level';
import { entryWithLevels } from '@/lib/chinese/levels';
import { variantsIn } from '@/lib/library/search/variants';
import { entryOfWord, sensesOf } from '@/lib/library/search/word-entries';
import { countLevel } from '@/lib/words/count-level';
import { type CheckWord, checkWords } from '@/lib/words/level-check/check-words';
import { dictionary, levels } from './loaded-data';

/** The positions of those word ids that are within a level. */
export async function easyWords(ids: string[], level: KnownLevel): Promise<number[]> {
  const [words, own] = await Promise.all([dictionary(), levels()]);
  return ids.flatMap((id, position) => {
    const entry = entryOfWord(words, id);
    return entry !== undefined && isWithin(level, entryWithLevels(entry, own)) ? [position] : [];
  });
}

/** Words for one level check. */
export async function levelCheckWords(): Promise<CheckWord[]> {
  return checkWords(await dictionary(), Math.random);
}

/** How many words a level has. */
export async function countWithin(level: KnownLevel): Promise<number> {
  const [words, own] = await Promise.all([dictionary(), levels()]);
  return countLevel(words, own, level);
}

/** The meanings of words by their ids, joined by `; `. */
export async function sensesOfWords(ids: string[]): Promise<string[]> {
  const words = await dictionary();
  return ids.map((id) => {
    const entry = entryOfWord(words, id);
    return entry === undefined ? '' : sensesOf(entry);
  });
}

/** The commonest words that have a character. */
export async function wordsWithCharacter(character: string, most: number): Promise<WordsWith> {
  return wordsWith(await dictionary(), character, most);
}

/** The forms of each character in both scripts, itself first. */
export async function characterForms(characters: string[]): Promise<string[][]> {
  const variantsOf = variantsIn(await dictionary());
  return characters.map((character) => [...variantsOf(character)]);
}
