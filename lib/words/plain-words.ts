import { FORM_SEPARATOR, isLabel, isPartOfSpeech, joinSeparable } from '@/lib/chinese/list-notation';
import { areScripts, type Headword, withoutMark, writtenWords } from './headword';
import { hasAllTones, listedWords } from './listed-words';
import { syllableCount } from './pinyin-key';
import type { ListedWord } from './word-query';

const SEPARATORS = /[\s,，、;；]+/;
/** What may be a part of speech behind a word: 爱（动、名）. */
const NOTES = /(?<=\p{Script=Han}) ?[（(]([^（()）]*)[)）]/gu;
/** Brackets in or behind a word, without a space, belong to it (有（一）点儿, 学习[學習]); all others part words. */
const BRACKETS =
  /((?<=\p{Script=Han})(?:[（(]\p{Script=Han}+[)）]|\[\p{Script=Han}+\]|【\p{Script=Han}+】)|[（(]\p{Script=Han}+[)）](?=\p{Script=Han}))|[()[\]（）【】]/gu;

/**
 * The words of a line of plain text. Words may be followed by their readings: `你好 nǐ hǎo hello`.
 * @param hasLabels the list names parts of speech or levels beside its words, which are no words then
 */
export function readPlain(text: string, line: number, { hasLabels = false } = {}): ListedWord[] {
  const whole = writtenWords(withoutMark(text));
  if (whole.length > 0 && !whole.some(({ headword }) => SEPARATORS.test(headword))) return listedWords(line, whole);
  return groupsOf(tokensOf(text), hasLabels).flatMap((group) => wordsOf(group, line));
}

/** Whether most lines have a part of speech or a level beside a word. */
export function hasLabels(lines: readonly string[]): boolean {
  const words = lines.map((line) => tokensOf(line).filter((token) => writtenWords(token).length > 0));
  const labelled = words.filter((tokens) => tokens.some(isLabel) && !tokens.every(isLabel));
  return labelled.length > 1 && labelled.length >= words.filter((tokens) => tokens.length > 0).length / 2;
}

function tokensOf(text: string): string[] {
  const tokens = joinSeparable(text)
    .replace(NOTES, (note, inside: string) => (isPartOfSpeech(inside) ? ' ' : note))
    .replace(/["“”「」]/g, ' ')
    .replace(BRACKETS, (_, own?: string) => own ?? ' ')
    .replace(/(?<=[)）\]】])(?=\p{Script=Latin})/gu, ' ')
    .split(SEPARATORS)
    .filter((token) => !/^[|｜/／]*$/.test(token));
  const han = tokens.filter((token) => /\p{Script=Han}/u.test(token));
  return han.length === 1 ? tokens.map(withoutMark) : tokens;
}

/** Words that stand together, and the readings behind them. */
type Group = { cells: { text: string; words: Headword[] }[]; readings: string[] };

function groupsOf(tokens: readonly string[], hasLabels: boolean): Group[] {
  const groups: Group[] = [];
  const hasWord = tokens.some((token) => writtenWords(token).length > 0 && !isLabel(token));
  let isOpen = false;
  let last: Group | undefined;
  for (const [index, token] of tokens.entries()) {
    const words = writtenWords(token);
    const isRead = last !== undefined && last.readings.length > 0;
    const isLabelled = hasLabels && (hasWord || last !== undefined);
    if (words.length === 0) {
      if (isOpen && syllableCount(token.split(FORM_SEPARATOR)[0] ?? '') > 0) last?.readings.push(token);
      else isOpen = false;
    } else if (isLabel(token) && isLabelled && isOpen && !isRead) {
      // Between a word and its reading.
    } else if (isLabel(token) && (isLabelled || isRead) && !isSyllable(tokens[index + 1] ?? '')) {
      isOpen = false;
    } else {
      if (!isOpen || last === undefined || isRead) {
        last = { cells: [], readings: [] };
        groups.push(last);
      }
      last.cells.push({ text: token, words });
      isOpen = true;
    }
  }
  return groups;
}

/** A label is a word after all with its own reading behind it: 名 míng. */
function isSyllable(text: string): boolean {
  return hasAllTones(text) && syllableCount(text) === 1;
}

function wordsOf({ cells, readings }: Group, line: number): ListedWord[] {
  const [first, second] = cells;
  if (first === undefined) return [];
  const read = (words: readonly Headword[]) => listedWords(line, words, readingsOf(readings, words));
  if (second === undefined || isWithLabels(cells, readings)) return read(first.words);
  const joined: Headword = { headword: cells.map(({ text }) => text).join('') };
  const pair: Headword = { headword: first.text, other: second.text };
  const isPlain = cells.every(({ words: [word, ...more], text }) => more.length === 0 && word?.headword === text);
  const isPair = isPlain && cells.length === 2 && areScripts(first.text, second.text);
  const [whole] = isPlain ? readingsOf(readings, [joined]) : [];
  if (whole !== undefined && (!isPair || hasAllTones(whole))) return listedWords(line, [joined], [whole]);
  if (isPair && readingsOf(readings, [pair]).length > 0) return read([pair]);
  return cells.flatMap(({ words }, index) => (index === cells.length - 1 ? read(words) : listedWords(line, words)));
}

/** Whether all behind a word are labels of it, as its reading says, or it is no label itself: 今天 名、副 jīntiān, 爱 动 ài. */
function isWithLabels([first, ...rest]: Group['cells'], readings: readonly string[]): boolean {
  if (first === undefined) return false;
  const own = readingsOf(readings, first.words);
  const isOwn = own.some((reading) => syllableCount(reading) > 1) || (own.length > 0 && !isLabel(first.text));
  return isOwn && rest.every(({ text }) => isLabel(text));
}

/** The readings of words at the beginning of some pinyin: for each word as many syllables as it has characters. */
function readingsOf(parts: readonly string[], words: readonly Headword[]): string[] {
  const found = words.flatMap(({ headword, whole }) =>
    (whole === undefined ? [headword] : [whole, headword]).flatMap((word) => readingOf(parts, [...word].length) ?? []),
  );
  return [...new Set(found)];
}

function readingOf(parts: readonly string[], wanted: number): string | undefined {
  const taken: string[] = [];
  let syllables = 0;
  for (const part of parts) {
    const forms = part.split(FORM_SEPARATOR);
    const fit = forms.filter((each) => syllables + syllableCount(each) === wanted);
    // Of two readings that fit, none is told.
    if (fit.length > 1) return undefined;
    const form = fit[0] ?? forms[0] ?? '';
    syllables += syllableCount(form);
    if (syllables > wanted) return undefined;
    taken.push(form);
    if (syllables === wanted) return taken.join(' ');
  }
  return undefined;
}
