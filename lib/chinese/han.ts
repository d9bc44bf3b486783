const HAN = /\p{Script=Han}/u;

/** Whether a code point is `\p{Script=Han}` (with 々 and 〇). The common block skips the slow regular expression. */
export function isHan(codePoint: number): boolean {
  if (codePoint >= 0x4e00 && codePoint <= 0x9fff) return true;
  if (codePoint < 0x2e80 || (codePoint >= 0xac00 && codePoint <= 0xdfff)) return false;
  if (codePoint >= 0xff00 && codePoint <= 0xffff) return false;
  return HAN.test(String.fromCodePoint(codePoint));
}

/** How many Han characters a text has: the number of syllables that its token or entry holds. */
export function countHan(text: string): number {
  let count = 0;
  for (const character of text) if (isHan(character.codePointAt(0) ?? 0)) count += 1;
  return count;
}

/** Where each Han character begins between two offsets of a text, in UTF-16 units. */
export function hanOffsets(text: string, start: number, end: number): number[] {
  const offsets: number[] = [];
  for (let offset = start; offset < end; offset += 1) {
    const codePoint = text.codePointAt(offset) ?? 0;
    if (isHan(codePoint)) offsets.push(offset);
    if (codePoint > 0xffff) offset += 1;
  }
  return offsets;
}
