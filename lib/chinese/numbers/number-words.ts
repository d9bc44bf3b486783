import { ERAS } from './dates';
import { normalise } from './normalise';
import { PERIODS } from './times';
import { UNITS } from './units';

const N = '[零〇一二两三四五六七八九十廿卅百千万亿]';
/** A place, but not one that a unit begins with: 30|千米, 5|兆瓦. */
const PLACE = '(?:(?!千[米克瓦])[十百千万亿]|兆(?![瓦赫]))';
const FIGURES = `\\d(?:[\\d.,]|${PLACE})*`;
const NUMERALS = `(?!千[米克瓦]|百分点)${N}(?:${N}|兆(?![瓦赫]))*(?:点[零〇一二三四五六七八九]+(?![十点时刻分零〇一二三四五六七八九])${PLACE}*)?`;
const NUMBER = `(?:${FIGURES}|${NUMERALS})`;

/** Words of expressions that are no units, and units without what is a word of its own before them (个|小时, 元|人民币). */
const WORDS = [
  '公元前 公元 西元 世纪 年代 周年 元年 上旬 中旬 下旬 点钟'.split(' '),
  [...ERAS.keys()],
  PERIODS.split('|'),
  UNITS.map(({ simplified }) => simplified.replace(/^[个元](?=.)/u, '')),
]
  .flat()
  .sort((a, b) => b.length - a.length);

const WORD = new RegExp(
  [
    '零下',
    '\\d{4}([-/])\\d{1,2}\\1\\d{1,2}',
    '\\d{1,2}:\\d{2}(?::\\d{2})?',
    `${NUMBER}分之${NUMBER}`,
    `${N}成(?:${N}|半)?|\\d成(?:${N}|半)?`,
    `(?:${FIGURES}|${N}+)折`,
    `第${NUMBER}`,
    `(?:^[−－-])?(?:上(?=[百千万亿])|[几数](?=[十百千万亿]))?${NUMBER}(?:[几多余来]${PLACE}*)?[%‰]?`,
    ...WORDS,
    '.',
  ].join('|'),
  'yu',
);

/**
 * The words of a number expression: 2025|年, 第十四|届, 上午|8|时|34|分, 3.5亿|元. A number is one word with its places, what
 * rounds it (三千多) and 第, and as a share (百分之五, 三分之一, 九成); units are words of their own, as in Chinese treebanks.
 * Undefined for an expression of one word.
 */
export function numberWords(text: string): string[] | undefined {
  if (text.length < 2) return undefined;
  const plain = normalise(text);
  const words: string[] = [];
  WORD.lastIndex = 0;
  for (let start = 0; start < text.length; start = WORD.lastIndex) {
    if (!WORD.test(plain)) return undefined;
    words.push(text.slice(start, WORD.lastIndex));
  }
  return words.length > 1 ? words : undefined;
}
