import { type Dictionary, perDictionary } from './dictionary/open-dictionary';
import { memo } from './memo';
import { toneOf } from './numbered-pinyin';
import type { Token } from './types';

/**
 * How a token is made up of words, where its tones as spoken depend on that: the token with `joints`, if it has three
 * third tones in a row.
 */
export function withJoints(dictionary: Dictionary, token: Token): Token {
  const { text, pinyin, kind } = token;
  if (pinyin === undefined || pinyin.length < 3 || pinyin.length !== text.length) return token;
  let thirds = 0;
  let most = 0;
  for (const syllable of pinyin) {
    thirds = toneOf(syllable) === 3 ? thirds + 1 : 0;
    if (thirds > most) most = thirds;
  }
  if (most < 3) return token;
  return { ...token, joints: kind === 'number' ? jointsOfNumber(text) : [...jointsOf(dictionary)(text)] };
}

/** A digit and its unit first, then those with each other: 五百|五. */
function jointsOfNumber(text: string): number[] {
  return Array.from(text.slice(1), (character) => (/[十百千万亿萬億]/.test(character) ? 1 : 2));
}

const jointsOf = perDictionary((dictionary) =>
  memo((text: string): readonly number[] => {
    const joints: number[] = [];
    /** Divides the characters from `start` to `end`; gives how many steps it takes to join them. */
    const divide = (start: number, end: number): number => {
      if (end - start === 1) return 0;
      const middle = start + bestCut(dictionary, text.slice(start, end));
      const steps = 1 + Math.max(divide(start, middle), divide(middle, end));
      joints[middle - 1] = steps;
      return steps;
    };
    divide(0, text.length);
    return joints;
  }),
);

/** Characters before a word rather than in it, where both would do: 小|雨伞, not 小雨|伞. */
const PREFIXES = '小老大好新副女男';

/** Where a word is divided into two that the dictionary has, the commonest; a name that it does not have after the surname. */
function bestCut(dictionary: Dictionary, text: string): number {
  const isKnown = dictionary.find(text) !== undefined;
  let best = text.length === 3 && isKnown ? 2 : text.length > 3 ? 2 : 1;
  let bestWorth = Number.NEGATIVE_INFINITY;
  for (let cut = 1; cut < text.length; cut += 1) {
    const worth =
      worthOf(dictionary, text.slice(0, cut)) +
      worthOf(dictionary, text.slice(cut)) +
      (cut === 1 && PREFIXES.includes(text.charAt(0)) ? PREFIX_WORTH : 0) +
      (cut === 2 ? PAIR_WORTH : 0);
    if (worth > bestWorth || (worth === bestWorth && cut === best)) [best, bestWorth] = [cut, worth];
  }
  return best;
}

/** In units of the logarithm of a word's count. */
const KNOWN_WORTH = 5;
const PREFIX_WORTH = 18;
/** Most words of three begin with two: 水产|品, though 产品 is commoner. */
const PAIR_WORTH = 12;

function worthOf(dictionary: Dictionary, text: string): number {
  if (text.length === 1) return 0;
  const key = dictionary.find(text);
  return key === undefined ? -KNOWN_WORTH : KNOWN_WORTH + (dictionary.logFrequency(key) ?? 0);
}
