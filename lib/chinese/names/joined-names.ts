import { CharacterClass } from '@/lib/chinese/classify';
import type { Edge } from '@/lib/chinese/edges';
import type { CharacterCosts } from './character-costs';
import { WORDS } from './foreign-names';
import { cutWords, type IsListed } from './listed-words';

/** Points that stand between the parts of a foreign name, and dashes that stand between two surnames. */
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
const LONGEST_PART = 8;
const MOST_JOINTS = 5;

type Part = { at: number; cost: number };

/**
 * Foreign names of several parts, as one token: 唐纳德·特朗普, 冈萨雷斯—奥莱切亚, J·K·罗琳. The outer parts may end anywhere, so each
 * way is offered.
 * @param simplified the text in simplified characters, offset by offset
 */
export function joinedNames(simplified: string, classes: Uint8Array, costs: CharacterCosts, isWord: IsListed): Edge[] {
  const edges: Edge[] = [];
  const joints = Array.from(simplified.matchAll(JOINT), ({ index }) => index);
  for (let first = 0; first < joints.length; ) {
    let last = first;
    while (
      last + 1 < joints.length &&
      last - first + 1 < MOST_JOINTS &&
      isPart(simplified, classes, costs, joints, last)
    )
      last += 1;
    offerChain(simplified, classes, costs, joints.slice(first, last + 1), isWord, edges);
    first = last + 1;
  }
  return edges;
}

/** Whether what lies between a joint and the next one is a part of a name. */
function isPart(
  simplified: string,
  classes: Uint8Array,
  costs: CharacterCosts,
  joints: readonly number[],
  index: number,
): boolean {
  const from = (joints[index] as number) + 1;
  const to = joints[index + 1] as number;
  return to > from && to - from <= LONGEST_PART && inner(simplified, classes, costs, from, to) !== undefined;
}

function offerChain(
  simplified: string,
  classes: Uint8Array,
  costs: CharacterCosts,
  joints: readonly number[],
  isWord: IsListed,
  edges: Edge[],
): void {
  const lefts = outer(simplified, classes, costs, joints[0] as number, -1);
  const rights = outer(simplified, classes, costs, joints.at(-1) as number, 1);
  let between = NAME;
  joints.slice(1).forEach((joint, index) => {
    between += inner(simplified, classes, costs, (joints[index] as number) + 1, joint) ?? 0;
  });
  const isDash = joints.some((joint) => DASH.test(simplified.charAt(joint)));
  for (const left of lefts) {
    for (const right of rights) {
      const letters = right.at - left.at - joints.length;
      if (letters < (isDash ? 4 : 2)) continue;
      const isMore = (joints[0] as number) - left.at > 3 && isWord(simplified.slice(left.at, left.at + 2));
      const cut = CUT_WORD * cutWords(isWord, simplified, left.at, right.at);
      const cost = between + left.cost + right.cost + (isMore ? WORD_BEFORE : 0) + cut;
      edges.push({ start: left.at, end: right.at, cost, kind: 'name', name: 'foreign', isProven: true });
    }
  }
}

function inner(
  simplified: string,
  classes: Uint8Array,
  costs: CharacterCosts,
  from: number,
  to: number,
): number | undefined {
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
function outer(
  simplified: string,
  classes: Uint8Array,
  costs: CharacterCosts,
  joint: number,
  direction: 1 | -1,
): Part[] {
  const parts: Part[] = [];
  let cost = 0;
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
    const isFirst = own === Number.POSITIVE_INFINITY && direction < 0 && !WORDS.includes(simplified.charAt(index));
    cost += isFirst ? WORD_FIRST : own;
    if (cost === Number.POSITIVE_INFINITY) break;
    parts.push({ at: direction < 0 ? index : index + 1, cost });
    if (isFirst) break;
  }
  return parts;
}
