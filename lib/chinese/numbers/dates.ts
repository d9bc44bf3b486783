import { cardinal, digitByDigit } from './cardinal';
import { monthName, ordinal } from './english';
import { execAt, type Match } from './match';

const C = '[一二三四五六七八九十廿卅]';
const YEAR = /(公元|西元)?(前)?(\d{1,4}|[〇零一二三四五六七八九]{4})年/y;
const ERA = /(民国|[一-鿿]{2})(元|\d{1,3}|[〇零一二三四五六七八九十百]{1,5})年/y;
const MONTH = new RegExp(`(\\d{1,2}|${C}{1,2})月`, 'y');
const DAY = new RegExp(`(\\d{1,2}|${C}{1,3})([日号])`, 'y');
const ISO = /(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?![\d/.-])/y;
const YEARS = /(\d{4})(?:[—–~～-]{1,2}|[至到])(\d{4})年/y;
const MONTHS = /(\d{1,2})[—–~～-]{1,2}(\d{1,2})月(?!\d)/y;

/** Reigns that texts still use, their first year and their last. */
export const ERAS = new Map(
  (
    '民国 1912 2100, 顺治 1644 1661, 康熙 1662 1722, 雍正 1723 1735, 乾隆 1736 1795, 嘉庆 1796 1820, ' +
    '道光 1821 1850, 咸丰 1851 1861, 同治 1862 1874, 光绪 1875 1908, 宣统 1909 1911, 明治 1868 1912, ' +
    '大正 1912 1926, 昭和 1926 1989, 平成 1989 2019, 令和 2019 2100'
  )
    .split(', ')
    .map((era) => [era.slice(0, 2), era.slice(3).split(' ').map(Number) as [number, number]] as const),
);

type Part = { end: number; value: string };

/** Days, months and years of the calendar: 2024年4月28日, 二〇二四年, 民国113年, 公元前221年, 4月28日, 28日. */
export function dates(text: string, at: number): Match[] {
  const found: Match[] = [...iso(text, at), ...spans(text, at)];
  const year = eraYear(text, at) ?? christianYear(text, at);
  if (year) {
    const early = edgeOf(text, year.end, year.value, /^年?[初]/);
    found.push(year, ...(early ? [early] : []));
    for (const rest of monthAndDay(text, year.end)) found.push({ end: rest.end, value: `${rest.value} ${year.value}` });
    return found;
  }
  if (LUNAR.test(text.slice(Math.max(0, at - 2), at))) return found;
  found.push(...monthAndDay(text, at), ...dayAlone(text, at));
  return found;
}

const LUNAR = /[农農阴陰旧舊夏][历曆历]$|年[闰閏]$|[闰閏]$/;

function christianYear(text: string, at: number): Part | undefined {
  const [whole, era, before, figures = ''] = execAt(YEAR, text, at);
  if (whole === undefined || (before && !era)) return undefined;
  const digits = digitByDigit(figures);
  if (digits === undefined) return undefined;
  const value = Number(digits);
  const end = at + whole.length;
  if (value === 0) return undefined;
  if (before) return { end, value: `${value} BC` };
  if (era) return { end, value: value < 1000 ? `AD ${value}` : String(value) };
  if (/^0\d$/.test(figures)) return { end, value: `20${figures}` };
  if (digits.length !== 4 || value < 1000 || value > 2199) return undefined;
  // 2000年前 may be two thousand years ago, 5000年 is no date.
  const isRound = /^\d/.test(figures) && value % 100 === 0;
  if (
    isRound &&
    (value < 1900 || /^[前来的历多以间]/.test(text.slice(end, end + 1)) || /[近约達达有逾]/.test(text[at - 1] ?? ''))
  ) {
    return undefined;
  }
  return { end, value: String(value) };
}

function eraYear(text: string, at: number): Part | undefined {
  const first = ERAS.get(text.slice(at, at + 2));
  ERA.lastIndex = at;
  const [whole, , figures = ''] = (first && ERA.exec(text)) ?? [];
  if (!first || whole === undefined) return undefined;
  const count = figures === '元' ? 1 : (cardinal(figures) ?? Number(digitByDigit(figures)));
  const year = first[0] + count - 1;
  if (!(count > 0) || year > first[1]) return undefined;
  const end = at + whole.length;
  // 民國七十年代 is a decade of the era: 1981 to 1990.
  if (text[end] !== '代') return { end, value: String(year) };
  return count % 10 === 0 ? { end: end + 1, value: `${year} to ${year + 9}` } : undefined;
}

/** The month, the month with its day, and parts of a month (4月底), each as far as it goes. */
function monthAndDay(text: string, at: number): Part[] {
  const [whole, figures = ''] = execAt(MONTH, text, at);
  const month = cardinal(figures);
  const name = month === undefined ? undefined : monthName(month);
  if (whole === undefined || month === undefined || name === undefined) return [];
  const end = at + whole.length;
  const next = text.slice(end, end + 2);
  // 五月初五, 三月三 count by the moon.
  const day = dayOf(text, end);
  if (/^初?[一二三四五六七八九十廿]/.test(next) && !day) return [];
  const found: Part[] = /^[饼餅球亮天]/.test(next) ? [] : [{ end, value: name }];
  const part = edgeOf(text, end, name);
  if (part) found.push(part);
  if (day && day.value <= (DAYS[month - 1] ?? 0)) found.push({ end: day.end, value: `${day.value} ${name}` });
  return found;
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** 4月底, 4月中旬, 2024年初 are stretches of their month or year. */
function edgeOf(text: string, end: number, name: string, only = /./): Part | undefined {
  const part = /^(?:上旬|中旬|下旬|初(?![中级級一二三四五六七八九十步])|底|末)/.exec(text.slice(end, end + 2))?.[0];
  if (part === undefined) return undefined;
  if (only.source !== '.' && /旬/.test(part)) return undefined;
  const words: Record<string, string> = {
    上旬: `early ${name}`,
    中旬: `mid-${name}`,
    下旬: `late ${name}`,
    初: `early ${name}`,
    底: `the end of ${name}`,
    末: `the end of ${name}`,
  };
  return { end: end + part.length, value: words[part] ?? name };
}

function dayOf(text: string, at: number): { end: number; value: number; unit: string } | undefined {
  const [whole, figures = '', unit = ''] = execAt(DAY, text, at);
  const value = cardinal(figures);
  if (whole === undefined || value === undefined || value < 1 || value > 31) return undefined;
  return { end: at + whole.length, value, unit };
}

/** 28日 is a day of the month; 三日 and 15日内 may be so many days. */
function dayAlone(text: string, at: number): Part[] {
  const day = dayOf(text, at);
  if (day?.unit !== '日') return [];
  if (!/^\d/.test(text.slice(at, at + 1)) && day.value < 11) return [];
  if (/^[内之后间]/.test(text.slice(day.end, day.end + 1)) || /[近约为為达共历]/.test(text[at - 1] ?? '')) return [];
  return [{ end: day.end, value: `the ${ordinal(day.value)}` }];
}

function iso(text: string, at: number): Match[] {
  const [whole, year = '', , month = '', day = ''] = execAt(ISO, text, at);
  const name = monthName(Number(month));
  if (whole === undefined || name === undefined || Number(year) < 1000 || Number(year) > 2199) return [];
  if (Number(day) < 1 || Number(day) > (DAYS[Number(month) - 1] ?? 0)) return [];
  return [{ end: at + whole.length, value: `${Number(day)} ${name} ${year}` }];
}

/** 2023—2024年, 3—5月. */
function spans(text: string, at: number): Match[] {
  const [years, first = '', last = ''] = execAt(YEARS, text, at);
  if (years !== undefined && Number(first) >= 1000 && Number(first) < Number(last) && Number(last) < 2200) {
    return [{ end: at + years.length, value: `${first} to ${last}` }];
  }
  const [months, from = '', to = ''] = execAt(MONTHS, text, at);
  const names = [monthName(Number(from)), monthName(Number(to))];
  if (months === undefined || names.includes(undefined) || Number(from) >= Number(to)) return [];
  return [{ end: at + months.length, value: names.join(' to ') }];
}
