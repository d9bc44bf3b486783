const DIGITS = new Map(Array.from('零〇一二三四五六七八九', (character, index) => [character, Math.max(0, index - 1)]));
DIGITS.set('两', 2);
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** What a digit character stands for, Chinese or ASCII; undefined for another character. */
export function digit(character: string): number | undefined {
  if (character >= '0' && character <= '9' && character.length === 1) return Number(character);
  return DIGITS.get(character);
}

/** 二〇二五 is 2025: a string of digit characters, read one by one; undefined for anything else. */
export function digitByDigit(text: string): string | undefined {
  let digits = '';
  for (const character of text) {
    const value = character === '两' ? undefined : digit(character);
    if (value === undefined) return undefined;
    digits += value;
  }
  return digits === '' ? undefined : digits;
}

/** A whole cardinal number's value: 两万三千, 3.5亿, 1千2百, 廿四, 三万五 (35,000); undefined where not well formed. */
export function cardinal(text: string): number | undefined {
  if (/^\d/.test(text) && /^[\d.,]+$/.test(text)) return arabic(text);
  const value = large(text.replace(/廿/g, '二十').replace(/卅/g, '三十'));
  return value === undefined ? undefined : Number(value.toPrecision(15));
}

function arabic(text: string): number | undefined {
  if (!/^(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,8})?$/.test(text)) return undefined;
  return Number(text.replaceAll(',', ''));
}

/** Splits at the largest place of four digits: 1.2万亿 is (1.2万) 亿. */
function large(text: string): number | undefined {
  for (const [place, size] of [
    ['兆', 1e12],
    ['亿', 1e8],
    ['万', 1e4],
  ] as const) {
    const at = text.lastIndexOf(place);
    if (at < 0) continue;
    const before = text.slice(0, at);
    const high = place === '万' ? section(before) : large(before);
    if (high === undefined || high === 0) return undefined;
    const low = remainder(text.slice(at + 1), size, /[.]/.test(before));
    return low === undefined ? undefined : high * size + low;
  }
  return section(text);
}

/** What is after a place: nothing, a lone digit of the place below, or a smaller number. */
function remainder(text: string, size: number, isDecimal: boolean): number | undefined {
  if (text === '') return 0;
  if (isDecimal) return undefined;
  const only = text.length === 1 ? digit(text) : undefined;
  if (only !== undefined) return only === 0 || text === '两' || /\d/.test(text) ? undefined : (only * size) / 10;
  const rest = /^[零〇]/.test(text) ? text.slice(1) : text;
  if (/^[零〇]/.test(rest)) return undefined;
  const value = large(rest);
  if (value === undefined || value === 0 || value >= size || /[.]/.test(rest)) return undefined;
  return value;
}

/** A number below ten thousand, or plain digits before a place: 二千零五, 1千2百, 十五, 3.5. */
function section(text: string): number | undefined {
  if (text === '') return undefined;
  if (/^[\d.,]+$/.test(text)) return arabic(text);
  const decimal = /^([零〇一二三四五六七八九十百千]+)点([零〇一二三四五六七八九]{1,8})$/u.exec(text);
  if (decimal) {
    const whole = section(decimal[1] ?? '');
    return whole === undefined ? undefined : Number(`${whole}.${digitByDigit(decimal[2] ?? '')}`);
  }
  let value = 0;
  let last = 10_000;
  let gap = false;
  let at = 0;
  while (at < text.length) {
    if (/[零〇]/.test(text[at] ?? '') && text.length > 1) {
      if (at === 0 || gap) return undefined;
      gap = true;
      at += 1;
      continue;
    }
    const figures = /^\d{1,4}(?:\.\d+)?/.exec(text.slice(at))?.[0];
    const character = text[at] ?? '';
    let amount = figures === undefined ? digit(character) : Number(figures);
    // Ten may stand without its one: 十五, 一百十五.
    if (amount === undefined && character === '十' && (at === 0 || last === 100)) amount = 1;
    else if (amount === undefined) return undefined;
    else at += figures?.length ?? 1;
    const place = PLACES[text[at] ?? ''];
    if (place === undefined) {
      if (at < text.length || (character === '两' && text.length > 1) || figures?.includes('.')) return undefined;
      if (value > 0 && figures !== undefined && !(amount < last && figures.length < String(last).length))
        return undefined;
      const isNext = value > 0 && !gap && last > 10 && figures === undefined;
      return value + (isNext ? (amount * last) / 10 : amount);
    }
    if (place >= last || amount === 0 || (amount >= 10 && value > 0) || (character === '两' && place === 10))
      return undefined;
    if (figures === undefined && gap === false && value > 0 && place < last / 10) return undefined;
    value += amount * place;
    if (figures?.includes('.') && at + 1 < text.length) return undefined;
    last = place;
    gap = false;
    at += 1;
  }
  return gap ? undefined : value;
}
