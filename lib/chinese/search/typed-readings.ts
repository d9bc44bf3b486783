import type { Dictionary } from '@/lib/chinese/dictionary/open-dictionary';

/**
 * The readings of all entries, each a line of syllables as they are typed, with a space before each (` lv4 se4`). Line
 * n begins at `starts[n]`, with the line break before it, and is of the entry `entries[n]`; one that is also read
 * otherwise (谁 shuí), or is in Taiwan, has several.
 */
export type TypedReadings = { lines: string; starts: Uint32Array; entries: Uint32Array };

const lineBreak = 10;
const tab = 9;
const space = 32;
const slash = 47;
const digit = 48;
const bracket = '['.charCodeAt(0);
const closing = ']'.charCodeAt(0);
const taiwanReading = 't'.charCodeAt(0);
const alsoRead = Array.from('also pr. ', (letter) => letter.charCodeAt(0));

/** Made of bytes: to decode and split 125,000 readings takes ten times as long. */
export function typedReadings({ raw, size }: Dictionary): TypedReadings {
  const { entries: bytes, entryStart } = raw;
  // As typed a reading is longer, but an entry is longer than its readings by its senses.
  const typed = new Uint8Array(bytes.length * 2);
  const starts: number[] = [];
  const entries: number[] = [];
  let length = 0;

  /** Writes the reading in some bytes, up to a tab, slash or bracket; gives where that is. */
  const add = (index: number, start: number, end: number): number => {
    starts.push(length);
    entries.push(index);
    typed[length++] = lineBreak;
    let tone = 0;
    let isBegun = false;
    const close = () => {
      if (isBegun) typed[length++] = digit + (tone || 5);
      isBegun = false;
      tone = 0;
    };
    let at = start;
    while (at < end) {
      const first = bytes[at] as number;
      if (first === tab || first === slash || first === closing) break;
      // UTF-8: a letter has one byte, or two or three (ḿ) with its mark.
      const more = first < 0xc0 ? 0 : first < 0xe0 ? 1 : 2;
      let code = more === 0 ? first : first & (0x3f >> more);
      for (let offset = 1; offset <= more; offset += 1) code = (code << 6) | ((bytes[at + offset] as number) & 0x3f);
      at += more + 1;
      if (code === space) close();
      const letter = letterOf(code);
      if ((letter & letterBits) > 0) {
        if (!isBegun) typed[length++] = space;
        isBegun = true;
        typed[length++] = letter & letterBits;
      }
      tone ||= letter >> toneShift;
    }
    close();
    return at;
  };

  for (let index = 0; index < size.entries; index += 1) {
    const end = entryStart(index + 1);
    const senses = add(index, entryStart(index), end) + 1;
    // Without facts it is the next entry's.
    const facts = bytes.indexOf(tab, senses) + 1;
    if (facts > senses && facts < end && bytes[facts] === taiwanReading) add(index, facts + 1, end);
  }
  let index = 0;
  for (let at = bytes.indexOf(bracket); at >= 0; at = bytes.indexOf(bracket, at + 1)) {
    if (!alsoRead.every((byte, offset) => bytes[at - alsoRead.length + offset] === byte)) continue;
    while (entryStart(index + 1) <= at) index += 1;
    add(index, at + 1, entryStart(index + 1));
  }
  typed[length++] = lineBreak;
  const lines = new TextDecoder().decode(typed.subarray(0, length));
  return { lines, starts: Uint32Array.from(starts), entries: Uint32Array.from(entries) };
}

const tones = ['\u0304', '\u0301', '\u030c', '\u0300'];

/**
 * By code point, once it was met: the letter of pinyin that it is as it is typed (0 for none: a mark by itself), and its
 * tone (0 for none) in the bits from `toneShift` on. A map would take ten times as long, being asked two million times.
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
