import { type EnglishQuery, foldWord, wordsOf } from './english-query';
import { tiers } from './hit';

/** What a sense costs for its place among an entry's, up to a limit: first senses are what a word mostly means. */
const senseStep = 1.6;
const mostForSenses = 14;
const synonymStep = 0.5;
/** "(fig.) …", "(dialect) …"; and what is a word only with others. */
const qualified = 1.5;
const bound = 3;
/** "bank (of a river)". */
const explained = 0.3;
/** "writing implement (pen, pencil etc)". */
const listed = 3;
/** "Chinese language" for `Chinese`. */
const general = 2;
const generalWords = new Set(['language', 'person', 'people'].map(foldWord));
/** `to run` asks for "to run"; `run` for either. */
const noVerb = 5;
const verb = 0.5;
/** The last word is typed to its end, or else it is the beginning of one. */
const unfinished = 8;
/** All words are there, but not together. */
const apart = 12;

/** How senses (parted by `/`, and their synonyms by `; `) fit what was typed: the part of a hit's cost that they make. */
export function senseCost(senses: string, query: EnglishQuery): number | undefined {
  const text = senses.toLowerCase();
  let best: number | undefined;
  text.split('/').forEach((sense, number) => {
    if (!sense.includes(query.stem)) return;
    sense.split('; ').forEach((synonym, position) => {
      const fit = synonym.includes(query.stem) ? synonymCost(synonym, query) : undefined;
      if (fit === undefined) return;
      const cost = fit + Math.min(number * senseStep + position * synonymStep, mostForSenses);
      best = Math.min(best ?? cost, cost);
    });
  });
  if (best !== undefined || query.words.length === 1) return best;
  const all = new Set(wordsOf(text));
  return query.words.every((word) => all.has(word)) ? tiers.within + apart : undefined;
}

const parts = /^((?:\([^)]*\) ?)*)(to (?:be )?|an? |the )?([^,(]*)(.*)$/;

function synonymCost(synonym: string, query: EnglishQuery): number | undefined {
  const [, notes = '', lead = '', core = '', rest = ''] =
    parts.exec(synonym.includes('[') ? synonym.replace(/\[[^\]]*\]/g, '') : synonym) ?? [];
  const words = wordsOf(core);
  const isVerb = lead.startsWith('to');
  const small =
    (notes === '' ? 0 : notes.includes('(bound form)') ? bound : qualified) +
    (rest === '' ? 0 : explained) +
    (isVerb ? (query.isVerb ? 0 : verb) : query.isVerb ? noVerb : 0);
  if (words.length > 1 && generalWords.has(words.at(-1) as string) && isSame(words.slice(0, -1), query))
    return tiers.exact + small + general;
  const at = placeOf(words, query);
  if (at?.start === 0) {
    const isExact = isSame(words, query);
    return (isExact ? tiers.exact : tiers.beginning) + small + (at.isUnfinished ? unfinished : 0);
  }
  if (examplesIn(rest).some((example) => isSame(wordsOf(example), query))) return tiers.exact + small + listed;
  const within = at ?? placeOf(wordsOf(synonym), query);
  return within && tiers.within + small + (within.isUnfinished ? unfinished : 0);
}

function isSame(words: readonly string[], query: EnglishQuery): boolean {
  return words.length === query.words.length && words.every((word, index) => word === query.words[index]);
}

function examplesIn(rest: string): string[] {
  return /\(([^)]*) etc\)/.exec(rest)?.[1]?.split(', ') ?? [];
}

/** Where words begin with all those of the query, one behind the other. */
function placeOf(words: readonly string[], query: EnglishQuery): { start: number; isUnfinished: boolean } | undefined {
  const { words: sought, beginning } = query;
  const last = sought.length - 1;
  let begun: { start: number; isUnfinished: boolean } | undefined;
  for (let start = 0; start + last < words.length; start += 1) {
    if (!sought.every((word, offset) => offset === last || words[start + offset] === word)) continue;
    const word = words[start + last] as string;
    if (word === sought[last]) return { start, isUnfinished: false };
    if (beginning !== undefined && word.startsWith(beginning)) begun ??= { start, isUnfinished: true };
  }
  return begun;
}
