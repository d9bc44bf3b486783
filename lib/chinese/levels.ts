import type { Annotation, Entry } from './types';

/** A list of words with their level, as a course or an exam gives it; headwords in either script. */
export type LevelList = { name: string; words: [word: string, level: string][] };

/** What was read from a list, and the lines that were not understood (`line` counts from 1). */
export type ParsedLevels = { words: LevelList['words']; problems: { line: number; text: string }[] };

/** Longer ones are sentences, not words or levels; in UTF-16 units. */
const longestWord = 32;
const longestLevel = 20;

/**
 * Reads a level list: a word and its level per line, in either order, separated by tab, comma, semicolon or spaces,
 * quoted or not; 学校|學校 gives both scripts. Further columns, empty lines, comments (#, //) and a header are ignored. The
 * first level of a word counts.
 */
export function parseLevels(text: string): ParsedLevels {
  const levels = new Map<string, string>();
  const problems: ParsedLevels['problems'] = [];
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .forEach((raw, index) => {
      const line = raw.trim();
      if (line === '' || /^(?:#|\/\/)/.test(line)) return;
      const found = rowOf(line);
      if (found !== undefined) {
        for (const word of found.words) if (!levels.has(word)) levels.set(word, found.level);
      } else if (!(index === 0 && isHeader(line))) problems.push({ line: index + 1, text: line.slice(0, 80) });
    });
  return { words: [...levels], problems };
}

function rowOf(line: string): { words: string[]; level: string } | undefined {
  const fields = line
    .split(line.includes('\t') ? '\t' : /[,;，；]|\s+/)
    .map((field) =>
      field
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .trim(),
    )
    .filter((field) => field !== '');
  const at = fields.findIndex((field) => isWord(field) && !isHanLevel(field));
  if (at < 0) return undefined;
  const others = fields.filter((_, index) => index !== at);
  const levels = others.filter((field) => isLevel(field) && !isReading(field));
  // A number before the word is its place in the list where a level follows: 1,你好,nǐ hǎo,3.
  const level = levels.length > 1 && at > 0 ? levels[1] : levels[0];
  const words = (fields[at] as string).split(/[|｜/／]/).map((word) => word.trim());
  if (level === undefined || words.length > 2 || !words.every(isWord)) return undefined;
  return { words, level };
}

function isWord(field: string): boolean {
  return field.length <= longestWord && /\p{Script=Han}/u.test(field) && !/[。！？]/.test(field);
}

/** A level in Han characters (一级, 準備級, 初等). */
function isHanLevel(field: string): boolean {
  return /^(?:[一二三四五六七八九十\d]{1,3}|入门|入門|基础|基礎|進階|进阶|高階|高阶|流利|精通|準備|准备|初|中|高)[级級等]/.test(
    field,
  );
}

/** Digits, with letters or a name of the list before them (4, 7-9, B2, HSK 3, Level 1), one or two capitals, or 四级. */
function isLevel(field: string): boolean {
  if (field.length > longestLevel) return false;
  if (/^(?:novice|beginner|elementary|intermediate|advanced|fluent|native)/i.test(field)) return true;
  return (
    isHanLevel(field) ||
    /^(?:\p{L}+[ .-]?)*\d{1,3}(?:[+.–-]\d{0,2})?[+*级級等]?$/u.test(field) ||
    /^[A-Za-z]{1,2}\d?[+-]?$/.test(field)
  );
}

/** Pinyin in numbers looks like a level (ni3hao3, ci2): letters of both cases are none. */
function isReading(field: string): boolean {
  return /^(?:[a-zü:]*[aeiouü][a-zü:]*[1-5] ?)+$/.test(field) && !/^(?:level|grade|band|unit|lesson)/.test(field);
}

/** A line of names of columns: it has no digit, and no field that could be a level. */
function isHeader(line: string): boolean {
  return !/\d/.test(line) && /level|等级|等級|级别|級別|word|词语|詞語|词汇|詞彙|生词|生詞|^单词|^序号/i.test(line);
}

export function indexLevels(lists: LevelList[]): Map<string, Record<string, string>> {
  const index = new Map<string, Record<string, string>>();
  for (const { name, words } of lists) {
    for (const [word, level] of words) {
      const levels = index.get(word);
      if (levels === undefined) index.set(word, { [name]: level });
      else levels[name] = level;
    }
  }
  return index;
}

/** An annotation whose entries have the user's levels too. */
export function withLevels(annotation: Annotation, index: Map<string, Record<string, string>>): Annotation {
  if (index.size === 0) return annotation;
  return { ...annotation, entries: annotation.entries.map((entry) => entryWithLevels(entry, index)) };
}

/** An entry with the user's levels too, found by either headword. */
export function entryWithLevels(entry: Entry, index: Map<string, Record<string, string>>): Entry {
  const own = index.get(entry.simplified) ?? index.get(entry.traditional);
  return own === undefined ? entry : { ...entry, levels: { ...entry.levels, ...own } };
}
