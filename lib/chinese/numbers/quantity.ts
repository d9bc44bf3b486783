import { cardinal, digit, digitByDigit } from './cardinal';
import { english } from './english';

/**
 * How many, as it stands before a unit: offsets into the normalised text, and the English for it. `value` is the number
 * where it is one alone; `bare` says that it is clear with no unit after it (两三 is not: 两三天); `of` is what joins
 * the English to a unit ("dozens of years").
 */
export type Quantity = { end: number; text: string; value?: number; bare: boolean; of?: string };

const RUN = /\d[\d,]*(?:\.\d+)?[十百千万亿\d]{0,16}|[零〇一二两三四五六七八九十百千万亿兆廿卅]{1,32}/y;
const DECIMAL = /[零〇一二三四五六七八九十百千]{1,8}点[零〇一二三四五六七八九]{1,6}(?![十点时刻分])[百千万亿]{0,2}/y;
const VAGUE = /([几数])([十百千万亿]{1,3})|上([百千万亿]{1,2})/y;
const TEENS = /([二三四五六七八九]?十)几/y;
const PAIR = /(十|[二三四五六七八九]十)?(一两|一二|两三|二三|三四|四五|五六|六七|七八|八九)([十百千万亿]{0,3})/y;

/** The quantities that begin at an offset of a normalised text, best first; mostly one. */
export function quantities(text: string, at: number): Quantity[] {
  const vague = vagueQuantity(text, at);
  if (vague) return [vague];
  const found: Quantity[] = [];
  DECIMAL.lastIndex = at;
  const decimal = DECIMAL.exec(text)?.[0];
  const fraction = decimal === undefined ? undefined : cardinal(decimal);
  if (decimal !== undefined && fraction !== undefined) {
    const end = at + decimal.length;
    found.push({ end, text: english(fraction), value: fraction, bare: /[百千万亿]$/.test(decimal) });
  }
  const plain = plainQuantity(text, at);
  if (plain) found.push(plain);
  return found;
}

function plainQuantity(text: string, at: number): Quantity | undefined {
  RUN.lastIndex = at;
  let run = RUN.exec(text)?.[0] ?? '';
  if (run.length > 30) return undefined;
  run = run.replace(/,+$/, '');
  let value = cardinal(run);
  // The last character may be a unit's (千米), or the first of another word (两); what is left must be a number still.
  if (value === undefined && /[百千万两]$/.test(run)) {
    run = run.slice(0, -1);
    value = cardinal(run);
  }
  if (value === undefined || value > 1e16) return undefined;
  if (run.endsWith('两') && run.length > 1) return undefined;
  const end = at + run.length;
  const isClear = /[十百千万亿]/.test(run) ? run.length > 1 && run !== '千万' : digitByDigit(run) === undefined;
  const isRound = /[十百千万亿]$/.test(run) || (/^\d+$/.test(run) && run.endsWith('0') && value > 0);
  if (isRound && /[多余]/.test(text[end] ?? '') && !/[年月数少次种样]/.test(text[end + 1] ?? '')) {
    return { end: end + 1, text: `over ${english(value)}`, bare: true };
  }
  if (isRound && /[多余]年/.test(text.slice(end, end + 2)))
    return { end: end + 1, text: `over ${english(value)}`, bare: true };
  if (/[十百]$/.test(run) && /^来[个岁天年人块斤名位家]/.test(text.slice(end, end + 2))) {
    return { end: end + 1, text: `about ${english(value)}`, bare: true };
  }
  return { end, text: english(value), value, bare: isClear };
}

/** What a number of a place is without its digit: 几十 is some tens. */
const SOME: Readonly<Record<string, string>> = {
  十: 'dozens',
  百: 'hundreds',
  千: 'thousands',
  万: 'tens of thousands',
  十万: 'hundreds of thousands',
  百万: 'millions',
  千万: 'tens of millions',
  亿: 'hundreds of millions',
  十亿: 'billions',
  百亿: 'tens of billions',
  千亿: 'hundreds of billions',
  万亿: 'trillions',
};

/** Words that end in 上, after which 百 or 万 begins a number of its own. */
const PLACE_BEFORE_ABOVE = /[以之线網网楼樓海桌路天身晚早马馬山世历歷地会會网船车車床街岸]/;

function vagueQuantity(text: string, at: number): Quantity | undefined {
  VAGUE.lastIndex = at;
  const vague = VAGUE.exec(text);
  if (vague) {
    const places = vague[2] ?? vague[3] ?? '';
    const end = at + vague[0].length;
    if (vague[3] !== undefined) {
      const least = cardinal(`一${places}`);
      if (least === undefined || PLACE_BEFORE_ABOVE.test(text[at - 1] ?? '') || /[货度姓]/.test(text[end] ?? ''))
        return undefined;
      return { end, text: `${english(least)} or more`, bare: true };
    }
    const some = Object.hasOwn(SOME, places) ? SOME[places] : undefined;
    if (some === undefined || /[零〇一二三四五六七八九十\d]/.test(text[at - 1] ?? '')) return undefined;
    const more = /[多余]/.test(text[end] ?? '') ? 1 : 0;
    return { end: end + more, text: some, bare: true, of: 'of ' };
  }
  TEENS.lastIndex = at;
  const teens = TEENS.exec(text);
  if (teens) {
    const ten = cardinal(teens[1] ?? '') ?? 0;
    return { end: at + teens[0].length, text: `between ${ten + 1} and ${ten + 9}`, bare: true };
  }
  return pairQuantity(text, at);
}

/** 三四十 is 30 or 40, 十七八 is 17 or 18, 两三万 is 20,000 to 30,000. */
function pairQuantity(text: string, at: number): Quantity | undefined {
  PAIR.lastIndex = at;
  const [whole = '', tens, pair = '', places = ''] = PAIR.exec(text) ?? [];
  const end = at + whole.length;
  if (whole === '' || /[零〇一二两三四五六七八九十百千万亿点几]/.test(text[end] ?? '')) return undefined;
  if (tens !== undefined && places !== '') return undefined;
  const [low, high] = [...pair].map((character) => digit(character) ?? 0) as [number, number];
  const base = tens === undefined ? 0 : (cardinal(tens) ?? 0);
  const size = places === '' ? 1 : cardinal(`一${places}`);
  if (size === undefined) return undefined;
  const words = [base + low * size, base + high * size].map(english);
  return { end, text: words.join(size >= 10 ? ' to ' : ' or '), bare: places !== '' };
}
