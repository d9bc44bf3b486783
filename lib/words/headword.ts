import { syllableCount } from './pinyin-key';
import type { ListedWord } from './word-query';

/** Longest word that is looked up, in UTF-16 units: the longest headword of CC-CEDICT has 25. */
const longest = 32;

/** With its other form and its reading in brackets. */
const longestCell = 150;

/** A headword as a list writes it, with what is in brackets behind it. */
export type Headword = { headword: string; other?: string; note?: string };

/** The headword in a cell: 学校, 学校[學校], 学校|學校, 学校（xuéxiào）. Undefined for a sentence, a gloss, nothing Chinese. */
export function headwordIn(cell: string): Headword | undefined {
  if (cell.length > longestCell) return undefined;
  const [, outside = '', inside] = /^([^[\]()（）【】]*)[[(（【]([^[\]()（）【】]*)[\])）】]\s*$/.exec(cell) ?? [
    cell,
    cell,
  ];
  const [first = '', second] = outside.trim().split(/\s*[|｜/／]\s*/);
  if (!isHeadword(first)) return undefined;
  const other = [second, inside?.trim()].find(
    (text) => text !== undefined && isHeadword(text) && sameLength(text, first),
  );
  const note = inside !== undefined && inside.trim() !== other ? inside.trim() : undefined;
  return { headword: first, ...(other !== undefined && { other }), ...(note !== undefined && { note }) };
}

/** Whether a text can be a word of a dictionary: Chinese, with letters or digits at most, and no sentence. */
export function isHeadword(text: string): boolean {
  return (
    text.length <= longest &&
    /\p{Script=Han}/u.test(text) &&
    /^[\p{Script=Han}A-Za-zＡ-Ｚａ-ｚ0-9·・，,…%π-]+$/u.test(text)
  );
}

function sameLength(a: string, b: string): boolean {
  return [...a].length === [...b].length;
}

type Further = { other?: string; state?: ListedWord['state']; tags?: string[] };

/** A word of a table from its cells; `word` holds a headword. */
export function listedWord(line: number, word: string, reading: string, further: Further): ListedWord {
  const found = headwordIn(word);
  const headword = found?.headword ?? word;
  const other = further.other && headwordIn(further.other)?.headword;
  const both = found?.other ?? other;
  const pinyin = [reading, found?.note ?? ''].find((text) => syllableCount(text) > 0);
  return {
    headword,
    line,
    ...(both && { other: both }),
    ...(pinyin !== undefined && { pinyin }),
    ...(further.state !== undefined && { state: further.state }),
    ...(further.tags !== undefined && further.tags.length > 0 && { tags: further.tags }),
  };
}
