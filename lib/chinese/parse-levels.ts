import { type Exam, examLevel } from './exams';
import { type Cell, cellOf, fieldsOf } from './level-cells';
import { type Columns, columnsByContent, headerOf, isCounting } from './level-columns';
import { headingLevel, isPageNumber } from './level-headings';
import { type Reading, rowsOf } from './level-rows';
import type { LevelList } from './levels';

/** What was read from a list, and the lines that were not understood (`line` counts from 1). */
export type ParsedLevels = { words: LevelList['words']; problems: { line: number; text: string }[] };

type ParseOptions = {
  /** The level of words for which the list names none. */
  level?: string;
  /** Whose levels they are: they get its names, and a line with another level is a problem. */
  exam?: Exam;
};

type Line = { at: number; text: string; cells: Cell[]; separator: string; under: string | undefined };

/** Lines up to the next names of columns. */
type Table = { columns?: Columns; lines: Line[] };

/**
 * Reads a level list: a word and its level per line, in either order, separated by tab, comma, semicolon or spaces,
 * quoted or not; 学校|學校 gives both scripts. A line may have several words side by side. Names of columns say what they
 * hold; a heading (一级词汇), or a category of Pleco's (//HSK/Level 1), is the level of the lines under it that have none.
 * Further columns, page numbers, empty lines and comments (#, //) are ignored. The first level of a word counts. A line
 * whose words or level cannot be told for sure is a problem, and gives no words.
 */
export function parseLevels(text: string, { level: given, exam }: ParseOptions = {}): ParsedLevels {
  const levelOf = (name: string) => (exam === undefined ? name : examLevel(exam, name));
  const levels = new Map<string, string>();
  const problems: ParsedLevels['problems'] = [];
  const tables = tablesOf(text, { given, exam, levelOf, onProblem: (problem) => problems.push(problem) });
  for (const table of tables) {
    const columns = new Map<string, Columns>();
    const reading = readingOf(table, levelOf);
    for (const line of table.lines) {
      const { at, cells, separator, under } = line;
      if (!columns.has(separator)) columns.set(separator, columnsFor(table, separator));
      const rows = rowsOf(cells, columns.get(separator) ?? noColumns, { ...reading, isUnder: under !== undefined });
      const found = rows?.map(({ words, level = under }) => ({ words, level }));
      if (found === undefined || found.some(({ level }) => level === undefined)) {
        problems.push({ line: at, text: line.text });
        continue;
      }
      for (const { words, level } of found)
        for (const word of words) if (level !== undefined && !levels.has(word)) levels.set(word, level);
    }
  }
  return { words: [...levels], problems: problems.sort((a, b) => a.line - b.line) };
}

const noColumns: Columns = { separator: ' ', roles: [], isRepeated: false };

type TableOptions = {
  given: string | undefined;
  exam: Exam | undefined;
  levelOf: Reading['level'];
  onProblem: (problem: ParsedLevels['problems'][number]) => void;
};

/** The rows of a text, by the names of columns and the headings above them. */
function tablesOf(text: string, { given, exam, levelOf, onProblem }: TableOptions): Table[] {
  let table: Table = { lines: [] };
  const tables = [table];
  const start = given === undefined ? undefined : levelOf(given);
  let under = start;
  let isTop = true;
  let isPleco = false;
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .forEach((raw, index) => {
      const line = raw.trim();
      const problem = { line: index + 1, text: line.slice(0, 80) };
      if (line.startsWith('//')) {
        const category = categoryLevel(line.slice(2), levelOf, exam);
        isPleco ||= category !== undefined;
        if (isPleco) under = category ?? start;
        return;
      }
      // `#` may be the name of a column.
      if (line === '' || /^#(?![\t,;])/.test(line) || isPageNumber(line)) return;
      const heading = headingLevel(line);
      if (heading !== undefined) {
        under = levelOf(heading);
        isTop = true;
        if (under === undefined) onProblem(problem);
        return;
      }
      const { fields, separator } = fieldsOf(raw);
      const cells = fields.map(cellOf);
      const header = headerOf(cells, separator, {
        exam: exam ?? '',
        isTop,
        isFirst: isTop && tables.length === 1 && under === start,
      });
      if (header === undefined) {
        table.lines.push({ at: index + 1, text: problem.text, cells: plainCells(cells, separator), separator, under });
        isTop = false;
        return;
      }
      if (header.isDoubtful) onProblem(problem);
      if (header.columns !== undefined) {
        table = { columns: header.columns, lines: [] };
        tables.push(table);
      }
    });
  return tables;
}

/** The level that the last part of a category of Pleco's names: //TOCFL/Level 1 (A1). Undefined for a comment. */
function categoryLevel(category: string, levelOf: Reading['level'], exam: Exam | undefined): string | undefined {
  const name = category.split('/').at(-1)?.trim() ?? '';
  const heading = headingLevel(name);
  return (exam && levelOf(name)) ?? (heading === undefined ? undefined : levelOf(heading));
}

/** `beginner` is a translation between other words, or where something else behind the word is its level. */
function plainCells(cells: Cell[], separator: string): Cell[] {
  const filled = cells.filter(({ text }) => text !== '');
  const isLetters = ({ kind, text }: Cell) => kind === 'level' && /^[a-z-]+$/i.test(text);
  const hasOther = filled.some(
    (cell, at) => (cell.kind === 'level' && !isLetters(cell)) || (cell.kind === 'number' && at > 0),
  );
  if (!hasOther && (separator !== ' ' || cells.length < 3)) return cells;
  return cells.map((cell) => (isLetters(cell) ? { ...cell, kind: 'other' } : cell));
}

/** What the columns hold by their names, or by what is in them. */
function columnsFor({ columns, lines }: Table, separator: string): Columns {
  if (separator === ' ') return noColumns;
  if (columns?.separator === separator) return columns;
  const rows = lines.filter((line) => line.separator === separator).map(({ cells }) => cells);
  return columnsByContent(rows, separator);
}

function readingOf({ lines }: Table, level: Reading['level']): Omit<Reading, 'isUnder'> {
  const filled = lines.map(({ cells }) => cells.filter(({ text }) => text !== ''));
  const numbers = (cells: (Cell | undefined)[]) =>
    cells.flatMap((cell) => (cell?.kind === 'number' ? [Number(cell.text)] : []));
  return {
    level,
    counts: {
      before: isCounting(numbers(filled.map((cells) => cells[0])), 2),
      // Six levels may have a word each.
      behind: isCounting(numbers(filled.map((cells) => (cells.length > 1 ? cells.at(-1) : undefined))), 10),
    },
    isPlain: filled.every((cells) => cells.length === 1 && cells[0]?.words !== undefined),
    isGrid: filled.some((cells) => cells.length > 1 && cells.every(({ kind }) => kind === 'words')),
  };
}
