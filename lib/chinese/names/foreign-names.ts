import { CharacterClass } from '@/lib/chinese/classify';
import { type Dictionary, perDictionary } from '@/lib/chinese/dictionary/open-dictionary';
import type { Edge } from '@/lib/chinese/token-candidates';
import {
  cutsActOrAddress,
  followsTitle,
  opensBefore,
  precedesAddress,
  precedesSpeech,
  precedesTitleOrAct,
} from './context';
import { FOREIGN_CHARACTERS } from './counted-tables';
import { type CharacterCosts, characterCosts, cutWords, type NameText } from './name-text';

/** The table has these from a few names each; in a text they are words. */
export const WORDS = '的他她以则说得';
/** A character that the table does not have, where no text has it often (甫, 缪). */
const RARE_CHARACTER = 9;
const RARE_LOG_COUNT = Math.log(1000);

const TABLE = characterCosts(FOREIGN_CHARACTERS, Number.NaN);
for (const character of WORDS) TABLE[character.charCodeAt(0)] = Number.POSITIVE_INFINITY;
const costsOf = perDictionary<CharacterCosts>(() => TABLE.slice());

/** What each character costs in a transliteration, by code unit; Infinity for one that has no place there. */
export function foreignCosts(dictionary: Dictionary, simplified: string): CharacterCosts {
  const costs = costsOf(dictionary);
  for (let at = 0; at < simplified.length; at += 1) {
    const unit = simplified.charCodeAt(at);
    if (Number.isNaN(costs[unit]))
      costs[unit] = isRare(dictionary, simplified.charAt(at)) ? RARE_CHARACTER : Number.POSITIVE_INFINITY;
  }
  return costs;
}

function isRare(dictionary: Dictionary, character: string): boolean {
  const key = dictionary.find(character);
  return key !== undefined && (dictionary.logFrequency(key) ?? 0) < RARE_LOG_COUNT;
}

/** Common words of one character, between names and not inside them. */
const BETWEEN = '和与及在是了对从向被把等为将也就都不有中同跟或到至并而且但因由让给后前时';
/** Any other character, once inside a long name (泽连斯基). */
const INSIDE = 10;
const SHORTEST_WITH_INSIDE = 4;

/** What a name costs in addition to its characters, and the discount where its neighbours prove it. */
const NAME = 10;
const PROVEN = 5;
/** A name of two characters (索萨) looks like too much else, and needs such neighbours; one on both sides for rarer ones (默茨). */
const SHORT_NAME = 12;
const SHORT_NAME_BETWEEN = 15;
const SHORTEST = 3;
const LONGEST = 8;
const MOST_RARE = 1;
/** Characters each of which a few names have are no name together. */
const MOST_A_CHARACTER = 6.4;
/** What follows the names of places; their sound seldom ends so. */
const GENERIC = /[地杯山岛河湖州市区省国人语族队军港]$/;
const NAME_AND_MORE = 4;
/** For a name that would cut a word in two. */
const CUT_WORD = 5;
const CUT_ACT = 8;
/** A stretch of such characters longer than any name is no name: 300,000 of them are passed over in one step. */
const LONGEST_RUN = 24;

/** Foreign names of characters used in transliteration: 蒙迪诺 anywhere, 索萨 after a title. */
export function foreignNames(names: NameText): Edge[] {
  const { simplified, classes, costs } = names;
  const edges: Edge[] = [];
  const isForeign = (at: number): boolean =>
    classes[at] === CharacterClass.han && costs[simplified.charCodeAt(at)] !== Number.POSITIVE_INFINITY;
  const mayBeInside = (at: number): boolean =>
    classes[at] === CharacterClass.han &&
    isForeign(at - 1) &&
    isForeign(at + 1) &&
    isForeign(at + 2) &&
    !WORDS.includes(simplified.charAt(at)) &&
    !BETWEEN.includes(simplified.charAt(at));
  for (let start = 0; start < simplified.length; ) {
    let end = start;
    while (end < simplified.length && (isForeign(end) || (end > start && mayBeInside(end)))) end += 1;
    if (end - start > 1 && end - start <= LONGEST_RUN) offerRun(names, start, end, edges);
    start = end + 1;
  }
  return edges;
}

function offerRun({ simplified, costs, isListed }: NameText, from: number, to: number, edges: Edge[]): void {
  for (let start = from; start < to - 1; start += 1) {
    const isTitled = followsTitle(simplified, start);
    let cost = isTitled ? NAME - PROVEN : NAME;
    let rare = 0;
    let isInside = false;
    if (costs[simplified.charCodeAt(start)] === Number.POSITIVE_INFINITY) continue;
    for (let end = start + 1; end <= to && end - start <= LONGEST; end += 1) {
      const own = costs[simplified.charCodeAt(end - 1)] as number;
      const isWord = own === Number.POSITIVE_INFINITY;
      cost += isWord ? INSIDE : own;
      if (isWord) isInside = true;
      if (isWord || own === RARE_CHARACTER) rare += 1;
      if (rare > MOST_RARE) break;
      if (isWord || (isInside && end - start < SHORTEST_WITH_INSIDE)) continue;
      const length = end - start;
      if (length < 2) continue;
      if (cost > NAME + MOST_A_CHARACTER * length) continue;
      const isFollowed = precedesTitleOrAct(simplified, end);
      const isProven = isTitled || isFollowed;
      if (length < SHORTEST) {
        const characters = cost - (isTitled ? NAME - PROVEN : NAME);
        const most = isTitled && isFollowed ? SHORT_NAME_BETWEEN : SHORT_NAME;
        const speaks = precedesSpeech(simplified, end) && opensBefore(simplified, start);
        if (!(isTitled || speaks || precedesAddress(simplified, end)) || characters >= most) continue;
      }
      const isMore = isListed(simplified.slice(start, start + 2)) || GENERIC.test(simplified.slice(start, end));
      const cuts = CUT_WORD * cutWords(isListed, simplified, start, end);
      const more = (isMore ? NAME_AND_MORE : 0) + (cutsActOrAddress(simplified, end) ? CUT_ACT : 0);
      edges.push({ start, end, cost: cost + cuts + more, kind: 'name', name: 'foreign', isProven });
    }
  }
}
