export type TextRow = { line: number; cells: string[] };

/** A cell in quotes may hold line breaks; one that goes on for longer is a quotation mark that was never closed. */
const mostLines = 40;

/** The rows of a table; cells may be quoted (RFC 4180). An unclosed quotation mark costs at most a line. */
export function* splitRows(lines: readonly string[], separator: string): Generator<TextRow> {
  for (let index = 0; index < lines.length; ) {
    const row = readRow(lines, index, separator);
    yield { line: index + 1, cells: row.cells };
    index = row.next;
  }
}

function readRow(lines: readonly string[], start: number, separator: string): { cells: string[]; next: number } {
  const first = lines[start] ?? '';
  if (!first.includes('"')) return { cells: first.split(separator), next: start + 1 };
  const cells: string[] = [];
  let next = start + 1;
  let rest: string | undefined = first;
  while (rest !== undefined) {
    if (!rest.trimStart().startsWith('"')) {
      const end: number = rest.indexOf(separator);
      cells.push(end < 0 ? rest : rest.slice(0, end));
      rest = end < 0 ? undefined : rest.slice(end + separator.length);
      continue;
    }
    let quoted: string = rest.trimStart().slice(1);
    let close = closing(quoted);
    let last = next;
    while (close < 0 && last < lines.length && last - start < mostLines) {
      quoted += `\n${lines[last]}`;
      last += 1;
      close = closing(quoted);
    }
    // A quotation mark that nothing closes is a character like others.
    if (close < 0) return { cells: first.split(separator), next: start + 1 };
    next = last;
    cells.push(quoted.slice(0, close).replaceAll('""', '"'));
    const after: string = quoted.slice(close + 1);
    const end: number = after.indexOf(separator);
    rest = end < 0 ? undefined : after.slice(end + separator.length);
  }
  return { cells, next };
}

/** The index of a cell's closing quotation mark; -1 where there is none. */
function closing(text: string): number {
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at;
  return -1;
}
