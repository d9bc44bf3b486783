import { removeTone } from 'pinyin-utils';
import { contested } from '@/lib/chinese/cuts/contested';
import {
  boundaryFeatures,
  type CutContext,
  cutContext,
  MOST_CUT_FEATURES,
  wordFeatures,
} from '@/lib/chinese/cuts/cut-features';
import type { Dictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { doubledWords } from '@/lib/chinese/doubled-words';
import { nameStage } from '@/lib/chinese/names/name-stage';
import { numberEdges } from '@/lib/chinese/numbers/number-text';
import { wordReadings } from '@/lib/chinese/readings/word-readings';
import { offerAll } from '@/lib/chinese/segment';
import { type WordLattice, wordLattice } from '@/lib/chinese/word-lattice';
import type { LabelledSentence } from '@/scripts/polyphones/labelled-sentences';
import { type Arc, arcShares } from './arc-shares';
import { TWO_WAYS } from './two-ways';

/** A text that a model learns from: all that may be a token of it, and how likely each is to be, given the labels. */
export type CutExample = {
  length: number;
  arcs: Arc[];
  target: Float64Array;
  /** The features of each arc, and of a boundary at each offset. */
  features: Uint32Array[];
  boundaries: Uint32Array[];
};

/** Whether labels allow a stretch of a text as a token; `index` is its place in the lattice, or negative. */
type Allows = (start: number, end: number, index: number) => boolean;

const NONE = new Uint32Array();
const scratch = new Uint32Array(MOST_CUT_FEATURES);

/**
 * A sentence that is cut into words by hand. No token may hold a part of one word with a part of another, nor cut a
 * word that the dictionary has; whether words that it joins are joined is labelled only for TWO_WAYS.
 */
export function cutExample(dictionary: Dictionary, words: readonly string[]): CutExample | undefined {
  const text = words.join('');
  const wordAt: number[] = [];
  words.forEach((word, index) => {
    for (let unit = 0; unit < word.length; unit += 1) wordAt.push(index);
  });
  const isBoundary = (offset: number): boolean => wordAt[offset] !== wordAt[offset - 1];
  return example(dictionary, text, wordLattice(dictionary, text), (start, end, index) => {
    const holdsSeveral = wordAt[start] !== wordAt[end - 1];
    if (isBoundary(start) && isBoundary(end)) {
      return !holdsSeveral || index < 0 || !TWO_WAYS.has(text.slice(start, end));
    }
    return !holdsSeveral && dictionary.find(words[wordAt[start] as number] as string) === undefined;
  });
}

/**
 * A sentence with the reading of one character. A word that cannot have it is none there: where 将 is jiāng, there is no
 * 中将. Undefined where that says nothing new, since the cheapest cut agrees with it.
 */
export function readingExample(dictionary: Dictionary, { text, labels }: LabelledSentence): CutExample | undefined {
  const [label] = labels;
  if (!label) return undefined;
  const { offset, syllable } = label;
  const lattice = wordLattice(dictionary, text);
  const allows: Allows = (start, end, index) =>
    index < 0 || start > offset || end <= offset || end - start < 2 || mayRead(lattice.keys[index] as number, start);
  const mayRead = (key: number, start: number): boolean => {
    const readings = wordReadings(dictionary, key);
    return (
      readings.length === 0 || readings.some(({ pinyin }) => isSameSyllable(pinyin[offset - start] ?? '', syllable))
    );
  };
  let isTold = true;
  for (let start = Math.max(0, offset - LONGEST); start <= offset; start += 1) {
    const last = lattice.first[start + 1] as number;
    for (let index = lattice.first[start] as number; index < last; index += 1) {
      if (!allows(start, lattice.ends[index] as number, index)) isTold = false;
    }
  }
  if (isTold) return undefined;
  const found = example(dictionary, text, lattice, allows, offset);
  if (!found) return undefined;
  const usual = arcShares(found.length, found.arcs);
  return found.target.some((share, index) => Math.abs(share - (usual[index] as number)) > LEAST_NEWS)
    ? found
    : undefined;
}

/** Words of more characters than this are not looked for before a labelled one. */
const LONGEST = 7;

/** Labels that move no token by this much are left out. */
const LEAST_NEWS = 0.5;

/** Which of a labelled character's neighbours count as its surroundings. */
const NEAR = 4;

/** Undefined where no path through the text is allowed. Given an offset, features are of its surroundings alone. */
function example(
  dictionary: Dictionary,
  text: string,
  lattice: WordLattice,
  allows: Allows,
  offset?: number,
): CutExample | undefined {
  const { length } = text;
  const providers = [numberEdges, doubledWords(dictionary), ...nameStage(dictionary, [text]).providers];
  const edges = providers.flatMap((provider) => provider(text, lattice.classes));
  const context: CutContext = cutContext(dictionary, text, lattice);
  const { words, boundaries: atBoundary } = contested(lattice, lattice.costs, length);
  const isNear = (start: number, end: number): boolean =>
    offset === undefined || (start <= offset + NEAR && end >= offset - NEAR);
  const arcs: Arc[] = [];
  const allowed: boolean[] = [];
  const features: Uint32Array[] = [];
  offerAll(text, lattice, edges, (start, end, cost, _kind, _key, index) => {
    arcs.push({ start, end, score: -cost });
    allowed.push(allows(start, end, index));
    const hasFeatures = words[index] === 1 && isNear(start, end);
    features.push(hasFeatures ? scratch.slice(0, wordFeatures(context, start, index, scratch)) : NONE);
  });
  const boundaries = Array.from({ length: length + 1 }, (_, at) =>
    atBoundary[at] === 1 && isNear(at, at) ? scratch.slice(0, boundaryFeatures(context, at, scratch)) : NONE,
  );
  const target = arcShares(length, arcs, (index) => allowed[index] === true);
  return target.some((share) => share > 0) ? { length, arcs, target, features, boundaries } : undefined;
}

/** Whether two syllables are the same, or differ in that one of them has the neutral tone. */
function isSameSyllable(a: string, b: string): boolean {
  const [first, second] = [a.toLowerCase(), b.toLowerCase()];
  if (first === second) return true;
  const [bareFirst, bareSecond] = [removeTone(first), removeTone(second)];
  return bareFirst === bareSecond && (first === bareFirst || second === bareSecond);
}
