import { cardinal } from './cardinal';
import { ordinal } from './english';
import { execAt, type Match } from './match';

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
  const [whole, number = ''] = execAt(ORDINAL, text, at);
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

const NUMBER = '(\\d{1,2}|[一二三四五六七八九十]{1,3})';
const CENTURY = new RegExp(`(公元前)?${NUMBER}世纪(?!末|初)`, 'y');
const DECADES = new RegExp(
  `(?:(上个?)世纪|${NUMBER}世纪)?(?:([二三四五六七八九])?([二三四五六七八九]十)|([2-9]0))年代`,
  'y',
);
const FULL = /(\d{3}0)年代/y;

/** Centuries and decades: 20世纪, 20世纪90年代, 上世纪九十年代, 1990年代; 九十年代 alone leaves the century open. */
export function centuries(text: string, at: number): Match[] {
  const found: Match[] = [];
  const [whole, before, figures = ''] = execAt(CENTURY, text, at);
  const century = cardinal(figures);
  if (whole !== undefined && century !== undefined && century > 0 && century < 30) {
    found.push({ end: at + whole.length, value: `the ${ordinal(century)} century${before ? ' BC' : ''}` });
  }
  const [full, decade] = execAt(FULL, text, at);
  if (full !== undefined) found.push({ end: at + full.length, value: `the ${decade}s` });
  const decades = decadesOf(text, at);
  if (decades) found.push(decades);
  return found;
}

function decadesOf(text: string, at: number): Match | undefined {
  const [whole, last, figures, also, tens, digits] = execAt(DECADES, text, at);
  if (whole === undefined) return undefined;
  const decade = digits === undefined ? (cardinal(tens ?? '') ?? 0) : Number(digits);
  const earlier = also === undefined ? undefined : 10 * (cardinal(also) ?? 0);
  if (earlier !== undefined && earlier !== decade - 10) return undefined;
  // 上世纪 is the twentieth for today's writers.
  const century = last === undefined ? (figures === undefined ? undefined : cardinal(figures)) : 20;
  if (century === 0) return undefined;
  const hundreds = century === undefined ? '' : String(century - 1);
  const name = `${hundreds}${decade}s`;
  return {
    end: at + whole.length,
    value: earlier === undefined ? `the ${name}` : `the ${hundreds}${earlier}s and ${name}`,
  };
}
