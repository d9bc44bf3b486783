import type { CedictEntry } from './parse-cedict';

/**
 * Readings that HSK 2.0 means where they are not the usual ones. The list has none, and a level on another reading
 * would mislead.
 */
const MEANT_READINGS: Readonly<Record<string, readonly string[]>> = {
  还: ['hai2', 'huan2'],
  长: ['chang2', 'zhang3'],
  只: ['zhi1', 'zhi3'],
  得: ['de5', 'dei3'],
  过: ['guo4', 'guo5'],
  干: ['gan1', 'gan4'],
  倒: ['dao3', 'dao4'],
  系: ['ji4', 'xi4'],
  教: ['jiao1'],
  切: ['qie1'],
  卷: ['juan3'],
  数: ['shu3'],
  唉: ['ai1'],
  挨: ['ai2'],
  地方: ['di4 fang5'],
  地道: ['di4 dao5'],
  大意: ['da4 yi5'],
  把手: ['ba3 shou5'],
  公道: ['gong1 dao5'],
};

/**
 * The level of each entry that a list means, by index: the first best-ranked entry with the word's usual reading (or
 * one of MEANT_READINGS), and those of the same traditional form; so no surname, rare reading or rare character.
 * @param bestFirst the entries of a word, the usual reading first
 */
export function levelsOf(
  entries: readonly CedictEntry[],
  ranks: Uint8Array,
  levels: ReadonlyMap<string, number>,
  bestFirst: (word: string) => readonly number[],
): Map<number, number> {
  const found = new Map<number, number>();
  for (const [word, level] of levels) {
    const own = bestFirst(word).filter((index) => entries[index]?.simplified === word);
    const [best] = own;
    if (best === undefined) continue;
    const meant = MEANT_READINGS[word] ?? [];
    const reading = (index: number) => entries[index]?.pinyin.join(' ') ?? '';
    const usual = meant.length > 0 ? meant : [reading(best)];
    for (const syllables of usual) {
      const read = own.filter((index) => ranks[index] === ranks[best] && reading(index) === syllables);
      const traditional = entries[read[0] ?? -1]?.traditional;
      for (const index of read) if (entries[index]?.traditional === traditional) found.set(index, level);
    }
  }
  return found;
}
