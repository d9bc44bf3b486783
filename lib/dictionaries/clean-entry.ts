import { isHeadword } from '@/lib/words/headword';
import { canonicalReading } from './readings/canonical-reading';
import type { OwnDictionaryEntry, RawEntry } from './types';

/** UTF-16 units of a gloss: a card shows no more. What is beyond is left out. */
const LONGEST_GLOSS = 4_000;

/** Of an entry, in a card. */
const MOST_GLOSSES = 100;

/** UTF-16 units that are looked at of a text before it is cut. */
const LONGEST_SOURCE = 4 * LONGEST_GLOSS;

/**
 * An entry with headwords that can stand in a text, plain glosses and a canonical reading; undefined where a headword
 * has no Chinese or is a sentence, or where neither a gloss nor a reading is left.
 */
export function cleanEntry({ simplified, traditional, reading, glosses }: RawEntry): OwnDictionaryEntry | undefined {
  const [first, second] = [headwordOf(simplified), headwordOf(traditional)];
  if (first === undefined || second === undefined) return undefined;
  const canonical = reading === undefined ? undefined : canonicalReading(reading, first);
  const kept: string[] = [];
  for (const gloss of glosses) {
    const text = plainLine(gloss, LONGEST_GLOSS);
    if (text !== '') kept.push(text);
    if (kept.length === MOST_GLOSSES) break;
  }
  if (kept.length === 0 && canonical === undefined) return undefined;
  return {
    ...{ simplified: first, traditional: second, glosses: kept },
    ...(canonical !== undefined && { reading: canonical }),
  };
}

function headwordOf(text: string): string | undefined {
  const word = text.normalize('NFC').trim();
  return isHeadword(word) ? word : undefined;
}

/** Characters of control, and those that would turn the direction of the card's text. */
const INVISIBLE = /[^\P{Cc}\n]|[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;

/** Text without invisible characters, with single spaces and line breaks, of at most so many UTF-16 units. */
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
