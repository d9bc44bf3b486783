import type { Dictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { memo } from '@/lib/chinese/memo';
import { commonest, commonness, commonnessAsTyped, type Hit, tiers } from './hit';
import { lettersOf, type PinyinQuery, patternOf } from './pinyin-query';
import { readingsWith } from './typed-readings';

/** Entries that are read as what was typed, or whose reading begins so. */
export function pinyinHits(dictionary: Dictionary, query: Pick<PinyinQuery, 'ways' | 'isWhole'>): Hit[] {
  const hits: Hit[] = [];
  const asTyped = new RegExp(`^${patternOf(query)}`);
  const nearly = new RegExp(`^${patternOf({ ...query, ways: query.ways.map(withOtherTones) })}`);
  // Few different syllables begin with the letters that were typed.
  const fitOf = memo((syllables: string): Fit | undefined => {
    const exact = asTyped.exec(syllables);
    const found = exact ?? nearly.exec(syllables);
    return found === null
      ? undefined
      : { isWhole: found[0].length === syllables.length, cost: exact === null ? otherToneCost : 0 };
  });
  const add = (index: number, cost: number) => hits.push({ cost, entry: () => dictionary.entry(index) });
  const beginnings = new Map<number, Fit>();
  readingsWith(dictionary, lettersOf(query.ways), (index, syllables, isAll) => {
    const fit = fitOf(syllables);
    if (fit === undefined) return;
    if (query.isWhole && isAll && fit.isWhole)
      add(index, tiers.exact + commonnessAsTyped(dictionary, index) + fit.cost);
    else if (beginnings.get(index)?.cost !== 0) beginnings.set(index, fit);
  });
  const more = tiers.beginning + (query.isWhole ? 0 : unfinishedCost);
  for (const index of commonest(dictionary, [...beginnings.keys()], mostBeginnings))
    add(index, more + commonness(dictionary, index) + (beginnings.get(index)?.cost ?? 0));
  return hits;
}

/** More than one looks through: `s` begins the readings of twenty thousand. */
const mostBeginnings = 1_000;

/** Whether what was typed is all of the syllables, and what it costs that their tones are others. */
type Fit = { isWhole: boolean; cost: number };

/** What ends within a syllable may as well be the beginning of an English word. */
const unfinishedCost = 4;
/** 听不懂 by `tīng bù dǒng`: so many doublings of the frequency rank behind what is read as it was typed. */
const otherToneCost = 4;

/** A syllable behind another may have lost its tone, and 一 and 不 are written with the tone that they have or had. */
function withOtherTones(way: string): string {
  return way
    .replace(/ yi[124]/g, ' yi[1245]')
    .replace(/ bu[24]/g, ' bu[245]')
    .replace(/(?<=.)( [a-z]+)([1-4])/g, '$1[$25]');
}
