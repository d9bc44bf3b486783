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

/** The entries of a token's card, each once: its headword's, best reading first, then longer and shorter words'. */
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
 * Entries by how well they match a reading: same, but for tone (西 in 东西 dōng xi), others; names only for names. Those of
 * the user's dictionaries stay behind, dictionary by dictionary.
 */
export function readAs(entries: readonly Entry[], pinyin: readonly string[]): Entry[] {
  const sources = [...new Set(entries.map(({ dictionary }) => dictionary))];
  const sourceOf = ({ dictionary }: Entry) => (sources.length === 1 ? 0 : sources.indexOf(dictionary));
  const exact = pinyin.join(' ');
  const distance = (entry: Entry): number => {
    const own = entry.pinyin.join(' ');
    if (own === exact) return 0;
    if (isCapitalised(own) && !isCapitalised(exact)) return 4;
    if (own.toLowerCase() === exact.toLowerCase()) return 1;
    return bareReading(entry.pinyin) === bareReading(pinyin) ? 2 : 3;
  };
  return [...entries].sort((a, b) => sourceOf(a) - sourceOf(b) || distance(a) - distance(b));
}

export function isCapitalised(reading: string): boolean {
  return reading.charAt(0) !== reading.charAt(0).toLowerCase();
}

export type CharacterMeaning = { character: string; syllable: string; entry?: Entry };

/**
 * The meaning of each Han character of a word, by its reading and traditional form there (后 in 皇后 is not 後), else its
 * main one. Capitals are ignored (世 in 世博 is no surname) unless the dictionary lacks the word: it may be a person's
 * name. Empty for a word of one character.
 * @param entriesOf the entries of a word or character, best first
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
