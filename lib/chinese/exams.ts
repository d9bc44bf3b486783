/** Exams whose lists can be imported as they are published, with levels by one name however a list writes them. */
export type Exam = 'HSK 3.0' | 'TOCFL';

const han = '一二三四五六七八九';

/**
 * The name of a level of an exam: 1 to 6 and 7-9 for HSK 3.0; Novice 1 and 2 and A1 to C2 for TOCFL, which are the levels
 * of the CEFR that it names for its own. A level that is no level of the exam stays as it is written.
 */
export function examLevel(exam: Exam, level: string): string {
  return (exam === 'TOCFL' ? tocflLevel(level) : hskLevel(level)) ?? level;
}

function hskLevel(level: string): string | undefined {
  if (/高等/.test(level)) return '7-9';
  const digits = inDigits(level.replace(/hsk\s*3\.0|3\.0/i, ''));
  const [, first, last] = /([1-9])\s*(?:[-–—~～至到]+\s*([1-9]))?/.exec(digits) ?? [];
  if (first === undefined) return undefined;
  return last === undefined ? first : `${first}-${last}`;
}

const cefr = ['', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'];
const tocflNames = [
  '準備|准备|novice',
  '入門|入门|beginner',
  '基礎|基础|basic|elementary',
  '進階|进阶|intermediate',
].concat(['高階|高阶|advanced', '流利|fluen', '精通|proficien|master']);

function tocflLevel(level: string): string | undefined {
  const own = /[abc][12]/i.exec(level)?.[0].toUpperCase();
  if (own !== undefined) return own;
  // As the list numbers its words: L0-1023 is of Novice 1.
  const [, code, part] = /^L([0-6])-(\d)/i.exec(level) ?? [];
  if (code !== undefined) return code === '0' ? `Novice ${part}` : cefr[Number(code)];
  const named = tocflNames.findIndex((names) => new RegExp(names, 'i').test(level));
  const number = /[1-6]/.exec(inDigits(level))?.[0];
  if (named === 0) return number === undefined ? 'Novice' : `Novice ${number}`;
  return cefr[named > 0 ? named : Number(number ?? 0)] || undefined;
}

function inDigits(text: string): string {
  return text.replace(/[一二三四五六七八九]/g, (numeral) => String(han.indexOf(numeral) + 1));
}
