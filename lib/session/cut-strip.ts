import type { OwnCut } from '@/lib/chinese/own/own-cuts';
import type { Sentence } from '@/lib/chinese/sentences';
import type { Token } from '@/lib/chinese/types';

/** A word with its neighbours in their sentence, so that the boundaries of its words can be changed. Offsets are UTF-16 units. */
export type CutStrip = {
  text: string;
  /** Where words end inside it, ascending. */
  boundaries: number[];
  /** Where it stands. */
  sentence: string;
  offset: number;
  /** The cut that gives it other boundaries, of the shortest stretch that does; undefined where none differs. */
  cut(boundaries: readonly number[], scope: OwnCut['scope']): OwnCut | undefined;
};

/** Neighbours are added on each side until they have so many units. */
const enough = 4;

/** A stretch of one sentence that could be a word, where it stands in its text, and the cut that makes it one. */
export type SelectedStretch = {
  text: string;
  start: number;
  end: number;
  /** Whether it lies inside one token: 图书 in 图书馆. */
  isPart: boolean;
  cut(scope: OwnCut['scope']): OwnCut;
};

/** Longest words that a user can make of Chinese and of other text, in UTF-16 units. */
const longestWord = 24;
const longestLatin = 30;

/**
 * The stretch of a text that was selected, without the punctuation and space around it; undefined where that is no
 * possible word, or a token already.
 */
export function selectedStretch(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  selected: { start: number; end: number },
): SelectedStretch | undefined {
  const all = text.slice(selected.start, selected.end);
  const stretch = all.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  const start = selected.start + all.indexOf(stretch);
  const end = start + stretch.length;
  const sentence = sentences.find((each) => start < each.end);
  if (sentence === undefined || end > sentence.end || !isPossibleWord(stretch)) return undefined;
  let from = 0;
  let isPart = false;
  for (const token of tokens) {
    if (from === start && token.text === stretch && hasCard(token)) return undefined;
    isPart ||= from <= start && end <= from + token.text.length;
    from += token.text.length;
  }
  const cut = { text: stretch, at: [] };
  const place = { sentence: text.slice(sentence.start, sentence.end), offset: start - sentence.start };
  return {
    text: stretch,
    start,
    end,
    isPart,
    cut: (scope) => (scope === 'always' ? { ...cut, scope } : { ...cut, scope, ...place }),
  };
}

/** Chinese, with letters, figures and the dots of names at most, or Latin letters and figures alone. */
function isPossibleWord(text: string): boolean {
  if (/\p{Script=Han}/u.test(text))
    return text.length <= longestWord && /^(?:[\p{L}\p{N}\p{M}·・•-]|(?<=\p{N})[.,%％])+$/u.test(text);
  return text.length <= longestLatin && /^[\p{Script=Latin}\p{N}\p{M} .,%％·’'&+/_-]+$/u.test(text);
}

/** Latin text that nothing explains, and figures that are read in several ways, have none by themselves. */
function hasCard({ pinyin, figures, latin }: Token): boolean {
  return pinyin !== undefined || figures !== undefined || latin === true;
}

/** Where a token stands: its sentence, and how many UTF-16 units into it. */
type Place = { sentence: string; offset: number };

/** The strip around one of a text's tokens. */
export function cutStrip(tokens: readonly Token[], token: number, { sentence, offset }: Place): CutStrip {
  const word = tokens[token] as Token;
  const left: Token[] = [];
  for (let at = token - 1, from = offset; isNeighbour(tokens[at], left); at -= 1) {
    from -= (tokens[at] as Token).text.length;
    if (from < 0) break;
    left.unshift(tokens[at] as Token);
  }
  const right: Token[] = [];
  for (let at = token + 1, to = offset + word.text.length; isNeighbour(tokens[at], right); at += 1) {
    to += (tokens[at] as Token).text.length;
    if (to > sentence.length) break;
    right.push(tokens[at] as Token);
  }
  const all = [...left, word, ...right];
  const strip = {
    text: all.map(({ text }) => text).join(''),
    boundaries: all.slice(1).map((_, index) => lengthOf(all.slice(0, index + 1))),
    sentence,
    offset: offset - lengthOf(left),
  };
  return {
    ...strip,
    cut: (boundaries, scope) => cutOf(strip, boundaries, scope),
  };
}

function isNeighbour(token: Token | undefined, taken: readonly Token[]): boolean {
  return token !== undefined && token.kind !== 'other' && lengthOf(taken) < enough;
}

function lengthOf(tokens: readonly Token[]): number {
  return tokens.reduce((sum, { text }) => sum + text.length, 0);
}

function cutOf(
  strip: Pick<CutStrip, 'text' | 'boundaries' | 'sentence' | 'offset'>,
  boundaries: readonly number[],
  scope: OwnCut['scope'],
): OwnCut | undefined {
  const { text, sentence, offset } = strip;
  const before = new Set(strip.boundaries);
  const after = new Set(boundaries);
  const changed = [...before, ...after].filter((at) => before.has(at) !== after.has(at));
  if (changed.length === 0) return undefined;
  const kept = [0, ...boundaries.filter((at) => before.has(at)), text.length];
  const start = Math.max(...kept.filter((at) => at < Math.min(...changed)));
  const end = Math.min(...kept.filter((at) => at > Math.max(...changed)));
  const at = boundaries.filter((boundary) => boundary > start && boundary < end).map((boundary) => boundary - start);
  const cut = { text: text.slice(start, end), at: at.sort((a, b) => a - b) };
  return scope === 'always' ? { ...cut, scope } : { ...cut, scope, sentence, offset: offset + start };
}

/** The user's cut that made a token what it is; undefined where none did. */
export function cutOfToken({ cut }: Token, { sentence, offset }: Place): OwnCut | undefined {
  if (cut === undefined) return undefined;
  const { text, at, from, scope } = cut;
  return scope === 'always' ? { text, at, scope } : { text, at, scope, sentence, offset: offset - from };
}
