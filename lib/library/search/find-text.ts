import type { VariantsOf } from './variants';
import { textPattern } from './variants';

/** Where something stands in a text, in UTF-16 units. */
export type Place = { start: number; end: number };

/** Finds the first place in a text; `undefined` where there is none. */
export type FindText = (text: string) => Place | undefined;

/** Finds what was typed in texts of either script. */
export function findText(typed: string, variantsOf: VariantsOf): FindText {
  const isPlain = !/[a-z]/i.test(typed) && Array.from(typed).every((character) => variantsOf(character).length === 1);
  if (isPlain) {
    // Without variants the browser's own search is many times faster than a pattern.
    return (text) => {
      const start = text.indexOf(typed);
      return start === -1 ? undefined : { start, end: start + typed.length };
    };
  }
  const pattern = textPattern(typed, variantsOf);
  return (text) => {
    const found = pattern.exec(text);
    return found === null ? undefined : { start: found.index, end: found.index + found[0].length };
  };
}
