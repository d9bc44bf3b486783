import { CharacterClass } from './classify';
import { isTwoWords } from './cuts/two-words';
import type { Dictionary } from './dictionary/open-dictionary';
import type { Stretch } from './own/own-cuts';
import { type Edge, type EdgeProvider, edgesByStart } from './token-candidates';
import type { Token } from './types';
import { UNKNOWN_COST } from './word-cost';
import { startsRun, type WordLattice, wordLattice } from './word-lattice';

/** A token before it has a reading: UTF-16 offsets, and its dictionary key or the candidate of another stage. */
export type Span = { start: number; end: number; kind: Token['kind']; key?: number; edge?: Edge };

const NUMBER = /[0-9０-９]+(?:[.,．][0-9０-９]+)*/y;

/** Cuts a text into stretches that join to it: the cheapest path by word frequency and context, in linear time. */
export function segment(dictionary: Dictionary, text: string, providers: readonly EdgeProvider[] = []): Span[] {
  const lattice = wordLattice(dictionary, text);
  const edges = providers.flatMap((provider) => provider(text, lattice.classes));
  return cheapestPath(text, lattice, edges);
}

/**
 * As `segment`, of what has been found in the text: its dictionary words, and the candidates of other stages.
 * @param fixed words that are certain, in order and apart from each other
 */
export function cheapestPath(
  text: string,
  lattice: WordLattice,
  candidates: readonly Edge[],
  fixed?: readonly Stretch[],
): Span[] {
  const edges = fixed === undefined ? candidates : [...candidates, ...fixed.map(asWord)];
  const length = text.length;
  const { boundaries } = lattice;
  const costs = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY);
  const starts = new Int32Array(length + 1);
  const kinds = new Uint8Array(length + 1);
  const keys = new Int32Array(length + 1);
  costs[0] = 0;
  const limits = fixed && limitsOf(text.length, fixed);
  const consider: Offer = (start, end, cost, kind, key) => {
    const total = (costs[start] as number) + cost + (boundaries[end] as number);
    if (total >= (costs[end] as number)) return;
    costs[end] = total;
    starts[end] = start;
    kinds[end] = kind;
    keys[end] = key;
  };
  offerAll(text, lattice, edges, consider, limits);
  return trace(length, starts, kinds, keys, edges);
}

/** Takes what may be a token: its costs, and the word's place in the lattice where it is one of the dictionary. */
export type Offer = (start: number, end: number, cost: number, kind: number, key: number, index: number) => void;

/** Hands on all that may be a token of a text, in the order of their starts; within `limits` where some are certain. */
export function offerAll(
  text: string,
  { classes, first, keys: words, ends, costs }: WordLattice,
  edges: readonly Edge[],
  offer: Offer,
  limits?: Limits,
): void {
  const { length } = text;
  const extra = edgesByStart(edges, length);
  const isReached = new Uint8Array(length + 1);
  isReached[0] = 1;
  const reach: Offer = (start, end, cost, kind, key, index) => {
    if (limits !== undefined && !isWithin(limits, start, end)) return;
    isReached[end] = 1;
    offer(start, end, cost, kind, key, index);
  };
  for (let start = 0; start < length; start += 1) {
    if (isReached[start] === 0) continue;
    const here = classes[start];
    if (here === CharacterClass.han) {
      reach(start, characterEnd(classes, start), UNKNOWN_COST, WORD, NO_KEY, NO_KEY);
    } else {
      const end = Math.min(runEnd(text, classes, start), limits?.end[start] ?? text.length);
      const isNumber = here === CharacterClass.digit;
      reach(start, end, isNumber ? NUMBER_COST : RUN_COST, isNumber ? NUMBER_KIND : OTHER, NO_KEY, NO_KEY);
    }
    const last = first[start + 1] as number;
    for (let index = first[start] as number; index < last; index += 1) {
      const end = ends[index] as number;
      if (end < length && !startsRun(classes, end)) continue;
      if (end !== limits?.end[start] && (cutsWord(text, end) || isTwoWords(text, start, end))) continue;
      if (here !== CharacterClass.han && !classes.subarray(start, end).includes(CharacterClass.han)) continue;
      reach(start, end, costs[index] as number, WORD, words[index] as number, index);
    }
    if (!extra) continue;
    for (let index = extra.first[start] as number; index >= 0; index = extra.next[index] as number) {
      const edge = edges[index] as Edge;
      if (edge.end !== limits?.end[start] && cutsWord(text, edge.end)) continue;
      reach(start, edge.end, edge.cost, KINDS.indexOf(edge.kind), FIRST_EDGE - index, NO_KEY);
    }
  }
}

/** How far a token may go from each offset, where some words are certain; and at which offsets it goes just so far. */
type Limits = { end: Int32Array; isExact: Uint8Array };

function limitsOf(length: number, fixed: readonly Stretch[]): Limits {
  const end = new Int32Array(length).fill(length);
  const isExact = new Uint8Array(length);
  let from = 0;
  for (const stretch of fixed) {
    end.fill(stretch.start, from, stretch.start);
    end.fill(stretch.end, stretch.start, stretch.end);
    isExact.fill(1, stretch.start, stretch.end);
    from = stretch.end;
  }
  return { end, isExact };
}

function isWithin({ end: ends, isExact }: Limits, start: number, end: number): boolean {
  return isExact[start] === 1 ? end === ends[start] : end <= (ends[start] as number);
}

/** A word that is certain costs what nothing else would: a candidate of the same place says more of it. */
function asWord({ start, end }: Stretch): Edge {
  return { start, end, cost: CERTAIN_COST, kind: 'word' };
}

const CERTAIN_COST = 1000;

const KINDS = ['word', 'name', 'number', 'other'] as const;
const WORD = 0;
const NUMBER_KIND = 2;
const OTHER = 3;
const NO_KEY = -1;
/** Candidates of other stages are distinguished from the dictionary's keys by counting down from here. */
const FIRST_EDGE = -2;

/** Every path pays for runs, so these costs matter only for words that hold some: T恤, 4S店, but 11区 is no word. */
const RUN_COST = 12;
const NUMBER_COST = 6;

function trace(
  length: number,
  starts: Int32Array,
  kinds: Uint8Array,
  keys: Int32Array,
  edges: readonly Edge[],
): Span[] {
  const spans: Span[] = [];
  for (let end = length; end > 0; end = starts[end] as number) {
    const key = keys[end] as number;
    const span: Span = { start: starts[end] as number, end, kind: KINDS[kinds[end] as number] ?? 'other' };
    if (key >= 0) span.key = key;
    else if (key <= FIRST_EDGE) {
      const edge = edges[FIRST_EDGE - key];
      if (edge?.key === undefined) span.edge = edge;
      else span.key = edge.key;
    }
    spans.push(span);
  }
  return spans.reverse();
}

function cutsWord(text: string, end: number): boolean {
  return cutsWeekday(text, end) || cutsDepartment(text, end);
}

/** 外交|部门 are departments, whatever ministry 外交部 is; but 外交部|门前 is before its door. */
function cutsDepartment(text: string, end: number): boolean {
  return text.charAt(end - 1) === '部' && /^[门門](?![口前外内內卫衛窗])/.test(text.slice(end, end + 2));
}

/** A week and its day are one word: 上个|星期六, never 上个星期|六. 一 is left out: 这个星期一共 is a week in all. */
function cutsWeekday(text: string, end: number): boolean {
  const before = text.charAt(end - 1);
  if (before !== '期' && before !== '拜') return false;
  const isWeek = ['星期', '礼拜', '禮拜'].some((week) => text.startsWith(week, end - 2));
  return isWeek && /^(?:[二三四五六日]|天(?!天))/.test(text.slice(end, end + 2));
}

/** Where the stretch that begins here ends: a number, a punctuation mark with its repeats (……), or one class. */
function runEnd(text: string, classes: Uint8Array, start: number): number {
  const here = classes[start];
  if (here === CharacterClass.digit) {
    NUMBER.lastIndex = start;
    return characterEnd(classes, NUMBER.test(text) ? NUMBER.lastIndex - 1 : start);
  }
  const repeats = here === CharacterClass.punctuation ? text.charCodeAt(start) : undefined;
  let end = characterEnd(classes, start);
  while (classes[end] === here && (repeats === undefined || text.charCodeAt(end) === repeats)) {
    end = characterEnd(classes, end);
  }
  return end;
}

function characterEnd(classes: Uint8Array, start: number): number {
  let end = start + 1;
  while (classes[end] === CharacterClass.inside) end += 1;
  return end;
}
