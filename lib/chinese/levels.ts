import { compareLevels } from './compare-levels';
import { type Exam, examLevel } from './exams';
import { columnRow, headingLevel, isHeader, type LevelColumns, levelColumns, looseRow } from './level-rows';
import type { Annotation, Entry } from './types';

/** A list of words with their level, as a course or an exam gives it; headwords in either script. */
export type LevelList = { name: string; words: [word: string, level: string][] };

/** What was read from a list, and the lines that were not understood (`line` counts from 1). */
export type ParsedLevels = { words: LevelList['words']; problems: { line: number; text: string }[] };

type ParseOptions = {
  /** The level of words for which the list names none. */
  level?: string;
  /** Whose levels they are: they get its names. */
  exam?: Exam;
};

/**
 * Reads a level list: a word and its level per line, in either order, separated by tab, comma, semicolon or spaces,
 * quoted or not; 学校|學校 gives both scripts. A header may name the columns; a heading (一级词汇) is the level of the
 * lines under it that have none. Further columns, empty lines and comments (#, //) are ignored. The first level of a word
 * counts.
 */
export function parseLevels(text: string, { level: given, exam }: ParseOptions = {}): ParsedLevels {
  const levels = new Map<string, string>();
  const problems: ParsedLevels['problems'] = [];
  let columns: LevelColumns | undefined;
  let under = given;
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .forEach((raw, index) => {
      const line = raw.trim();
      if (line === '' || /^(?:#|\/\/)/.test(line)) return;
      const named = levelColumns(line);
      if (named !== undefined) {
        columns = named;
        return;
      }
      const heading = headingLevel(line);
      if (heading !== undefined) {
        under = heading;
        return;
      }
      const row = (columns && columnRow(raw, columns)) ?? looseRow(line, under !== undefined);
      const level = row?.level ?? under;
      if (row !== undefined && level !== undefined) {
        for (const word of row.words)
          if (!levels.has(word)) levels.set(word, exam === undefined ? level : examLevel(exam, level));
      } else if (!isHeader(line) || index > 0) problems.push({ line: index + 1, text: line.slice(0, 80) });
    });
  return { words: [...levels], problems };
}

/** A list with the words of another; one that is in both has the lower level. */
export function mergeLevels(words: LevelList['words'], more: LevelList['words']): LevelList['words'] {
  const levels = new Map(words);
  for (const [word, level] of more) {
    const now = levels.get(word);
    if (now === undefined || compareLevels(level, now) < 0) levels.set(word, level);
  }
  return [...levels];
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
