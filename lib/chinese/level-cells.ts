import { bracketForms, isPartOfSpeech } from './list-notation';
import { syllables } from './pinyin-syllables';
import { splitSyllables } from './split-syllables';

/**
 * What a cell of a level list holds: words (their forms), a level by its name, a bare number (a level or a place in the
 * list), a place for sure (`3.`), a part of speech, pronunciation, text with Han characters that is no word, or anything
 * else. A level and a part of speech in Han characters may be words too and then have `words`.
 */
export type Cell = {
  text: string;
  kind: 'words' | 'level' | 'number' | 'place' | 'speech' | 'reading' | 'han' | 'other';
  words?: string[];
};

/** In UTF-16 units; longer ones are sentences. */
const longestWord = 16;
const longestLevel = 20;
/** A word has at most so many forms: 有（一）点儿|有(一)點兒. */
const mostForms = 6;

/** What a field holds, by itself. */
export function cellOf(text: string): Cell {
  const words = wordsOf(text);
  const cell = (kind: Cell['kind']): Cell => ({ text, kind, ...(words !== undefined && { words }) });
  if (/^\d{1,5}$/.test(text)) return cell('number');
  if (/^\d{1,5}[.．、)）]$/.test(text)) return cell('place');
  if (isLevelName(text)) return cell('level');
  if (text.length <= longestLevel && partOfSpeech.test(text)) return cell('speech');
  if (words !== undefined) return cell('words');
  if (/\p{Script=Han}/u.test(text)) return cell('han');
  return cell(isReading(text) ? 'reading' : 'other');
}

/** The fields of a line: of a table, by tabs or commas, where its first cell with Han characters is a word; else by spaces. */
export function fieldsOf(raw: string): { fields: string[]; separator: string } {
  const separator = ['\t', ',', '，', ';', '；'].find((sign) => raw.includes(sign));
  if (separator !== undefined) {
    const fields = splitCells(raw, separator);
    const first = fields.find((field) => /\p{Script=Han}/u.test(field));
    if (first === undefined || wordsOf(first) !== undefined) return { fields, separator };
  }
  const fields = raw
    .trim()
    // `1.爱` has its place before it, `Novice 2` is one field.
    .replace(/^(\d{1,5}[.．、)）])(?=\p{Script=Han})/u, '$1 ')
    .replace(/(?<![A-Za-z])(novice|level|grade|band|unit|lesson|hsk|tocfl) +(?=\d)/gi, '$1_')
    .split(/[\s,;，；]+/)
    .map((field) => unquoted(field.replace(/^([A-Za-z]+)_(?=\d)/, '$1 ')));
  return { fields: fields.filter((field) => field !== ''), separator: ' ' };
}

/** Cells may be quoted (RFC 4180); one that spans lines is no cell of a level list. */
function splitCells(line: string, separator: string): string[] {
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
    .replace(/[０-９]/g, (digit) => digit.normalize('NFKC'))
    .trim();
}

const speech =
  '(?:名|动|動|形|副|量|数|數|代|助|介|连|連|叹|嘆|拟声|擬聲|前缀|前綴|后缀|後綴|缀|綴|短语|短語|(?:名|动|動|形容|副|量|数|數|代|助|介|连|連|叹|嘆)[词詞])';
const partOfSpeech = new RegExp(`^[（(]?${speech}(?:[、，,/／·・.\\s（(]*${speech}[)）]?)*[)）.]?$`);

/** What tells words apart that are written alike: 得（助）, 点1; and not what belongs to the word: 有（一）点儿. */
const NOTE = /[（(]([^（()）]+)[)）]$|[0-9¹²³⁴⁵⁶]$/u;
const withoutNote = (form: string): string =>
  form.replace(NOTE, (note, inside?: string) =>
    inside === undefined || isPartOfSpeech(inside) || /^[a-zA-Z\s.,/]+$/.test(inside) ? '' : note,
  );

/** The words in a field: 学校|學校, 有（一）点儿, 爱、爱好. Undefined where it holds anything else. */
function wordsOf(field: string): string[] | undefined {
  const words = field.split('、').flatMap((word) => formsOf(word) ?? '');
  return words.includes('') ? undefined : [...new Set(words)];
}

function formsOf(word: string): string[] | undefined {
  const forms = word
    // Pleco's two scripts.
    .replace(/^(\p{Script=Han}+)\[(\p{Script=Han}+)\]$/u, '$1|$2')
    .split(/[|｜/／]/)
    .map((form) => withoutNote(form.trim()).trim())
    .flatMap((form) => {
      const { full, short } = bracketForms(form);
      return short === undefined ? full : [short, full];
    });
  return forms.length <= mostForms && forms.every(isWord) ? forms : undefined;
}

/** Han characters, with letters (T恤) and what stands in sayings and patterns; spaces would be between words, or in one. */
function isWord(text: string): boolean {
  const isSaying = /^\p{Script=Han}{3,8}[，,]\p{Script=Han}{3,8}$/u.test(text);
  return (
    text.length <= longestWord &&
    (isSaying || /^[\p{Script=Han}A-Za-z0-9·・…—〇○-]+$/u.test(text)) &&
    /\p{Script=Han}/u.test(text) &&
    // 1爱 has its place in the list before it; 一级词汇 is a heading.
    !/^\d+(?=\p{Script=Han})|\d$|.[词詞][汇彙]$/u.test(text)
  );
}

/** The level once more, or how many words it has, in brackets behind it; a part of speech stands behind a word. */
export const levelRemark = /\s*[（(](?=[^（）()]*(?:[级級]|level|band|novice|hsk|tocfl|[abc][12]|\d))[^（）()]*[)）]$/i;

const hanLevel =
  /^第?(?:[一二三四五六七八九十\d]{1,3}(?:[-–—~～至到]+[一二三四五六七八九\d])?|入门|入門|基础|基礎|進階|进阶|高階|高阶|流利|精通|準備|准备|初|中|高)[级級等](?:[一二12][级級])?$/;
const named =
  /^新?(?:(?:hsk|tocfl|yct|bct|level|grade|band|unit|lesson|chapter|book|stage|[lu])(?: ?3\.0)?[ .-]?)+\d{1,3}(?:[-–—~～至]\d{1,2})?[+级級]?$/i;
const spelled =
  /^(?:(?:upper|lower|pre)[- ])?(?:novice|beginner|elementary|intermediate|advanced|fluent|native)(?: ?\d)?$/i;

/** A level that cannot be a place in a list: 7-9, B2, HSK 3, Level 1, 四级, beginner, TOCFL's L0-1023. */
function isLevelName(field: string): boolean {
  if (field.length > longestLevel) return false;
  const bare = field.replace(levelRemark, '');
  return (
    hanLevel.test(bare) ||
    named.test(bare) ||
    spelled.test(bare) ||
    /^[abc][12]\+?$/i.test(bare) ||
    /^\d{1,2}(?:\+|[-–—~～至到]+\d{1,2}[级級]?)$/.test(bare) ||
    /^第[一二三四五六七八九十\d]{1,3}[课課册冊]$/.test(bare) ||
    /^L[0-6]-\d{3,5}$/.test(bare)
  );
}

/** Syllables of pinyin with their tones (xué, shuì//jiào, ni3hao3), or of zhuyin. */
function isReading(field: string): boolean {
  return syllableCount(field) > 0;
}

/** How many syllables a pronunciation has; 0 for anything else, pinyin without any tone too. */
export function syllableCount(text: string): number {
  if (/^[\u3105-\u312f\u31a0-\u31bfˉˊˇˋ˙\s]+$/.test(text)) return text.trim().split(/\s+|(?<=[ˉˊˇˋ])/).length;
  if (!/[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ\d]/.test(text.normalize('NFC').toLowerCase())) return 0;
  let count = 0;
  for (const part of text.split(/[\s/|'’·.,，;；、\d-]+/).filter((letters) => letters !== '')) {
    const found = splitSyllables(part);
    if (found === undefined || !found.every(({ bare }) => syllables.has(bare.replaceAll('ü', 'v')))) return 0;
    count += found.length;
  }
  return count;
}
