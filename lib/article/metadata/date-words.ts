const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const MONTH_FIRST = new RegExp(
  `\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d{2})(?!\\d)(?:\\s+at\\b)?`,
  'i',
);
const DAY_FIRST = new RegExp(`(?<!\\d)(\\d{1,2})\\s+${MONTH},?\\s+((?:19|20)\\d{2})(?!\\d)`, 'i');
// "Sat Mar 20 20:39:33 +0800 2021"
const YEAR_LAST = new RegExp(
  `\\b${MONTH}\\s+(\\d{1,2})\\s+(\\d{1,2}:\\d{2}(?::\\d{2})?)\\s+((?:[+-]\\d{4}|[A-Z]{3,4})\\s+)?((?:19|20)\\d{2})(?!\\d)`,
  'i',
);
const DIGITS = '〇零○一二三四五六七八九';
const NUMBER = `[${DIGITS}十百\\d]`;
const CHINESE = new RegExp(`([${DIGITS}]{4}|(?:民國|民国)${NUMBER}{1,6})年(${NUMBER}{1,3})月(${NUMBER}{1,3})日`);

/** A text whose first date in English words or Chinese numerals is in digits, `2024-11-19` or `民國113年5月16日`. */
export function inDigits(text: string): string {
  if (/[A-Za-z]{3}/.test(text)) {
    const month = (name: string) => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
    const changed = text
      .replace(
        YEAR_LAST,
        (_, name: string, day: string, clock: string, zone = '', year: string) =>
          `${year}-${month(name)}-${day} ${clock} ${zone}`,
      )
      .replace(MONTH_FIRST, (_, name: string, day: string, year: string) => `${year}-${month(name)}-${day}`)
      .replace(DAY_FIRST, (_, day: string, name: string, year: string) => `${year}-${month(name)}-${day}`);
    if (changed !== text) return changed;
  }
  return text.replace(CHINESE, (_, year: string, month: string, day: string) => {
    const era = /^民[國国]/.exec(year)?.[0];
    const count = era ? `${era}${numberOf(year.slice(2))}` : [...year].map((digit) => digitOf(digit)).join('');
    return `${count}年${numberOf(month)}月${numberOf(day)}日`;
  });
}

function digitOf(digit: string): number {
  return /\d/.test(digit) ? Number(digit) : Math.max(0, DIGITS.indexOf(digit) - 2);
}

/** A number up to 999, counted (一百一十三, 二十三, 十) or spelt (一一三). */
function numberOf(text: string): number {
  if (!/[十百]/.test(text)) return Number([...text].map((digit) => digitOf(digit)).join(''));
  let total = 0;
  let digit = 0;
  for (const sign of text) {
    if (sign === '百') total += (digit || 1) * 100;
    else if (sign === '十') total += (digit || 1) * 10;
    digit = sign === '百' || sign === '十' ? 0 : digitOf(sign);
  }
  return total + digit;
}
