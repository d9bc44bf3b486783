import { isHan } from './han';

/**
 * What a UTF-16 unit of a text belongs to. `inside` goes on with the character before it: the second unit of a
 * surrogate pair, a combining mark, a variation selector. No token begins there.
 */
export const CharacterClass = { other: 0, han: 1, digit: 2, letter: 3, inside: 4, punctuation: 5 } as const;

/**
 * The class of each UTF-16 unit of a text, by code point; a lone surrogate is `other`. A digit is an ASCII or a
 * full-width one; a letter is one of any script but Han.
 */
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
