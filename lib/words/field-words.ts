import { joinSeparable } from '@/lib/chinese/list-notation';
import { hasZhuyin, zhuyinReading } from '@/lib/chinese/zhuyin-reading';
import { withoutMark, writtenWords } from './headword';
import { isParted, listedWords } from './listed-words';
import { syllableCount } from './pinyin-key';
import { plainCell } from './plain-cell';
import { readPlain } from './plain-words';
import type { ListedWord } from './word-query';

/**
 * The words in a field of an Anki note: HTML with ruby, Anki's own ruby (`学[xué]校[xiào]`), cloze deletions, sounds, and
 * several words at once. Empty where it holds none, such as a sentence.
 * @param reading the field with its reading; of no use where there are several words
 */
export function fieldWords(field: string, reading: string | undefined, line: number): ListedWord[] {
  const { text: marked, pinyin } = withoutRuby(plainField(field));
  const text = withoutMark(marked);
  if (SENTENCE.test(text)) return [];
  const lines = linesOf(field);
  if (lines.length > 1) return lines.flatMap((each) => fieldWords(each, undefined, line));
  const given = [pinyin, reading === undefined ? '' : plainCell(reading)];
  const parted = text.replaceAll(' ', '');
  const isOne = isParted(text, readingsOf(parted, given));
  const cell = isOne ? parted : text;
  const written = writtenWords(cell);
  const words = readPlain(cell, line);
  if (written.length > 1 || written.some(({ whole }) => whole !== undefined)) return listedWords(line, written, given);
  const [word] = words;
  if (word === undefined || words.length > 1 || word.pinyin !== undefined) return words;
  const [found] = readingsOf(word.headword, given);
  return [found === undefined ? word : { ...word, pinyin: found }];
}

/** The text of a field as columns are told by: without markup, ruby and cloze deletions. */
export function fieldText(field: string): string {
  return withoutRuby(plainField(field)).text;
}

/** Of a sentence, clauses would be taken for words. */
const SENTENCE = /[。！？!?]/;

/** The lines of a field in which there is Chinese. */
function linesOf(field: string): string[] {
  const lines = field.replace(/\s/g, ' ').replace(/<\/?(?:br|div|p|li|hr)\b[^<>]*>/gi, '\n');
  return lines.split('\n').filter((line) => /\p{Script=Han}/u.test(plainField(line)));
}

/**
 * The texts that have as many syllables as the word has characters, zhuyin as pinyin; what else they hold (English, a
 * note) is no reading.
 */
function readingsOf(headword: string, texts: readonly string[]): string[] {
  const characters = [...headword].filter((character) => /\p{Script=Han}/u.test(character));
  return texts
    .map((text) => joinSeparable(hasZhuyin(text) ? (zhuyinReading(text, characters) ?? '') : text))
    .filter((text) => characters.length > 0 && syllableCount(text) === characters.length);
}

function plainField(field: string): string {
  return plainCell(field).replace(/\{\{c\d+::(.*?)(?:::[^{}]*)?\}\}/g, '$1');
}

/** In Anki's ruby, a reading in brackets follows its characters (or a figure), which a space parts from those before them. */
function withoutRuby(text: string): { text: string; pinyin: string } {
  const ruby = /(\p{Script=Han}+|\p{N}+|[A-Z])\[([^[\]]*)\]/gu;
  const readings = [...text.matchAll(ruby)].map(([, , reading = '']) => reading);
  if (readings.length === 0 || readings.some((reading) => /\p{Script=Han}/u.test(reading))) return { text, pinyin: '' };
  return {
    text: text.replace(ruby, '$1').replace(/ (?=\p{Script=Han})/gu, ''),
    pinyin: readings.join(' '),
  };
}
