import { type Cell, syllableCount } from './level-cells';

/** What a column of a table holds: words, levels, or neither; undefined where it is not known. */
export type Role = 'words' | 'level' | 'none' | undefined;

/** What the columns of a table hold, from the first; `isRepeated` where they come again, for words side by side. */
export type Columns = { separator: string; roles: Role[]; isRepeated: boolean };

const wordNames =
  /^(?:simplified|traditional|hanzi|characters?|chinese|words?|headwords?|vocabulary|vocab|terms?|简体|簡體|繁体|繁體|正體|汉字|漢字|中文|词语|詞語|词汇|詞彙|词条|詞條|词目|詞目|字词|字詞|生词|生詞|单词|單詞|词|詞)$/i;
const levelNames = /^(?:level|hsk|tocfl|cefr|等级|等級|级别|級別|级数|級數|级|級|等)$/i;
const otherNames =
  /^(?:no\.?|nr\.?|#|id|index|rank|frequency|pinyin|zhuyin|bopomofo|pronunciation|reading|pos|part of speech|english|meanings?|definitions?|translations?|glosse?s?|examples?|sentences?|notes?|topics?|themes?|categor(?:y|ies)|序号|序號|(?:词表|詞表)?(?:词条|詞條)?(?:编号|編號)|号|號|词号|詞號|页码|頁碼|拼音|汉语拼音|漢語拼音|漢拼|注音|读音|讀音|词性|詞性|词类|詞類|词频|詞頻|频率|頻率|频次|頻次|笔画|筆畫|英文|英语|英語|英译|英譯|释义|釋義|解释|解釋|意思|翻译|翻譯|例句|例词|例詞|搭配|备注|備註|说明|說明|任务领域|任務領域|任務|领域|領域|情境|主题|主題|话题|話題|分类|分類|类别|類別)$/i;

/** In UTF-16 units. */
const longestName = 40;

function roleNamed(name: string, exam: string): Role {
  if (name.length > longestName) return undefined;
  const text = name.replace(/[（(].*[)）]$/, '').trim();
  if (otherNames.test(text)) return 'none';
  if (wordNames.test(text)) return 'words';
  const parts = text.split(/[\s/·:_-]+/);
  // The levels of another list are none of these: HSK 2.0 beside HSK 3.0.
  if (levelNames.test(parts[0] ?? '') || levelNames.test(parts.at(-1) ?? ''))
    return isOfOther(text, exam) ? 'none' : 'level';
  // 詞彙 Vocabulary, 编号 No.
  const roles = new Set(
    parts.map((part) => (wordNames.test(part) ? 'words' : otherNames.test(part) ? 'none' : undefined)),
  );
  return roles.size === 1 ? [...roles][0] : undefined;
}

function isOfOther(name: string, exam: string): boolean {
  if (exam === 'HSK 3.0') return /2\.0|tocfl|cefr/i.test(name);
  return exam === 'TOCFL' && /hsk/i.test(name);
}

/** Names that are no words of a list beside others: of a grid of words 词 词典 词语 may be a line too. */
const sureNames =
  /[a-z#]|序号|序號|编号|編號|拼音|注音|词性|詞性|词类|詞類|词号|詞號|页码|頁碼|释义|釋義|英译|英譯|例句/i;

/** Whether a text is the name of a column that says of words what they are: their place, pinyin, translation, topic. */
export const isOtherName = (text: string): boolean => otherNames.test(text);

/** Whether a name of a column is no word of a list beside others. */
export const isSureName = (text: string): boolean => sureNames.test(text);

/** A line of names of columns; one `isDoubtful` may be words of the list. */
export type Header = { columns?: Columns; isDoubtful: boolean };

/**
 * What the columns hold, where a line names them. Undefined where the line is a row.
 * @param place `isTop` above the first row of a table or below a heading, `isFirst` the first line of the text
 */
export function headerOf(
  cells: Cell[],
  separator: string,
  { exam, isTop, isFirst }: { exam: string; isTop: boolean; isFirst: boolean },
): Header | undefined {
  const fields = cells.map(({ text }) => text);
  const roles = fields.map((field) => roleNamed(field, exam));
  const filled = fields.filter((field) => field !== '');
  const named = roles.filter((role) => role !== undefined).length;
  const isRow = cells.some(
    ({ kind }, at) => roles[at] === undefined && kind !== 'words' && kind !== 'han' && kind !== 'other',
  );
  if (isRow || named === 0) return undefined;
  const sure = fields.filter((field, at) => roles[at] !== undefined && sureNames.test(field));
  // 单词 word is a word with its translation.
  const isSure =
    sure.length > 0 && (filled.length > 2 || sure.length === 2 || sure.some((field) => !/[a-z#]/i.test(field)));
  const isAll = named === filled.length;
  const isMost = separator === ' ' ? isAll : named >= filled.length / 2;
  if (isSure ? !((named >= 2 && isMost) || (isAll && isFirst)) : !(isTop && isAll && named >= 2)) {
    return isTop && (isAll || filled.length > 2) ? { isDoubtful: true } : undefined;
  }
  const width = periodOf(fields);
  const columns = { separator, roles: settled(roles, fields, exam).slice(0, width), isRepeated: width < fields.length };
  return { columns, isDoubtful: !isSure && !isFirst };
}

/** Of several levels those of the exam count, else none. */
function settled(roles: Role[], fields: string[], exam: string): Role[] {
  const of = fields.map((field, at) => roles[at] === 'level' && field.includes(exam.replace('HSK ', '')));
  const levels = roles.filter((role) => role === 'level').length;
  const isRepeated = new Set(fields.filter((_, at) => roles[at] === 'level')).size < levels;
  if (levels < 2 || isRepeated) return roles;
  const own = exam !== '' && of.filter(Boolean).length === 1;
  return roles.map((role, at) => (role !== 'level' || (own && of[at]) ? role : 'none'));
}

/** How many names there are until the same follow again: 2 in 词语 拼音 词语 拼音. */
function periodOf(fields: string[]): number {
  for (let width = 1; width <= fields.length / 2; width += 1) {
    if (fields.length % width === 0 && fields.every((field, at) => field === fields[at % width])) return width;
  }
  return fields.length;
}

/**
 * What the columns of a table without names hold, as far as it shows: a column of themes has words that come again, or
 * that stand only where a theme begins, beside a column of words that are all different; examples hold the word beside
 * them.
 * @param rows the cells of each line of the table
 */
export function columnsByContent(rows: Cell[][], separator: string): Columns {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: width }, (_, at) => rows.map((row) => row[at]));
  const texts = columns.map((cells) => cells.flatMap((cell) => (cell?.kind === 'words' ? cell.text : [])));
  const isFull = texts.map((words) => words.length > 0.6 * rows.length);
  const isDistinct = texts.map((words) => words.length > 0 && new Set(words).size > 0.8 * words.length);
  const isWords = (at: number) => isFull[at] === true && isDistinct[at] === true;
  const hasWords = rows.length > 1 && texts.some((_, at) => isWords(at));
  const roles = columns.map((cells, at): Role => {
    if (hasGlosses(cells)) return 'none';
    if (!hasWords || texts[at]?.length === 0) return undefined;
    if (isWords(at)) return holdsWord(rows, at) ? 'none' : undefined;
    const share = new Set(texts[at]).size / (texts[at]?.length ?? 1);
    const isSparse = cells.filter((cell) => cell !== undefined && cell.text !== '').length < rows.length / 2;
    return share <= 0.5 || isSparse ? 'none' : undefined;
  });
  return { separator, roles, isRepeated: false };
}

/** Whether a column has translations, one of which reads like a level: beginner. */
function hasGlosses(cells: (Cell | undefined)[]): boolean {
  const filled = cells.filter((cell) => cell !== undefined && cell.text !== '');
  const levels = filled.filter((cell) => cell?.kind === 'level');
  return levels.every((cell) => cell?.words === undefined) && levels.length > 0 && levels.length < filled.length / 2;
}

/** Whether a column has examples of the words of one before it. */
function holdsWord(rows: Cell[][], at: number): boolean {
  return rows[0]?.some((_, before) => before < at && share(rows, before, at) > 0.8) ?? false;
}

function share(rows: Cell[][], before: number, at: number): number {
  const held = rows.filter((row) => {
    const word = row[before]?.kind === 'words' ? row[before].text : undefined;
    const text = row[at]?.text ?? '';
    return word !== undefined && text.length > word.length + 1 && text.includes(word);
  });
  return held.length / rows.length;
}

/** Whether bare numbers count the lines of a list and are no levels: nearly each is one more than that before it. */
export function isCounting(numbers: number[], atLeast: number): boolean {
  const steps = numbers.slice(1).map((number, at) => number - (numbers[at] ?? 0));
  return numbers.length >= atLeast && steps.filter((step) => step === 1).length >= 0.8 * steps.length;
}

/**
 * Whether a pronunciation, or one of several (dà fāng, dà fang), is that of a word by its length: 学校 has two syllables, as
 * xuéxiào has; 儿 may have none.
 */
export function isReadingOf(reading: string, word: string): boolean {
  const length = word.match(/\p{Script=Han}/gu)?.length ?? 0;
  return reading.split(/[,，;；、|]|(?<!\/)\/(?!\/)/).some((one) => {
    const count = syllableCount(one);
    return count === length || (count > 0 && word.endsWith('儿') && count === length - 1);
  });
}
