/** Exams whose lists can be imported as they are published, with levels by one name however a list writes them. */
export type Exam = 'HSK 3.0' | 'TOCFL';

const han = '一二三四五六七八九';

/**
 * The name of a level of an exam: 1 to 6 and 7-9 for HSK 3.0, which lists the words of its levels 7, 8 and 9 as one;
 * Novice 1 and 2 and A1 to C2 for TOCFL, which are the levels of the CEFR that it names for its own. Undefined where it
 * is no level of the exam.
 */
export function examLevel(exam: Exam, level: string): string | undefined {
  const text = level.normalize('NFKC').trim();
  return exam === 'TOCFL' ? tocflLevel(text) : hskLevel(text);
}

function hskLevel(level: string): string | undefined {
  const bare = inDigits(level.replace(/新?hsk|3\.0|level|band|grade|[初中高]等|[第级級等()\s]/gi, ''));
  if (bare === '' && /高等/.test(level)) return '7-9';
  if (/^(?:[789]|7[-–—~至到]+9)$/.test(bare)) return '7-9';
  return /^[1-6]$/.test(bare) ? bare : undefined;
}

const cefr = ['', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'];
const tocflNames = [
  '準備|准备|novice',
  '入門|入门|beginner',
  '基礎|基础|basic|elementary',
  '進階|进阶|intermediate',
].concat(['高階|高阶|advanced', '流利|fluen(?:cy|t)', '精通|proficien(?:cy|t)|mastery']);

function tocflLevel(level: string): string | undefined {
  const own = /(?<![a-z])[abc][12](?!\d)/i.exec(level)?.[0];
  if (own === undefined) return namedTocfl(level.replace(/[()]/g, ' '));
  // With its name: 入門級（A1）, Level 1 A1.
  const rest = level
    .replace(own, '')
    .replace(/[()]|tocfl|band/gi, ' ')
    .trim();
  return rest === '' || namedTocfl(rest) === own.toUpperCase() ? own.toUpperCase() : undefined;
}

function namedTocfl(level: string): string | undefined {
  // As the list numbers its words: L0-1023 is of Novice 1.
  const [, code, part] = /^L([0-6])-(\d)\d{2,4}$/i.exec(level) ?? [];
  if (code !== undefined) return code === '0' ? novice(part) : cefr[Number(code)] || undefined;
  const parts = level
    .replace(/tocfl/i, '')
    .split(/(level ?\d)/i)
    .map((text) => text.replace(/\s/g, ''))
    .filter((text) => text !== '');
  const names = new Set(parts.map(namedPart));
  return names.size === 1 ? [...names][0] : undefined;
}

/** 流利級, Level 5, Novice 1. 一級 by itself is no level: 準備級 has one. */
function namedPart(text: string): string | undefined {
  const number = /^(?:level|band)?([1-6])[级級]?$/i.exec(text)?.[1];
  if (number !== undefined) return cefr[Number(number)];
  const named = tocflNames.findIndex((names) => new RegExp(`^(?:${names})`, 'i').test(text));
  const [, part] = new RegExp(`^(?:${tocflNames[named]})[级級]?(\\d?)[级級]?$`, 'i').exec(inDigits(text)) ?? [];
  if (named === 0) return novice(part);
  return part === '' ? cefr[named] : undefined;
}

function novice(part: string | undefined): string | undefined {
  return part === '1' || part === '2' ? `Novice ${part}` : undefined;
}

function inDigits(text: string): string {
  return text.replace(/[一二三四五六七八九]/g, (numeral) => String(han.indexOf(numeral) + 1));
}
