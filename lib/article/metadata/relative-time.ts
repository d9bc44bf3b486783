import { chinaTime, inZone, type PageTime, parseTime } from './parse-time';

const UNITS: [RegExp, number][] = [
  [/^秒|^sec/i, 1],
  [/^分|^min/i, 60],
  [/^[小時时]|^hour/i, 3600],
  [/^[天日]|^day/i, 24 * 3600],
  [/^[周週星]|^week/i, 7 * 24 * 3600],
  [/^月|^month/i, 30 * 24 * 3600],
  [/^年|^year/i, 365 * 24 * 3600],
];
const START = '(?:^|[\\s|｜·(（])';
const POSTED = '(?:(?:发布|發布|發佈|发表|發表|更新)(?:于|於)?\\s*)?';
const END = '(?=$|[\\s|｜·)）,，发發来來])';
const AGO = new RegExp(
  `${START}${POSTED}(?:(刚刚|剛剛|just now)|(?:(\\d{1,2})\\s*[个個]?小?[时時]\\s*)?(\\d{1,3}|半|一)\\s*[个個]?\\s*(秒|分|小[时時]|天|日|周|週|星期|月|年)[钟鐘]?[之以]?前|(\\d{1,2}|an?) (sec|min|hour|day|week|month|year)[a-z]* ago)${END}`,
  'i',
);
const RECENT_DAY = /(?:^|[\s|｜·(（])(今[天日晚]|昨[天日晚]|前[天日]|yesterday(?: at)?|today(?: at)?)(.*)$/i;
const NO_YEAR = /(?<![\d/.年-])(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?![\d/.-])\s*日?(.*)$/;
const DAY = 24 * 3600;

/** A time that a page counts from the time of reading: `3小时前`, `1小时10分前`, `2周前`, `刚刚`, `昨天 09:15`, `前天 09:15`. */
export function parseRelativeTime(text: string, now: Date): PageTime | undefined {
  const seconds = Math.floor(now.getTime() / 1000);
  const ago = AGO.exec(text);
  if (ago) {
    const [, , hours, count = ago[5] ?? '0', unit = ago[6] ?? '秒'] = ago;
    const size = UNITS.find(([pattern]) => pattern.test(unit))?.[1] ?? 1;
    const number = count === '半' ? 0.5 : /^\d/.test(count) ? Number(count) : Number(count !== '0');
    const time = chinaTime(Math.floor(seconds - Number(hours ?? 0) * 3600 - number * size));
    return size < DAY ? time : { iso: inZone(`${time.iso.slice(0, 10)}T00:00:00`), precise: false };
  }
  const recent = RECENT_DAY.exec(text);
  if (!recent?.[1]) return undefined;
  const back = /^昨|^y/i.test(recent[1]) ? DAY : recent[1].startsWith('前') ? 2 * DAY : 0;
  const period = recent[1].endsWith('晚') ? '晚' : '';
  const time = parseTime(`${chinaTime(seconds - back).iso.slice(0, 10)} ${period}${recent[2]?.trim()}`);
  return time?.precise ? time : undefined;
}

/** A day without a year (`05-03 09:15`): the latest such time until `now`, or `known`'s year if it is the same day. */
export function parseWithoutYear(text: string, now: Date, known?: PageTime): PageTime | undefined {
  const found = NO_YEAR.exec(text);
  if (!found) return undefined;
  const [, month, day, rest] = found;
  const year = chinaTime(now.getTime() / 1000).iso.slice(0, 4);
  const inYear = (of: number) => parseTime(`${of}-${month}-${day} ${rest?.trim()}`);
  const same = known && inYear(Number(known.iso.slice(0, 4)));
  if (same?.precise && same.iso.slice(0, 10) === known?.iso.slice(0, 10)) return same;
  for (let back = 0; back < 8; back++) {
    const time = inYear(Number(year) - back);
    if (time && !time.precise) return undefined;
    if (time && Date.parse(time.iso) <= now.getTime()) return time;
  }
  return undefined;
}
