import type { Dictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { isWithin, type KnownLevel } from '@/lib/chinese/known-level';
import { entryWithLevels } from '@/lib/chinese/levels';

/**
 * How many words a level has: headwords of the dictionary, each once.
 * @param own the levels of the user's lists, by word
 */
export function countLevel(
  dictionary: Dictionary,
  own: Map<string, Record<string, string>>,
  level: KnownLevel,
): number {
  const within = new Set<number>();
  // Decoding every entry takes long: a word that no list or count has is in no level.
  const listed = new Set([...own.keys()].flatMap((word) => dictionary.find(word) ?? []).flatMap(dictionary.entriesOf));
  for (let index = 0; index < dictionary.size.entries; index += 1) {
    const key = dictionary.simplifiedKey(index);
    const isListed = dictionary.level(index) > 0 || listed.has(index);
    const rank = dictionary.frequencyRank(index);
    if (within.has(key) || (!isListed && (rank === 0 || rank > farthest(level)))) continue;
    if (isWithin(level, entryWithLevels(dictionary.entry(index), own))) within.add(key);
  }
  return within.size;
}

/** No word beyond this frequency rank is in a level by being common. */
function farthest(level: KnownLevel): number {
  if (level.kind === 'words') return level.count;
  return level.kind === 'band' && level.upTo === 'rare' ? Number.POSITIVE_INFINITY : 20_000;
}
