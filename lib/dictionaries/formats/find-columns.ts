import { scriptScore } from '@/lib/chinese/script-score';
import { plainHeadword } from '@/lib/dictionaries/plain-headword';
import { writtenWords } from '@/lib/words/headword';
import { columnsOf, isHeader } from '@/lib/words/table-columns';

/** Where a table has what; columns count from 0. */
export type DictionaryColumns = {
  word: { at: number; isTraditional: boolean };
  /** The headword in the other script. */
  other?: number;
  reading?: number;
  meanings: number[];
  hasHeader: boolean;
};

/** Names that a column may have, in lower case. */
const NAMES = {
  simplified: /^(?:simplified|simp|简体|簡體|简体字|簡體字)$/,
  traditional: /^(?:traditional|trad|繁体|繁體|繁体字|繁體字|正體)$/,
  word: /^(?:headword|words?|terms?|hanzi|chinese|characters?|汉字|漢字|词语|詞語|词条|詞條|单词|單詞)$/,
  reading: /^(?:pinyin|reading|pronunciation|zhuyin|bopomofo|拼音|读音|讀音|注音)$/,
  meaning: /^(?:meanings?|definitions?|gloss(?:es)?|english|translations?|释义|釋義|解释|解釋|英文|翻译|翻譯)$/,
};

/**
 * The columns of a table by their names, else by what most rows hold; undefined where none has headwords.
 * @param skip columns that hold nothing of an entry
 */
export function findColumns(
  rows: readonly (readonly string[])[],
  skip: ReadonlySet<number> = new Set(),
): DictionaryColumns | undefined {
  const [header = [], ...rest] = rows.map((row) => row.map((cell) => cell.trim()));
  const names = header.map((cell) => cell.toLowerCase());
  const hasHeader = isHeader(header) || Object.values(NAMES).filter((name) => names.some(isOf(name))).length >= 2;
  const body = (hasHeader ? rest : [header, ...rest]).map((row) => row.map(plainHeadword));
  const found = columnsOf(body, skip);
  const named = (name: RegExp) => (hasHeader ? atOf(names, name) : undefined);
  const [simplified, traditional] = [named(NAMES.simplified), named(NAMES.traditional)];
  const at = simplified ?? traditional ?? named(NAMES.word) ?? found?.word;
  if (at === undefined) return undefined;
  const other = simplified !== undefined && traditional !== undefined ? traditional : otherOf(found, at);
  const isTraditional = simplified === undefined && (traditional !== undefined || isTraditionalFirst(body, at, other));
  const reading = named(NAMES.reading) ?? found?.pinyin;
  const named_ = hasHeader ? names.flatMap((name, index) => (NAMES.meaning.test(name) ? [index] : [])) : [];
  const meanings = named_.length > 0 ? named_ : longestColumn(body, [at, other, reading, ...skip]);
  return {
    ...{ word: { at, isTraditional }, meanings, hasHeader },
    ...(other !== undefined && { other }),
    ...(reading !== undefined && { reading }),
  };
}

const isOf = (name: RegExp) => (cell: string) => name.test(cell);

function atOf(names: readonly string[], name: RegExp): number | undefined {
  const at = names.findIndex(isOf(name));
  return at < 0 ? undefined : at;
}

function otherOf(found: ReturnType<typeof columnsOf>, word: number): number | undefined {
  return [found?.other, found?.word].find((at) => at !== word);
}

/** The two headwords of a row, the second of which is the first where there is no other, and what is behind them in brackets. */
export function headwordsOf(cells: readonly string[], at: number, other: number | undefined) {
  const cell = (index: number) => plainHeadword(cells[index] ?? '');
  const [found] = writtenWords(cell(at));
  const first = found?.headword ?? cell(at);
  const beside = other === undefined ? undefined : writtenWords(cell(other))[0]?.headword;
  return { first, second: beside ?? found?.other ?? first, note: found?.note };
}

function isTraditionalFirst(rows: readonly (readonly string[])[], at: number, other: number | undefined): boolean {
  const pairs = rows.map((row) => headwordsOf(row, at, other));
  return pairs.reduce((sum, { first, second }) => sum + scriptScore(first) - scriptScore(second), 0) > 0;
}

/** The column with the most text among the rest. */
function longestColumn(rows: readonly (readonly string[])[], taken: readonly (number | undefined)[]): number[] {
  const lengths: number[] = [];
  for (const row of rows)
    row.forEach((cell, at) => {
      lengths[at] = (lengths[at] ?? 0) + (taken.includes(at) ? 0 : cell.length);
    });
  const most = Math.max(0, ...lengths);
  return most === 0 ? [] : [lengths.indexOf(most)];
}
