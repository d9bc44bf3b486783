import { entriesWith } from '@/lib/chinese/search/text-scan';
import { FIELD, type viewsOf } from './format';

type Texts = Pick<ReturnType<typeof viewsOf>, 'text' | 'entryStart'>;

const field = FIELD.charCodeAt(0);

/** Before an entry's glosses stand its two headwords and its reading. */
const FIELDS_BEFORE_READING = 2;
const FIELDS_BEFORE_GLOSSES = 3;

/** Sets the small letter of an ASCII letter. */
const lowerCase = 32;

/** The entries in whose glosses a word begins with a stem, or is it (see `entriesWith`). */
export function glossesWith({ text, entryStart }: Texts, stem: string, isWhole: boolean): number[] {
  const startOf = (index: number) => entryStart[index] as number;
  const isInGloss = (index: number, at: number) => behindFields(text, startOf(index), FIELDS_BEFORE_GLOSSES) <= at;
  return entriesWith({ entries: text, entryStart: startOf }, stem, isWhole, isInGloss);
}

/**
 * The entries whose reading is, or begins with, one of some letters, in any tones. Compares bytes, as nearly no entry does.
 * @param letters alternatives, of a to z, with `v` for ü, which is not told from u
 */
export function readingsLike({ text, entryStart }: Texts, letters: readonly string[]) {
  const sought = letters.map((way) => Uint8Array.from(way.replaceAll('v', 'u'), (letter) => letter.charCodeAt(0)));
  const found: { whole: number[]; beginning: number[] } = { whole: [], beginning: [] };
  for (let index = 0; index + 1 < entryStart.length; index += 1) {
    const start = behindFields(text, entryStart[index] as number, FIELDS_BEFORE_READING);
    const first = (text[start] as number) | lowerCase;
    if (!sought.some((units) => units[0] === first)) continue;
    const ends = sought.map((units) => endOf(text, start, units)).filter((end) => end > 0);
    if (ends.some((end) => isOver(text, end))) found.whole.push(index);
    else if (ends.length > 0) found.beginning.push(index);
  }
  return found;
}

/** Where what follows so many fields of an entry begins. */
function behindFields(text: Uint8Array, start: number, fields: number): number {
  let at = start;
  for (let left = fields; left > 0 && at < text.length; at += 1) if (text[at] === field) left -= 1;
  return at;
}

/** Where a reading goes on behind its first letters; 0 where it has others. */
function endOf(text: Uint8Array, start: number, letters: Uint8Array): number {
  let at = start;
  for (let matched = 0; matched < letters.length; at += 1) {
    if (at >= text.length || text[at] === field) return 0;
    const letter = (text[at] as number) | lowerCase;
    if (letter < 0x61 || letter > 0x7a) continue;
    if (letter !== letters[matched]) return 0;
    matched += 1;
  }
  return at;
}

/** Whether nothing but a tone, or the dots of ü, is left of a reading. */
function isOver(text: Uint8Array, from: number): boolean {
  for (let at = from; at < text.length && text[at] !== field; at += 1)
    if ((text[at] as number) === 0x20 || (text[at] as number) >= 0x41) return false;
  return true;
}
