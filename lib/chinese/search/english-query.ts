import { americanForm } from './english-spelling';
import { foldWord, stemsOf, writtenWords } from './english-words';

/** English as it was typed. */
export type EnglishQuery = {
  /** Its words, in one form each (see `foldWord`). */
  words: string[];
  /** The same as they were typed, in American spelling. */
  written: string[];
  /** What the forms of one of the words begin with, the longest one: an entry without any of these is none. */
  stems: string[];
  /** Whether that word is so short that it has to be there by itself: `an` begins a thousand others. */
  isWhole: boolean;
  /** The last word as the beginning of a longer one; absent where it is too short. */
  beginning?: string;
  /** What stood before them: `to`, `a`, `an`, `the`. */
  lead: string;
};

/** Shorter words are found whole alone. */
const shortestBeginning = 3;

/** Undefined where no English word was typed. */
export function englishQuery(typed: string): EnglishQuery | undefined {
  const all = writtenWords(plain(typed));
  const lead = all.length > 1 ? (/^(?:to|an?|the)$/.exec(all[0] ?? '')?.[0] ?? '') : '';
  const rest = lead === '' ? all : all.slice(1);
  const written = rest.length > 1 ? rest.filter(isNoArticle) : rest;
  const [longest = ''] = [...written].sort((a, b) => b.length - a.length);
  if (!/[a-z]{2}|^i$|\d[a-z]|[a-z]\d/.test(longest) || /\p{Script=Han}/u.test(typed)) return undefined;
  const last = written.at(-1) ?? '';
  return {
    words: written.map(foldWord),
    written: written.map(americanForm),
    stems: stemsOf(longest),
    isWhole: longest.length < shortestBeginning,
    ...(last.length >= shortestBeginning && { beginning: last }),
    lead,
  };
}

export function isNoArticle(word: string): boolean {
  return word !== 'a' && word !== 'an' && word !== 'the';
}

/** Letters without marks, in lower case: `Café` is `cafe`; without the ending of `dog's`. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]s?(?![a-z])/g, '');
}
