import { removeTone } from 'pinyin-utils';
import type { Dictionary, Prefixes } from './dictionary/open-dictionary';
import { isHan } from './han';
import type { Entry } from './types';

/** A dictionary word and its entries, best first. */
export type Word = { text: string; entries: Entry[] };

/** Every dictionary word that begins where a text begins (or at `start`, in UTF-16 units), longest first. */
export function lookup(dictionary: Dictionary, text: string, start = 0): Word[] {
  const found: Prefixes = { keys: [], ends: [] };
  dictionary.prefixes(text, start, found);
  return found.keys
    .map((key, index) => ({
      text: text.slice(start, found.ends[index]),
      entries: dictionary.entriesOf(key).map(dictionary.entry),
    }))
    .reverse();
}

/**
 * The entries of the card for a token that stands at `start` of a text: those of its own headword first, the ones that
 * are read as the token is leading, then the longer and shorter words that begin with it, longest first. Each once.
 */
export function cardEntries(
  dictionary: Dictionary,
  text: string,
  start: number,
  token: { text: string; pinyin?: string[] },
): Entry[] {
  const words = lookup(dictionary, text, start);
  const own = words.find((word) => word.text === token.text)?.entries ?? [];
  const others = words.filter((word) => word.text !== token.text).flatMap((word) => word.entries);
  return [...new Set([...readAs(own, token.pinyin ?? []), ...others])];
}

/**
 * Entries in the order in which a reading asks for them: those that are read so, then those but for the tone (西 in 东西
 * dōng xi), then the others. A name's entry leads for a name, whose other entries come next, and is last for a word.
 */
export function readAs(entries: readonly Entry[], pinyin: readonly string[]): Entry[] {
  const exact = pinyin.join(' ');
  const distance = (entry: Entry): number => {
    const own = entry.pinyin.join(' ');
    if (own === exact) return 0;
    if (isCapitalised(own) && !isCapitalised(exact)) return 4;
    if (own.toLowerCase() === exact.toLowerCase()) return 1;
    return bareReading(entry.pinyin) === bareReading(pinyin) ? 2 : 3;
  };
  return [...entries].sort((a, b) => distance(a) - distance(b));
}

function isCapitalised(reading: string): boolean {
  return reading.charAt(0) !== reading.charAt(0).toLowerCase();
}

/** A character of a word, with the entry that says what it means there. */
export type CharacterMeaning = { character: string; syllable: string; entry?: Entry };

/**
 * The meaning of each Han character of a word, as it is read in the word, and of the traditional character that the
 * word has (后 in 皇后 is no 後); the character's main one where that reading has no entry. A capital says that the word is
 * a name, and nothing of its characters (世 in 世博 is no surname), unless the dictionary does not have the word: then it
 * may be a person's. Empty where the word has one such character alone.
 * @param entriesOf the entries of a word or character, best first: of a dictionary or of an annotation
 */
export function characterMeanings(
  word: { text: string; pinyin?: readonly string[]; traditional?: string },
  entriesOf: (character: string) => readonly Entry[],
): CharacterMeaning[] {
  const characters = hanOf(word.text);
  const traditional = hanOf(word.traditional ?? '');
  const isKnown = entriesOf(word.text).length > 0;
  if (characters.length < 2) return [];
  return characters.map((character, index) => {
    const syllable = word.pinyin?.[index] ?? '';
    const entries = readAs(entriesOf(character), [isKnown ? syllable.toLowerCase() : syllable]);
    const bare = bareReading(entries[0]?.pinyin ?? []);
    const entry =
      entries.find((own) => own.traditional === traditional[index] && bareReading(own.pinyin) === bare) ?? entries[0];
    return entry ? { character, syllable, entry } : { character, syllable };
  });
}

function hanOf(text: string): string[] {
  return [...text].filter((character) => isHan(character.codePointAt(0) ?? 0));
}

function bareReading(pinyin: readonly string[]): string {
  return removeTone(pinyin.join(' ')).toLowerCase();
}
