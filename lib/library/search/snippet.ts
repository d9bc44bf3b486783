/** A line of an article's text with what was found in it; `before` and `after` are cut at so many characters. */
export type Snippet = { before: string; match: string; after: string };

const charactersBefore = 12;
const charactersAfter = 48;

/** The part of its line in which [start, end) of a text stands. */
export function snippetAt(text: string, start: number, end: number): Snippet {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', end);
  const lineEnd = newline === -1 ? text.length : newline;
  const before = Array.from(text.slice(lineStart, start));
  const after = Array.from(text.slice(end, Math.min(lineEnd, end + 4 * charactersAfter)));
  return {
    before: `${before.length > charactersBefore ? '…' : ''}${before.slice(-charactersBefore).join('')}`,
    match: text.slice(start, end),
    after: `${after.slice(0, charactersAfter).join('')}${after.length > charactersAfter ? '…' : ''}`,
  };
}

/**
 * Where the characters stand whose pinyin is [start, end) of `DerivedRow.pinyin`, which has a space for each Han
 * character of the text. `undefined` where the text has not so many.
 */
export function placeOfPinyin(
  text: string,
  pinyin: string,
  start: number,
  end: number,
): { start: number; end: number } | undefined {
  const before = spacesIn(pinyin, 0, start);
  const count = spacesIn(pinyin, start, end);
  const han = /\p{Script=Han}/gu;
  let first: number | undefined;
  for (let nth = 0; nth < before + count; nth++) {
    const found = han.exec(text);
    if (found === null) return undefined;
    if (nth === before) first = found.index;
  }
  return first === undefined ? undefined : { start: first, end: han.lastIndex };
}

function spacesIn(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf(' ', start); at !== -1 && at < end; at = text.indexOf(' ', at + 1)) count += 1;
  return count;
}
