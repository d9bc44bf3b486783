import type { EnglishQuery } from './english-query';
import { isNoArticle } from './english-query';
import { americanForm } from './english-spelling';
import { foldWord, writtenWords } from './english-words';
import { tiers } from './hit';

/** What a sense costs for its place among an entry's, by doublings: first senses are what a word mostly means. */
const senseStep = 2.5;
const synonymStep = 0.5;
/** What an entry costs less that means nothing else. */
const onlySense = 1;
/** "(fig.) …", "(dialect) …"; and what is a word only with others. */
const qualified = 1.5;
const rare = 6;
const bound = 2.5;
/** "bank (of a river)"; "to swim (used mostly in …)"; "...right?". */
const explained = 0.3;
const onlyThere = 4;
/** "writing implement (pen, pencil etc)"; "(bank, computer etc) account". */
const listed = 3;
const listedBefore = 1;
/** "to listen to" for `to listen`. */
const complement = 0.5;
/** "Chinese language" for `Chinese`. */
const general = 2;
const generalWords = new Set(['language', 'person', 'people'].map(foldWord));
/** `to run` asks for "to run"; `run` for either; `a little` is not "little". */
const noVerb = 5;
const verb = 2;
const otherLead = 1;
/** "interest" for `interesting`; "to run" for `running`. */
const inflected = 4;
const inflectedVerb = 1;
/** The last word is typed to its end, or else it is the beginning of one. */
const unfinished = 8;
/** All words are there, but not together. */
const apart = 12;

/** How senses (parted by `/`, and their synonyms by `; `) fit what was typed: the part of a hit's cost that they make. */
export function senseCost(senses: string, query: EnglishQuery): number | undefined {
  let best: number | undefined;
  const all = senses.toLowerCase().split('/');
  all.forEach((sense, number) => {
    if (!holdsStem(sense, query)) return;
    const place = senseStep * Math.log2(number + 1);
    const notes = /^(?:\([^)]*\) ?)*/.exec(sense)?.[0] ?? '';
    sense
      .slice(notes.length)
      .split('; ')
      .forEach((synonym, position, synonyms) => {
        const fit = synonymCost(notes, synonym, query);
        if (fit === undefined) return;
        const isOnly = fit === tiers.exact && all.length === 1 && synonyms.length === 1;
        const cost = fit + place + position * synonymStep - (isOnly ? onlySense : 0);
        best = Math.min(best ?? cost, cost);
      });
    if (query.words.length === 1) return;
    const words = new Set(writtenWords(sense).map(foldWord));
    if (query.words.every((word) => words.has(word)))
      best = Math.min(best ?? Number.POSITIVE_INFINITY, tiers.within + apart + place);
  });
  return best;
}

function holdsStem(text: string, { stems }: EnglishQuery): boolean {
  return stems.some((stem) => text.includes(stem));
}

const parts = /^(?:\([^)]*\) ?)*(to (?:be )?|an? |the )?([^,(]*)(.*)$/;
/** What a gloss of a verb leaves open. */
const open = /^(?:sb|sth|for|to|at|on|of|with|in|up|about|from|by)$/;

/** @param notes what stands in brackets before all synonyms of the sense */
function synonymCost(notes: string, synonym: string, query: EnglishQuery): number | undefined {
  if (!holdsStem(synonym, query) && !holdsStem(notes, query)) return undefined;
  const [, lead = '', core = '', rest = ''] =
    parts.exec(synonym.includes('[') ? synonym.replace(/\[[^\]]*\]/g, '') : synonym) ?? [];
  const written = wordsOf(core);
  const words = written.map(foldWord);
  const small = noteCost(notes) + restCost(core, rest) + leadCost(lead, query);
  const at = placeOf(words, query);
  if (at?.start === 0) {
    const after = words.slice(query.words.length);
    const isGeneral = after.length === 1 && generalWords.has(after[0] as string);
    const isOpen = lead.startsWith('to') && written.slice(query.words.length).every((word) => open.test(word));
    const isExact = !at.isUnfinished && (after.length === 0 || isGeneral || isOpen);
    if (!isExact) return tiers.beginning + small + (at.isUnfinished ? unfinished : 0);
    const isWritten = query.written.every((word, index) => word === americanForm(written[index] ?? ''));
    const isForm = lead.startsWith('to') && /(?:ing|ed)$/.test(query.written[0] ?? '');
    const form = isWritten ? 0 : isForm ? inflectedVerb - verb : inflected;
    return tiers.exact + small + form + (after.length === 0 ? 0 : isGeneral ? general : complement);
  }
  if (examplesIn(rest).some((example) => isSame(example, query))) return tiers.exact + small + listed;
  if (examplesIn(notes).some((example) => isSame(`${example} ${core}`, query))) return tiers.exact + listedBefore;
  const within = at ?? placeOf(wordsOf(notes + synonym).map(foldWord), query);
  return within && tiers.within + small + (within.isUnfinished ? unfinished : 0);
}

function noteCost(notes: string): number {
  if (notes === '') return 0;
  if (notes.includes('(bound form)')) return bound;
  return /\((?:old|archaic|literary|dialect|classical|coll\.|slang)\b/.test(notes) ? rare : qualified;
}

function restCost(core: string, rest: string): number {
  if (/^(?:\((?:used|only|esp\.|mostly)\b)/.test(rest) || core.includes('...')) return onlyThere;
  return rest === '' ? 0 : explained;
}

function leadCost(lead: string, query: EnglishQuery): number {
  const isVerb = lead.startsWith('to');
  if (query.lead === 'to') return isVerb ? 0 : noVerb;
  return (isVerb ? verb : 0) + (query.lead === '' || lead.trim() === query.lead ? 0 : otherLead);
}

/** The words of a gloss as they are written, without articles. */
function wordsOf(gloss: string): string[] {
  return writtenWords(gloss).filter(isNoArticle);
}

function isSame(text: string, query: EnglishQuery): boolean {
  const words = wordsOf(text).map(foldWord);
  return words.length === query.words.length && words.every((word, index) => word === query.words[index]);
}

function examplesIn(brackets: string): string[] {
  return /\(([^)]*) etc\)/.exec(brackets)?.[1]?.split(', ') ?? [];
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
