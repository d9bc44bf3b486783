import { beginnings, longestSyllable, syllables } from './syllables';
import { toneless } from './toneless';

/** Nobody types a longer one; what is pasted is looked for as text. */
const longestQuery = 60;

/** So many ways to cut a query into syllables are tried; four vowels in a row have no more. */
const mostReadings = 24;

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

/** Every way to read letters as whole syllables, with spaces between them; each end of the letters is read once. */
function readings(letters: string, known = new Map<string, string[]>()): string[] {
  if (letters === '') return [''];
  const before = known.get(letters);
  if (before !== undefined) return before;
  const found: string[] = [];
  for (let length = Math.min(longestSyllable, letters.length); length > 0; length--) {
    const syllable = spelled(letters.slice(0, length));
    if (!syllables.has(syllable)) continue;
    for (const rest of readings(letters.slice(length), known)) {
      if (found.length < mostReadings) found.push(rest === '' ? syllable : `${syllable} ${rest}`);
    }
  }
  known.set(letters, found);
  return found;
}

/** Every way to read letters as syllables of which the last is not typed to its end. */
function unfinished(letters: string): string[] {
  const found = new Set<string>();
  for (let length = Math.min(longestSyllable - 1, letters.length); length > 0; length--) {
    const begun = letters.slice(letters.length - length);
    if (!beginnings.has(begun)) continue;
    for (const before of readings(letters.slice(0, letters.length - length))) {
      found.add(before === '' ? begun : `${before} ${begun}`);
      if (found.size === mostReadings) return [...found];
    }
  }
  return [...found];
}

function join(parts: string[][]): string[] {
  const [first = [], ...rest] = parts;
  return rest
    .reduce((all, part) => all.flatMap((head) => part.map((tail) => `${head} ${tail}`)), first)
    .slice(0, mostReadings);
}

/** nüe and lüe are often typed without their dots: there is no other nue or lue. */
function spelled(syllable: string): string {
  return syllable === 'nue' || syllable === 'lue' ? `${syllable[0]}ve` : syllable;
}
