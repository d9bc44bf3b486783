import { isOtherName, isSureName } from '@/lib/chinese/level-columns';
import { isLabel } from '@/lib/chinese/list-notation';
import { hasZhuyin } from '@/lib/chinese/zhuyin-reading';
import type { WordState } from '@/lib/session/word-state';
import { writtenWords } from './headword';
import { pinyinKey, syllableCount } from './pinyin-key';

export type Columns = { word: number; other?: number; pinyin?: number; state?: number };

const states = {
  known: 'known know mastered 已掌握 认识 認識 已知',
  learning: 'learning new 学习中 學習中 生词 生詞',
  ignored: 'ignored ignore 忽略',
};
const stateByName = new Map(
  Object.entries(states).flatMap(([state, names]) =>
    names.split(' ').map((name) => [name, state as WordState] as const),
  ),
);

export function stateIn(cell: string | undefined): WordState | undefined {
  return cell === undefined ? undefined : stateByName.get(cell.trim().toLowerCase());
}

/** Finds the columns of a table by what most rows hold; undefined if none has words. `skip` are known to be others. */
export function columnsOf(
  rows: readonly (readonly string[])[],
  skip: ReadonlySet<number> = new Set(),
): Columns | undefined {
  const width = Math.min(60, Math.max(0, ...rows.map((row) => row.length)));
  const count = (is: (cell: string, row: readonly string[]) => boolean) =>
    Array.from({ length: width }, (_, at) =>
      skip.has(at) ? 0 : rows.filter((row) => row[at] !== undefined && is(row[at], row)).length,
    );
  const best = (counts: readonly number[], but: readonly (number | undefined)[], least: number) => {
    const most = Math.max(0, ...counts.filter((_, at) => !but.includes(at)));
    return most >= Math.max(1, least) ? counts.findIndex((each, at) => each === most && !but.includes(at)) : undefined;
  };
  const stateAt = count((cell) => stateIn(cell) !== undefined);
  const state = best(stateAt, [], rows.length / 2);
  const words = count((cell) => writtenWords(cell).length > 0);
  const labels = words.flatMap((filled, at) => (isOfLabels(rows, at, filled) ? [at] : []));
  const word = best(words, [state, ...labels], 1) ?? best(words, [state], 1);
  if (word === undefined) return undefined;
  const lengthOf = (cell: string | undefined) => [...(cell ?? '')].length;
  const likeWord = count((cell, row) => writtenWords(cell).length > 0 && lengthOf(cell) === lengthOf(row[word]));
  const other = best(likeWord, [word, state, ...labels], (words[word] ?? 0) * 0.6);
  const pinyin = best(
    count((cell, row) => isReadingOf(cell, row[word] ?? '')),
    [word, other, state],
    rows.length / 3,
  );
  return {
    word,
    ...(other !== undefined && { other }),
    ...(pinyin !== undefined && { pinyin }),
    ...(state !== undefined && { state }),
  };
}

/** So few rows may have the same word. */
const fewRows = 4;

/** Whether a column tells of words what they are: their part of speech, their level, or another of few kinds (a topic). */
function isOfLabels(rows: readonly (readonly string[])[], at: number, filled: number): boolean {
  const cells = rows.flatMap((row) => (writtenWords(row[at] ?? '').length > 0 ? [row[at] ?? ''] : []));
  const labels = cells.filter(isLabel).length;
  if (labels > filled / 2) return true;
  // 学, 学校; 学, 学生: examples of a word beside it, which comes again.
  const inExamples = rows.filter((row) =>
    row.some((cell, other) => other !== at && cell !== row[at] && holds(cell, row[at])),
  );
  return filled >= fewRows && new Set(cells).size <= filled / 2 && inExamples.length <= filled / 2;
}

const holds = (cell: string, part = ''): boolean => part !== '' && cell.includes(part);

/**
 * Toneless letters are a reading only with a syllable for each character: `chair` and `men` may be English. A cell may
 * have several: `xíng; háng`, `xíng (háng)`.
 */
function isReadingOf(cell: string, word: string): boolean {
  if (hasZhuyin(cell)) return true;
  const parts = cell.split(/[;；/／|｜[\]()（）【】]/).filter((part) => part.trim() !== '');
  return parts.length > 0 && parts.every((part) => isOneReadingOf(part, word));
}

function isOneReadingOf(text: string, word: string): boolean {
  const count = syllableCount(text);
  return count > 0 && (pinyinKey(text).tones !== '' || count === [...(writtenWords(word)[0]?.headword ?? '')].length);
}

const headers =
  /^(?:simplified|traditional|hanzi|chinese|characters?|words?|headword|level|state|status|tags?|简体|簡體|繁体|繁體|等级|等級|状态|狀態|汉字|漢字|词语|詞語|生词|生詞|单词|單字|词汇|詞彙|级别|級別)$/i;

/** Whether a row names columns: two of its cells are names of them, and one is in Latin letters or names no word. */
export function isHeader(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const named = filled.filter((cell) => headers.test(cell) || isOtherName(cell));
  return named.length >= 2 && named.length >= filled.length / 2 && named.some(isSureName);
}
