import { capitalise } from '@/lib/chinese/numbered-pinyin';
import type { Token } from '@/lib/chinese/types';
import { apartPlaces, isAbbreviated, isLandscape } from './apart-words';
import { isCalled, joinsBefore, joinsGuess, partsMeasure } from './joined-words';

/** How a syllable is written among those that pinyin joins: `joined` where it goes on a word, behind what is before it. */
export type JoinedSyllable = { text: string; joined?: string };

/** After these a number goes on as another word: sānqiān wǔbǎi, yībǎi líng èr. */
const NUMBER_UNIT = /[百千万萬亿億零〇]/;
/** These are a word of their own after more than one syllable: shí'èr wàn, but liùqiān. */
const LARGE_UNIT = /[万萬亿億]/;
/** About so many: yībǎi duō, èrshí duō wàn. */
const ABOUT = /[多来來余餘]/;
/** Neighbouring digits are a guess: sān-sì, shíwǔ-liù. */
const GUESS =
  /(?<=^|[十百千万萬亿億])(?:一[二两兩]|[二两兩]三|三[四五]|四五|五六|六七|七八|八九)(?=$|[十百千万萬亿億])/gu;
const NUMERALS = '[零〇一二两兩三四五六七八九十百千万萬亿億]';
/** Ordinals that the dictionary has as words. */
const ORDINAL = new RegExp(`^第${NUMERALS}+(?<rest>[次个個名])?$`, 'u');

/**
 * The syllables of a text as GB/T 16159-2012 joins and parts them: one for each Han character of a token, with an apostrophe
 * before a vowel (Xī'ān, pèi'ǒu), where no tone number parts them, and a hyphen where it is due (dì-yī, fēngpíng-làngjìng).
 * A particle or affix that is a token of its own is joined to its word: dǎle, lǎoshīmen, fùzǒnglǐ; what somebody is
 * called by has capitals: Lǎo Wáng.
 * @param syllables of the Han characters of each token, as they are written by themselves; undefined for one without
 */
export function joinPinyin(
  tokens: readonly Token[],
  syllables: readonly (readonly string[] | undefined)[],
): (JoinedSyllable[] | undefined)[] {
  return tokens.map((token, index) => {
    const own = syllables[index];
    if (own === undefined) return undefined;
    const marks = marksOf(token, own);
    if (joinsBefore(tokens, index)) marks[0] = '';
    if (joinsGuess(tokens, index)) marks[0] = '-';
    if (partsMeasure(tokens, index)) marks[1] = undefined;
    const isName = isCalled(tokens, index) || isCalled(tokens, index + 1);
    const kindAt = isLandscape(token.text) ? own.length - 1 : -1;
    return own.map((syllable, at): JoinedSyllable => {
      const mark = marks[at];
      const text = isName || at === kindAt ? capitalise(syllable) : syllable;
      return mark === undefined ? { text } : { text, joined: withMark(mark, text) };
    });
  });
}

/** What stands before each syllable of a token: nothing or a hyphen, or undefined where it begins a word. */
function marksOf(token: Token, syllables: readonly string[]): ('' | '-' | undefined)[] {
  const marks: ('' | '-' | undefined)[] = [];
  const places = placesOf(token);
  const areNames = isAbbreviated(token.text) && syllables.every((syllable) => /^\p{Lu}/u.test(syllable));
  let [at, before] = [0, ''];
  for (const character of token.text) {
    if (/\p{Script=Han}/u.test(character)) {
      const syllable = syllables[marks.length] ?? '';
      const isCapital = /^\p{Lu}/u.test(syllable);
      const goesOn = /\p{Script=Han}/u.test(before) && (!isCapital || areNames);
      marks.push(goesOn ? (places.has(at) ? places.get(at) : areNames ? '-' : '') : undefined);
    }
    at += character.length;
    // A variation selector belongs to its character.
    if (!/\p{M}/u.test(character)) before = character;
  }
  return marks;
}

/** Where a token's pinyin is not simply joined (UTF-16 units): by a hyphen, or undefined where it begins a word. */
function placesOf({ text, kind, words, parted }: Token): Map<number, '-' | undefined> {
  const places = apartPlaces(text);
  if (/^(..)\1$/u.test(text)) places.set(2, undefined);
  // Kàn yī kàn.
  if (/^(.)[一了]\1$/u.test(text)) for (const at of [1, 2]) places.set(at, undefined);
  for (const at of parted?.at ?? []) places.set(at, parted?.hyphen ? '-' : undefined);
  const ordinal = ORDINAL.exec(text);
  if (kind !== 'number' && !ordinal) return places;
  if (ordinal?.groups?.rest) places.set(text.length - 1, undefined);
  let start = 0;
  for (const word of words ?? [text]) {
    if (start > 0) places.set(start, undefined);
    for (const [at, mark] of numberPlaces(word)) places.set(start + at, mark);
    start += word.length;
  }
  return places;
}

function numberPlaces(number: string): Map<number, '-' | undefined> {
  const places = new Map<number, '-' | undefined>();
  const digits = number.startsWith('第') ? 1 : 0;
  const hasUnit = /[十百千万萬亿億]/.test(number);
  // Years are said digit by digit: èr líng èr sì nián.
  const areDigits = !hasUnit && /^[零〇一二三四五六七八九]{3,}年?$/u.test(number);
  let length = 0;
  for (let at = digits; at < number.length; at += 1) {
    const character = number.charAt(at);
    const isAfterUnit = hasUnit && at > digits && (ABOUT.test(character) || NUMBER_UNIT.test(number.charAt(at - 1)));
    const isApart = isAfterUnit || isPoint(number, at) || (areDigits && at > digits);
    if (LARGE_UNIT.test(character) ? length > 1 : isApart) places.set(at, undefined);
    length += 1;
  }
  // Of a fraction each word stands by itself: sān fēn zhī yī.
  const fraction = number.indexOf('分之');
  if (fraction !== -1) for (const at of [0, 1, 2]) places.set(fraction + at, undefined);
  if (digits > 0) places.set(1, '-');
  for (const { index, 0: pair } of number.matchAll(GUESS)) places.set(index + pair.length - 1, '-');
  return places;
}

/** The point of a decimal stands by itself: sān diǎn wǔ. */
function isPoint(number: string, at: number): boolean {
  return /[点點]/.test(number.charAt(at)) || /[点點]/.test(number.slice(0, at));
}

function withMark(mark: '' | '-', syllable: string): string {
  const isVowel = /^[aoe]/.test(syllable.normalize('NFD')) && !/\d$/.test(syllable);
  return mark === '' && isVowel ? `'${syllable}` : mark + syllable;
}
