import { inDigits, ZONE_NAMES, zoneOffset } from './date-words';

/** A time as a page gave it. `precise` is false where the page named a day and no time of day. */
export type PageTime = { iso: string; precise: boolean };

// Longer texts only begin with a time, if at all.
const LONGEST = 300;
// Chinese pages name no zone: China Standard Time, which Taiwan, Hong Kong and Singapore share.
const DEFAULT_ZONE = '+08:00';
const CLOCK = '(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:\\.\\d+)?';
const PERIOD = '(上午|下午|午[后後]|中午|凌晨|清晨|早[上晨间間]?|[夜晚深]+[上间間里]?|傍晚|[AaPp]\\.?[Mm]\\.?)';
const WEEKDAY =
  '(?:[(]?(?:星期|周|週|禮拜|礼拜)[一二三四五六日天\\d][)]?|[(][一二三四五六日][)]|[(]?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\\.?[)]?)';
const ZONE = `[(]?(${ZONE_NAMES}|[+-]\\d{2}:?\\d{2})`;
const BEFORE = `(?:(?<!\\d)${CLOCK}\\s{1,3})`;
const TIME = `(?:(?:\\s|HKT|SGT|北京时间|北京時間|香港時間|台北時間|T|,|\\||-|${WEEKDAY})*${PERIOD}?\\s*${CLOCK}\\s*${PERIOD}?\\s*${ZONE}?)?`;
const DAY = '\\s*[-/.月]\\s*(\\d{1,2})(?!\\d)\\s*日?\\.?';
const YEAR_FIRST = new RegExp(`(?<!\\d)((?:19|20)\\d{2})\\s*[-/.年\\s]\\s*(\\d{1,2})${DAY}${TIME}`);
const MINGUO = new RegExp(`(?:民國|民国)\\s*(\\d{2,3})\\s*年\\s*(\\d{1,2})${DAY}${TIME}`);
const YEAR_LAST = new RegExp(
  `(?<![\\d/.-])(\\d{1,2})\\s?([/.-])\\s?(\\d{1,2})\\s?\\2\\s?((?:19|20)\\d{2})(?!\\d)${TIME}`,
);
// Numbers such as 24-05-16 are a date only before a time of day.
const SHORT_YEAR = new RegExp(
  `(?<![\\d/.年-])(\\d{2})(?:([/.-])(\\d{1,2})\\2(\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日)(?![\\d/.-])(${TIME})`,
);
// "09:15 2024/05/03"
const CLOCK_FIRST = new RegExp(
  `${BEFORE}((?:19|20)\\d{2})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})(?!\\d)\\s*日?(?!\\s*\\d{1,2}:)`,
);
const DIGITS = /^\s*((?:19|20)\d{2})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?\s*$/;
const SECONDS = /^\s*(1\d{9})(?:\d{3})?\s*$/;

/**
 * The first time in a text, as ISO 8601 with zone: `2024年3月5日 09:30`, `2024-3-5 晚上9点半`, `24-05-16 09:12`,
 * `中華民國113年6月30日（日）上午10:05`, `6/3/2024, 9:48:10 PM`, `03/05/2024 09:15` and `03.05.2024` (the third of May, but with
 * `isMonthFirst` the fifth of March), `09:15 2024/05/03`, `2024.05.03 14:45 ET`, `20240326023000`, `Nov 19, 2024`,
 * `16 May 2024 09:12 GMT`, `Thu May 16 09:12:00 +0800 2024`, `二〇二四年六月二日`, Unix seconds, ISO 8601. Without a zone it is
 * China time; a bare day is its midnight there. Undefined where there is none, or the numbers are no time.
 */
export function parseTime(given: string, isMonthFirst = false): PageTime | undefined {
  const text = plain(inDigits(given.slice(0, LONGEST).normalize('NFKC')));
  const seconds = SECONDS.exec(text)?.[1];
  if (seconds) return chinaTime(Number(seconds));
  const digits = DIGITS.exec(text);
  if (digits) return compose(digits.slice(1, 4), { hour: digits[4], minute: digits[5], second: digits[6] });
  const minguo = MINGUO.exec(text);
  if (minguo) return compose([String(Number(minguo[1]) + 1911), minguo[2], minguo[3]], clock(minguo, 4));
  const clockFirst = CLOCK_FIRST.exec(text);
  if (clockFirst) {
    const [, hour, minute, second, year, month, day] = clockFirst;
    return compose([year, month, day], { hour, minute, second });
  }
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast) {
    const [, first, separator, second, year] = yearLast;
    const time = clock(yearLast, 5);
    // "6/3/2024, 9:48:10 PM" is how American software writes June; people write the day first.
    const isAmerican = isMonthFirst || (separator === '/' && time.period !== undefined && /m/i.test(time.period));
    return (
      (isAmerican && compose([year, first, second], time)) ||
      compose([year, second, first], time) ||
      compose([year, first, second], time)
    );
  }
  const found = YEAR_FIRST.exec(text);
  if (found) return compose(found.slice(1, 4), clock(found, 4));
  const short = SHORT_YEAR.exec(text);
  if (!short) return undefined;
  const [, year, , month = short[5], day = short[6]] = short;
  return short[5] || short[7] ? compose([`20${year}`, month, day], clock(short, 8)) : undefined;
}

/** Clock times in one form: `9 时 12 分`, `晚8点`, `8点半` become `9:12`, `晚8:00`, `8:30`. */
function plain(text: string): string {
  return text
    .replace(/(?<=\d)\s*:\s*(?=\d{2}(?!\d))/g, ':')
    .replace(
      /(\d{1,2})\s{0,2}[点點时時](?![间間])\s{0,2}(?:(\d{1,2})\s{0,2}分?(?:\s{0,2}(\d{1,2})\s{0,2}秒)?|(半))?/g,
      (_, hour: string, minute = '0', second: string | undefined, half: string | undefined) =>
        `${hour}:${half ? '30' : minute.padStart(2, '0')}${second ? `:${second.padStart(2, '0')}` : ''} `,
    );
}

const MINGUO_SHORT = /(?<![\d/.-])(1\d{2})([/.-])(\d{1,2})\2(\d{1,2})(?![\d/.-])(.*)$/;

/** A date of Taiwan's calendar without its name (`113/09/30`): only in texts marked as dates, or on Taiwan's pages. */
export function parseMinguo(text: string): PageTime | undefined {
  const found = MINGUO_SHORT.exec(text.slice(0, LONGEST));
  if (!found) return undefined;
  return parseTime(`${Number(found[1]) + 1911}-${found[3]}-${found[4]}${found[5] ?? ''}`);
}

/** The day in an address: `/2024/05/13/`, `/2024-05/13/`, `/20240513/`, `/2024/0513/`, `t20240513_1.html`. */
export function dayInAddress(address: string): PageTime | undefined {
  const path = URL.canParse(address) ? new URL(address).pathname : '';
  const found = /(?<!\d)((?:19|20)\d{2})[-/_]?(0[1-9]|1[0-2])[-/_]?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(path);
  return found ? compose(found.slice(1, 4), {}) : undefined;
}

type Clock = { hour?: string; minute?: string; second?: string; period?: string; zone?: string };

/** The clock time in the groups of TIME, which begin at `at`. */
function clock(match: RegExpExecArray, at: number): Clock {
  const [period, hour, minute, second, late, zone] = match.slice(at, at + 6);
  return { period: period ?? late, hour, minute, second, zone };
}

function compose([year, month, day]: (string | undefined)[], time: Clock): PageTime | undefined {
  const precise = time.hour !== undefined;
  let hour = Number(time.hour ?? 0);
  if (
    time.period &&
    /下午|午[后後]|[晚夜]|p/i.test(time.period) &&
    hour < 12 &&
    hour > (/[晚夜]/.test(time.period) ? 4 : 0)
  )
    hour += 12;
  if (time.period && /中午/.test(time.period) && hour < 10) hour += 12;
  if (time.period && /^a|上午|凌晨|[晚夜]/i.test(time.period) && hour === 12) hour = 0;
  const minute = Number(time.minute ?? 0);
  const second = Number(time.second ?? 0);
  if (Number(month) < 1 || Number(month) > 12 || hour > 23 || minute > 59 || second > 59) return undefined;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (Number(day) < 1 || date.getUTCDate() !== Number(day)) return undefined;
  const two = (value: number) => String(value).padStart(2, '0');
  const local = `${year}-${two(Number(month))}-${two(Number(day))}T${two(hour)}:${two(minute)}:${two(second)}`;
  return { iso: inZone(local, time.zone && zoneOffset(time.zone, date.getTime() + hour * 3600_000)), precise };
}

/** A local time with its offset, as `+08:00`; China's by default. */
export function inZone(local: string, offset?: string): string {
  return `${local}${offset || DEFAULT_ZONE}`;
}

export function chinaTime(seconds: number): PageTime {
  const china = new Date((seconds + 8 * 3600) * 1000);
  return { iso: inZone(china.toISOString().slice(0, 19)), precise: true };
}
