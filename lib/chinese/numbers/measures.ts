import { cardinal } from './cardinal';
import { english, ordinal } from './english';
import { execAt, type Match } from './match';
import { type Quantity, quantities } from './quantity';
import { UNITS, type Unit } from './units';

/** Units by their first character, the longest first. */
const BY_FIRST = new Map<string, Unit[]>();
for (const unit of [...UNITS].sort((a, b) => b.simplified.length - a.simplified.length)) {
  const first = unit.simplified.charAt(0);
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), unit]);
}

const SMALL_MONEY =
  /(\d{1,6}|[一二两三四五六七八九十百千]{1,8})[元圆](?:([\d一二两三四五六七八九])角)?(?:([\d一二两三四五六七八九])分)?/y;
const AFTER_MORE = /[来以的前后时里内才了仍就过，。、；！？）)]/;
const NO_HALF = /[导年数场个月天日夜岛球径决价路途身生边途壁文官]/;

const HALVES = [
  ['个半小时', 'hours'],
  ['个半钟头', 'hours'],
  ['个半月', 'months'],
  ['个半星期', 'weeks'],
] as const;

/** Numbers alone and with a unit: 两万三千, 3.5亿元, 30平方米, 三年半, 3—5年. */
export function measures(text: string, at: number): Match[] {
  const found: Match[] = [];
  for (const quantity of quantities(text, at)) {
    const unit = unitAt(text, quantity.end);
    if (unit) found.push(...withUnit(text, at, quantity, unit));
    const half = HALVES.find(([form]) => text.startsWith(form, quantity.end));
    if (half && quantity.value !== undefined && quantity.value < 100) {
      found.push({ end: quantity.end + half[0].length, value: `${quantity.value}½ ${half[1]}` });
    }
    if (quantity.bare) found.push({ end: quantity.end, value: quantity.text });
    const range = rangeOf(text, at, quantity);
    if (range) found.push(range);
  }
  const money = smallMoney(text, at);
  if (money) found.push(money);
  return found;
}

function unitAt(text: string, at: number): Unit | undefined {
  for (const unit of BY_FIRST.get(text[at] ?? '') ?? []) {
    const end = at + unit.simplified.length;
    if (text.startsWith(unit.simplified, at) && !(unit.not?.includes(text[end] ?? ' ') ?? false)) return unit;
  }
  return undefined;
}

function withUnit(text: string, at: number, quantity: Quantity, unit: Unit): Match[] {
  const number = text.slice(at, quantity.end);
  const end = quantity.end + unit.simplified.length;
  // 一天天, 一年年: day by day.
  if (/[天年]/.test(unit.simplified) && text[end] === text[end - 1]) return [];
  if (number === '四' && unit.simplified === '周' && !isFourWeeks(text, at, end)) return [];
  if (number === '二' && !/^[%元米]/.test(unit.simplified)) return [];
  if (unit.simplified === '年' && !isDuration(text, at, number, end)) return [];
  const value = spoken(quantity.text, quantity.value, unit, quantity.of);
  const found: Match[] = [{ end, value }];
  if (unit.time && text[end] === '多' && (end + 1 === text.length || AFTER_MORE.test(text[end + 1] ?? ''))) {
    if (quantity.value !== undefined) found.push({ end: end + 1, value: `over ${value}` });
  }
  if (unit.time && quantity.value !== undefined && Number.isInteger(quantity.value) && quantity.value < 100) {
    const half = `${quantity.value}½ ${unit.many}`;
    if (text[end] === '半' && !NO_HALF.test(text[end + 1] ?? ' ')) found.push({ end: end + 1, value: half });
  }
  return found;
}

/** 四周 is all around, unless what is beside it measures time. */
function isFourWeeks(text: string, at: number, end: number): boolean {
  return (
    /^(?:[后内]|之[后前内]|以[后来内]|前(?!后)|时间|多|半)/.test(text.slice(end, end + 2)) ||
    /(?:为期|历时|持续|长达|过去|未来|连续|至少|最多|超过|不到|近|满|每|隔|怀孕|头|前|后)$/.test(
      text.slice(Math.max(0, at - 2), at),
    )
  );
}

function spoken(amount: string, value: number | undefined, unit: Unit, of = ''): string {
  return `${amount} ${of}${value === 1 ? unit.one : unit.many}`;
}

/** Whether a number before 年 counts years, and does not name one (98年, 618年, 113年5月). */
function isDuration(text: string, at: number, number: string, end: number): boolean {
  if (/^[\d〇零一二两三四五六七八九]月|^十[一二]?月|^1[0-2]月|^[（(](?:公元)?前?\d{1,4}/.test(text.slice(end, end + 4)))
    return false;
  if (ERA_BEFORE.test(text.slice(Math.max(0, at - 2), at))) return false;
  if (!/^\d+$/.test(number)) return true;
  const value = Number(number);
  if (number.startsWith('0')) return false;
  return value < 50 || (value <= 90 && value % 10 === 0) || value % 100 === 0 ? value < 1000 || value > 2200 : false;
}

/** Reign titles count their own years: 贞观三年 is no three years. */
const ERA_BEFORE =
  /贞观|貞觀|建安|开元|開元|天宝|天寶|洪武|永乐|永樂|万历|萬曆|崇祯|崇禎|嘉靖|弘治|正德|建武|顺治|天启|隆庆|正统|景泰|成化|宣德|至元|大业|永徽|咸亨|景德|淳熙|元和|太和|元丰|熙宁|绍兴|紹興|康熙|雍正|乾隆|嘉庆|道光|咸丰|同治|光绪|宣统|昭和|平成|令和|明治|大正|民国|公元|元封|太初|始皇|武帝|文帝|宗|王|公$/;

/** 12元5角 is 12.5 yuan. */
function smallMoney(text: string, at: number): Match | undefined {
  const [whole, yuan = '', jiao, fen] = execAt(SMALL_MONEY, text, at);
  if (whole === undefined || (jiao === undefined && fen === undefined)) return undefined;
  const amount = quantities(yuan, 0)[0];
  if (amount?.value === undefined || amount.end !== yuan.length) return undefined;
  const cents = 10 * oneDigit(jiao) + oneDigit(fen);
  return { end: at + whole.length, value: `${english(Number((amount.value + cents / 100).toFixed(2)))} yuan` };
}

function oneDigit(text: string | undefined): number {
  return text === undefined ? 0 : (quantities(text, 0)[0]?.value ?? 0);
}

/** What joins two amounts to a range. */
const TO = /[—–~～-]{1,2}|[至到]/y;
/** What a number ends in that the one before it may share: 3到5亿, 三到五百. */
const SHARED = /(?:(?<=^[二两三四五六七八九])[百千])?[万亿]*$/;
const LARGE = /[万亿]*$/;

/** A rising pair of numbers before one unit, or with their own places: 3—5年, 5000万至6000万, 3到5亿 (300 to 500 million). */
function rangeOf(text: string, at: number, from: Quantity): Match | undefined {
  if (from.value === undefined) return undefined;
  const ownUnit = unitAt(text, from.end);
  TO.lastIndex = from.end + (ownUnit?.simplified.length ?? 0);
  if (!TO.test(text)) return undefined;
  const second = TO.lastIndex;
  const to = quantities(text, second)[0];
  if (to?.value === undefined) return undefined;
  const [low, high] = [text.slice(at, from.end), text.slice(second, to.end)];
  const unit = unitAt(text, to.end);
  if (ownUnit && ownUnit !== unit) return undefined;
  if (!unit && !/[百千万亿]$/.test(high)) return undefined;
  const places = (/[十百千\d]$/.test(low) ? LARGE : SHARED).exec(high)?.[0] ?? '';
  const shared = /[万亿]$/.test(low) ? undefined : cardinal(low + places);
  const least = shared !== undefined && shared < to.value ? shared : from.value;
  if (least >= to.value) return undefined;
  const end = to.end + (unit?.simplified.length ?? 0);
  if (unit?.simplified === '年' && (!isDuration(text, at, high, end) || least >= 50)) return undefined;
  return { end, value: `${english(least)} to ${unit ? spoken(to.text, undefined, unit) : to.text}` };
}

const ANNIVERSARY = /(\d{1,4}|[一二两三四五六七八九十百]{1,6})周年/y;

/** 40周年 is the 40th anniversary. */
export function anniversaries(text: string, at: number): Match[] {
  const [whole, number = ''] = execAt(ANNIVERSARY, text, at);
  const amount = whole === undefined ? undefined : quantities(number, 0)[0];
  if (whole === undefined || amount?.value === undefined || amount.end !== number.length) return [];
  return [{ end: at + whole.length, value: `${ordinal(amount.value)} anniversary` }];
}
