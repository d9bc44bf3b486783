import { normalise } from './normalise';
import { isResult, isScore } from './scores';
import { spokenCardinal, spokenDigits } from './spoken-cardinal';
import { spokenInteger } from './spoken-integer';

/** Figures of a text (UTF-16 units) with the signs that belong to them, and how they are said: 35% is bǎi fēn zhī sān shí wǔ. */
export type SpokenFigures = { start: number; end: number; pinyin: string[] };

/** What stands beside figures: the whole text before and behind. */
type Beside = { before: string; after: string };
type Rule = { pattern: RegExp; read: (match: readonly string[], beside: Beside) => string[] | undefined };

const N = '(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)';
const DASH = '(?:[—–~-]|——)';
/** Units that the first number of a range may have too: 3万—5万元, 9点-11点. */
const UNIT = '([万亿元点时分月日号年岁米吨度人天]|℃|°C|公里)';

/** The first that fits decides, also that nothing is said. */
const RULES: readonly Rule[] = [
  {
    pattern: /(?:1[3-9]\d(?:-?\d{4}){2}|0\d{2,3}-\d{7,8}|[48]00-?\d{3}-?\d{4})(?![\d-])/y,
    read: ([whole = '']) => spokenDigits(whole.replaceAll('-', ''), 'yāo'),
  },
  {
    pattern: /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d./-])/y,
    read: ([, year, , month, day]) => date(year, month, day),
  },
  {
    pattern: new RegExp(`(\\d{4})${DASH}(\\d{4})(?=年)`, 'y'),
    read: ([, from = '', to = '']) =>
      Number(from) < Number(to) && isYear(from) && isYear(to)
        ? [...spokenDigits(from), 'dào', ...spokenDigits(to)]
        : undefined,
  },
  { pattern: /(\d{1,3}):(\d{1,3})(?![\d:])/y, read: ([, left, right], beside) => timeOrRatio(left, right, beside) },
  { pattern: /(\d{1,4})\/(\d{1,4})(?![\d/])/y, read: ([, above, below], beside) => fraction(above, below, beside) },
  {
    pattern: new RegExp(`${N}(%?)${DASH}${N}%`, 'y'),
    read: ([, from = '', sign, to = '']) => {
      if (amountOf(from) >= amountOf(to)) return undefined;
      return joined(share(from), ['dào'], sign ? share(to) : spokenCardinal(to));
    },
  },
  {
    pattern: new RegExp(`${N}${DASH}${N}(℃|°C)`, 'y'),
    read: ([, from = '', to = '']) =>
      amountOf(from) < amountOf(to) ? joined(spokenCardinal(from), ['dào'], degrees('', to, '℃')) : undefined,
  },
  { pattern: new RegExp(`${N}${DASH}${N}`, 'y'), read: ([, from, to], beside) => range(from, to, beside) },
  {
    pattern: new RegExp(`([-−]?)${N}([%‰])`, 'y'),
    read: ([, minus, amount = '', sign]) => joined(minus ? ['fù'] : [], share(amount, sign)),
  },
  {
    pattern: new RegExp(`([-−]?)${N}(℃|°C|(?=度))`, 'y'),
    read: ([, minus, amount, sign]) => degrees(minus, amount, sign),
  },
  { pattern: new RegExp(N, 'y'), read: ([amount = ''], beside) => plain(amount, beside) },
];

/** What makes another thing of figures that touch it: a code, a version, a formula, an amount in a foreign currency. */
const CODE_BEFORE = /[A-Za-z_\\+*×·•#@$€£¥=^&°'’-]$|\d[.,:/%—–~]{0,2}$|\d，$/;
const CODE_AFTER = /^(?:[\uFE0F\u20E3A-Za-z_\\+*×·•#@$€£¥=^&°/]|-[\dA-Za-z]|[.,:]\d|，\d{3}(?!\d))/;
/** The rest of what is passed over. */
const REST = /[\dA-Za-z.,:/+~–—×·-]*/y;

/** How the figures of a text are said. Where more than one reading may be right, nothing is said of them. */
export function spokenFigures(text: string): SpokenFigures[] {
  if (!/[\d０-９]/.test(text)) return [];
  const plainText = normalise(text);
  const found: SpokenFigures[] = [];
  const start = /[-−]?\d/g;
  for (let first = start.exec(plainText); first !== null; first = start.exec(plainText)) {
    let at = first.index;
    const dash = dashBefore(plainText, at);
    if (dash !== undefined) {
      found.push({ ...dash, pinyin: ['dào'] });
      at = dash.end;
    }
    const run = readAt(plainText, at, dash?.start);
    if (run?.pinyin !== undefined) found.push({ start: at, end: run.end, pinyin: run.pinyin });
    start.lastIndex = run?.end ?? restOf(plainText, at);
  }
  return found;
}

const FROM = new RegExp(`(?<![-\\d.,]|第)${N}${UNIT}(${DASH})$`);
const TO = new RegExp(`^${N}${UNIT}`);

/** The dash before a number where both it and the one before have a unit: 3万—5万元, 5月1日-3日. */
function dashBefore(text: string, at: number): { start: number; end: number } | undefined {
  const end = /\d/.test(text[at] ?? '') ? at : at + 1;
  const [, from = '', unit, dash = ''] = FROM.exec(text.slice(Math.max(0, end - 16), end)) ?? [];
  const [, to = '', other = ''] = (dash && TO.exec(text.slice(end, end + 16))) || [];
  if (to === '') return undefined;
  const isRange = unit === other ? amountOf(from) < amountOf(to) : /^[点时分月日号]{2}$/.test(unit + other);
  return isRange ? { start: end - dash.length, end } : undefined;
}

function readAt(text: string, at: number, beginsAt = at): { end: number; pinyin: string[] | undefined } | undefined {
  if (CODE_BEFORE.test(text.slice(Math.max(0, beginsAt - 12), beginsAt))) return undefined;
  const before = text.slice(Math.max(0, at - 12), at);
  for (const { pattern, read } of RULES) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) continue;
    const end = at + match[0].length;
    const after = text.slice(end, end + 12);
    if (CODE_AFTER.test(after)) return undefined;
    return { end, pinyin: read(match, { before, after }) };
  }
  return undefined;
}

function restOf(text: string, at: number): number {
  REST.lastIndex = at;
  REST.test(text);
  return Math.max(at + 1, REST.lastIndex);
}

function joined(...parts: (string[] | undefined)[]): string[] | undefined {
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}

function amountOf(amount: string): number {
  return Number(amount.replaceAll(',', ''));
}

function isYear(digits: string): boolean {
  return Number(digits) >= 1000 && Number(digits) < 2200;
}

function date(year = '', month = '', day = ''): string[] | undefined {
  if (!isYear(year) || Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return undefined;
  const said = (part: string) => spokenCardinal(String(Number(part)));
  return joined(spokenDigits(year), ['nián'], said(month), ['yuè'], said(day), ['rì']);
}

/** 10:30 is a time of day, 3:1 a score or a proportion; which of the two 1:10 is, its neighbours say. */
function timeOrRatio(left = '', right = '', { before, after }: Beside): string[] | undefined {
  if (right.length === 1 || isScore(before, after)) return score(left, right);
  if (right.length !== 2 || Number(left) > 24 || Number(right) > 59) return undefined;
  const hour = spokenCardinal(String(Number(left)), { two: 'liǎng' });
  if (right === '00') return joined(hour, ['diǎn']);
  const minutes = right.startsWith('0') ? spokenDigits(right) : spokenCardinal(right);
  return joined(hour, ['diǎn'], minutes);
}

function score(left: string, right: string): string[] | undefined {
  return joined(spokenCardinal(String(Number(left))), ['bǐ'], spokenCardinal(String(Number(right))));
}

/** 1/3 among Chinese words; in brackets it may count parts, and with a larger number behind it is a date or a page. */
function fraction(above = '', below = '', { before, after }: Beside): string[] | undefined {
  const isSimple = (Number(below) <= 10 || /^10+$/.test(below)) && Number(above) < Number(below) && Number(above) > 0;
  const isAmongWords = /\p{Script=Han}$/u.test(before) || /^\p{Script=Han}/u.test(after);
  if (!isSimple || !isAmongWords || /[（(]$/.test(before) || /^[月日页頁号]/.test(after) || above.startsWith('0'))
    return undefined;
  return joined(spokenCardinal(below), ['fēn', 'zhī'], spokenCardinal(above));
}

function share(amount: string, sign = '%'): string[] | undefined {
  if (amount === '100' && sign === '%') return ['bǎi', 'fēn', 'zhī', 'bǎi'];
  return joined([sign === '%' ? 'bǎi' : 'qiān', 'fēn', 'zhī'], spokenCardinal(amount));
}

/** -5℃ is líng xià wǔ shè shì dù. Of two degrees both liǎng and èr are said. */
function degrees(minus = '', amount = '', sign = ''): string[] | undefined {
  if (amount === '2') return undefined;
  return joined(minus ? ['líng', 'xià'] : [], spokenCardinal(amount), sign === '' ? [] : ['shè', 'shì', 'dù']);
}

/** 3-5人: a rising pair before what it counts; without that it may be a score, a code or a subtraction. */
function range(from = '', to = '', beside: Beside): string[] | undefined {
  if (/^\d{1,3}$/.test(from) && /^\d{1,3}$/.test(to) && isResult(beside.before, beside.after)) return score(from, to);
  if (amountOf(from) >= amountOf(to)) return undefined;
  const said = (amount: string) =>
    amount.includes('.') ? spokenCardinal(amount) : spokenInteger(amount, beside, 'range');
  return joined(said(from), ['dào'], said(to));
}

/** What makes an amount of a decimal that may also be a day (3.15) or a chapter. */
const AMOUNT_AFTER = /^(?:[十百千万亿]|[个名位人家天年岁次倍米公千厘毫平立吨克斤升元美英欧日港分秒小度成折级版点])/;

function plain(amount: string, { before, after }: Beside): string[] | undefined {
  if (/[-−]/.test(amount)) return undefined;
  if (!amount.includes('.')) return spokenInteger(amount, { before, after });
  const whole = amountOf(amount.slice(0, amount.indexOf('.')));
  return AMOUNT_AFTER.test(after) || whole === 0 || whole > 31 ? spokenCardinal(amount) : undefined;
}
