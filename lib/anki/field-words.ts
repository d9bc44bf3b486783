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
  const words = readPlain(text, line);
  const [word] = words;
  if (word === undefined || words.length > 1 || word.pinyin !== undefined) return words;
  const given = [pinyin, reading === undefined ? '' : plainCell(reading)].find((each) => isReadingOf(each, word));
  return [given === undefined ? word : listedWord(line, word.headword, given, { other: word.other })];
}

/** Of a sentence, clauses would be taken for words. */
const SENTENCE = /[。！？!?]/;

/** Whether a text has as many syllables as the word has characters: what else it holds (English, a note) is no reading. */
function isReadingOf(text: string, { headword }: ListedWord): boolean {
  return syllableCount(text) === [...headword].filter((character) => /\p{Script=Han}/u.test(character)).length;
}

function withoutCloze(text: string): string {
  return text.replace(/\{\{c\d+::(.*?)(?:::[^{}]*)?\}\}/g, '$1');
}

/** In Anki's ruby, a reading in brackets follows its characters, which a space parts from those before them. */
function withoutRuby(text: string): { text: string; pinyin: string } {
  const ruby = /(\p{Script=Han}+)\[([^[\]]*)\]/gu;
  const readings = [...text.matchAll(ruby)].map(([, , reading = '']) => reading);
  if (readings.length === 0 || readings.some((reading) => /\p{Script=Han}/u.test(reading))) return { text, pinyin: '' };
  return {
    text: text.replace(ruby, '$1').replace(/ (?=\p{Script=Han})/gu, ''),
    pinyin: readings.join(' '),
  };
}
