import { isHan } from './han';

/** The class of a UTF-16 unit. `inside` goes on a character (low surrogate, combining mark): no token begins there. */
export const CharacterClass = { other: 0, han: 1, digit: 2, letter: 3, inside: 4, punctuation: 5 } as const;

/** The class of each UTF-16 unit. A lone surrogate is `other`, digits are ASCII or full-width, letters exclude Han. */
export function classify(text: string): Uint8Array {
  const classes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) {
    const codePoint = text.codePointAt(index) ?? 0;
    classes[index] = classOf(codePoint);
    if (index === 0 && classes[index] === CharacterClass.inside) classes[index] = CharacterClass.other;
    if (codePoint > 0xffff) {
      index += 1;
      classes[index] = CharacterClass.inside;
    }
  }
  return classes;
}

function classOf(codePoint: number): number {
  if (isHan(codePoint)) return CharacterClass.han;
  if ((codePoint >= 0x30 && codePoint <= 0x39) || (codePoint >= 0xff10 && codePoint <= 0xff19)) {
    return CharacterClass.digit;
  }
  const character = String.fromCodePoint(codePoint);
  if (/\p{L}/u.test(character)) return CharacterClass.letter;
  if (/\p{P}/u.test(character)) return CharacterClass.punctuation;
  return /\p{M}/u.test(character) ? CharacterClass.inside : CharacterClass.other;
}
