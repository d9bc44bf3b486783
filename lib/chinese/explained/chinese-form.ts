import type { Span } from '@/lib/chinese/segment';
import type { Before } from './before';
import { quotedForm } from './form-start';
import { isInstitution, opensName } from './term-start';

const HAN = /^\p{Script=Han}+$/u;
/** What no name has inside. */
const SENTENCE = /有(?![限机機])|[的了是在不也都就吗呢吧这那他她它我你们們个個为為于至]/u;
const LEFT_OUT = /^(?:中华人民共和国|中華人民共和國|中国|中國|国家|國家|全国|全國|世界|国际|國際)$/u;
const LONGEST_SHORT = 8;
const LONGEST_FULL = 24;
/** From this length on an abbreviation is hardly chance. */
const LONG_SHORT = 3;

/** A Chinese part of a bracket that may be a name. */
export function isChineseName(part: string): boolean {
  return HAN.test(part) && part.length >= 2 && part.length <= LONGEST_FULL && !SENTENCE.test(part);
}

/**
 * Where the full form begins of which a bracket has the abbreviation: 世界卫生组织（世卫组织）. `isSaid` where the
 * bracket says that it is one.
 */
export function fullStart(before: Before, short: string, isSaid: boolean): number | undefined {
  const { text, end, spans, facts } = before;
  if (short.length > LONGEST_SHORT || facts.isCommon(short)) return undefined;
  const tight = tightStart(text, end, short);
  let at = spans.findLastIndex((span) => tight !== undefined && span.start <= tight && span.end > tight);
  if (tight === undefined || at < 0) return undefined;
  const wordAt = (index: number): string => text.slice(spans[index]?.start, spans[index]?.end);
  const startAt = (index: number): number => (spans[index] as Span).start;
  // 港 of 香港交易所.
  if (startAt(at) < tight && !facts.isProper(wordAt(at)) && !facts.isKnown(text.slice(startAt(at), end)))
    return undefined;
  const full = text.slice(startAt(at), end);
  // 中国石油大学（中国） leaves nothing out: it adds.
  if (SENTENCE.test(full) || (!isSaid && full.includes(short))) return undefined;
  const isKnown = facts.isKnown(full);
  if (!isSaid && !isKnown) {
    if (!abbreviates(short, full, wordStarts(spans.slice(at), startAt(at)))) return undefined;
    if (short.length < LONG_SHORT && !isInstitution(full)) return undefined;
  }
  // What is left out in front: 国家, and the town of a company where the text says that the form is short.
  while (
    at > 0 &&
    startAt(at - 1) < startAt(at) &&
    (LEFT_OUT.test(wordAt(at - 1)) || (isSaid && isPlace(before, at - 1)))
  )
    at -= 1;
  const [last] = at > 0 ? [spans[at - 1]] : [];
  return isKnown || last === undefined || opensName(before, last) ? startAt(at) : undefined;
}

function isPlace({ text, spans, facts }: Before, index: number): boolean {
  const span = spans[index];
  return span !== undefined && span.end - span.start > 1 && facts.isProper(text.slice(span.start, span.end));
}

/** The full form in quotation marks that a bracket says the abbreviation of: 《公司法》. */
export function quotedFull(before: Before, short: string): { start: number; end: number } | undefined {
  const quoted = quotedForm(before);
  if (quoted === undefined || before.facts.isCommon(short)) return undefined;
  return subsequence(short, before.text.slice(quoted.start, quoted.end)) === undefined ? undefined : quoted;
}

/** The last place from which a text has the characters of an abbreviation in their order, up to its end. */
function tightStart(text: string, end: number, short: string): number | undefined {
  let at = end;
  for (let index = short.length - 1; index >= 0; index -= 1) {
    at = text.lastIndexOf(short.charAt(index), at - 1);
    if (at < 0 || end - at > LONGEST_FULL) return undefined;
  }
  return HAN.test(text.slice(at, end)) ? at : undefined;
}

/** Where the characters of an abbreviation stand in a full form; undefined where they are not all there, in this order. */
function subsequence(short: string, full: string): number[] | undefined {
  if (short.length >= full.length) return undefined;
  const places: number[] = [];
  let at = full.length;
  for (const character of [...short].reverse()) {
    at = full.lastIndexOf(character, at - 1);
    if (at < 0) return undefined;
    places.unshift(at);
  }
  return places;
}

/**
 * Whether an abbreviation has its characters from where an abbreviation takes them: the beginnings of words, what
 * follows those, and the end. 北海道|道 is none of 北海道|札幌市|的|道级|道路.
 */
function abbreviates(short: string, full: string, starts: ReadonlySet<number>): boolean {
  const places = subsequence(short, full);
  const isTaken = (place: number, index: number): boolean =>
    starts.has(place) || (index > 0 && places?.[index - 1] === place - 1) || place === full.length - 1;
  return places?.every(isTaken) === true;
}

function wordStarts(spans: readonly Span[], from: number): Set<number> {
  return new Set(spans.map(({ start }) => start - from));
}

/** Where the abbreviation begins of which a bracket has the full form: 世卫组织（世界卫生组织）. */
export function shortStart({ text, end, spans, behind, facts }: Before, full: string): number | undefined {
  if (full.length < 4) return undefined;
  const from = text.indexOf(full, end);
  const starts = wordStarts(behind, from);
  for (let length = Math.min(LONGEST_SHORT, full.length - 2, end); length >= 2; length -= 1) {
    const start = end - length;
    const short = text.slice(start, end);
    if (!HAN.test(short) || full.includes(short) || !spans.some((span) => span.start === start)) continue;
    const isName = facts.isKnown(short) && !facts.isCommon(short);
    if (isName ? subsequence(short, full) === undefined : !abbreviates(short, full, starts)) continue;
    if (short.charAt(0) !== full.charAt(0) && !spans.some((span) => span.start === start && span.end === end)) continue;
    return facts.isCommon(short) ? undefined : start;
  }
  return undefined;
}
