import { writtenWords } from './headword';
import { formatOf, isComment, sampleOf } from './list-format';
import { listedWords } from './listed-words';
import { plainCell } from './plain-cell';
import { hasLabels, readPlain } from './plain-words';
import { tableWords } from './read-table';
import { isHeader } from './table-columns';
import type { ListedWord, ParsedWords, WordFormat } from './word-query';

/** The most lines that are read of one list: more than the dictionary has words. */
export const mostLines = 200_000;
/** So much of a line that was not understood is named. */
const excerpt = 80;
const BATCH_SIZE = 500;
/** A longer line is no line of a list of words, but may be a row of a table, whose first cells are read. */
const longestLine = 5_000;
const tooLong = '…';

/**
 * Reads a list of words, detecting its kind and columns: plain text, TSV or CSV, a text export of Anki or of Pleco
 * (`simp[trad]<TAB>pinyin<TAB>definition`, `// Category`).
 * @param pause is awaited now and then, so that the page can draw
 * @returns 'too-many' where the list has more than `mostLines` lines
 */
export async function parseWords(
  text: string,
  pause: () => Promise<void> = async () => {},
): Promise<ParsedWords | 'too-many'> {
  const all = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  if (all.length > mostLines) return 'too-many';
  const lines = all.map((line) => {
    if (line.length <= longestLine) return line;
    return line.includes('\t') ? line.slice(0, longestLine) : tooLong;
  });
  const parsed: ParsedWords = { format: formatOf(lines), words: [], problems: [] };
  const shown = parsed.format === 'anki' ? plainCell : (text: string) => text;
  const add = (line: number, found: readonly ListedWord[]) => {
    if (found.length > 0) parsed.words.push(...found);
    else if (lines[line - 1]?.trim())
      parsed.problems.push({
        line,
        text: shown((all[line - 1] ?? '').slice(0, longestLine))
          .trim()
          .slice(0, excerpt),
      });
  };
  let read = 0;
  for (const [line, found] of wordsOf(lines, parsed.format)) {
    if (found !== undefined) add(line, found);
    read += 1;
    if (read % BATCH_SIZE === 0) await pause();
  }
  return parsed;
}

/** For each line, or row of several lines, its words; undefined for one that is no entry, such as a comment. */
function wordsOf(lines: readonly string[], format: WordFormat): Iterable<[number, ListedWord[] | undefined]> {
  switch (format) {
    case 'plain':
      return plainWords(lines);
    case 'pleco':
      return plecoWords(lines);
    default:
      return tableWords(lines, format === 'anki');
  }
}

function* plainWords(lines: readonly string[]): Generator<[number, ListedWord[] | undefined]> {
  const options = { hasLabels: hasLabels(sampleOf(lines)) };
  for (const [index, line] of lines.entries())
    yield [
      index + 1,
      isComment(line) || (index === 0 && isHeaderLine(line)) ? undefined : readPlain(line, index + 1, options),
    ];
}

/** Names of columns in a line of plain text; two alone may be words. */
function isHeaderLine(line: string): boolean {
  const cells = line.trim().split(/\s+/);
  return cells.length > 2 && isHeader(cells);
}

function* plecoWords(lines: readonly string[]): Generator<[number, ListedWord[] | undefined]> {
  let tags: string[] = [];
  for (const [index, line] of lines.entries()) {
    const category = line.startsWith('//') ? line.slice(2).trim() : undefined;
    if (category !== undefined) tags = [category.slice(0, excerpt)];
    if (category !== undefined || line.trim() === '') {
      yield [index + 1, undefined];
      continue;
    }
    const [word = '', reading = ''] = line.split('\t');
    yield [index + 1, listedWords(index + 1, writtenWords(word), [reading], { tags })];
  }
}
