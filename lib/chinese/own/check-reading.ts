import { removeTone } from 'pinyin-utils';
import { countHan } from '@/lib/chinese/han';
import { isCapitalised } from '@/lib/chinese/lookup';
import { capitalise } from '@/lib/chinese/numbered-pinyin';
import { hasZhuyin } from '@/lib/chinese/zhuyin-reading';
import { typedReading } from './typed-reading';

/** The marks of the four tones, as they stand alone, and the figures of all five. */
const TONE = /[\u0300\u0301\u0304\u030c1-5]/;

/** What a user typed as the reading of a word: its syllables, or why it is none and the readings that may be meant. */
export type CheckedReading =
  | { pinyin: string[] }
  | { pinyin?: undefined; problem: 'unfit' | 'toneless'; offers: string[][] };

/**
 * Checks what was typed. Syllables without any tone are taken only where that is a reading of the word: they are mostly
 * typed for want of tones, and the text would teach them as neutral.
 */
export function checkReading(typed: string, word: string, known: KnownReadings): CheckedReading {
  // Latin text has none.
  const pinyin = countHan(word) === 0 && typed.trim() === '' ? [] : typedReading(typed, word);
  if (pinyin?.length !== countHan(word)) return { problem: 'unfit', offers: [] };
  if (pinyin.length === 0 || !lacksTones(typed)) return { pinyin };
  const offers = readingsWithTones(pinyin, known);
  const isKnown = offers.some((offer) => offer.join(' ') === pinyin.join(' '));
  return isKnown ? { pinyin } : { problem: 'toneless', offers };
}

/** Whether a typed reading says no tone at all, not even that it is neutral (`ma5`). Zhuyin without a mark is first tone. */
export function lacksTones(typed: string): boolean {
  return !hasZhuyin(typed) && !TONE.test(typed.normalize('NFD'));
}

/** What is known of how a word is read: as a whole, and each of its Han characters by itself. */
export type KnownReadings = {
  words: readonly (readonly string[])[];
  characters: readonly (readonly string[])[];
};

/** More would be a list to read, not an offer. */
const mostOffers = 4;

/**
 * The readings that syllables without tones may mean: those of the word, else of its characters, where a neutral tone is
 * left out beside another one. Empty where nothing is known, or too much.
 * @param syllables one for each Han character, without tones; their capitals are kept
 */
export function readingsWithTones(syllables: readonly string[], { words, characters }: KnownReadings): string[][] {
  const isAlike = (known: readonly string[]) => bare(known.join(' ')) === bare(syllables.join(' '));
  const listed = words.filter(isAlike);
  const offers = listed.length > 0 ? listed : ofCharacters(syllables, characters);
  const written = offers.map((offer) =>
    offer.map((syllable, index) => (isCapitalised(syllables[index] ?? '') ? capitalise(syllable) : syllable)),
  );
  const once = new Map(written.map((offer) => [offer.join(' '), offer]));
  return once.size > mostOffers ? [] : [...once.values()];
}

function ofCharacters(syllables: readonly string[], characters: KnownReadings['characters']): string[][] {
  if (characters.length !== syllables.length) return [];
  let offers: string[][] = [[]];
  for (const [index, typed] of syllables.entries()) {
    const alike = new Set(
      characters[index]?.map((each) => each.toLowerCase()).filter((each) => bare(each) === bare(typed)),
    );
    const toned = [...alike].filter((each) => !lacksTones(each));
    const possible = toned.length > 0 ? toned : [...alike];
    offers = offers.flatMap((offer) => possible.map((each) => [...offer, each]));
    if (offers.length > mostOffers) return [];
  }
  return offers;
}

function bare(syllables: string): string {
  return removeTone(syllables).toLowerCase();
}
