import { digitByDigit } from './cardinal';
import { centuries } from './centuries';
import { dates } from './dates';
import { fractions } from './fractions';
import type { Match } from './match';
import { anniversaries, measures } from './measures';
import { ordinals } from './ordinals';
import { times } from './times';

const START =
  /[\d〇零一二两三四五六七八九十百千万几数上第廿卅公西民康雍乾嘉道咸同光宣明大昭平令凌清早中下傍晚夜深半午−－-]/;
const NUMERAL = /[\d零〇一二两三四五六七八九十百千万亿]/;

/** Whether an expression may begin with a character, which is cheap to ask of each. */
export function mayBegin(text: string, at: number): boolean {
  return START.test(text[at] ?? '');
}

/**
 * The number expressions that begin at an offset of a normalised text, in any order: of several that end at one place the
 * first is meant. None begins inside a longer number, a word of Latin letters, or after a decimal point or a dash.
 */
export function matchesAt(text: string, at: number): Match[] {
  const first = text[at] ?? '';
  const before = text[at - 1] ?? '';
  if (/[-−－]/.test(first)) return negative(text, at);
  if (/\d/.test(first) && /[\dA-Za-z.,:/—–~_@#+-]/.test(before)) return [];
  if (/[零〇一二两三四五六七八九十百千]/.test(first) && (NUMERAL.test(before) || /[几第]/.test(before))) return [];
  if (/[一二三四五六]/.test(first) && /[^个]?(?:星期|礼拜|禮拜)$/.test(text.slice(Math.max(0, at - 3), at))) return [];
  return [
    ...dates(text, at),
    ...times(text, at),
    ...centuries(text, at),
    ...fractions(text, at),
    ...ordinals(text, at),
    ...anniversaries(text, at),
    ...measures(text, at),
    ...digitStrings(text, at),
  ];
}

const DIGIT_STRING = /[〇零一二三四五六七八九]{3,24}/y;

/** 二〇二五 as it stands, digit by digit. Three digits with no zero may be the name of a day (九一八). */
function digitStrings(text: string, at: number): Match[] {
  DIGIT_STRING.lastIndex = at;
  const string = DIGIT_STRING.exec(text)?.[0] ?? '';
  if (string === '' || NUMERAL.test(text[at + string.length] ?? '')) return [];
  if (string.length < 4 && !/[〇零]/.test(string)) return [];
  const year = /^(?:一九|二[〇零])..$/.test(string) ? digitByDigit(string) : undefined;
  return [{ end: at + string.length, value: year }];
}

/** −5℃ and -3.5%: a sign before a degree or a share. Elsewhere a hyphen is a hyphen. */
function negative(text: string, at: number): Match[] {
  if (!/\d/.test(text[at + 1] ?? '') || /[A-Za-z\d%.)）-]/.test(text[at - 1] ?? '')) return [];
  return measures(text, at + 1)
    .filter(({ end }) => /[%℃℉C]$/.test(text.slice(at, end)))
    .map(({ end, value }) => ({ end, value: `−${value}` }));
}
