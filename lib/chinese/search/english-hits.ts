import type { Dictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { englishQuery } from './english-query';
import { commonness, type Hit } from './hit';
import { senseCost } from './sense-cost';

/**
 * Entries with a sense that is what was typed, begins with it, or holds it. Looks through the bytes of all entries, which
 * takes some milliseconds; an index would have to be shipped, and to be read whenever the background wakes.
 */
export function englishHits(dictionary: Dictionary, typed: string): Hit[] {
  const query = englishQuery(typed);
  if (query === undefined) return [];
  const decoder = new TextDecoder();
  const { entries: bytes, entryStart } = dictionary.raw;
  const found = entriesWith(dictionary, query.stem, query.beginning === undefined);
  return commonest(dictionary, found).flatMap((index) => {
    const text = decoder.decode(bytes.subarray(entryStart(index), entryStart(index + 1)));
    const cost = senseCost(text.split('\t', 2)[1] ?? '', query);
    if (cost === undefined) return [];
    return [{ cost: cost + commonness(dictionary, index), entry: () => dictionary.entry(index) }];
  });
}

/** So many entries are decoded: `of` is in twenty thousand. */
const mostEntries = 2_000;

function commonest(dictionary: Dictionary, indexes: readonly number[]): readonly number[] {
  if (indexes.length <= mostEntries) return indexes;
  const rankOf = (index: number) => dictionary.frequencyRank(index) || Number.POSITIVE_INFINITY;
  return [...indexes].sort((a, b) => (rankOf(a) < rankOf(b) ? -1 : 1)).slice(0, mostEntries);
}

/** Sets the small letter of an ASCII letter; of a digit it changes nothing. */
const lowerCase = 32;

/** The entries in whose text a word begins with a stem (or is it), ASCII letters and digits in either case. */
function entriesWith({ raw, size }: Dictionary, stem: string, isWhole: boolean): number[] {
  const { entries: bytes, entryStart } = raw;
  const units = Uint8Array.from(stem, (letter) => letter.charCodeAt(0));
  const first = units[0] as number;
  const found: number[] = [];
  for (let index = 0, end = 0; index < size.entries; index += 1) {
    const start = end;
    end = entryStart(index + 1);
    for (let at = start + 1; at <= end - units.length; at += 1) {
      if (((bytes[at] as number) | lowerCase) !== first || isInWord(bytes[at - 1] as number)) continue;
      let length = 1;
      while (length < units.length && ((bytes[at + length] as number) | lowerCase) === units[length]) length += 1;
      if (length < units.length || (isWhole && isInWord(bytes[at + length] as number))) continue;
      found.push(index);
      break;
    }
  }
  return found;
}

/** An ASCII letter or digit, or a byte of any other letter. */
function isInWord(byte: number): boolean {
  const letter = byte | lowerCase;
  return byte >= 0x80 || (letter >= 0x61 && letter <= 0x7a) || (byte >= 0x30 && byte <= 0x39);
}
