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

const NAMED: [RegExp, string | number][] = [
  [/^(?:Z|UTC|GMT|格林[尼威]治(?:时间|時間|标准时间)?|世界时|國際標準時間|国际标准时间)$/i, 0],
  [/^(?:HKT|SGT|北京(?:时间|時間)|香港(?:时间|時間)|台[北灣湾](?:时间|時間)|臺[北灣](?:时间|時間)|新加坡时间)$/i, 8],
  [/^(?:JST|KST|东京时间|東京時間|日本时间|日本時間|首尔时间|首爾時間)$/i, 9],
  [/^EDT$/i, -4],
  [/^EST$/i, -5],
  [/^PDT$/i, -7],
  [/^PST$/i, -8],
  [/^(?:ET|美[东東](?:时间|時間)|[纽紐][约約](?:时间|時間)|[华華]盛[顿頓](?:时间|時間))$/i, 'America/New_York'],
  [/^(?:PT|美西(?:时间|時間)|太平洋时间)$/i, 'America/Los_Angeles'],
  [/^(?:CET|CEST|巴黎(?:时间|時間)|柏林(?:时间|時間)|欧洲中部时间)$/i, 'Europe/Paris'],
  [/^(?:BST|[伦倫]敦(?:时间|時間))$/i, 'Europe/London'],
];

/** A pattern for what is behind or before a clock time and names its zone. */
export const ZONE_NAMES =
  'Z|UTC|GMT|HKT|SGT|JST|KST|E[SD]T|P[SD]T|ET|PT|CES?T|BST|(?:北京|香港|台[北灣湾]|臺[北灣]|新加坡|东京|東京|日本|首尔|首爾|美[东東西]|[纽紐][约約]|[华華]盛[顿頓]|太平洋|巴黎|柏林|[伦倫]敦|格林[尼威]治)(?:标准)?(?:时间|時間)';

/** The offset (`+08:00`) of a zone as pages write it (`Z`, `+0800`, `HKT`, `美东时间`) on a `day` (UTC milliseconds). */
export function zoneOffset(name: string, day: number): string | undefined {
  const numeric = /^([+-]\d{2}):?(\d{2})$/.exec(name);
  if (numeric) return `${numeric[1]}:${numeric[2]}`;
  const known = NAMED.find(([pattern]) => pattern.test(name))?.[1];
  if (known === undefined) return undefined;
  return typeof known === 'number' ? format(known * 60) : format(offsetOf(known, day));
}

/** What a place's clocks show beside UTC on a day, in minutes. */
function offsetOf(place: string, day: number): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: place, timeZoneName: 'longOffset' }).formatToParts(day);
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(parts.find(({ type }) => type === 'timeZoneName')?.value ?? '');
  return match ? Number(`${match[1]}1`) * (Number(match[2]) * 60 + Number(match[3])) : 0;
}

function format(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
