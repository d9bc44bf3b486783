import { bracketForms } from './list-notation';

/** Longer ones are sentences, not words or levels; in UTF-16 units. */
const longestWord = 32;
const longestLevel = 20;
/** A word has at most so many forms: 有（一）点儿|有(一)點兒. */
const mostForms = 6;

/** A line of a level list: the forms of a word, and its level, where the line has one. */
export type LevelRow = { words: string[]; level?: string };

/** Which columns hold what, where a header names them; from 0. */
export type LevelColumns = { words: number[]; level: number };

const wordNames =
  /^(?:simplified|traditional|hanzi|chinese|words?|简体|簡體|繁体|繁體|汉字|漢字|词语|詞語|词汇|詞彙|生词|生詞|单词)$/i;
const levelNames = /^(?:(?:hsk|tocfl)?\s*level|等级|等級|级别|級別)$/i;

/** The columns that a header names; undefined where it names no words or no levels. */
export function levelColumns(line: string): LevelColumns | undefined {
  const cells = fieldsOf(line);
  const words = cells.flatMap((cell, at) => (wordNames.test(cell) ? [at] : []));
  const level = cells.findIndex((cell) => levelNames.test(cell));
  return words.length > 0 && level >= 0 ? { words, level } : undefined;
}

/** A line of names of columns: it has no digit, and no field that could be a level. */
export function isHeader(line: string): boolean {
  return !/\d/.test(line) && /level|等级|等級|级别|級別|word|词语|詞語|词汇|詞彙|生词|生詞|^单词|^序号/i.test(line);
}

/** The row of a line by the columns of its table. */
export function columnRow(line: string, { words, level }: LevelColumns): LevelRow | undefined {
  const cells = fieldsOf(line);
  const forms = words.flatMap((at) => formsOf(cells[at] ?? '') ?? []);
  const found = cells[level] ?? '';
  if (forms.length === 0 || !isLevel(found)) return undefined;
  return { words: [...new Set(forms)], level: found };
}

/**
 * The row of a line by what its fields look like. With `isUnder`, it stands under a level: then a number before the word
 * is its place in the list, and letters are its part of speech.
 */
export function looseRow(line: string, isUnder: boolean): LevelRow | undefined {
  const fields = (line.includes('\t') ? cells(line, '\t') : line.split(/[,;，；]|\s+/).map(unquoted)).filter(
    (field) => field !== '',
  );
  const isNumber = (field: string) => isLevel(field) && !isReading(field);
  let at = fields.findIndex((field) => formsOf(field) !== undefined && !isHanLevel(field));
  // 高级 is a word too, where another field says its level: 1, 一级, 高级.
  if (at < 0 && fields.some(isNumber)) {
    const isForm = (field: string) => isHanLevel(field) && formsOf(field) !== undefined;
    at = fields.findLastIndex((field) => isForm(field) && /^[初中高][级級等]$/.test(field));
    if (at < 0) at = fields.findLastIndex(isForm);
  }
  const words = formsOf(fields[at] ?? '');
  if (words === undefined) return undefined;
  const others = fields.filter((_, index) => index !== at);
  if (isUnder) {
    const own = fields.find(
      (field, index) => index !== at && isNumber(field) && (index > at ? /\d/ : /\p{L}/u).test(field),
    );
    return { words, ...(own !== undefined && !/^[A-Za-z]+\d?$/.test(own) && { level: own }) };
  }
  const levels = others.filter(isNumber);
  // A number before the word is its place in the list where a level follows: 1,你好,nǐ hǎo,3.
  const level = levels.length > 1 && at > 0 ? levels[1] : levels[0];
  return { words, ...(level !== undefined && { level }) };
}

/** The level that a heading names: 一级词汇, HSK 3, Level 2 words, 準備級一級（Novice 1）. Bare numbers are those of pages. */
export function headingLevel(line: string): string | undefined {
  if (line.length > 40 || !/[级級等]|hsk|tocfl|level|band|novice|[abc][12]/i.test(line)) return undefined;
  return namedLevel(line) ?? namedLevel(line.replace(levelRemark, ''));
}

/** The level once more, or how many words it has, in brackets behind it; a part of speech stands behind a word. */
const levelRemark = /\s*[（(](?=[^（）()]*(?:[级級]|level|band|novice|hsk|tocfl|[abc][12]|\d))[^（）()]*[)）]$/i;

function namedLevel(line: string): string | undefined {
  const bare = line
    .replace(/词汇表?|詞彙表?|词表|詞表|生词表?|生詞表?|word ?list|vocabulary|words|[:：#*【】[\]()（）]/gi, ' ')
    .replace(/新?HSK|TOCFL|3\.0/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const isNamed =
    /^(?:level|band|grade)? ?\d(?: ?[-–—~～至] ?\d)? ?[级級等]?$/i.test(bare) ||
    /^第?[一二三四五六七八九](?: ?[-–—~～至]+ ?[一二三四五六七八九])? ?[级級等]$/.test(bare) ||
    /^(?:準備|准备|入門|入门|基礎|基础|進階|进阶|高階|高阶|流利|精通)[级級](?: ?[一二12][级級]?)?$/.test(bare) ||
    /^(?:novice ?[12]?|[abc][12])$/i.test(bare) ||
    // By itself it is a word.
    (bare === '高等' && bare !== line);
  return isNamed ? bare.replaceAll(' ', '').replace(/^(novice|level|band|grade)(?=\d)/i, '$1 ') : undefined;
}

/** The fields of a line of a table, empty ones too. */
function fieldsOf(line: string): string[] {
  return line.includes('\t') ? cells(line, '\t') : cells(line, line.includes(';') && !line.includes(',') ? ';' : ',');
}

/** Cells may be quoted (RFC 4180); one that spans lines is no cell of a level list. */
function cells(line: string, separator: string): string[] {
  const found: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (const character of line) {
    if (character === '"') isQuoted = !isQuoted;
    if (character === separator && !isQuoted) {
      found.push(cell);
      cell = '';
    } else cell += character;
  }
  return [...found, cell].map(unquoted);
}

function unquoted(field: string): string {
  return field
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .replaceAll('""', '"')
    .trim();
}

/** What tells words apart that are written alike: 得（助）, 点1, and not what belongs to the word: 有（一）点儿. */
const note = /[（(](?:[名动動形副量助介连連代叹嘆数數拟擬缀綴词詞前后後、，,.·/\s]|[a-zA-Z])+[)）]$|[0-9¹²³⁴⁵⁶]+$/u;

/** The forms of a word in a field: 学校|學校, 有（一）点儿. Undefined where it holds none. */
function formsOf(field: string): string[] | undefined {
  const forms = field
    .split(/[|｜/／]/)
    .map((form) => form.trim().replace(note, '').trim())
    .flatMap((form) => {
      const { full, short } = bracketForms(form);
      return short === undefined ? [full] : [short, full];
    });
  const isWords = forms.length <= mostForms && forms.every(isWord);
  return isWords ? [...new Set(forms)] : undefined;
}

function isWord(field: string): boolean {
  return field.length <= longestWord && /\p{Script=Han}/u.test(field) && !/[。！？]/.test(field);
}

/** A level in Han characters (一级, 準備級, 初等). */
function isHanLevel(field: string): boolean {
  return /^(?:[一二三四五六七八九十\d]{1,3}(?:[-–—~～至]+[一二三四五六七八九\d])?|入门|入門|基础|基礎|進階|进阶|高階|高阶|流利|精通|準備|准备|初|中|高)[级級等](?:[一二12][级級])?$/.test(
    field.replace(levelRemark, ''),
  );
}

/** Digits, with letters or a name of the list before them (4, 7-9, B2, HSK 3, Level 1), one or two capitals, or 四级. */
function isLevel(field: string): boolean {
  if (field.length > longestLevel) return false;
  if (/^(?:novice|beginner|elementary|intermediate|advanced|fluent|native)/i.test(field)) return true;
  return (
    isHanLevel(field) ||
    /^(?:\p{L}+[ .-]?)*\d{1,3}(?:[+.–—~～至-]\d{0,2})?[+*級级等]?$/u.test(field) ||
    /^L[0-6]-\d{3,5}$/.test(field) ||
    /^[A-Za-z]{1,2}\d?[+-]?$/.test(field)
  );
}

/** Pinyin in numbers looks like a level (ni3hao3, ci2): letters of both cases are none. */
function isReading(field: string): boolean {
  return /^(?:[a-zü:]*[aeiouü][a-zü:]*[1-5] ?)+$/.test(field) && !/^(?:level|grade|band|unit|lesson)/.test(field);
}
