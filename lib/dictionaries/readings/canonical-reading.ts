import { isHan } from '@/lib/chinese/han';
import { syllables } from '@/lib/chinese/pinyin-syllables';
import { hasZhuyin, zhuyinReading } from '@/lib/chinese/zhuyin-reading';
import { type PinyinLetter, pinyinLetters } from './syllable-letters';

/** UTF-16 units: the longest reading of CC-CEDICT has some 80. */
const LONGEST_READING = 150;

/** A syllable of a reading, `lu:4`. */
type Spelled = { syllables: string[]; cost: number; ways: number };

/**
 * A reading in any usual notation (pin1 yin1, pīnyīn, ㄆㄧㄣ ㄧㄣ) as CC-CEDICT writes it, one syllable per Han character
 * of the headword. Undefined where it does not fit the headword, says no tones, or can be cut in two ways: a wrong
 * reading is worse than none.
 */
export function canonicalReading(written: string, headword: string): string | undefined {
  const text = written.trim().replace(/^[[(（【](.*)[\])）】]$/u, '$1');
  if (text === '' || text.length > LONGEST_READING) return undefined;
  const characters = [...headword].filter((character) => /[\p{L}\p{N}\p{So}]/u.test(character));
  if (!characters.some(isHanCharacter)) return undefined;
  if (hasZhuyin(text)) return zhuyinReading(text, characters);
  const letters = pinyinLetters(text);
  if (letters === undefined || letters.every(({ mark, number }) => mark === 0 && number === undefined))
    return undefined;
  const best = oneEach(letters, characters) ?? cut(letters, characters);
  return best?.ways === 1 ? best.syllables.join(' ') : undefined;
}

/** The way to read letters that are parted into as many syllables as there are characters, which most are. */
function oneEach(letters: readonly PinyinLetter[], characters: readonly string[]): Spelled | undefined {
  const parts: PinyinLetter[][] = [];
  for (const letter of letters) {
    if (letter.isParted) parts.push([letter]);
    else parts.at(-1)?.push(letter);
  }
  if (parts.length !== characters.length || !characters.every(isHanCharacter)) return undefined;
  const read = parts.map((part, index) => spell(part, undefined, characters[index] ?? ''));
  return read.includes(undefined) ? undefined : { syllables: read as string[], cost: 0, ways: 1 };
}

/** The cheapest way to read the letters as the characters, and how many ways there are that are as cheap. */
function cut(letters: readonly PinyinLetter[], characters: readonly string[]): Spelled | undefined {
  const known = new Map<number, Spelled | undefined>();
  const from = (at: number, character: number): Spelled | undefined => {
    const key = at * 1_000 + character;
    if (!known.has(key)) known.set(key, cheapest(steps(at, character)));
    return known.get(key);
  };
  function* steps(at: number, index: number): Generator<Spelled> {
    const character = characters[index];
    if (character === undefined) {
      if (at === letters.length) yield { syllables: [], cost: 0, ways: 1 };
      return;
    }
    const isSpoken = isHanCharacter(character);
    if (!isSpoken) {
      // A letter or figure of the headword is written by itself, said (3 as san1), or left out of the reading.
      const isSame = isWritten(letters, at, characters, index);
      const rest = from(isSame ? at + 1 : at, index + 1);
      if (rest !== undefined) yield { ...rest, cost: rest.cost + (isSame ? 0 : UNWRITTEN) };
      if (!/\p{N}/u.test(character) || !letters[at]?.isParted) return;
    }
    for (let end = at + 1; end <= Math.min(letters.length, at + LONGEST_SYLLABLE); end += 1) {
      const syllable = spell(letters.slice(at, end), letters[end], character);
      const rest = syllable === undefined ? undefined : from(end, index + 1);
      if (rest === undefined || syllable === undefined) continue;
      if (!isSpoken && letters[end]?.isParted === false) continue;
      const cost = rest.cost + (isVowelUnparted(letters[at], at) ? 1 : 0) + (isSpoken ? 0 : UNWRITTEN);
      yield { syllables: isSpoken ? [syllable, ...rest.syllables] : rest.syllables, cost, ways: rest.ways };
    }
  }
  return from(0, 0);
}

/** Whether the letter at a place is that of the headword, and no part of a syllable. */
function isWritten(
  letters: readonly PinyinLetter[],
  at: number,
  characters: readonly string[],
  index: number,
): boolean {
  const isSame = (place: number, of: number) =>
    isOther(characters[of]) && letters[place]?.mark === 0 && letters[place]?.letter === characters[of]?.toLowerCase();
  if (!isSame(at, index)) return false;
  const begins = letters[at]?.isParted === true || isSame(at - 1, index - 1);
  return begins && (letters[at + 1]?.isParted !== false || isSame(at + 1, index + 1));
}

const isOther = (character: string | undefined) => character !== undefined && !isHanCharacter(character);

/** What a letter or figure costs that is not written: more than a cut that is not usual. */
const UNWRITTEN = 5;

function cheapest(all: Iterable<Spelled>): Spelled | undefined {
  let best: Spelled | undefined;
  for (const each of all) {
    if (best === undefined || each.cost < best.cost) best = each;
    else if (each.cost === best.cost) best = { ...best, ways: best.ways + each.ways };
  }
  return best;
}

/** Letters as one syllable of a character; undefined where they are none. */
function spell(letters: PinyinLetter[], next: PinyinLetter | undefined, character: string): string | undefined {
  const last = letters.at(-1);
  const [first] = letters;
  if (first === undefined || last === undefined) return undefined;
  if (letters.some((letter, index) => index > 0 && (letter.isParted || letters[index - 1]?.number !== undefined)))
    return undefined;
  const marks = letters.filter(({ mark }) => mark > 0);
  if (marks.length + (last.number === undefined ? 0 : 1) > 1) return undefined;
  const bare = letters.map(({ letter }) => letter).join('');
  const known = bare === 'nue' || bare === 'lue' ? bare.replace('u', 'v') : bare;
  if (!syllables.has(known)) return undefined;
  if (known === 'r' ? !/[儿兒]/.test(character) : !/[aeiouv]/.test(known) && !standsAlone(first, last, next))
    return undefined;
  const spelled = known.replace('v', 'u:');
  const tone = last.number ?? marks[0]?.mark ?? 5;
  return `${first.isCapital ? spelled.charAt(0).toUpperCase() + spelled.slice(1) : spelled}${tone}`;
}

/** A syllable without a vowel (嗯 ng, 呣 m) would else be the end of the one before. */
function standsAlone(first: PinyinLetter, last: PinyinLetter, next: PinyinLetter | undefined): boolean {
  return first.isParted && (next === undefined || next.isParted || last.number !== undefined);
}

/** A vowel that begins a syllable inside a word has an apostrophe before it: fāngàn is fān gàn. */
function isVowelUnparted(letter: PinyinLetter | undefined, at: number): boolean {
  return at > 0 && letter !== undefined && !letter.isParted && /[aeo]/.test(letter.letter);
}

function isHanCharacter(character: string): boolean {
  return isHan(character.codePointAt(0) ?? 0);
}

/** The letters of zhuang. */
const LONGEST_SYLLABLE = 6;
