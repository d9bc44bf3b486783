import { hasZhuyin, zhuyinReading } from '@/lib/chinese/zhuyin-reading';
import { listedWord } from '@/lib/words/headword';
import { syllableCount } from '@/lib/words/pinyin-key';
import { plainCell } from '@/lib/words/plain-cell';
import { readPlain } from '@/lib/words/plain-words';
import type { ListedWord } from '@/lib/words/word-query';

/**
 * The words in a field of a note: HTML with ruby, Anki's own ruby (`学[xué]校[xiào]`), cloze deletions, sounds, and
 * several words at once. Empty where it holds none, such as a sentence.
 * @param reading the field with its reading; of no use where there are several words
 */
export function fieldWords(field: string, reading: string | undefined, line: number): ListedWord[] {
  const { text, pinyin } = withoutRuby(withoutCloze(plainCell(field)));
  if (SENTENCE.test(text)) return [];
  const given = [pinyin, reading === undefined ? '' : plainCell(reading)];
  const parted = isOneLine(field) ? text.replaceAll(' ', '') : '';
  const isParted = PARTED.test(text) && readingOf(parted, given) !== undefined;
  const words = readPlain(isParted ? parted : text, line);
  const [word] = words;
  if (word === undefined || words.length > 1 || word.pinyin !== undefined) return words;
  const found = readingOf(word.headword, given);
  return [found === undefined ? word : listedWord(line, word.headword, found, { other: word.other })];
}

/** Of a sentence, clauses would be taken for words. */
const SENTENCE = /[。！？!?]/;

/** The characters of one word, or of several: `喝 茶` is one where its reading has as many syllables. */
const PARTED = /^\p{Script=Han}+(?: \p{Script=Han}+)+$/u;

function isOneLine(field: string): boolean {
  const lines = field.replace(/\s/g, ' ').replace(/<\/?(?:br|div|p|li|hr)\b[^<>]*>/gi, '\n');
  return !lines.trim().includes('\n');
}

/**
 * The first text that has as many syllables as the word has characters, zhuyin as pinyin; what else it holds (English, a
 * note) is no reading.
 */
function readingOf(headword: string, texts: readonly string[]): string | undefined {
  const characters = [...headword].filter((character) => /\p{Script=Han}/u.test(character));
  for (const text of texts) {
    const given = hasZhuyin(text) ? (zhuyinReading(text, characters) ?? '') : text;
    if (characters.length > 0 && syllableCount(given) === characters.length) return given;
  }
  return undefined;
}

function withoutCloze(text: string): string {
  return text.replace(/\{\{c\d+::(.*?)(?:::[^{}]*)?\}\}/g, '$1');
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
