import { mostReadings, readings, unfinished } from '@/lib/chinese/pinyin-syllables';
import { toneless } from './toneless';

/** Nobody types a longer one; pasted text is searched for as text. */
const longestQuery = 60;

/**
 * What finds a typed pinyin in `DerivedRow.pinyin`, which has a space before each syllable. Tone marks, numbers and
 * case do not count; where the user parts syllables (`xi'an`, `xi an`, `xi1an1`) they are parted there, else wherever
 * they can be (`xian` is 先 and 西安). Where what is typed ends within a syllable (`zhongg`), that one is a beginning.
 * `undefined` where it is no pinyin, or too short to tell anything.
 */
export function pinyinPattern(query: string): RegExp | undefined {
  const parts = toneless(query.trim())
    .split(/[\s'’`\-0-9·.]+/u)
    .filter((part) => part !== '');
  const letters = parts.join('');
  if (letters.length < 2 || letters.length > longestQuery || !/^[a-z]+$/.test(letters)) return undefined;
  const whole = join(parts.map((part) => readings(part)));
  if (whole.length > 0) return new RegExp(` (?:${whole.join('|')})(?![a-z])`);
  const last = parts.at(-1) ?? '';
  const begun = join([...parts.slice(0, -1).map((part) => readings(part)), unfinished(last)]);
  return begun.length > 0 ? new RegExp(` (?:${begun.join('|')})`) : undefined;
}

function join(parts: string[][]): string[] {
  const [first = [], ...rest] = parts;
  return rest
    .reduce((all, part) => all.flatMap((head) => part.map((tail) => `${head} ${tail}`)), first)
    .slice(0, mostReadings);
}
