/** Sets the small letter of an ASCII letter; of a digit it changes nothing. */
const lowerCase = 32;

/** The texts of all entries as UTF-8, one behind the other. */
type Texts = { readonly entries: Uint8Array; entryStart(index: number): number };

/**
 * The entries in whose text a word begins with a stem, or is it; ASCII letters and digits, in either case. Compares the
 * stem's last letter first and skips as far as the text allows (Horspool, 1980).
 * @param counts whether a place in the text of an entry is one of what is looked through
 */
export function entriesWith(
  { entries: bytes, entryStart }: Texts,
  stem: string,
  isWhole: boolean,
  counts: (index: number, at: number) => boolean = () => true,
): number[] {
  const units = Uint8Array.from(stem, (letter) => letter.charCodeAt(0));
  const last = units.length - 1;
  const skips = new Uint8Array(256).fill(Math.min(units.length, 255));
  for (let at = 0; at < last; at += 1) skips[units[at] as number] = last - at;
  const found: number[] = [];
  let index = 0;
  let end = entryStart(1);
  let at = last;
  while (at < bytes.length) {
    const letter = (bytes[at] as number) | lowerCase;
    // An entry begins with its reading or headword, so that what is sought has something before it.
    if (letter !== units[last] || isInWord(bytes[at - units.length] as number) || !isThere(bytes, units, at - last)) {
      at += skips[letter] as number;
      continue;
    }
    const start = at - last;
    while (end <= start) {
      index += 1;
      end = entryStart(index + 1);
    }
    const goesOn = at + 1 < end && isInWord(bytes[at + 1] as number);
    if (at >= end || (isWhole && goesOn) || !counts(index, start)) at += 1;
    else {
      found.push(index);
      at = end + last;
    }
  }
  return found;
}

function isThere(bytes: Uint8Array, units: Uint8Array, start: number): boolean {
  for (let offset = units.length - 2; offset >= 0; offset -= 1)
    if (((bytes[start + offset] as number) | lowerCase) !== units[offset]) return false;
  return true;
}

/** The entry in whose text an offset is, at or behind `from`. */
export function entryAt(entryStart: (index: number) => number, offset: number, from: number, count: number): number {
  let [low, high] = [from, count - 1];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (entryStart(middle) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** An ASCII letter or digit, or a byte of any other letter. */
function isInWord(byte: number): boolean {
  const letter = byte | lowerCase;
  return byte >= 0x80 || (letter >= 0x61 && letter <= 0x7a) || (byte >= 0x30 && byte <= 0x39);
}
