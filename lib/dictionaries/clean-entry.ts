import { isHeadword } from '@/lib/words/headword';
import type { ImportNote } from './import-note';
import { plainHeadword } from './plain-headword';
import { canonicalReading } from './readings/canonical-reading';
import type { OwnDictionaryEntry, RawEntry } from './types';

/** UTF-16 units of a gloss: a card shows no more. What is beyond is left out. */
const LONGEST_GLOSS = 4_000;

/** Of an entry, in a card. */
const MOST_GLOSSES = 100;

/** UTF-16 units that are looked at of a text before it is cut. */
const LONGEST_SOURCE = 4 * LONGEST_GLOSS;

/**
 * An entry with headwords that can stand in a text, plain glosses and a canonical reading, and whether its glosses were
 * longer; or why there is none. See `ImportNote`.
 */
export function cleanEntry({
  simplified,
  traditional,
  reading,
  glosses,
}: RawEntry):
  | { entry: OwnDictionaryEntry; isShortened: boolean }
  | { entry?: undefined; why: Exclude<ImportNote['kind'], 'shortened'> } {
  if (simplified.trim() === '') return { why: 'incomplete' };
  const [first, second] = [plainHeadword(simplified), plainHeadword(traditional)];
  if (!isHeadword(first) || !isHeadword(second)) return { why: 'no-headword' };
  const canonical = reading === undefined ? undefined : canonicalReading(reading, first);
  const kept: string[] = [];
  let isShortened = glosses.length > MOST_GLOSSES;
  for (const gloss of glosses) {
    const text = plainLine(gloss, LONGEST_GLOSS);
    if (text !== '') kept.push(text);
    if (text.length > LONGEST_GLOSS) isShortened = true;
    if (kept.length === MOST_GLOSSES) break;
  }
  if (kept.length === 0 && canonical === undefined) return { why: 'no-definition' };
  const entry = {
    ...{ simplified: first, traditional: second, glosses: kept },
    ...(canonical !== undefined && { reading: canonical }),
  };
  return { entry, isShortened };
}

/** Characters of control, and those that would turn the direction of the card's text. */
const INVISIBLE = /[^\P{Cc}\n]|[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;

/** Text without invisible characters, with single spaces and line breaks; where it has more than so many UTF-16 units, cut, with `…`. */
export function plainLine(text: string, longest: number): string {
  const plain = text
    .slice(0, LONGEST_SOURCE)
    .replace(/\t/g, ' ')
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()
    .toWellFormed();
  return plain.length <= longest ? plain : `${plain.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…`;
}
