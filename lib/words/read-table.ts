import { ankiHeaders, readAnkiTags } from './anki-headers';
import { fieldText, fieldWords } from './field-words';
import { withoutMark, writtenWords } from './headword';
import { isComment, sampleOf, separatorOf } from './list-format';
import { isParted, listedWords } from './listed-words';
import { splitRows } from './split-rows';
import { type Columns, columnsOf, isHeader, stateIn } from './table-columns';
import type { ListedWord } from './word-query';

/** The words of a table by line; undefined for a row that is no entry: a header, a comment, nothing. */
export function* tableWords(lines: readonly string[], isAnki: boolean): Generator<[number, ListedWord[] | undefined]> {
  const anki = isAnki ? ankiHeaders(lines) : undefined;
  const separator = anki?.separator ?? separatorOf(lines) ?? '\t';
  const skipped = anki?.lines ?? 0;
  const clean = (cells: readonly string[]) => cells.map(isAnki ? fieldText : (cell) => cell.trim());
  const body = lines.slice(skipped);
  const sample = sampleOf(body);
  const columns = columnsOf(
    [...splitRows(sample, separator)].map(({ cells }) => clean(cells.slice(0, mostColumns))),
    anki?.skip,
  );
  for (const row of splitRows(body, separator)) {
    const line = row.line + skipped;
    const raw = row.cells.slice(0, mostColumns);
    const cells = clean(raw);
    const isNone =
      cells.every((cell) => cell === '') || isComment(cells[0] ?? '') || (row.line === 1 && isHeader(cells));
    const read = () => (columns === undefined ? [] : fromCells(isAnki ? raw : undefined, cells, columns, line));
    yield [line, isNone ? undefined : withTags(read(), cells, columns, anki?.tags)];
  }
}

const mostColumns = 60;

/** The words of a row. `fields` are its cells as Anki has them, where it comes from there. */
function fromCells(
  fields: readonly string[] | undefined,
  cells: readonly string[],
  { word, other, pinyin }: Columns,
  line: number,
): ListedWord[] {
  const reading = pinyin === undefined ? undefined : (fields ?? cells)[pinyin];
  const text = withoutMark(cells[word] ?? '');
  const isOne = isParted(text, reading === undefined ? [] : [reading]);
  const words = fields
    ? fieldWords(fields[word] ?? '', reading, line)
    : listedWords(line, writtenWords(isOne ? text.replaceAll(' ', '') : text), reading === undefined ? [] : [reading]);
  const others = other === undefined ? [] : writtenWords(cells[other] ?? '');
  return words.map((each, index) => {
    const found = others[index]?.headword;
    const isOther = found !== undefined && [...found].length === [...each.headword].length;
    return isOther ? { ...each, other: found } : each;
  });
}

function withTags(
  words: readonly ListedWord[],
  cells: readonly string[],
  columns: Columns | undefined,
  tagsAt: number | undefined,
): ListedWord[] {
  const { tags, state: tagged } = readAnkiTags((tagsAt === undefined ? undefined : cells[tagsAt]) ?? '');
  const state = tagged ?? stateIn(columns?.state === undefined ? undefined : cells[columns.state]);
  return words.map((word) => ({
    ...word,
    ...(state !== undefined && { state }),
    ...(tags.length > 0 && { tags }),
  }));
}
