import type { Annotation } from './types';

/** A list of words with their level, as a course or an exam gives it; headwords in either script. */
export type LevelList = { name: string; words: [word: string, level: string][] };

/** What was read from a list, and the lines that were not understood (`line` counts from 1). */
export type ParsedLevels = { words: LevelList['words']; problems: { line: number; text: string }[] };

/** Longer ones are sentences, not words or levels; in UTF-16 units. */
const longestWord = 32;
const longestLevel = 20;

/**
 * Reads a level list: a word and its level on each line, parted by a tab, a comma, a semicolon or spaces, in quotes or
 * not, in either order. Further columns, empty lines, lines that start with # or // and a header are passed over.
 * A word that comes twice keeps its first level.
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
        if (!levels.has(found.word)) levels.set(found.word, found.level);
      } else if (!(index === 0 && isHeader(line))) problems.push({ line: index + 1, text: line.slice(0, 80) });
    });
  return { words: [...levels], problems };
}

function rowOf(line: string): { word: string; level: string } | undefined {
  const fields = line
    .split(line.includes('\t') ? '\t' : /[,;，；]|\s+/)
    .map((field) =>
      field
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .trim(),
    )
    .filter((field) => field !== '');
  const [first, second] = fields;
  if (first === undefined || second === undefined) return undefined;
  const [word, level] = isWord(first) ? [first, second] : [second, first];
  // A level in Han characters (一级) is one too, but a line of two words is not understood.
  if (!isWord(word) || level.length > longestLevel || /[。！？]/.test(level)) return undefined;
  if (isWord(level) && !/[级級等]$/.test(level)) return undefined;
  return { word, level };
}

function isWord(field: string): boolean {
  return field.length <= longestWord && /\p{Script=Han}/u.test(field) && !/[。！？]/.test(field);
}

function isHeader(line: string): boolean {
  return !/\d/.test(line);
}

/** The levels of each word in all lists, by the lists' names. */
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

/** An annotation whose entries have the user's levels too, found by either headword. */
export function withLevels(annotation: Annotation, index: Map<string, Record<string, string>>): Annotation {
  if (index.size === 0) return annotation;
  const entries = annotation.entries.map((entry) => {
    const own = index.get(entry.simplified) ?? index.get(entry.traditional);
    return own === undefined ? entry : { ...entry, levels: { ...entry.levels, ...own } };
  });
  return { ...annotation, entries };
}
