import type { Dictionary } from '@/lib/chinese/dictionary/open-dictionary';

/** Words seen less often than this speak against nothing. */
const LEAST_LOG_COUNT = Math.log(50);
const FREQUENT_LOG_COUNT = Math.log(1500);

/** Tells whether a stretch is a word that is in use, in either script. */
export type IsListed = (text: string) => boolean;

/** The same, and whether it is frequent: for characters, those that are words or parts of many. */
export type ListedWords = IsListed & { isFrequent: IsListed };

/** A text in which names are sought, `simplified` offset by offset. `costs` are those of foreign names, by code unit. */
export type NameText = {
  text: string;
  simplified: string;
  classes: Uint8Array;
  costs: CharacterCosts;
  isListed: ListedWords;
  /** Whether the dictionary has a word; whether it has it as a name. */
  isKnown: IsListed;
  isProper: IsListed;
};

export function listedWords(dictionary: Dictionary): ListedWords {
  const hasCount = (least: number): IsListed => {
    return (text) => {
      const key = dictionary.find(text);
      return key !== undefined && (dictionary.logFrequency(key) ?? 0) >= least;
    };
  };
  return Object.assign(hasCount(LEAST_LOG_COUNT), { isFrequent: hasCount(FREQUENT_LOG_COUNT) });
}

/** How many of a name's ends (0 to 2) cut a word: 杨闸环|岛 cuts 环岛; 李家超|出席 is a name and a word, despite 超出. */
export function cutWords(isListed: IsListed, text: string, start: number, end: number): number {
  const cutsBefore =
    start > 0 && isListed(text.slice(start - 1, start + 1)) && !(start > 1 && isListed(text.slice(start - 2, start)));
  const cutsAfter = end < text.length && isListed(text.slice(end - 1, end + 1)) && !isListed(text.slice(end, end + 2));
  return Number(cutsBefore) + Number(cutsAfter);
}

export type CharacterCosts = Float32Array;

/** A table of characters by cost (the negative natural logarithm of a share), as an array that is quick to ask. `other` is the cost of what it does not have. */
export function characterCosts(
  table: Readonly<Record<string, string>>,
  other: number = Number.POSITIVE_INFINITY,
): CharacterCosts {
  const costs = new Float32Array(0x10000).fill(other);
  for (const [cost, characters] of Object.entries(table)) {
    for (const character of characters) costs[character.charCodeAt(0)] = Number(cost);
  }
  return costs;
}

/** Whether all of it is what transliterations use most: 蒙迪诺 is no 蒙 by family. */
export function soundsForeign(
  simplified: string,
  start: number,
  end: number,
  foreign: CharacterCosts,
  most = FOREIGN_A_CHARACTER,
): boolean {
  let cost = 0;
  for (let at = start; at < end; at += 1) cost += foreign[simplified.charCodeAt(at)] as number;
  return end - start > 2 && cost <= most * (end - start);
}

const FOREIGN_A_CHARACTER = 5.6;
