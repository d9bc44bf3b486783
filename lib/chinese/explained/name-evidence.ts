import { soundDistance } from './sounds';
import { BORDER, type Candidate, countOf, MOST, OF_INSTITUTION, type Support, type Word } from './term-words';
import type { WordFacts } from './word-facts';

/** So many first letters, and all but so many of the shorter one, make two words of one stem: science and scientific. */
const STEM = 4;
const ENDING = 2;
const FAR = 0.3;

/** How well an English name and words support each other; undefined where that is too little. */
export function nameWorth(
  { words, isInstitution, before }: Candidate,
  names: readonly string[],
  facts: WordFacts,
): number | undefined {
  const [first] = words;
  // One word of the dictionary (大学) is less than the name.
  if (first === undefined || (words.length === 1 && facts.isKnown(first.text))) return undefined;
  const support = wordsIn(words, names, facts);
  if (support.words[0] !== true || !(isInstitution || support.words.at(-1))) return undefined;
  const share = support.parts / names.length;
  const { shown, all } = countOf(words, support.words);
  // What stands before may belong to it, if that is no country: 国际足协|最佳|球员|奖.
  const isOpen = before === undefined || before.isProper;
  if (share < (!isOpen ? 1 : isInstitution ? OF_INSTITUTION : before === undefined ? MOST : 1)) return undefined;
  if (shown / all < (isInstitution ? OF_INSTITUTION : MOST)) return undefined;
  return share + shown / all + (before === undefined ? BORDER : 0);
}

const SMALL = new Set(['the', 'of', 'and', 'for', 'in', 'on', 'to', 'de', 'des', 'du', 'la']);

/** The words of an English name, without the small ones. */
export function wordsOf(name: string): string[] {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{Script=Latin}]+/u);
  return words.filter((word) => word.length > 1 && !SMALL.has(word));
}

/** The English words that are a meaning of words of the term, by their stems, or sound like them. */
function wordsIn(words: readonly Word[], names: readonly string[], facts: WordFacts): Support {
  const shown = words.map(() => false);
  const heard = new Set<string>();
  words.forEach((word, index) => {
    for (const name of names) {
      if (facts.english(word.text).some((own) => isOneStem(own, name))) {
        shown[index] = true;
        heard.add(name);
      }
      // A name that nobody listed may be cut into several words: 巴克|内尔.
      for (let count = 1; count <= 3 && index + count <= words.length; count += 1) {
        const own = words.slice(index, index + count);
        if (!soundsAlike(own.map(({ text }) => text).join(''), name, facts)) continue;
        heard.add(name);
        shown.fill(true, index, index + count);
      }
    }
  });
  return { parts: heard.size, words: shown };
}

function isOneStem(a: string, b: string): boolean {
  if (a === b) return true;
  const length = Math.max(STEM, Math.min(a.length, b.length) - ENDING);
  return a.length >= length && b.length >= length && a.slice(0, length) === b.slice(0, length);
}

function soundsAlike(word: string, name: string, facts: WordFacts): boolean {
  const syllables = Array.from(word, facts.sound);
  return syllables.length > 1 && name.length > 2 && soundDistance(syllables, name) / syllables.length <= FAR;
}
