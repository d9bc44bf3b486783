import { toNumbers } from '@/lib/chinese/numbered-pinyin';
import { clean } from './escape';
import type { ExportWord } from './types';

/** Pleco's own sign for a new line within a definition; a real one would end the card. */
const newLine = '\ueab1';

/**
 * Words as a text file for Pleco's import of flashcards: `simplified[traditional]`, pinyin with numbers, definition,
 * parted by tabs. Words stand under the category that `categoryOf` names; parts of it are parted by `/`.
 */
export function toPleco(words: readonly ExportWord[], categoryOf: (word: ExportWord) => string): string {
  const byCategory = new Map<string, ExportWord[]>();
  for (const word of words) {
    const category = categoryOf(word);
    const inIt = byCategory.get(category);
    if (inIt === undefined) byCategory.set(category, [word]);
    else inIt.push(word);
  }
  const lines = [...byCategory].flatMap(([category, inIt]) => [`// ${cell(category)}`, ...inIt.map(card)]);
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function card({ simplified, traditional, pinyin, senses, note, context }: ExportWord): string {
  const headword = traditional === simplified ? simplified : `${simplified}[${traditional}]`;
  const lines = [...senses, note, context?.sentence].filter((line) => line !== undefined && line !== '');
  const reading = toNumbers(pinyin).filter((syllable) => syllable !== '');
  return [cell(headword), cell(reading.join(' ')), lines.map((line) => cell(line ?? '')).join(newLine)].join('\t');
}

function cell(text: string): string {
  return clean(text).replace(/\s+/g, ' ').trim();
}
