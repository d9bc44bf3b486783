import { EntryRank } from '@/lib/chinese/dictionary/format';
import type { CedictEntry } from './parse-cedict';

const SURNAME = /^surname |^\(?(?:two-character|compound) surname/i;
const MINOR =
  /^(?:(?:old|archaic|ancient|Japanese|erhua|dialectal|nonstandard|erroneous|simplified|popular)?\s*variant of |variant of |used in |component |\((?:archaic|old|Tw|dialect|Cantonese|Japanese kokuji)\)|Taiwan pr\.|Japanese variant|unofficial variant|one of the characters used in |non-standard simplified|also written |see (?!also))/i;

/**
 * The rank of an entry by its senses: surname, variant or archaic form, proper noun (capitalised pinyin), common word.
 */
export function rankEntry(entry: CedictEntry): number {
  const senses = entry.senses.split('/');
  if (senses.every((sense) => SURNAME.test(sense))) return EntryRank.surname;
  if (senses.filter((sense) => !SURNAME.test(sense)).every((sense) => MINOR.test(sense))) return EntryRank.minor;
  return /^[A-ZÜ]/.test(entry.pinyin[0] ?? '') ? EntryRank.proper : EntryRank.common;
}

/** The byte of an entry in `entryTraits`: an EntryRank, and a level (1 to 6, or 0). */
export function packTraits(rank: number, level: number): number {
  return rank | (level << 2);
}
