import { CharacterClass } from './classify';
import type { Dictionary } from './dictionary/open-dictionary';
import { collectEdges, type Edge, type EdgeProvider, edgesByStart } from './edges';
import type { Token } from './types';
import { UNKNOWN_COST, wordCost } from './word-cost';
import { startsRun, type WordLattice, wordLattice } from './word-lattice';

/**
 * A token before it has a reading: offsets in UTF-16 units, and the dictionary's key where the stretch is one, or the
 * candidate of another stage that it was.
 */
export type Span = { start: number; end: number; kind: Token['kind']; key?: number; edge?: Edge };

const NUMBER = /[0-9０-９]+(?:[.,．][0-9０-９]+)*/y;

/**
 * Cuts a text into words, numbers and other stretches, whose concatenation is the text: the cheapest path by word
 * frequency over a lattice of every dictionary word at every position, as in jieba, but over CC-CEDICT, so that every
 * word has a gloss. Time and memory are linear in the text, with no recursion.
 * @param providers stages that know of candidates which the dictionary does not have
 */
export function segment(dictionary: Dictionary, text: string, providers: readonly EdgeProvider[] = []): Span[] {
  const lattice = wordLattice(dictionary, text);
  return cheapestPath(dictionary, text, lattice, collectEdges(providers, text, lattice.classes));
}

/** As `segment`, of what has been found in the text: its dictionary words, and the candidates of other stages. */
export function cheapestPath(
  dictionary: Dictionary,
  text: string,
  { classes, first, keys: words, ends }: WordLattice,
  edges: readonly Edge[],
): Span[] {
  const extra = edgesByStart(edges, text.length);
  const length = text.length;
  const costs = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY);
  const starts = new Int32Array(length + 1);
  const kinds = new Uint8Array(length + 1);
  const keys = new Int32Array(length + 1);
  costs[0] = 0;

  function offer(start: number, end: number, cost: number, kind: number, key: number): void {
    const total = (costs[start] as number) + cost;
    if (total >= (costs[end] as number)) return;
    costs[end] = total;
    starts[end] = start;
    kinds[end] = kind;
    keys[end] = key;
  }

  for (let start = 0; start < length; start += 1) {
    if (costs[start] === Number.POSITIVE_INFINITY) continue;
    const here = classes[start];
    if (here === CharacterClass.han) {
      offer(start, characterEnd(classes, start), UNKNOWN_COST, WORD, NO_KEY);
    } else {
      const end = runEnd(text, classes, start);
      const isNumber = here === CharacterClass.digit;
      offer(start, end, isNumber ? NUMBER_COST : RUN_COST, isNumber ? NUMBER_KIND : OTHER, NO_KEY);
    }
    const last = first[start + 1] as number;
    for (let index = first[start] as number; index < last; index += 1) {
      const end = ends[index] as number;
      if (end < length && !startsRun(classes, end)) continue;
      if (cutsWord(text, end)) continue;
      if (here !== CharacterClass.han && !classes.subarray(start, end).includes(CharacterClass.han)) continue;
      const key = words[index] as number;
      offer(start, end, wordCost(dictionary, key), WORD, key);
    }
    if (!extra) continue;
    for (let index = extra.first[start] as number; index >= 0; index = extra.next[index] as number) {
      const edge = edges[index] as Edge;
      if (cutsWord(text, edge.end)) continue;
      offer(start, edge.end, edge.cost, KINDS.indexOf(edge.kind), FIRST_EDGE - index);
    }
  }
  return trace(length, starts, kinds, keys, edges);
}

const KINDS = ['word', 'name', 'number', 'other'] as const;
const WORD = 0;
const NUMBER_KIND = 2;
const OTHER = 3;
const NO_KEY = -1;
/** Candidates of other stages are told from the dictionary's keys by counting down from here. */
const FIRST_EDGE = -2;

/**
 * Runs must be passed on any path, so their costs weigh only against words that hold some: T恤 and 4S店 stay whole, but
 * 11区 is eleven and a district, not the rare word.
 */
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
  const after = text.charAt(end);
  return (
    (after === '门' || after === '門') &&
    text.charAt(end - 1) === '部' &&
    !/^[口前外内內卫衛窗]/.test(text.charAt(end + 1))
  );
}

/** A week and its day are one word: 上个|星期六, never 上个星期|六. 一 is left out: 这个星期一共 is a week in all. */
export function cutsWeekday(text: string, end: number): boolean {
  const before = text.charAt(end - 1);
  if (before !== '期' && before !== '拜') return false;
  return (
    (text.startsWith('星期', end - 2) || text.startsWith('礼拜', end - 2) || text.startsWith('禮拜', end - 2)) &&
    /^(?:[二三四五六日]|天(?!天))/.test(text.slice(end, end + 2))
  );
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
