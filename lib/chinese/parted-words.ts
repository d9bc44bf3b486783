import { FIRST_PART } from './dictionary/format';
import { type Dictionary, perDictionary } from './dictionary/open-dictionary';
import { memo } from './memo';
import type { Token } from './types';

/** Idioms without halves, of those that the standard names or that are built alike: written as one. */
const WHOLE = new Set(
  '层出不穷 層出不窮 不亦乐乎 不亦樂乎 总而言之 總而言之 爱莫能助 愛莫能助 一衣带水 一衣帶水 糊里糊涂 糊裡糊塗 黑不溜秋 吊儿郎当 吊兒郎當'.split(
    ' ',
  ),
);

const IDIOM = 'i'.charCodeAt(0) - FIRST_PART + 1;
const SHORTEST_PART = 2;
const LONGEST_WHOLE = 3;

/**
 * A token with `parted` if its pinyin, joined, would be too long to be one word (GB/T 16159-2012, 5.2 and 6.1.12): an idiom
 * in its halves, with a hyphen, and other words of four or more characters between the words of the dictionary that they
 * are made of; one that is made of none, such as 研究生院, stays whole. Names are parted by their capitals.
 */
export function withParted(dictionary: Dictionary, token: Token): Token {
  const { text, pinyin, kind } = token;
  if (kind !== 'word' || text.length <= LONGEST_WHOLE || pinyin?.length !== text.length) return token;
  const parted = partedWord(dictionary)(text);
  return parted ? { ...token, parted } : token;
}

const partedWord = perDictionary((dictionary) =>
  memo((text: string): Token['parted'] => {
    if (WHOLE.has(text)) return undefined;
    // 清清楚楚 is one word (5.4).
    if (/^(.)\1(.)\2$/u.test(text)) return undefined;
    const key = dictionary.find(text);
    const isIdiom = key !== undefined && dictionary.partOfSpeech(key) === IDIOM;
    if (isIdiom && text.length === 4) return { at: [2], hyphen: true };
    const at = cuts(dictionary, text);
    return at.length > 0 ? { at } : undefined;
  }),
);

/** Where a text is divided into words of at least two characters; nowhere if it cannot be. */
function cuts(dictionary: Dictionary, text: string): number[] {
  let best: { at: number[]; worth: number } | undefined;
  for (let cut = SHORTEST_PART; cut <= text.length - SHORTEST_PART; cut += 1) {
    const first = dictionary.find(text.slice(0, cut));
    const rest = text.slice(cut);
    const second = dictionary.find(rest);
    if (first === undefined || second === undefined) continue;
    const worth = (dictionary.logFrequency(first) ?? 0) + (dictionary.logFrequency(second) ?? 0);
    const more = rest.length > LONGEST_WHOLE ? cuts(dictionary, rest).map((at) => at + cut) : [];
    if (best === undefined || worth > best.worth) best = { at: [cut, ...more], worth };
  }
  return best?.at ?? [];
}
