import { CharacterClass } from '@/lib/chinese/classify';
import { perDictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { foreignCosts } from '@/lib/chinese/names/foreign-names';
import type { Span } from '@/lib/chinese/segment';
import type { Before } from './before';
import { soundDistance } from './sounds';
import { opensName } from './term-start';

/** Longest form that is sought, in UTF-16 units: 联合国教育、科学及文化组织 stays out, for its comma. */
const LONGEST = 20;
const CLOSED = /[”"」』’》〉]/;
const OPENED: Readonly<Record<string, string>> = {
  '”': '“',
  '"': '"',
  '」': '「',
  '』': '『',
  '’': '‘',
  '》': '《',
  '〉': '〈',
};
const OPENING = /[“「『‘《〈]/;
/** What a form in quotation marks is made of: a name or a term, no sentence. */
const TERM = /^[\p{Script=Han}\p{L}\d·・•‧.—–-]{2,16}$/u;

/** A form in quotation marks that closes right before the bracket, or opens before it and is not closed: its place. */
export function quotedForm({ text, end }: Before): { start: number; end: number } | undefined {
  const last = text.charAt(end - 1);
  const isClosed = CLOSED.test(last);
  const stop = isClosed ? end - 1 : end;
  for (let start = stop - 1; start >= Math.max(0, stop - LONGEST); start -= 1) {
    const character = text.charAt(start);
    if (isClosed ? character === OPENED[last] : OPENING.test(character))
      return TERM.test(text.slice(start + 1, stop)) ? { start: start + 1, end: stop } : undefined;
    if (/[\p{P}\s]/u.test(character) && !/[·・•‧.—–-]/.test(character)) return undefined;
  }
  return undefined;
}

/** The longest dictionary word right before the bracket that means a Latin name: where it begins. */
export function meaningStart({ text, end, spans, facts }: Before, latin: string): number | undefined {
  const isNamed = (word: string): boolean => word.length > 1 && facts.isKnown(word) && facts.means(word, latin);
  const found = spans.find(({ start }) => end - start <= LONGEST && isNamed(text.slice(start, end)));
  // 默克尔 of 安格拉·默克尔 is less than the name.
  return found && JOINED.test(text.slice(0, found.start)) ? undefined : found?.start;
}

const JOINT = /[·・•‧∙･．.?？—–-]/;
const JOINED = /\p{Script=Han}[·・•‧∙･?]$/u;
/** How far a name may be from its transliteration, for each of its syllables. */
const FAR = 0.34;
const SHORT_FAR = 0.2;
const LONGEST_GIVEN = 5;
const HAN = /^\p{Script=Han}+$/u;
/** A character that transliterations do not use is seldom one's first. */
const STRANGE = 1.2;
/** A name seldom begins inside a word: 市长|恰吉. */
const INSIDE_WORD = 0.4;

/** Where the transliteration of a Latin name begins that ends at the bracket; undefined where nothing sounds like it. */
export function soundStart(before: Before, latin: string, isUsual: (character: string) => boolean): number | undefined {
  const { simplified, classes, end, facts, spans } = before;
  const words = latin.split(/[\s·]+/).filter((word) => /\p{L}{2}/u.test(word));
  const isWordStart = new Set(spans.map(({ start }) => start));
  const syllables: string[] = [];
  let best: { start: number; worth: number } | undefined;
  let strange = 0;
  for (let start = end - 1; start >= Math.max(0, end - LONGEST); start -= 1) {
    const character = simplified.charAt(start);
    if (classes[start] !== CharacterClass.han) {
      if (JOINT.test(character) && syllables.length > 0 && classes[start - 1] === CharacterClass.han) continue;
      break;
    }
    syllables.unshift(facts.sound(character));
    const isOdd = !isUsual(character);
    if (isOdd) strange += 1;
    if (syllables.length < 2) continue;
    if (strange > 1 && strange > syllables.length / 2) continue;
    const distance = Math.min(...nameParts(words).map((part) => soundDistance(syllables, part)));
    const share = distance / syllables.length;
    if (share > (syllables.length < 3 ? SHORT_FAR : FAR)) continue;
    // The fuller name is the better one.
    const worth =
      syllables.length * FAR - distance - strange * STRANGE * FAR - (isWordStart.has(start) ? 0 : INSIDE_WORD);
    if (best === undefined || worth > best.worth) best = { start, worth };
  }
  return best && wholeName(before, best.start, words);
}

/** A name of several parts from its first one on: 茉莉·西尔斯, 瑪姬葛倫霍, and 杨泽毅 for Zeyi Yang. */
function wholeName(before: Before, start: number, words: string[]): number | undefined {
  const { simplified, spans, end, facts } = before;
  const surname = facts.sound(simplified.charAt(start - 1));
  if (words.length === 2 && end - start === 2 && words[1]?.toLowerCase() === surname) return start - 1;
  if (JOINT.test(simplified.charAt(start - 1)))
    return spans.find((span) => span.start < start && span.end === end)?.start;
  const [given = ''] = words;
  const soundFrom = (from: number, to: number, latin: string): number =>
    soundDistance(Array.from(simplified.slice(from, to), facts.sound), latin) / (to - from);
  if (words.length < 2 || soundFrom(start, end, words.join('')) <= FAR) return start;
  // The surname alone was found: what sounds like the given name in front of it belongs to it.
  const opening = spans.find(
    (span) =>
      span.start < start &&
      span.start >= start - LONGEST_GIVEN &&
      HAN.test(simplified.slice(span.start, start)) &&
      soundFrom(span.start, start, given) <= (span.start === start - 1 ? SHORT_FAR : FAR),
  );
  if (opening !== undefined) return opening.start;
  // A loose character in front may be the rest of a given name that sounds otherwise.
  const last = spans.findLast((span) => span.end === start);
  return last !== undefined && isLoose(before, last) ? undefined : start;
}

/** A character by itself that no name can begin after: the name may have begun before it. */
export function isLoose(before: Before, span: Span): boolean {
  return span.end - span.start === 1 && HAN.test(before.text.slice(span.start, span.end)) && !opensName(before, span);
}

/** Whether these syllables are all of a Latin name. */
export function soundsLike(syllables: readonly string[], latin: string): boolean {
  // Of several words chance does not sound like all of them.
  const far = /\s/.test(latin) && syllables.length > 3 ? FAR : SHORT_FAR;
  return syllables.length > 1 && latin.length > 3 && soundDistance(syllables, latin) / syllables.length <= far;
}

/** A whole name, and its last and first words: 约翰逊（Boris Johnson）. */
function nameParts(words: readonly string[]): string[] {
  const parts = [words.join(''), words.at(-1) ?? '', words.slice(-2).join(''), words[0] ?? ''];
  return [...new Set(parts)].filter((part) => part.length > 2);
}

const USUAL = 8.5;

/** Whether transliterations use a character. */
export const isUsualIn = perDictionary((dictionary) => (character: string): boolean => {
  return (foreignCosts(dictionary, character)[character.charCodeAt(0)] as number) <= USUAL;
});
