export type Word = { text: string; start: number; isProper: boolean; isJoining: boolean };
/** How many of the English parts a term's words stand for, and which words do. */
export type Support = { parts: number; words: readonly boolean[] };
/** Words that may be a term; `before` the word in front of them, where no border is. */
export type Candidate = { words: readonly Word[]; isInstitution: boolean; before: Word | undefined };

/** Shares that have to be shown: of a term's words and of the parts of its English name. */
export const MOST = 2 / 3;
/** The Chinese name of an institution is often no translation of its English one. */
export const OF_INSTITUTION = 1 / 2;
/** What it is worth that no name can begin earlier. */
export const BORDER = 0.2;

/** How many of the words are supported, and how many there are without 和 and the last character of an institution. */
export function countOf(words: readonly Word[], support: readonly boolean[]): { shown: number; all: number } {
  const counted = words.filter((word, index) => support[index] === true || !(isAffix(words, index) || word.isJoining));
  return { shown: support.filter(Boolean).length, all: counted.length };
}

/** The last character of an institution's name may be a word by itself: 管理|局. */
function isAffix(words: readonly Word[], index: number): boolean {
  return index === words.length - 1 && words[index]?.text.length === 1;
}
