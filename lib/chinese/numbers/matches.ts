import { digitByDigit } from './cardinal';
import { dates } from './dates';
import { fractions } from './fractions';
import { execAt, type Match } from './match';
import { anniversaries, measures } from './measures';
import { centuries, ordinals } from './ordinals';
import { quantities } from './quantity';
import { times } from './times';
import { UNITS } from './units';

const LEAD =
  /公元|西元|民国|顺治|康熙|雍正|乾隆|嘉庆|道光|咸丰|同治|光绪|宣统|明治|大正|昭和|平成|令和|凌晨|清晨|早[上晨]|中午|下午|傍晚|晚[上间]|夜里|深夜|[半午]夜|上(?:午|个?世纪|[百千万亿])|第[\d一二三四五六七八九十百千]|[几数][十百千万亿]|零下|[\d−－-]/y;
const FEW = /[〇零一二两三四五六七八九十百千万廿卅]/;
/** What may follow the first numeral of an expression: another one, or the first character of a unit. */
const FOLLOWS = new Set(
  '〇零一二两三四五六七八九十百千万亿兆廿卅几点分成折多余来至到圆月日号时世—–~～-' +
    UNITS.map(({ simplified }) => simplified[0]).join(''),
);
/** 1 for each UTF-16 unit that may be the first of an expression: a table, since every character of a text is checked. */
const FIRST = new Uint8Array(0x10000);
for (const character of '0123456789〇零一二两三四五六七八九十百千万廿卅几数上第公西民顺康雍乾嘉道咸同光宣明大昭平令凌清早中下傍晚夜深半午−－-') {
  FIRST[character.charCodeAt(0)] = 1;
}
const COUNTED = /[月小钟星礼季年世百半]/;

const NUMERAL = /[\d零〇一二两三四五六七八九十百千万亿]/;

/** Whether an expression may begin at an offset of a normalised text: a cheap test that spares most of the grammar. */
export function mayBegin(text: string, at: number): boolean {
  if (FIRST[text.charCodeAt(at)] !== 1) return false;
  const first = text[at] ?? '';
  if (FEW.test(first)) {
    const next = text[at + 1] ?? '';
    if (next === '个') return COUNTED.test(text[at + 2] ?? '');
    return FOLLOWS.has(next) || (first === '零' && next === '下');
  }
  LEAD.lastIndex = at;
  return LEAD.test(text);
}

/**
 * The number expressions that begin at an offset of a normalised text, the first for each end counting; none inside a
 * longer number, a word of Latin letters, or after a decimal point or dash.
 */
export function matchesAt(text: string, at: number): Match[] {
  const first = text[at] ?? '';
  const before = text[at - 1] ?? '';
  if (/[-−－]/.test(first)) return negative(text, at);
  if (text.startsWith('零下', at)) return belowZero(text, at);
  if (/零下$/.test(text.slice(Math.max(0, at - 2), at))) return [];
  if (/\d/.test(first) && /[\dA-Za-z.,:/—–~_@#+-]/.test(before)) return [];
  if (/[零〇一二两三四五六七八九十百千]/.test(first) && (NUMERAL.test(before) || /[几第]/.test(before))) return [];
  if (/[一二三四五六]/.test(first) && /[^个]?(?:星期|礼拜|禮拜)$/.test(text.slice(Math.max(0, at - 3), at))) return [];
  if (first === '第') return ordinals(text, at);
  const isNumeral = NUMERAL.test(first);
  return [
    ...dates(text, at),
    ...times(text, at),
    ...centuries(text, at),
    ...(isNumeral ? [...fractions(text, at), ...ordinals(text, at), ...anniversaries(text, at)] : []),
    ...measures(text, at),
    ...(isNumeral ? digitStrings(text, at) : []),
  ];
}

const DIGIT_STRING = /[〇零一二三四五六七八九]{3,24}/y;

/** 二〇二五 as it stands, digit by digit. Three digits with no zero may be the name of a day (九一八). */
function digitStrings(text: string, at: number): Match[] {
  const string = execAt(DIGIT_STRING, text, at)[0] ?? '';
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

/** 零下20摄氏度; 度 alone is a degree here. Of a range the sign of the second is open, so that it has no value. */
function belowZero(text: string, at: number): Match[] {
  const start = at + 2;
  const degrees = quantities(text, start)
    .filter(({ end }) => text[end] === '度' && !/[过量数角高低]/.test(text[end + 1] ?? ''))
    .map(({ end, text: amount }) => ({ end: end + 1, value: `${amount} degrees` }));
  return [...degrees, ...measures(text, start).filter(({ end }) => /(?:[℃℉C]|氏度)$/.test(text.slice(at, end)))].map(
    ({ end, value }) => (/[—–~～至到-]/.test(text.slice(start, end)) ? { end } : { end, value: `−${value}` }),
  );
}
