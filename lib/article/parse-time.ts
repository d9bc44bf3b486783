/** A time as a page gave it. `precise` is false where the page named a day and no time of day. */
export type PageTime = { iso: string; precise: boolean };

// Chinese pages name no zone: China Standard Time, which Taiwan, Hong Kong and Singapore share.
const DEFAULT_ZONE = '+08:00';
const CLOCK = '(\\d{1,2})[:：时時点點](\\d{2})(?:[:：分](\\d{2}))?(?:\\.\\d+)?';
const PERIOD = '(上午|下午|中午|凌晨|清晨|早上|早晨|晚上|晚间|晚間|傍晚|[AaPp]\\.?[Mm]\\.?)';
const ZONE = '(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})';
const TIME = `(?:(?:\\s|　|T|,|，|\\||-|星期.|周.|[（(]星期.[)）]|[（(]周.[)）])*${PERIOD}?\\s*${CLOCK}\\s*${PERIOD}?\\s*${ZONE}?)?`;
const YEAR_FIRST = new RegExp(
  `(?<!\\d)((?:19|20)\\d{2})\\s*[-/.年\\s]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})(?!\\d)\\s*日?${TIME}`,
);
const MINGUO = new RegExp(`(?:民國|民国)\\s*(\\d{2,3})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日?${TIME}`);
const US = new RegExp(`^\\s*(\\d{1,2})/(\\d{1,2})/((?:19|20)\\d{2})${TIME}`);
const DIGITS = /^\s*((?:19|20)\d{2})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?\s*$/;
const SECONDS = /^\s*(1\d{9})(?:\d{3})?\s*$/;

/**
 * The first time in a text, as ISO 8601 with zone: `2024年3月5日 09:30`, `2024-3-5 9:30`, `中華民國113年6月30日 上午10:05`,
 * `6/3/2024, 9:48:10 PM`, `20240326023000`, Unix seconds, ISO 8601. Without a zone it is China time; a bare day is
 * its midnight there. Undefined where there is none, or the numbers are no time.
 */
export function parseTime(text: string): PageTime | undefined {
  const seconds = SECONDS.exec(text)?.[1];
  if (seconds) return fromUnix(Number(seconds));
  const digits = DIGITS.exec(text);
  if (digits)
    return compose(digits[1], digits[2], digits[3], { hour: digits[4], minute: digits[5], second: digits[6] });
  const minguo = MINGUO.exec(text);
  if (minguo) return compose(String(Number(minguo[1]) + 1911), minguo[2], minguo[3], clock(minguo));
  const us = US.exec(text);
  if (us) return compose(us[3], us[1], us[2], clock(us));
  const found = YEAR_FIRST.exec(text);
  return found ? compose(found[1], found[2], found[3], clock(found)) : undefined;
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
  const iso = `${year}-${two(Number(month))}-${two(Number(day))}T${two(hour)}:${two(minute)}:${two(second)}${zone(time.zone)}`;
  return { iso, precise };
}

function zone(given: string | undefined): string {
  if (!given) return DEFAULT_ZONE;
  if (/^[A-Z]/i.test(given)) return '+00:00';
  return given.includes(':') ? given : `${given.slice(0, 3)}:${given.slice(3)}`;
}

function fromUnix(seconds: number): PageTime {
  const china = new Date((seconds + 8 * 3600) * 1000);
  return { iso: `${china.toISOString().slice(0, 19)}${DEFAULT_ZONE}`, precise: true };
}
