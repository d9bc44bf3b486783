import { cardinal, digit, digitByDigit } from './cardinal';
import { english } from './english';
import { execAt } from './match';

/**
 * A quantity before a unit: its end in the normalised text and its English. `value` is a single number; `bare` says
 * that it is clear without a unit (两三 is not: 两三天); `of` joins it to a unit ("dozens of years").
 */
export type Quantity = { end: number; text: string; value?: number; bare: boolean; of?: string };

const RUN = /\d[\d,]*(?:\.\d+)?[十百千万亿\d]{0,16}|[零〇一二两三四五六七八九十百千万亿兆廿卅]{1,32}/y;
const DECIMAL =
  /[零〇一二三四五六七八九十百千万亿]{1,24}点[零〇一二三四五六七八九]{1,8}(?![十点时刻分])[百千万亿]{0,2}/y;
const VAGUE = /([几数])([十百千万亿]{1,3})(?:[多余](?=[万亿]))?([万亿]{0,2})|上([百千万亿]{1,2})/y;
/** What is after the digit that 几 leaves open: 十几|万, 三千几|百. */
const SOME_REST = /几([十百千]?[万亿]{0,2})/y;
/** What rounds a number up, and the places that go on with it: 一千|多万 is over ten million, not over a thousand. */
const MORE = /[多余]([万亿]{0,2})/y;
const ABOUT = /来(?:([万亿]{1,2})|(?=[个岁天年人块斤名位家]))/y;
/** What is before 百万 as a number of its own (近百万人), and not as a word (百万富翁). */
const BEFORE_ROUND = /(?:近|逾|超|超过|达|约|突破)$/;
const PAIR = /(十|[二三四五六七八九]十)?(一两|一二|两三|二三|三四|四五|五六|六七|七八|八九)([十百千万亿]{0,3})/y;

/** The quantities that begin at an offset of a normalised text, best first; mostly one. */
export function quantities(text: string, at: number): Quantity[] {
  const vague = vagueQuantity(text, at);
  if (vague) return [vague];
  const found: Quantity[] = [];
  const decimal = execAt(DECIMAL, text, at)[0];
  const fraction = decimal === undefined ? undefined : cardinal(decimal);
  if (decimal !== undefined && fraction !== undefined) {
    const end = at + decimal.length;
    found.push({ end, text: english(fraction), value: fraction, bare: /[百千万亿]/.test(decimal) });
  }
  const plain = roundQuantity(text, at) ?? plainQuantity(text, at);
  if (plain) found.push(plain);
  return found;
}

function plainQuantity(text: string, at: number): Quantity | undefined {
  let run = execAt(RUN, text, at)[0] ?? '';
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
  if (text[end] === '几') return undefined;
  const rounded = roundedQuantity(text, end, run, value);
  if (rounded !== undefined) return rounded === 'unclear' ? undefined : rounded;
  const isClear = /[十百千万亿]/.test(run) ? run.length > 1 && run !== '千万' : digitByDigit(run) === undefined;
  return { end, text: english(value), value, bare: isClear };
}

/** What 多, 余 or 来 makes of a number: 三千多, 20余万 (over 200,000), 十来个. Undefined where none of them rounds it. */
function roundedQuantity(text: string, end: number, run: string, value: number): Quantity | 'unclear' | undefined {
  const isRound = /[十百千万亿]$/.test(run) || (/^\d+$/.test(run) && run.endsWith('0') && value > 0);
  for (const [form, words] of [
    [MORE, 'over'],
    [ABOUT, 'about'],
  ] as const) {
    const [whole, places = ''] = execAt(form, text, end);
    if (whole === undefined) continue;
    if (places !== '') {
      const least = cardinal(run + places);
      return least === undefined
        ? 'unclear'
        : { end: end + whole.length, text: `${words} ${english(least)}`, bare: true };
    }
    const next = text[end + 1] ?? '';
    const isCount = form === ABOUT ? /[十百]$/.test(run) : isRound && !/[月数少次种样]/.test(next);
    if (isCount) return { end: end + 1, text: `${words} ${english(value)}`, bare: true };
  }
  return undefined;
}

/** 百万 after 近 or 超过. */
function roundQuantity(text: string, at: number): Quantity | undefined {
  const places = /^[百千]?[万亿]+/.exec(text.slice(at, at + 3))?.[0] ?? '';
  if (places.length !== 2 || !BEFORE_ROUND.test(text.slice(Math.max(0, at - 2), at))) return undefined;
  const value = cardinal(`一${places}`);
  return value === undefined ? undefined : { end: at + 2, text: english(value), value, bare: true };
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
    const above = vague[4];
    const places = above ?? `${vague[2]}${vague[3]}`;
    const end = at + vague[0].length;
    if (above !== undefined) {
      const least = cardinal(`一${places}`);
      if (least === undefined || PLACE_BEFORE_ABOVE.test(text[at - 1] ?? '') || /[货度姓]/.test(text[end] ?? ''))
        return undefined;
      return { end, text: `${english(least)} or more`, bare: true };
    }
    const some = Object.hasOwn(SOME, places) ? SOME[places] : undefined;
    if (some === undefined || /[零〇一二三四五六七八九十百千万亿\d]/.test(text[at - 1] ?? '')) return undefined;
    const more = /[多余]/.test(text[end] ?? '') ? 1 : 0;
    return { end: end + more, text: some, bare: true, of: 'of ' };
  }
  return openQuantity(text, at) ?? pairQuantity(text, at);
}

/** 十几万 is between 110,000 and 190,000, 三千几百 between 3,100 and 3,900: a number with one digit left open. */
function openQuantity(text: string, at: number): Quantity | undefined {
  const run = execAt(RUN, text, at)[0] ?? '';
  SOME_REST.lastIndex = at + run.length;
  const [whole, rest = ''] = run === '' ? [] : (SOME_REST.exec(text) ?? []);
  if (whole === undefined || !(/[十\d]$/.test(run) || /^[十百千]/.test(rest))) return undefined;
  const [low, high] = [...'一九'].map((open) =>
    cardinal(/\d$/.test(run) ? run.replace(/0$/, String(digit(open))) + rest : run + open + rest),
  );
  if (low === undefined || high === undefined || low >= high) return undefined;
  return { end: at + run.length + whole.length, text: `between ${english(low)} and ${english(high)}`, bare: true };
}

/** 三四十 is 30 or 40, 十七八 is 17 or 18, 两三万 is 20,000 to 30,000. */
function pairQuantity(text: string, at: number): Quantity | undefined {
  const [whole = '', tens, pair = '', places = ''] = execAt(PAIR, text, at);
  const end = at + whole.length;
  if (whole === '' || /[零〇一二两三四五六七八九十百千万亿点几]/.test(text[end] ?? '')) return undefined;
  if (tens !== undefined && !/^[万亿]*$/.test(places)) return undefined;
  if (/^[多余几][万亿]/.test(text.slice(end, end + 2))) return undefined;
  const [low, high] = [...pair].map((character) => digit(character) ?? 0) as [number, number];
  const base = tens === undefined ? 0 : (cardinal(tens) ?? 0);
  const size = places === '' ? 1 : cardinal(`一${places}`);
  if (size === undefined) return undefined;
  const words = [low, high].map((last) => english((base + last) * size));
  return { end, text: words.join(size >= 10 ? ' to ' : ' or '), bare: places !== '' };
}
