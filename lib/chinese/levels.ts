import { compareLevels } from './compare-levels';
import type { Annotation, Entry } from './types';

/** A list of words with their level, as a course or an exam gives it; headwords in either script. */
export type LevelList = { name: string; words: [word: string, level: string][] };

/** A list with the words of another; one that is in both has the lower level. */
export function mergeLevels(words: LevelList['words'], more: LevelList['words']): LevelList['words'] {
  const levels = new Map(words);
  for (const [word, level] of more) {
    const now = levels.get(word);
    if (now === undefined || compareLevels(level, now) < 0) levels.set(word, level);
  }
  return [...levels];
}

/** Words that keep a lower level than another list gives them when it is added: `[word, kept, given]`. */
export function keptLevels(words: LevelList['words'], more: LevelList['words']): [string, string, string][] {
  const levels = new Map(words);
  return more.flatMap(([word, given]) => {
    const kept = levels.get(word);
    return kept !== undefined && compareLevels(kept, given) < 0 ? [[word, kept, given]] : [];
  });
}

export function indexLevels(lists: LevelList[]): Map<string, Record<string, string>> {
  const index = new Map<string, Record<string, string>>();
  for (const { name, words } of lists) {
    for (const [word, level] of words) {
      const levels = index.get(word);
      if (levels === undefined) index.set(word, { [name]: level });
      else levels[name] = level;
    }
  }
  return index;
}

/** An annotation whose entries have the user's levels too. */
export function withLevels(annotation: Annotation, index: Map<string, Record<string, string>>): Annotation {
  if (index.size === 0) return annotation;
  return { ...annotation, entries: annotation.entries.map((entry) => entryWithLevels(entry, index)) };
}

/** An entry with the user's levels too, found by either headword. */
export function entryWithLevels(entry: Entry, index: Map<string, Record<string, string>>): Entry {
  const own = index.get(entry.simplified) ?? index.get(entry.traditional);
  return own === undefined ? entry : { ...entry, levels: { ...entry.levels, ...own } };
}
