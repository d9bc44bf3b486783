import { ownGloss } from './own-glosses';

const mostWords = 3;
/** So many words a gloss may have that is whole with them. */
const mostWhole = 4;

/** What a gloss is cut before, once there are words enough: what follows narrows it. */
const NARROWING = /^(?:of|in|on|at|for|to|with|from|by|as|that|which|who|and|or|than|into|about|a|an|the|not)$/i;

/**
 * The glosses of the first of an entry's senses that gives any. What a word means literally is one only where nothing else
 * is said: "lit. new bud" and "fig. new and original" give "new and original".
 */
export function firstGlosses(senses: readonly string[]): string[] {
  const parts = senses.map(partsOf);
  const given = [...parts.map(({ meant }) => meant), ...parts.map(({ literal }) => literal)];
  return given.map(glossesOf).find(({ length }) => length > 0) ?? [];
}

/**
 * The glosses of a sense in one to four words, to stand above a word: its synonyms without "to", articles and brackets,
 * in their order; none where all of it is a remark, or where fewer words would not say the same. "to discover; to find"
 * gives "discover" and "find", "(bound form) one's own; this" "one's own" and "this", "classifier for people"
 * "(classifier)" and "(mw)".
 */
export function shortGlosses(sense: string): string[] {
  return firstGlosses([sense]);
}

/** What is said literally: up to the remark that it is an idiom, else up to a semicolon. */
const LITERAL = /^(?:\([^()]*\) )*?(?:lit\. |\(lit\.\) )((?:(?!; fig\.).)*?\((?:idiom|proverb|saying)\b[^()]*\)|[^;]*)/;

/** What a sense says literally, and what else. */
function partsOf(sense: string): { literal: string; meant: string } {
  const [all = '', literal = ''] = LITERAL.exec(sense) ?? [];
  return { literal, meant: sense.slice(all.length) };
}

function glossesOf(sense: string): string[] {
  if (/^(?:\([^()]*\) ?)*\(?(?:classifier|measure word)\b/.test(sense)) return ['(classifier)', '(mw)'];
  const bare = sense
    .replace(/\[[^\]]*\]/g, '')
    .replace(/\([^()]*\)|\{[^{}]*\}/g, ' ')
    .replace(/\bCL:.*$/, '')
    .replace(/\p{Script=Han}+(?:\|\p{Script=Han}+)?/gu, ' ')
    .replace(/[“”"~]/g, '');
  const synonyms = bare
    .split(/[;/:!?]|\.{3}| - /)
    .filter((synonym) => !REMARK.test(synonym))
    .flatMap(synonymsOf)
    .map((synonym) => plain(synonym))
    .filter((synonym) => /\p{L}/u.test(synonym));
  const short = synonyms.filter((synonym) => wordsOf(synonym).length <= mostWords);
  const first = short[0] ?? synonyms.map(cut).find((synonym) => synonym !== '');
  const gloss = ownGloss(sense) ?? first ?? remark(sense);
  if (gloss === '') return [];
  if (gloss.startsWith('(')) return [gloss];
  // The stretch for “stretch of road”, where there is less room.
  const head = short.length === 0 ? /^(.+?) of /.exec(gloss)?.[1] : undefined;
  const all = [gloss, ...short, ...(head && !VAGUE.test(head) ? [head] : [])];
  // Involved for “to be involved”.
  const verbless = all.map((synonym) => synonym.replace(/^(?:be|become) (?:(?:an?|the) )?(?=\p{L}{4})/u, ''));
  return [...new Set([...all, ...verbless])];
}

/**
 * Commas separate synonyms behind a short one, and else what belongs together: “frame made of bamboo, wire etc”, “Yunnan,
 * capital Kunming”.
 */
function synonymsOf(gloss: string): string[] {
  const [first = '', ...others] = gloss.split(',');
  const isOne = wordsOf(plain(first)).length > mostWords || /^\p{Lu}\p{Ll}/u.test(first.trim());
  return isOne ? [first] : [first, ...others];
}

const wordsOf = (gloss: string): string[] => gloss.split(' ');

/** Without what an English gloss begins with for the sake of grammar. */
function plain(gloss: string): string {
  return gloss
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^fig\. /, '')
    .replace(/^(?:to (?=\p{L})|(?:an?|the) (?!(?:little|few|bit|lot|while)\b)(?=\p{L}))/iu, '')
    .replace(/ (?:(?:to|for|of|with|from|on|at) )?(?:sth|sb)$/, '')
    .trim();
}

/** What says nothing by itself, and what it is said with. */
const LIGHT =
  /^(?:be|get|have|make|do|go|come|give|take|put|keep|let|become|all|this|that|not|so|very|more|no|as|at|in|on)$/i;
const mostWithLight = 5;

/** What says nothing without what follows “of”. */
const VAGUE = /\b(?:out|one|lot|kind|type|sort|care|matter|front|full|get|have)$/;

/** A second word for the same: “put on or wear”, “adopt or carry out”. */
const BESIDE = / or (?:\S+ (?:out|up|off|down|away)\b|\S+)/g;
const DETERMINER = /(?<! of) (?:an?|the|one's|sb's)(?= )/g;

/**
 * A longer gloss with fewer words: as a whole, where few enough are left without a second word for the same, then without
 * articles within; else its first words.
 */
function cut(gloss: string): string {
  const one = wordsOf(withoutEnd(wordsOf(gloss)).join(' ').replace(BESIDE, ''));
  if (one.length <= mostWhole) return one.join(' ');
  const bare = wordsOf(one.join(' ').replace(DETERMINER, ''));
  if (bare.length <= mostWhole) return bare.join(' ');
  const words = withoutEnd(bare.slice(0, mostWords));
  return (LIGHT.test(words.join(' ')) ? bare.slice(0, mostWithLight) : words).join(' ');
}

/** Words without prepositions and articles at their end. */
function withoutEnd(words: readonly string[]): string[] {
  const end = words.findLastIndex((word) => !NARROWING.test(word));
  return words.slice(0, Math.max(1, end + 1));
}

/** A remark on grammar: what a word is used for. */
const REMARK =
  /^\s*(?:used (?:to|in|as|before|after|with|for|esp|when|at|by)\b|(?:\S+ )?(?:particle|prefix|suffix|marker|interjection) (?:indicating|introducing|used|similar|equivalent|ending|showing|for|of|or|expressing)\b|(?:noun|verb|plural|modal|structural|aspect|question|final) (?:particle|prefix|suffix|marker)\b)/;

/** Of a gloss that is a remark as a whole: what it calls the word, in brackets. */
function remark(sense: string): string {
  const kind =
    /\b(?:modal particle|particle|action marker|complement|prefix|suffix|interjection|passive|emphasis)\b/.exec(sense);
  return kind ? `(${kind[0]})` : '';
}
