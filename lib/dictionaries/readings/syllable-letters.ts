/** A letter of pinyin, in lower case with ü as v, and what is written at it. */
export type PinyinLetter = {
  letter: string;
  /** 1 to 4 by its mark, 0 without one. */
  mark: number;
  /** 1 to 5 where a number stands behind it. */
  number?: number;
  isCapital: boolean;
  /** Whether a space, an apostrophe or a number parts it from the letter before. */
  isParted: boolean;
};

const MARKS = ['\u0304', '\u0301', '\u030c', '\u0300'];

/** Letters that stand for others in print: the g and the a of textbooks. */
const PRINTED: Readonly<Record<string, string>> = { ɡ: 'g', ɑ: 'a' };

/** The letters and figures of pinyin in any notation; undefined where there is anything else. */
export function pinyinLetters(text: string): PinyinLetter[] | undefined {
  const letters: PinyinLetter[] = [];
  let isParted = true;
  for (const unit of text.normalize('NFKD')) {
    const last = letters.at(-1);
    const lower = PRINTED[unit] ?? unit.toLowerCase();
    if (/^[a-z]$/.test(lower)) {
      letters.push({ letter: lower, mark: 0, isCapital: lower !== unit && !(unit in PRINTED), isParted });
      isParted = false;
    } else if (/^[0-9]$/.test(unit)) {
      // A figure that follows no syllable is one of the headword.
      if (last === undefined || isParted) letters.push({ letter: unit, mark: 0, isCapital: false, isParted: true });
      else if (/^[0-5]$/.test(unit)) last.number = unit === '0' ? 5 : Number(unit);
      else return undefined;
      isParted = true;
    } else if (MARKS.includes(unit) && last !== undefined) {
      if (last.mark > 0) return undefined;
      last.mark = MARKS.indexOf(unit) + 1;
    } else if ((unit === '\u0308' || unit === ':') && last?.letter === 'u') {
      last.letter = 'v';
    } else if (/^[\s'’‘`´·・,，、.…/!?！？。\-‐–—]$/u.test(unit)) {
      if (unit === '/') return undefined;
      isParted = true;
    } else return undefined;
  }
  return letters;
}
