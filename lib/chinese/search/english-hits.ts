import { EntryRank } from '@/lib/chinese/dictionary/format';
import type { Dictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { type EnglishQuery, englishQuery } from './english-query';
import { commonest, commonness, type Hit } from './hit';
import { senseCost } from './sense-cost';
import { entriesWith } from './text-scan';
import { usualWords } from './usual-words';

/**
 * Entries with a sense that is what was typed, begins with it, or holds it. Looks through the bytes of all entries, which
 * takes some milliseconds; an index would have to be shipped, and to be read whenever the background wakes.
 */
export function englishHits(dictionary: Dictionary, typed: string): Hit[] {
  const query = englishQuery(typed);
  if (query === undefined) return [];
  const usual = usualHits(dictionary, query);
  const decoder = new TextDecoder();
  const { entries: bytes, entryStart } = dictionary.raw;
  const found = new Set(query.stems.flatMap((stem) => entriesWith(dictionary.raw, stem, query.isWhole)));
  const others = commonest(dictionary, [...found], mostEntries).flatMap((index) => {
    const text = decoder.decode(bytes.subarray(entryStart(index), entryStart(index + 1)));
    const cost = senseCost(text.split('\t', 2)[1] ?? '', query);
    if (cost === undefined) return [];
    return [{ cost: cost + commonnessInEnglish(dictionary, index), entry: () => dictionary.entry(index) }];
  });
  return [...usual, ...others];
}

/** Before everything that the dictionary's own English says. */
const usualCost = -100;

function usualHits(dictionary: Dictionary, query: EnglishQuery): Hit[] {
  return usualWords(query).flatMap((word, place) => {
    const key = dictionary.find(word);
    const index = key === undefined ? undefined : dictionary.entriesOf(key)[0];
    return index === undefined ? [] : [{ cost: usualCost + place, entry: () => dictionary.entry(index) }];
  });
}

/** So many entries are decoded: `of` is in twenty thousand. */
const mostEntries = 2_000;

/** The commonest words mean many things, so that being commoner still says little about one of these: some 2^6. */
const commonEnough = 6;
const slight = 0.05;
/** What a word costs less that learners' lists have. */
const listed = 1;
/** 法 for France: a name of one character is an abbreviation, or a surname. */
const shortName = 4;

function commonnessInEnglish(dictionary: Dictionary, index: number): number {
  const key = dictionary.simplifiedKey(index);
  const isName = dictionary.rank(index) !== EntryRank.common && dictionary.headword(key).length === 1;
  const cost = commonness(dictionary, index);
  return (
    Math.max(cost, commonEnough) + slight * cost + (isName ? shortName : 0) - (dictionary.level(index) > 0 ? listed : 0)
  );
}
