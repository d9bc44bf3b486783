import { CharacterClass } from '@/lib/chinese/classify';
import type { Edge } from '@/lib/chinese/token-candidates';
import { WORDS } from './foreign-names';
import { type CharacterCosts, cutWords, type NameText } from './name-text';

/** Points between the parts of a foreign name, and dashes between two surnames. */
const JOINT = /[·・•‧∙･]|[—–-](?![—–-])/g;
const DASH = /[—–-]/;

/** A joint all but proves a name, but joins other things as well (专访·教育). */
const NAME = 8;
/** For a first part that begins with a word (哥哥|洛马纳·卢阿卢阿). */
const WORD_BEFORE = 4;
/** For an end that cuts a word in two (洛佩斯登|台). */
const CUT_WORD = 8;
/** For a first character that is mostly a word (山姆·华纳): dearer than a frequent word before the name. */
const WORD_FIRST = 9.5;
/** What a part costs at most that is a foreign name of the dictionary (弗拉基米尔, 马克龙). */
const KNOWN_PART = 4;
const LONGEST_PART = 8;
const MOST_JOINTS = 5;

/** `isStrange` where it holds what no name else has: one part of a name may, if the other has none. */
type Part = { at: number; cost: number; isStrange?: boolean };

/** Foreign names of several parts as one token: 唐纳德·特朗普, J·K·罗琳. The outer parts may end anywhere: all are offered. */
export function joinedNames(names: NameText): Edge[] {
  const edges: Edge[] = [];
  const joints = Array.from(names.simplified.matchAll(JOINT), ({ index }) => index);
  for (let first = 0; first < joints.length; ) {
    let last = first;
    while (last + 1 < joints.length && last - first + 1 < MOST_JOINTS && isPart(names, joints, last)) last += 1;
    offerChain(names, joints.slice(first, last + 1), edges);
    first = last + 1;
  }
  return edges;
}

/** Whether what lies between a joint and the next one is a part of a name. */
function isPart(names: NameText, joints: readonly number[], index: number): boolean {
  const from = (joints[index] as number) + 1;
  const to = joints[index + 1] as number;
  return to > from && to - from <= LONGEST_PART && inner(names, from, to) !== undefined;
}

function offerChain(names: NameText, joints: readonly number[], edges: Edge[]): void {
  const { simplified, isKnown, isProper } = names;
  const firstJoint = joints[0] as number;
  const lastJoint = joints.at(-1) as number;
  const lefts = withKnownParts(outer(names, firstJoint, -1), names, firstJoint);
  const rights = withKnownParts(outer(names, lastJoint, 1), names, lastJoint + 1);
  let between = NAME;
  joints.slice(1).forEach((joint, index) => {
    between += inner(names, (joints[index] as number) + 1, joint) ?? 0;
  });
  const isDash = joints.some((joint) => DASH.test(simplified.charAt(joint)));
  for (const left of lefts) {
    for (const right of rights) {
      if (left.isStrange && right.isStrange) continue;
      const letters = right.at - left.at - joints.length;
      if (letters < (isDash ? 4 : 2)) continue;
      const opening = simplified.slice(left.at, left.at + 2);
      const isMore = firstJoint - left.at > 3 && isKnown(opening) && !isProper(opening);
      const cut = CUT_WORD * cutWords(isKnown, simplified, left.at, right.at);
      const cost = between + left.cost + right.cost + (isMore ? WORD_BEFORE : 0) + cut;
      edges.push({ start: left.at, end: right.at, cost, kind: 'name', name: 'foreign', isProven: true });
    }
  }
}

/** The ways in which a part may continue from a joint, with dictionary names of unusual characters (马克龙, 梵高). */
function withKnownParts(parts: readonly Part[], { simplified, costs, isProper }: NameText, from: number): Part[] {
  const isLeft = simplified.charAt(from).search(JOINT) >= 0;
  const found: Part[] = [...parts];
  for (let length = 2; length <= LONGEST_PART; length += 1) {
    const at = isLeft ? from - length : from + length;
    if (at < 0 || at > simplified.length) break;
    const word = isLeft ? simplified.slice(at, from) : simplified.slice(from, at);
    const strange = strangeIn(word, costs);
    if (strange === undefined) break;
    if (strange <= 1 && strange < length && isProper(word))
      found.push({ at, cost: KNOWN_PART, isStrange: strange > 0 });
    else if (!isLeft && strange > 0 && strange <= MOST_STRANGE && isEdge(simplified.charAt(at))) {
      found.push({ at, cost: costOf(word, costs), isStrange: true });
    }
  }
  return found;
}

const MOST_STRANGE = 2;

function isEdge(character: string): boolean {
  return character === '' || /[\p{P}\s]/u.test(character);
}

/** How many characters of a word no name else has; undefined where it holds what is in no name at all. */
function strangeIn(word: string, costs: CharacterCosts): number | undefined {
  if (/[\P{Script=Han}的了着过是在和与及将被把也都就不没]/u.test(word)) return undefined;
  return [...word].filter((character) => !Number.isFinite(costs[character.charCodeAt(0)])).length;
}

function costOf(word: string, costs: CharacterCosts): number {
  return [...word].reduce((sum, character) => {
    const cost = costs[character.charCodeAt(0)] as number;
    return sum + (Number.isFinite(cost) ? cost : WORD_FIRST);
  }, 0);
}

function inner({ simplified, classes, costs }: NameText, from: number, to: number): number | undefined {
  let cost = 0;
  for (let at = from; at < to; at += 1) {
    if (classes[at] === CharacterClass.letter && to - from <= 2) continue;
    if (classes[at] !== CharacterClass.han) return undefined;
    cost += costs[simplified.charCodeAt(at)] as number;
    if (cost === Number.POSITIVE_INFINITY) return undefined;
  }
  return cost;
}

/** The ways in which a part may go on from a joint to the left (-1) or to the right (1). */
function outer({ simplified, classes, costs }: NameText, joint: number, direction: 1 | -1): Part[] {
  const parts: Part[] = [];
  let cost = 0;
  let hasOpening = false;
  for (let length = 1; length <= LONGEST_PART; length += 1) {
    const index = joint + direction * length;
    const here = classes[index];
    if (here === CharacterClass.letter && length === 1 && /^[A-Z]$/.test(simplified.charAt(index))) {
      if (classes[index + direction] !== CharacterClass.letter)
        return [{ at: direction < 0 ? index : index + 1, cost }];
      return [];
    }
    if (here !== CharacterClass.han) break;
    const own = costs[simplified.charCodeAt(index)] as number;
    const isWord = own === Number.POSITIVE_INFINITY && !WORDS.includes(simplified.charAt(index));
    const isFirst = isWord && direction < 0;
    // 努尔·白克力 begins its last part with a word.
    const isOpening = isWord && direction > 0 && length === 1;
    cost += isFirst || isOpening ? WORD_FIRST : own;
    if (cost === Number.POSITIVE_INFINITY) break;
    if (isOpening) hasOpening = true;
    if (isOpening) continue;
    parts.push({ at: direction < 0 ? index : index + 1, cost, isStrange: isFirst || hasOpening });
    if (isFirst) break;
  }
  return parts;
}
