import { inDigits } from './date-words.ts';
import { ZONE_NAMES, zoneOffset } from './zone.ts';

/** A time as a page gave it. `precise` is false where the page named a day and no time of day. */
export type PageTime = { iso: string; precise: boolean };

// Chinese pages name no zone: China Standard Time, which Taiwan, Hong Kong and Singapore share.
// Longer texts only begin with a time, if at all.
const LONGEST = 300;
const DEFAULT_ZONE = '+08:00';
const CLOCK = '(\\d{1,2})[:：时時点點](\\d{2})(?:[:：分](\\d{2}))?(?:\\.\\d+)?';
const PERIOD = '(上午|下午|中午|凌晨|清晨|早上|早晨|晚上|晚间|晚間|傍晚|[AaPp]\\.?[Mm]\\.?)';
const ZONE = `[(（]?(${ZONE_NAMES}|[+-]\\d{2}:?\\d{2})`;
const BEFORE = `(?:(?<!\\d)${CLOCK}\\s{1,3})`;
const TIME = `(?:(?:\\s|HKT|SGT|北京时间|北京時間|香港時間|台北時間|T|,|，|\\||-|星期.|周.|[（(]星期.[)）]|[（(]周.[)）])*${PERIOD}?\\s*${CLOCK}\\s*${PERIOD}?\\s*${ZONE}?)?`;
const YEAR_FIRST = new RegExp(
  `(?<!\\d)((?:19|20)\\d{2})\\s*[-/.年\\s]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})(?!\\d)\\s*日?${TIME}`,
);
const MINGUO = new RegExp(`(?:民國|民国)\\s*(\\d{2,3})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日?${TIME}`);
const YEAR_LAST = new RegExp(`(?<![\\d/])(\\d{1,2})/(\\d{1,2})/((?:19|20)\\d{2})(?!\\d)${TIME}`);
// "09:15 2024/05/03"
const CLOCK_FIRST = new RegExp(
  `${BEFORE}((?:19|20)\\d{2})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})(?!\\d)\\s*日?(?!\\s*\\d{1,2}[:：])`,
);
const AGO =
  /(?:^|[\s|｜·(（])(?:发布于|發布於)?(?:(刚刚|剛剛)|(\d{1,2})\s*(秒|分钟|分鐘|小时|小時|个小时|個小時|天|日)前)(?=$|[\s|｜·)）,，发發])/;
const RECENT_DAY = new RegExp(`(?:^|[\\s|｜·(（])(今天|今日|昨天|昨日)${TIME}`);
const DIGITS = /^\s*((?:19|20)\d{2})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?\s*$/;
const SECONDS = /^\s*(1\d{9})(?:\d{3})?\s*$/;

/**
 * The first time in a text, as ISO 8601 with zone: `2024年3月5日 09:30`, `2024-3-5 9:30`, `中華民國113年6月30日 上午10:05`,
 * `6/3/2024, 9:48:10 PM`, `03/05/2024 09:15` (the third of May), `09:15 2024/05/03`, `2024.05.03 14:45 ET`, `20240326023000`, `Nov 19, 2024`, `16 May 2024 09:12 GMT`,
 * `二〇二四年六月二日`, Unix seconds, ISO 8601. Without a zone it is China time; a bare day is
 * its midnight there. Undefined where there is none, or the numbers are no time.
 */
export function parseTime(given: string): PageTime | undefined {
  const text = inDigits(given.slice(0, LONGEST));
  const seconds = SECONDS.exec(text)?.[1];
  if (seconds) return fromUnix(Number(seconds));
  const digits = DIGITS.exec(text);
  if (digits)
    return compose(digits[1], digits[2], digits[3], { hour: digits[4], minute: digits[5], second: digits[6] });
  const minguo = MINGUO.exec(text);
  if (minguo) return compose(String(Number(minguo[1]) + 1911), minguo[2], minguo[3], clock(minguo));
  const clockFirst = CLOCK_FIRST.exec(text);
  if (clockFirst) {
    const [, hour, minute, second, year, month, day] = clockFirst;
    return compose(year, month, day, { hour, minute, second });
  }
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast) {
    const time = clock(yearLast);
    // "6/3/2024, 9:48:10 PM" is how American software writes June; people write the day first.
    const isAmerican = time.period !== undefined && /m/i.test(time.period) && Number(yearLast[1]) <= 12;
    const [day, month] = isAmerican ? [yearLast[2], yearLast[1]] : [yearLast[1], yearLast[2]];
    return compose(yearLast[3], month, day, time);
  }
  const found = YEAR_FIRST.exec(text);
  return found ? compose(found[1], found[2], found[3], clock(found)) : undefined;
}

const MINGUO_SHORT = new RegExp(`(?<![\\d/.-])(1\\d{2})([/.-])(\\d{1,2})\\2(\\d{1,2})(?![\\d/.-])(${TIME})`);

/**
 * A day of the Republic's calendar without its name, as Taiwan's offices write it: `113/09/30`, `113.09.30 09:12`.
 * Only for texts that say that they are a date, or pages that are Taiwan's.
 */
export function parseMinguo(text: string): PageTime | undefined {
  const found = MINGUO_SHORT.exec(text.slice(0, LONGEST));
  if (!found) return undefined;
  return parseTime(`${Number(found[1]) + 1911}-${found[3]}-${found[4]}${found[5] ?? ''}`);
}

/** A time that a page counts from the time of reading: `3小时前`, `刚刚`, `昨天 09:15`. */
export function parseRelativeTime(text: string, now: Date): PageTime | undefined {
  const ago = AGO.exec(text);
  if (ago) {
    const unit = ago[3] ?? '秒';
    const seconds = /秒/.test(unit) ? 1 : /分/.test(unit) ? 60 : /时|時/.test(unit) ? 3600 : 24 * 3600;
    const time = fromUnix(Math.floor(now.getTime() / 1000) - Number(ago[2] ?? 0) * seconds);
    return seconds < 24 * 3600 ? time : { iso: `${time.iso.slice(0, 10)}T00:00:00${DEFAULT_ZONE}`, precise: false };
  }
  const recent = RECENT_DAY.exec(text);
  if (!recent) return undefined;
  const back = /昨/.test(recent[1] ?? '') ? 24 * 3600 : 0;
  const day = fromUnix(Math.floor(now.getTime() / 1000) - back).iso.slice(0, 10);
  const [year, month, date] = day.split('-');
  const { 2: period, 3: hour, 4: minute, 5: second, 6: late, 7: zone } = recent;
  return hour === undefined
    ? undefined
    : compose(year, month, date, { period: period ?? late, hour, minute, second, zone });
}

/** The day in an address: `/2024/05/13/`, `/2024-05/13/`, `/20240513/`, `/2024/0513/`, `t20240513_1.html`. */
export function dayInAddress(address: string): PageTime | undefined {
  const path = URL.canParse(address) ? new URL(address).pathname : '';
  const found = /(?<!\d)((?:19|20)\d{2})[-/_]?(0[1-9]|1[0-2])[-/_]?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(path);
  return found ? compose(found[1], found[2], found[3], {}) : undefined;
}

type Clock = { hour?: string; minute?: string; second?: string; period?: string; zone?: string };

function clock(match: RegExpExecArray): Clock {
  return { period: match[4] ?? match[8], hour: match[5], minute: match[6], second: match[7], zone: match[9] };
}

function compose(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  time: Clock,
): PageTime | undefined {
  const precise = time.hour !== undefined;
  let hour = Number(time.hour ?? 0);
  if (time.period && /下午|晚|傍晚|p/i.test(time.period) && hour < 12) hour += 12;
  if (time.period && /中午/.test(time.period) && hour < 10) hour += 12;
  if (time.period && /^a|上午|凌晨/i.test(time.period) && hour === 12) hour = 0;
  const minute = Number(time.minute ?? 0);
  const second = Number(time.second ?? 0);
  if (Number(month) < 1 || Number(month) > 12 || hour > 23 || minute > 59 || second > 59) return undefined;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (Number(day) < 1 || date.getUTCDate() !== Number(day)) return undefined;
  const two = (value: number) => String(value).padStart(2, '0');
  const iso = `${year}-${two(Number(month))}-${two(Number(day))}T${two(hour)}:${two(minute)}:${two(second)}${(time.zone && zoneOffset(time.zone, date.getTime() + hour * 3600_000)) || DEFAULT_ZONE}`;
  return { iso, precise };
}

function fromUnix(seconds: number): PageTime {
  const china = new Date((seconds + 8 * 3600) * 1000);
  return { iso: `${china.toISOString().slice(0, 19)}${DEFAULT_ZONE}`, precise: true };
}
