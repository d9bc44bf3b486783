import { EntryRank } from '@/lib/chinese/dictionary/format';
import type { Dictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { isCapitalised } from '@/lib/chinese/lookup';
import type { Entry } from '@/lib/chinese/types';

/** An entry that a source has for what was typed. The lowest cost comes first: `tiers`, then `commonness`. */
export type Hit = { cost: number; entry: () => Entry };

/** How an entry fits what was typed, from its cost's greatest part on: it is that, it begins with that, it holds that. */
export const tiers = { exact: 0, beginning: 100, within: 200 } as const;

/** What an entry has to be worse by than another, in doublings of the frequency rank, to come after it. */
const kindCosts: Readonly<Record<number, number>> = {
  [EntryRank.common]: 0,
  [EntryRank.proper]: 1,
  [EntryRank.minor]: 6,
  [EntryRank.surname]: 8,
};

/** Of a word with several entries those behind the usual one are rarer than the word: 的 dī is none of the commonest. */
const notUsual = 4;
const commonestNotUsual = 8;

/** A rank that no source has stands behind all that they have: some 60,000. */
export const unranked = 17;

/** What commonness costs an entry: some 0 for the commonest word, and one more for each that is half as common. */
export function commonness(dictionary: Dictionary, index: number): number {
  const rank = dictionary.frequencyRank(index);
  const cost = (rank === 0 ? unranked : Math.log2(rank)) + (kindCosts[dictionary.rank(index)] ?? 0);
  const isUsual = dictionary.entriesOf(dictionary.simplifiedKey(index))[0] === index;
  return isUsual ? cost : Math.max(cost, commonestNotUsual) + notUsual;
}

/**
 * The commonest of some entries, about so many, in the order that they had. Their ranks are sorted as numbers: by a
 * function, 40,000 entries take longer than a frame.
 */
export function commonest({ frequencyRank }: Dictionary, indexes: readonly number[], most: number): readonly number[] {
  if (indexes.length <= most) return indexes;
  const ranks = Uint32Array.from(indexes, (index) => frequencyRank(index) || notRanked + index);
  const last = ranks.toSorted()[most - 1] as number;
  return indexes.filter((_, at) => (ranks[at] as number) <= last);
}

/** Behind every rank that there is. */
const notRanked = 2 ** 24;

/** What the name of a great city or a province costs less when its pinyin is typed, in doublings of the frequency rank. */
const knownByPinyin = 5;
/** What follows it in CC-CEDICT: ` municipality`, `, sub-provincial city and capital of Shaanxi`. */
const greatPlace = '(?: municipality| province|[^,/]* autonomous region|,? sub-provincial city|,[^,]* capital of)';

/**
 * The same of an entry that is read as the pinyin that was typed. English has China's places by their pinyin (Shanghai,
 * Xi'an), so whoever types that may well mean the place, however common its homophones are. Of small ones nobody does:
 * 石狮 Shishi comes after 事实.
 */
export function commonnessAsTyped(dictionary: Dictionary, index: number): number {
  const cost = commonness(dictionary, index);
  const rank = dictionary.rank(index);
  if (rank !== EntryRank.proper && rank !== EntryRank.minor) return cost;
  const entry = dictionary.entry(index);
  if (!isCapitalised(entry.pinyin[0] ?? '')) return cost;
  // CC-CEDICT has most places under their full names, and of 西安 only that it is 西安市.
  const full = entry.senses.length === 0 ? entry.references?.find(({ kind }) => kind === 'see') : undefined;
  const isShort = full?.simplified.startsWith(entry.simplified) === true;
  const sense = entry.senses[0] ?? (isShort ? full.senses[0] : undefined) ?? '';
  const ofKind = isShort ? (kindCosts[EntryRank.minor] ?? 0) - (kindCosts[EntryRank.proper] ?? 0) : 0;
  return cost - ofKind - (isGreatPlace(entry.pinyin, sense) ? knownByPinyin : 0);
}

/** Whether a sense says so of a place and calls it by its pinyin; of one syllable are only places of old. */
function isGreatPlace(pinyin: readonly string[], sense: string): boolean {
  const syllables = pinyin.map((syllable) => syllable.normalize('NFD').replace(/[^A-Za-z]/g, ''));
  const isLike = pinyin.length > 1 && sense.toLowerCase().startsWith(syllables[0]?.toLowerCase() ?? '');
  return isLike && new RegExp(`^${syllables.join("['’]?")}${greatPlace}\\b`, 'i').test(sense);
}
