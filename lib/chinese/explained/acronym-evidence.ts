import { BORDER, type Candidate, countOf, MOST, OF_INSTITUTION, type Support, type Word } from './term-words';
import type { WordFacts } from './word-facts';

/** One word that the acronym leaves out for each so many. */
const WORDS_FOR_ONE = 4;

/** How well an acronym's letters and words support each other; undefined where that is too little. */
export function acronymWorth(
  { words, isInstitution, before }: Candidate,
  letters: readonly string[],
  facts: WordFacts,
): number | undefined {
  const [first] = words;
  // Letters are soon found by chance: only where no name can begin earlier, or with a country, does an acronym's begin.
  if (first === undefined || first.text.length < 2 || (before !== undefined && !first.isProper)) return undefined;
  if (before?.isProper || before?.isJoining) return undefined;
  const isOne = words.length === 1;
  const isStrict = !isInstitution || before !== undefined || words.some(({ isJoining }) => isJoining);
  const support = lettersIn(words, letters, facts, !isInstitution && !isOne);
  // An acronym may leave out whose it is: 美国|联邦|航空|管理局, FAA.
  const opening = first.isProper && support.words[0] !== true ? 1 : 0;
  if (support.words[opening] !== true) return undefined;
  if (!isInstitution && support.words.at(-1) !== true) return undefined;
  // A verb opens a term (采购经理指数, PMI) more seldom than it stands before one: 要求|北约|组织.
  if (facts.part(first.text) === 'v' && !initialsOf(first.text, facts).includes(letters[0] as string)) return undefined;
  const share = support.parts / letters.length;
  if (share < (isOne ? MOST : isStrict ? 1 : OF_INSTITUTION)) return undefined;
  const { shown, all } = countOf(words.slice(opening), support.words.slice(opening));
  if (all - shown > Math.max(1, Math.floor(all / WORDS_FOR_ONE))) return undefined;
  if (shown < 2 && (!isOne || before !== undefined || support.parts < 2)) return undefined;
  return share + shown / all + (before === undefined ? BORDER : 0);
}

export function lettersOf(acronym: string): string[] {
  return [...acronym.toLowerCase()].filter((letter) => /[a-z]/.test(letter));
}

/** The letters with which the English of words begins, each word for as many as it is long; in any order or `inOrder`. */
function lettersIn(words: readonly Word[], letters: readonly string[], facts: WordFacts, inOrder = false): Support {
  const slots = words.flatMap((word, index) => {
    const initials = initialsOf(word.text, facts);
    const count = Math.max(1, Math.floor(word.text.length / 1.5));
    return Array.from({ length: count }, () => ({ index, initials }));
  });
  const taken: (number | undefined)[] = slots.map(() => undefined);
  const place = (at: number, seen: Set<number>): boolean =>
    slots.some(({ initials }, slot) => {
      if (seen.has(slot) || !initials.includes(letters[at] as string)) return false;
      seen.add(slot);
      const other = taken[slot];
      if (other !== undefined && !place(other, seen)) return false;
      taken[slot] = at;
      return true;
    });
  let last = -1;
  const placeNext = (at: number): boolean => {
    const slot = slots.findIndex(({ initials }, index) => index > last && initials.includes(letters[at] as string));
    if (slot < 0) return false;
    last = slot;
    taken[slot] = at;
    return true;
  };
  const parts = letters.filter((_, at) => (inOrder ? placeNext(at) : place(at, new Set()))).length;
  return {
    parts,
    words: words.map((_, index) => slots.some((slot, at) => slot.index === index && taken[at] !== undefined)),
  };
}

/** The first letters of what a word means; an unlisted name is written as it sounds. */
export function initialsOf(word: string, facts: WordFacts): string[] {
  const english = facts.english(word);
  return (english.length > 0 ? english : [facts.sound(word.charAt(0))]).map((own) => own.charAt(0));
}

/** The share of an acronym's letters with which the English of words begins. */
export function initialsShare(words: readonly string[], acronym: string, facts: WordFacts): number {
  const letters = lettersOf(acronym);
  const list = words.map((text): Word => ({ text, start: 0, isProper: false, isJoining: false }));
  return letters.length === 0 ? 0 : lettersIn(list, letters, facts).parts / letters.length;
}
