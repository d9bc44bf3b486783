import { cardinal } from './cardinal';
import { execAt, type Match } from './match';
import { isScore } from './scores';

/** Parts of the day that an hour may follow, as alternatives of an expression. */
export const PERIODS = '凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|夜里|深夜|半夜|午夜';
const H = '(\\d{1,2}|[零〇一二两三四五六七八九十]{1,3})';
const TIME = new RegExp(
  `(${PERIODS})?${H}(?:(点钟|点整|时整)|[点时](?:(半)(?![导年天径])|([一三])刻|${H}分(?![之钟])(?:${H}秒)?)?|:(\\d{2})(?::\\d{2})?(?![\\d:]))`,
  'y',
);
const NO_HOUR = /^[间候代刻装尚差区速期局常]/;

/** Times of day: 上午8时34分, 下午三点半, 晚上十点, 20时, 8:34. A bare 三点 may be three points. */
export function times(text: string, at: number): Match[] {
  const [whole, period, hourText = '', sharp, half, quarter, minuteText, , colon] = execAt(TIME, text, at);
  if (whole === undefined || /[\d:.]/.test(period ? '' : (text[at - 1] ?? ''))) return [];
  const end = at + whole.length;
  const hour = cardinal(hourText);
  const minute = half ? 30 : quarter ? 15 * (cardinal(quarter) ?? 0) : numberOf(minuteText ?? colon ?? '0');
  if (hour === undefined || minute === undefined || hour > 24 || minute > 59) return [];
  if (!period && colon !== undefined && isScore(text.slice(Math.max(0, at - 6), at), text.slice(end, end + 6)))
    return [{ end, value: `${hour} to ${minute}` }];
  const isPlain = !half && !quarter && minuteText === undefined && colon === undefined;
  if (isPlain && !sharp) {
    const isHour = whole.endsWith('时');
    if (NO_HOUR.test(text.slice(end, end + 1))) return [];
    if (!period && !(isHour && /^\d/.test(hourText))) return [];
    if (/^[\d零〇一二三四五六七八九十]/.test(text.slice(end, end + 1)) && !isHour) return [];
  }
  const value = clock(period, hour, minute);
  if (!period && colon !== undefined && hour < 13) return [{ end }];
  return value === undefined ? [] : [{ end, value }];
}

function numberOf(text: string): number | undefined {
  return /^[零〇]./.test(text) ? cardinal(text.slice(1)) : cardinal(text);
}

/** The English time; undefined where the part of the day and the hour disagree. Without one, only 13 and later tell. */
function clock(period: string | undefined, hour: number, minute: number): string | undefined {
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  if (period === undefined) {
    if (hour >= 13 && hour < 24) return `${hour - 12}${minutes} p.m.`;
    if (hour === 0) return `12${minutes} a.m.`;
    if (hour === 24) return minute === 0 ? '12 midnight' : undefined;
    return minutes === '' ? `${hour} o’clock` : `${hour}${minutes}`;
  }
  const at24 = hourOfDay(period, hour);
  if (at24 === undefined) return undefined;
  if (at24 % 12 === 0 && minute === 0) return at24 === 12 ? '12 noon' : '12 midnight';
  return `${at24 % 12 === 0 ? 12 : at24 % 12}${minutes} ${at24 < 12 || at24 === 24 ? 'a.m.' : 'p.m.'}`;
}

function hourOfDay(period: string, hour: number): number | undefined {
  if (/凌晨|清晨|早/.test(period)) return hour === 12 && period === '凌晨' ? 0 : hour < 12 ? hour : undefined;
  if (period === '上午') return hour < 13 && hour > 0 ? hour : undefined;
  if (period === '中午') return hour >= 11 && hour <= 14 ? hour : hour === 1 || hour === 2 ? hour + 12 : undefined;
  if (period === '下午') return hour >= 12 && hour <= 19 ? hour : hour >= 1 && hour <= 7 ? hour + 12 : undefined;
  if (period === '傍晚') return hour >= 16 && hour <= 20 ? hour : hour >= 4 && hour <= 8 ? hour + 12 : undefined;
  if (hour >= 17 && hour <= 24) return hour === 24 ? 0 : hour;
  if (hour === 12 || hour === 0) return 0;
  if (hour >= 5 && hour <= 11 && /晚/.test(period)) return hour + 12;
  if (/夜/.test(period)) return hour <= 4 ? hour : hour >= 9 ? hour + 12 : undefined;
  return undefined;
}
