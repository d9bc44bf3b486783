import type { Dictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { entryAt } from './text-scan';

/** Sets the small letter of an ASCII letter. */
const lowerCase = 32;
const tab = 9;
const space = 32;
const slash = 47;
const closing = ']'.charCodeAt(0);

/**
 * Looks through the readings of all entries for those that begin with some letters, and calls `found` with the entry, the
 * syllables that the letters are in as they are typed, a space before each (` lv4 se4`), and whether these are all. Of one
 * that is also read otherwise (谁 shuí), or is in Taiwan, each reading is found. Compares bytes: to decode 125,000
 * readings takes a hundred times as long.
 * @param letters alternatives, of a to z, with `v` for ü
 */
export function readingsWith(
  { raw, size }: Dictionary,
  letters: readonly string[],
  found: (index: number, syllables: string, isAll: boolean) => void,
): void {
  const { entries: bytes, entryStart, otherReadings } = raw;
  const sought = letters.map((text) => Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
  // Nearly all readings are ruled out by their first byte; that of a letter with a mark is above ASCII.
  const mayBegin = Uint8Array.from({ length: 256 }, (_, byte) =>
    byte >= 0x80 || sought.some(([first]) => first === (byte | lowerCase)) ? 1 : 0,
  );
  const most = Math.max(...letters.map((text) => text.length));
  const give = (index: number, start: number) => {
    const { typed, isAll } = syllablesAt(bytes, start, entryStart(index + 1), most);
    found(index, typed, isAll);
  };
  const isLike = (start: number) => sought.some((units) => beginsWith(bytes, start, units));
  for (let index = 0; index < size.entries; index += 1) {
    const start = entryStart(index);
    if (mayBegin[bytes[start] as number] === 1 && isLike(start)) give(index, start);
  }
  let index = 0;
  for (const start of otherReadings) {
    if (!isLike(start)) continue;
    index = entryAt(entryStart, start, index, size.entries);
    give(index, start);
  }
}

/** A reading ends before what cannot be in one, or with the entry. */
function isEnd(byte: number): boolean {
  return byte === tab || byte === slash || byte === closing;
}

function beginsWith(bytes: Uint8Array, start: number, letters: Uint8Array): boolean {
  let at = start;
  for (let matched = 0; matched < letters.length; ) {
    const first = bytes[at] as number;
    if (isEnd(first)) return false;
    const letter = letterOf(codeAt(bytes, at)) & letterBits;
    at += lengthOf(first);
    if (letter === 0) continue;
    if (letter !== letters[matched]) return false;
    matched += 1;
  }
  return true;
}

/** The syllables of a reading up to the one that has so many letters before its end. */
function syllablesAt(bytes: Uint8Array, start: number, end: number, most: number): { typed: string; isAll: boolean } {
  let typed = '';
  let syllable = '';
  let tone = 0;
  let count = 0;
  for (let at = start; ; ) {
    const first = bytes[at] as number;
    const isLast = at >= end || isEnd(first);
    if ((isLast || first === space) && syllable !== '') {
      typed += ` ${syllable}${tone || 5}`;
      syllable = '';
      tone = 0;
    }
    if (isLast || (count >= most && syllable === '')) return { typed, isAll: isLast };
    const letter = letterOf(codeAt(bytes, at));
    at += lengthOf(first);
    if ((letter & letterBits) > 0) {
      syllable += String.fromCharCode(letter & letterBits);
      count += 1;
    }
    tone ||= letter >> toneShift;
  }
}

/** UTF-8: a letter has one byte, or two or three (ḿ) with its mark. */
function lengthOf(first: number): number {
  return first < 0xc0 ? 1 : first < 0xe0 ? 2 : 3;
}

function codeAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] as number;
  const length = lengthOf(first);
  if (length === 1) return first;
  let code = first & (0x3f >> (length - 1));
  for (let offset = 1; offset < length; offset += 1) code = (code << 6) | ((bytes[at + offset] as number) & 0x3f);
  return code;
}

const tones = ['\u0304', '\u0301', '\u030c', '\u0300'];

/**
 * By code point, once it was met: the letter of pinyin that it is as it is typed (0 for none: a mark by itself), and its
 * tone (0 for none) in the bits from `toneShift` on. A map would take ten times as long.
 */
const letters = new Int16Array(0x2000).fill(-1);
const toneShift = 8;
const letterBits = (1 << toneShift) - 1;

function letterOf(code: number): number {
  if (letters[code] === -1) letters[code] = readLetter(String.fromCodePoint(code).toLowerCase().normalize('NFD'));
  return letters[code] ?? 0;
}

function readLetter(units: string): number {
  const letter = units.includes('\u0308') ? 'v' : (/^[a-z]/.exec(units)?.[0] ?? '\0');
  const tone = tones.findIndex((mark) => units.includes(mark)) + 1;
  return letter.charCodeAt(0) | (tone << toneShift);
}
