import { headwordIn, isHeadword } from './headword';
import { syllableCount } from './pinyin-key';
import type { ListedWord } from './word-query';

const separators = /[\s,，、;；|｜/／]+/;

/** The words of a line of plain text. A single word may be followed by its reading: `你好 nǐ hǎo hello`. */
export function readPlain(text: string, line: number): ListedWord[] {
  const whole = headwordIn(text.trim());
  if (whole !== undefined && !separators.test(whole.headword)) {
    const { headword, other, note } = whole;
    const pinyin = note !== undefined && syllableCount(note) > 0 ? note : undefined;
    return [{ headword, line, ...(other !== undefined && { other }), ...(pinyin !== undefined && { pinyin }) }];
  }
  const parts = text
    .replace(/[()[\]（）【】"“”「」]/g, ' ')
    .split(separators)
    .filter((part) => part !== '');
  const words = parts.filter(isHeadword);
  const [first, second] = words;
  if (first === undefined) return [];
  const isPair = words.length === 2 && second !== undefined && [...first].length === [...second].length;
  const pinyin = words.length === 1 || isPair ? readingAfter(parts, words.at(-1) ?? first, first) : undefined;
  if (pinyin === undefined) return words.map((headword) => ({ headword, line }));
  return [{ headword: first, line, pinyin, ...(isPair && { other: second }) }];
}

/** The reading that follows a word: as many syllables as it has characters. */
function readingAfter(parts: readonly string[], after: string, word: string): string | undefined {
  const wanted = [...word].length;
  const taken: string[] = [];
  let syllables = 0;
  for (const part of parts.slice(parts.indexOf(after) + 1)) {
    const count = syllableCount(part);
    if (count === 0 || syllables + count > wanted) break;
    taken.push(part);
    syllables += count;
  }
  return syllables === wanted ? taken.join(' ') : undefined;
}
