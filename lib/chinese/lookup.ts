import type { Dictionary, Prefixes } from './dictionary/open-dictionary';
import type { Entry } from './types';

/** A dictionary word and its entries, best first. */
export type Word = { text: string; entries: Entry[] };

/** Every dictionary word that begins where a text begins (or at `start`, in UTF-16 units), longest first. */
export function lookup(dictionary: Dictionary, text: string, start = 0): Word[] {
  const found: Prefixes = { keys: [], ends: [] };
  dictionary.prefixes(text, start, found);
  return found.keys
    .map((key) => ({
      text: dictionary.headword(key),
      entries: dictionary.entriesOf(key).map((index) => dictionary.entry(index)),
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

/** The entries that are read so come first; a matching capital counts, so that a name's entry leads for a name. */
function readAs(entries: readonly Entry[], pinyin: readonly string[]): Entry[] {
  const exact = pinyin.join(' ');
  const distance = (entry: Entry): number => {
    const own = entry.pinyin.join(' ');
    if (own === exact) return 0;
    return own.toLowerCase() === exact.toLowerCase() ? 1 : 2;
  };
  return [...entries].sort((a, b) => distance(a) - distance(b));
}
