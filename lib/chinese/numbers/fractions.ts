import { cardinal } from './cardinal';
import { english } from './english';
import { execAt, type Match } from './match';
import { quantities } from './quantity';

const PARTS = /(百|千|万)分之/y;
const FRACTION = /(\d{1,4}|[一二三四五六七八九十百]{1,6})分之(\d{1,6}|[一二三四五六七八九十百]{1,6})/y;
const TENTHS =
  /([一二两三四五六七八九]|[1-9])成([一二三四五六七八九半])?(?![为為是会會立功员員本果长長绩績熟都人份语語交就见見效千百万效套亲親婚])/y;
const DISCOUNT =
  /(?:([二三四五六七八九])([一二三四五六七八九])?|([1-9](?:\.[1-9])?))折(?![叠疊射腾騰断斷磨返合算戏戲子])/y;

/** Shares: 百分之五, 三分之二, 九成, 三成五, 八折. */
export function fractions(text: string, at: number): Match[] {
  return [...ofHundred(text, at), ...ofParts(text, at), ...tenths(text, at), ...discounts(text, at)];
}

function ofHundred(text: string, at: number): Match[] {
  PARTS.lastIndex = at;
  const parts = PARTS.exec(text);
  if (!parts || /[零〇一二两三四五六七八九十百千\d]/.test(text[at - 1] ?? '')) return [];
  const start = at + parts[0].length;
  const size = parts[1] === '百' ? 100 : parts[1] === '千' ? 1000 : 10_000;
  if (size === 100 && text[start] === '百') return [{ end: start + 1, value: '100 %' }];
  return quantities(text, start)
    .slice(0, 1)
    .flatMap(({ end, text: amount, of }) => {
      if (of !== undefined) return [];
      return [{ end, value: size === 100 ? `${amount} %` : `${amount}/${english(size)}` }];
    });
}

function ofParts(text: string, at: number): Match[] {
  const [whole, below = '', above = ''] = execAt(FRACTION, text, at);
  const denominator = cardinal(below);
  const numerator = cardinal(above);
  if (whole === undefined || !denominator || numerator === undefined) return [];
  return [{ end: at + whole.length, value: `${english(numerator)}/${english(denominator)}` }];
}

function tenths(text: string, at: number): Match[] {
  const [whole, tens = '', ones] = execAt(TENTHS, text, at);
  const value = cardinal(tens);
  if (whole === undefined || value === undefined) return [];
  const rest = ones === undefined ? 0 : ones === '半' ? 5 : (cardinal(ones) ?? 0);
  return [{ end: at + whole.length, value: `${value * 10 + rest} %` }];
}

/** 八折 leaves eighty of a hundred: 20 % off. One alone is an act of a play. */
function discounts(text: string, at: number): Match[] {
  const [whole, first = '', second, figures] = execAt(DISCOUNT, text, at);
  if (whole === undefined) return [];
  const left =
    figures === undefined ? 10 * (cardinal(first) ?? 0) + (second ? (cardinal(second) ?? 0) : 0) : Number(figures) * 10;
  return [{ end: at + whole.length, value: `${english(Number((100 - left).toFixed(1)))} % off` }];
}
