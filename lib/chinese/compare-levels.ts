/**
 * Orders levels as people write them: numbers by value (2 before 10), Han numerals too, else by letter (A2 before B1);
 * the names of TOCFL's levels as they follow each other.
 */
export function compareLevels(a: string, b: string): number {
  return collator.compare(inDigits(a), inDigits(b));
}

const collator = new Intl.Collator('en', { numeric: true });
/** In both scripts, from the lowest. */
const tocfl = '準備 准备 入門 入门 基礎 基础 進階 进阶 高階 高阶 流利 流利 精通 精通'.split(' ');
const numerals = '〇一二三四五六七八九';

function inDigits(level: string): string {
  return level
    .replace(/^novice/i, '0')
    .replace(/^(?:準備|准备|入門|入门|基礎|基础|進階|进阶|高階|高阶|流利|精通)/, (name) =>
      String(tocfl.indexOf(name) >> 1),
    )
    .replace(/十(?=[一二三四五六七八九])/g, (_, at: number) => (isNumeral(level[at - 1]) ? '' : '1'))
    .replace(/十/g, (_, at: number) => (isNumeral(level[at - 1]) ? '0' : '10'))
    .replace(/[〇一二三四五六七八九]/g, (numeral) => String(numerals.indexOf(numeral)));
}

function isNumeral(character: string | undefined): boolean {
  return character !== undefined && numerals.includes(character);
}
