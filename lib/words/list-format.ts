import { ankiHeaders } from './anki-headers';
import { writtenWords } from './headword';
import { splitRows } from './split-rows';
import { isHeader } from './table-columns';
import type { WordFormat } from './word-query';

/** Lines that are looked at to find out what kind of list it is and what is in which column. */
const sampled = 400;

export function sampleOf(lines: readonly string[]): string[] {
  const sample: string[] = [];
  for (const line of lines) {
    if (line.trim() !== '') sample.push(line);
    if (sample.length === sampled) break;
  }
  return sample;
}

/** What only fields of Anki have: cloze deletions, sounds, readings in brackets behind several characters (`学[xué]校[xiào]`). */
const ANKI_FIELD = /\{\{c\d+::|\[sound:|\p{Script=Han}\[[^[\]\t]*\] ?\p{Script=Han}+\[/u;

export function formatOf(lines: readonly string[]): WordFormat {
  if (ankiHeaders(lines) !== undefined) return 'anki';
  const sample = sampleOf(lines).map((line) => line.slice(0, 200));
  // Older versions of Anki write no headers.
  const tables = sample.filter((line) => line.includes('\t'));
  if (tables.length > 0 && tables.filter((line) => ANKI_FIELD.test(line)).length >= tables.length / 2) return 'anki';
  const isPleco = sample.some(
    (line) =>
      /^[^\t]+\[[^\]\t]+\]\t/.test(line) || (/^\/\/\s*\S/.test(line) && sample.some((each) => each.includes('\t'))),
  );
  if (isPleco) return 'pleco';
  return separatorOf(lines) === undefined ? 'plain' : 'table';
}

/** What parts the columns of a table: undefined where the text is none. */
export function separatorOf(lines: readonly string[]): string | undefined {
  const sample = sampleOf(lines).filter((line) => !isComment(line));
  const has = (separator: string) => sample.filter((line) => line.includes(separator)).length >= sample.length * 0.6;
  if (sample.length === 0) return undefined;
  if (has('\t')) return '\t';
  return [',', ';'].find((separator) => has(separator) && isTable(sample, separator));
}

/** Commas separate columns, not words, where columns are named, or at most two cells of most lines are words of several. */
function isTable(sample: readonly string[], separator: string): boolean {
  const rows = [...splitRows(sample, separator)].map(({ cells }) => cells.map((cell) => cell.trim()));
  if (isHeader(rows[0] ?? [])) return true;
  const like = rows.filter((cells) => {
    const words = cells.filter((cell) => writtenWords(cell).length > 0).length;
    return words >= 1 && words <= 2 && cells.some((cell) => cell !== '' && !/\p{Script=Han}/u.test(cell));
  });
  return like.length >= rows.length * 0.5;
}

/** Whether a line says something about the list. */
export function isComment(line: string): boolean {
  return /^\s*(?:#|\/\/)/.test(line);
}
