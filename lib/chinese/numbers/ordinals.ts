import { cardinal } from './cardinal';
import { ordinal } from './english';
import type { Match } from './match';

const ORDINAL = /第(\d{1,5}|[一二三四五六七八九十百千零〇]{1,9})(?![\d.])/y;
/** Cheap enough that 第一个 is not 第 and 一个. */
const COST = 8;
const PLAN = /十([一二三四五])五(?=规|規|计|計|期|时|時|”|」|》|，|。|、|$)/y;

/** 第二十一 is 21st; 届, which counts what recurs, goes with it: 第十四届. Other measure words stay words. */
export function ordinals(text: string, at: number): Match[] {
  PLAN.lastIndex = at;
  const plan = PLAN.exec(text);
  if (plan && !/[零〇一二三四五六七八九百千]/.test(text[at - 1] ?? '')) {
    return [{ end: at + 3, value: `${ordinal(10 + (cardinal(plan[1] ?? '') ?? 0))} five-year plan` }];
  }
  ORDINAL.lastIndex = at;
  const [whole, number = ''] = ORDINAL.exec(text) ?? [];
  if (whole === undefined) return [];
  // 第一百货 is the first store, not the hundredth of anything: shorter readings are offered too.
  const found: Match[] = [];
  for (let length = number.length; length > 0; length -= 1) {
    const value = cardinal(number.slice(0, length));
    if (value === undefined || value === 0) continue;
    const end = at + 1 + length;
    found.push({ end, value: ordinal(value), cost: COST });
    if (text[end] === '届') found.push({ end: end + 1, value: ordinal(value) });
    if (/^\d/.test(number)) break;
  }
  return found;
}
