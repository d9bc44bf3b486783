import { classify } from '@/lib/chinese/classify';
import type { Dictionary } from '@/lib/chinese/dictionary/open-dictionary';
import type { Span } from '@/lib/chinese/segment';
import { simplifyUnits } from '@/lib/chinese/simplifier';
import type { ExplainedName } from '@/lib/chinese/types';
import { initialsShare } from './acronym-evidence';
import type { Before } from './before';
import { type BracketPart, bracketsIn } from './brackets';
import { fullStart, isChineseName, quotedFull, shortStart } from './chinese-form';
import { isLoose, isUsualIn, meaningStart, quotedForm, soundStart, soundsLike } from './form-start';
import { isNumbered, numberedStart } from './numbered-name';
import { meansJoined, supportedStart } from './term-evidence';
import { termBefore } from './term-start';
import { wordFacts } from './word-facts';

/** One word or several in Latin letters, as a name or term is written. */
const LATIN = /^[\p{Script=Latin}][\p{Script=Latin}\p{M}\d'’.&· -]{0,58}[\p{Script=Latin}\p{M}\d.]$/u;
const ACRONYM = /^[A-Z][A-Z\d]{1,7}(?:-\d{1,2})?$/;
/** What a link leads to. */
const FILES = new Set('PDF DOC DOCX XLS XLSX PPT PPTX ZIP JPG PNG GIF MP3 MP4 HTML APP'.split(' '));
/** A member of the Congress: R-TX, D-Calif. */
const PARTY = /^[RDI][-–][A-Z]/;
/** A bracket's Latin word that is the text's own. */
const LATIN_BEFORE = /[\p{Script=Latin}][\p{Script=Latin}\p{M}\d'’.& -]*$/u;

/** So many UTF-16 units round a bracket are looked at. */
const NEAR = 40;

type Found = ExplainedName & { offset: number };

/** An explained name and where its form stands: `offset` UTF-16 units into the text with this index. */
export type ExplainedPlace = Found & { text: number };

/**
 * The names that texts explain in brackets, each with its other form: 索萨（Sousa）, 世界卫生组织（世卫组织）. A bracket of
 * which the words do not show what it explains, and where that begins, gives none.
 * @param cuts the words of each text
 */
export function explainedNames(
  dictionary: Dictionary,
  texts: readonly string[],
  cuts: readonly (readonly Span[])[],
): ExplainedPlace[] {
  const found: ExplainedPlace[] = [];
  texts.forEach((text, index) => {
    const brackets = bracketsIn(text);
    if (brackets.length === 0) return;
    const classes = classify(text);
    const simplified = simplifyUnits(dictionary, text);
    for (const { start, parts } of brackets) {
      const end = text.slice(0, start).trimEnd().length;
      const near = (cuts[index] ?? []).filter((span) => span.start >= end - NEAR && span.end <= start + NEAR * 2);
      const spans = near.filter((span) => span.end <= end);
      const behind = near.slice(spans.length);
      const before: Before = { text, simplified, classes, spans, behind, end, facts: wordFacts(dictionary) };
      for (const name of namesOf(dictionary, before, parts)) found.push({ ...name, text: index });
    }
  });
  return found;
}

function namesOf(dictionary: Dictionary, before: Before, parts: readonly BracketPart[]): Found[] {
  const found: Found[] = [];
  const latins = parts.filter(({ text }) => isLatin(text));
  // One part that shows where the form begins shows it to the others.
  let known: { start: number; end: number } | undefined;
  for (const part of parts.filter(({ text }) => isChineseName(text))) {
    const name = chineseName(before, part);
    if (name === undefined) continue;
    known ??= { start: name.offset, end: before.end };
    found.push(name);
  }
  for (const { text: other } of latins) {
    const own = latinForm(dictionary, before, other);
    // An acronym goes with what stands beside it; Ohio in 哈德逊（Hudson，Ohio） is another name.
    const place = known !== undefined && (ACRONYM.test(other) || own?.start === known.start) ? known : own;
    if (place === undefined || (known !== undefined && place.start !== known.start)) continue;
    known = place;
    const form = before.text.slice(place.start, place.end);
    found.push({ form, other, kind: 'foreign', offset: place.start });
  }
  if (found.length === 0) {
    const [first] = parts;
    const said = first?.says === 'full' ? saidOfQuoted(before, first.text) : undefined;
    if (said) found.push(said);
  }
  return found;
}

function isLatin(part: string): boolean {
  return isNumbered(part) || (LATIN.test(part) && !PARTY.test(part) && /\p{L}{2}/u.test(part));
}

function chineseName(before: Before, { text: other, says }: BracketPart): Found | undefined {
  const { text, end } = before;
  const latin = LATIN_BEFORE.exec(text.slice(Math.max(0, end - 40), end))?.[0].trim();
  if (latin !== undefined && latin !== '') {
    const offset = end - latin.length;
    // 向岛TB is one name.
    const last = before.spans.findLast((span) => span.end === offset);
    const word = last === undefined ? '' : text.slice(last.start, offset);
    if (/\p{Script=Han}/u.test(word) && /[nsjz]/.test(before.facts.part(word) || 'n')) return undefined;
    return isNameOfLatin(before, latin, other) ? { form: latin, other, kind: 'full', offset } : undefined;
  }
  const quoted = says === 'abbreviation' ? quotedFull(before, other) : undefined;
  if (quoted) return { form: text.slice(quoted.start, quoted.end), other, kind: 'abbreviation', offset: quoted.start };
  const place = (start: number | undefined, kind: ExplainedName['kind']): Found | undefined =>
    start === undefined ? undefined : { form: text.slice(start, end), other, kind, offset: start };
  return (
    (says === 'full' ? undefined : place(fullStart(before, other, says === 'abbreviation'), 'abbreviation')) ??
    (says === 'abbreviation' ? undefined : place(shortStart(before, other), 'full')) ??
    alsoCalled(before, other)
  );
}

/** A word of the dictionary that means the same as the one in the bracket: 行政长官（特首）. */
function alsoCalled({ text, spans, end, facts }: Before, other: string): Found | undefined {
  const last = spans.at(-1);
  const form = last?.end === end ? text.slice(last.start, end) : '';
  if (last === undefined || form.length === other.length || form.length < 2 || !facts.isAlso(form, other))
    return undefined;
  return { form, other, kind: other.length < form.length ? 'abbreviation' : 'full', offset: last.start };
}

/** What an acronym has to share with the English of a full form in its bracket: 可微|神经|计算机 has two of DNC. */
const INITIALS = 2 / 3;
/** What a bracket after an acronym or a foreign word has, that is no name of it. */
const NO_NAME =
  /^[上下左右前后後中图圖](?:[图圖])?$|^(?:含|包括|约|約|指|见|見|如|仅|僅|已|未|可[以能]|需|第)|化名|下同|微博|资料|資料|来源|來源|摄|攝|译|譯/u;

/** CPI（居民消费价格指数）, returns（回报）: by its meaning, its sound, or an acronym's letters. */
function isNameOfLatin(before: Before, latin: string, other: string): boolean {
  const { facts } = before;
  if (NO_NAME.test(other)) return false;
  if (isTranslation(before, other, latin)) return false;
  if (facts.isKnown(other) && facts.means(other, latin)) return true;
  if (soundsLike(Array.from(other, facts.sound), latin)) return true;
  if (meansJoined(wordsOf(before, other), latin, facts)) return true;
  if (!ACRONYM.test(latin) || other.length < 4 || other.length <= latin.length) return false;
  return initialsShare(wordsOf(before, other), latin, facts) >= INITIALS;
}

/**
 * Whether Latin letters only translate a word that the dictionary has, rather than name something: 镇长（mayor）,
 * 谢谢（Thank you）, 金牌（Gold）. What is written small is no name, nor is what a verb means, nor one English word that
 * a word means which is no name, unless it is quoted: 《自然》（Nature）.
 */
function isTranslation({ facts }: Before, word: string, latin: string, isQuoted = false): boolean {
  if (!facts.isKnown(word) || !facts.means(word, latin)) return false;
  if (/^\p{Ll}/u.test(latin)) return true;
  if (!/\p{Ll}/u.test(latin) || !facts.isCommon(word)) return false;
  return facts.isVerb(word) || (!isQuoted && /^\p{Lu}\p{Ll}+$/u.test(latin));
}

/** The words of what a bracket has. */
function wordsOf({ text, behind, end }: Before, part: string): string[] {
  const from = text.indexOf(part, end);
  const spans = behind.filter((span) => span.start >= from && span.end <= from + part.length);
  return spans.map(({ start, end }) => text.slice(start, end));
}

/** The place of the form that has a Latin name in its bracket. */
function latinForm(dictionary: Dictionary, before: Before, other: string): { start: number; end: number } | undefined {
  const { end } = before;
  const quoted = quotedForm(before);
  if (quoted) {
    const form = before.text.slice(quoted.start, quoted.end);
    return isNamedSo(before, quoted, other) && !isTranslation(before, form, other, true) ? quoted : undefined;
  }
  if (!/\p{Script=Han}$/u.test(before.text.slice(0, end))) return undefined;
  if (isNumbered(other)) {
    const numbered = numberedStart(before, other);
    return numbered === undefined ? undefined : { start: numbered, end };
  }
  const isAcronym = ACRONYM.test(other);
  const meaning = meaningStart(before, other);
  if (meaning !== undefined)
    return isTranslation(before, before.text.slice(meaning, end), other) ? undefined : { start: meaning, end };
  if (!isAcronym || other.length > 5) {
    const sound = soundStart(before, other, isUsualIn(dictionary));
    if (sound !== undefined) return { start: sound, end };
  }
  const person = personStart(before, other);
  if (person !== undefined) return { start: person, end };
  const term = FILES.has(other) ? undefined : termBefore(before);
  const start = term && supportedStart(before, term, other);
  return start === undefined ? undefined : { start, end };
}

/** A Chinese person by name, whom the bracket calls otherwise: 司马安洲（Andrew Small）. After a loose character it is less than a name. */
function personStart(before: Before, latin: string): number | undefined {
  const { spans, end } = before;
  const last = spans.at(-1);
  if (last?.end !== end || last.edge?.name !== 'personal' || end - last.start < 2) return undefined;
  if (!/^\p{Lu}.*[\s·]/u.test(latin)) return undefined;
  const previous = spans.at(-2);
  return previous?.end === last.start && isLoose(before, previous) ? undefined : last.start;
}

/** Whether a form in quotation marks may have a Latin name: an acronym could as well be the source of what is quoted. */
function isNamedSo(
  { text, spans, facts }: Before,
  { start, end }: { start: number; end: number },
  other: string,
): boolean {
  const form = text.slice(start, end);
  if (!/\p{Script=Han}/u.test(form)) return false;
  if (!ACRONYM.test(other) || facts.means(form, other)) return true;
  const words = spans
    .filter((span) => span.start >= start && span.end <= end)
    .map((span) => text.slice(span.start, span.end));
  return initialsShare(words, other, facts) >= INITIALS;
}

/** “双减”（即……）: what the text says of a word that it sets in quotation marks. */
function saidOfQuoted(before: Before, said: string): Found | undefined {
  const quoted = quotedForm(before);
  if (quoted === undefined || said.length < 3 || said.length > 50 || /[。！？!?]/u.test(said)) return undefined;
  return { form: before.text.slice(quoted.start, quoted.end), other: said, kind: 'full', offset: quoted.start };
}
