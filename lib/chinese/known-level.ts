import { compareLevels } from './compare-levels';
import { LEVEL_LIST } from './dictionary/format';
import { bandSizes } from './frequency-band';
import { outsideHsk, wordsOfHsk } from './hsk-sizes';
import type { LevelList } from './levels';
import type { Entry, FrequencyBand } from './types';

/**
 * What a user knows from the start: nothing, a list (of `Entry.levels`) up to a level, a frequency band, or so many of
 * the commonest words, as the level check finds it. JSON.
 */
export type KnownLevel =
  | { kind: 'beginner' }
  | { kind: 'list'; list: string; upTo: string }
  | { kind: 'band'; upTo: FrequencyBand }
  | { kind: 'words'; count: number };

/** A list that a level can be chosen from, with its levels from the lowest to the highest. */
export type LevelScale = { list: string; levels: string[] };

/** The bands that a level can be chosen from, the smallest first. */
const bands: readonly FrequencyBand[] = [...bandSizes.map(([band]) => band), 'rare'];

type Measured = Pick<Entry, 'levels' | 'band' | 'frequencyRank' | 'compoundLevel'>;

/** Whether an entry is at or below a level. HSK's is filled up with the commonest words and with compounds of its words, those of own lists are not. */
export function isWithin(level: KnownLevel | undefined, entry: Measured): boolean {
  switch (level?.kind) {
    case 'list': {
      const own = entry.levels?.[level.list];
      if (own !== undefined && compareLevels(own, level.upTo) <= 0) return true;
      if (level.list !== LEVEL_LIST) return false;
      const { compoundLevel } = entry;
      if (own === undefined && compoundLevel !== undefined && compareLevels(compoundLevel, level.upTo) <= 0)
        return true;
      const count = wordsOfHsk[level.upTo] ?? 0;
      return isAmongCommonest(own === undefined ? outsideHsk * count : count, entry);
    }
    case 'band':
      return entry.band !== undefined && compareBands(entry.band, level.upTo) <= 0;
    case 'words':
      return isAmongCommonest(level.count, entry);
    default:
      return false;
  }
}

function isAmongCommonest(count: number, { frequencyRank }: Measured): boolean {
  return frequencyRank !== undefined && frequencyRank <= count;
}

/** Orders bands from the commonest words to the rarest, and those without one last. */
export function compareBands(a: FrequencyBand | undefined, b: FrequencyBand | undefined): number {
  const place = (band: FrequencyBand | undefined) => (band === undefined ? bands.length : bands.indexOf(band));
  return place(a) - place(b);
}

/** The levels of a list as a scale: each once, in order. */
export function scaleOf({ name, words }: LevelList): LevelScale {
  return { list: name, levels: [...new Set(words.map(([, level]) => level))].sort(compareLevels) };
}
