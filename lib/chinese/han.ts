const HAN = /\p{Script=Han}/u;

/**
 * Whether a code point is a Han character (`\p{Script=Han}`: 々 and 〇 included). The common block is answered without
 * the expression, which is what makes it cheap enough to ask of every character.
 */
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
