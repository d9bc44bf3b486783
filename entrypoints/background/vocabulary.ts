import { isWithin, type KnownLevel } from '@/lib/chinese/known-level';
import { variantsIn } from '@/lib/library/search/variants';
import { entryOfWord, sensesOf } from '@/lib/library/search/word-entries';
import { dictionary, levels } from './engine';

/** Of some word ids, the positions of those that a level has. */
export async function easyWords(ids: string[], level: KnownLevel): Promise<number[]> {
  const [words, own] = await Promise.all([dictionary(), levels()]);
  return ids.flatMap((id, position) => {
    const entry = entryOfWord(words, id);
    if (entry === undefined) return [];
    const more = own.get(entry.simplified) ?? own.get(entry.traditional);
    const found = more === undefined ? entry : { ...entry, levels: { ...entry.levels, ...more } };
    return isWithin(level, found) ? [position] : [];
  });
}

/** The meanings of some word ids, each word's parted by `; `. */
export async function sensesOfWords(ids: string[]): Promise<string[]> {
  const words = await dictionary();
  return ids.map((id) => {
    const entry = entryOfWord(words, id);
    return entry === undefined ? '' : sensesOf(entry);
  });
}

/** The forms in both scripts of each of some characters, itself first. */
export async function characterForms(characters: string[]): Promise<string[][]> {
  const variantsOf = variantsIn(await dictionary());
  return characters.map((character) => [...variantsOf(character)]);
}
