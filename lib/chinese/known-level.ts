import { LEVEL_LIST } from './dictionary/format';
import type { Entry, FrequencyBand } from './types';

/**
 * What a reader knows from the start: nothing, the words of a list up to a level of it (`list` as in `Entry.levels`, an
 * own list or HSK), or the commonest words up to a band. JSON.
 */
export type KnownLevel =
  | { kind: 'beginner' }
  | { kind: 'list'; list: string; upTo: string }
  | { kind: 'band'; upTo: FrequencyBand };

/** A list that a level can be chosen from, with its levels from the lowest to the highest. */
export type LevelScale = { list: string; levels: string[] };

/** The bands that a level can be chosen from, the smallest first. */
const bands: readonly FrequencyBand[] = ['500', '1k', '2k', '5k', '10k', '20k', 'rare'];

/**
 * HSK 2.0 leaves out much that its learners meet every day (说, 没有, 他们, 这个), and its levels stand for 1,200, 2,500
 * and 5,000 words: so many of the commonest count with them, where the list does not have them at all. Below that the
 * commonest words of news (竟, 仍) are not a beginner's.
 */
const commonWith: Readonly<Record<string, FrequencyBand>> = { '4': '1k', '5': '2k', '6': '5k' };

/**
 * Whether an entry is at or below a level. Without a level nothing is, nor is a word that an own list does not have; of
 * those that HSK does not have, the commonest are.
 */
export function isWithin(level: KnownLevel | undefined, entry: Pick<Entry, 'levels' | 'band'>): boolean {
  switch (level?.kind) {
    case 'list': {
      const own = entry.levels?.[level.list];
      if (own !== undefined) return compareLevels(own, level.upTo) <= 0;
      const common = level.list === LEVEL_LIST ? commonWith[level.upTo] : undefined;
      return common !== undefined && entry.band !== undefined && compareBands(entry.band, common) <= 0;
    }
    case 'band':
      return entry.band !== undefined && compareBands(entry.band, level.upTo) <= 0;
    default:
      return false;
  }
}

/** Orders bands from the commonest words to the rarest, and those without one last. */
export function compareBands(a: FrequencyBand | undefined, b: FrequencyBand | undefined): number {
  const place = (band: FrequencyBand | undefined) => (band === undefined ? bands.length : bands.indexOf(band));
  return place(a) - place(b);
}

/** The levels of a list as a scale: each once, in order. */
export function scaleOf({
  name,
  words,
}: {
  name: string;
  words: readonly [word: string, level: string][];
}): LevelScale {
  return { list: name, levels: [...new Set(words.map(([, level]) => level))].sort(compareLevels) };
}

/** Orders levels as people write them: numbers by value (2 before 10), Han numerals too, else by letter (A2 before B1). */
export function compareLevels(a: string, b: string): number {
  return collator.compare(inDigits(a), inDigits(b));
}

const collator = new Intl.Collator('en', { numeric: true });
const numerals = '〇一二三四五六七八九';

function inDigits(level: string): string {
  return level
    .replace(/十(?=[一二三四五六七八九])/g, (_, at: number) => (isNumeral(level[at - 1]) ? '' : '1'))
    .replace(/十/g, (_, at: number) => (isNumeral(level[at - 1]) ? '0' : '10'))
    .replace(/[〇一二三四五六七八九]/g, (numeral) => String(numerals.indexOf(numeral)));
}

function isNumeral(character: string | undefined): boolean {
  return character !== undefined && numerals.includes(character);
}
