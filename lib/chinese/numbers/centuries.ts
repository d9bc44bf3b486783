import { cardinal } from './cardinal';
import { ordinal } from './english';
import type { Match } from './match';

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
  CENTURY.lastIndex = at;
  const [whole, before, figures = ''] = CENTURY.exec(text) ?? [];
  const century = cardinal(figures);
  if (whole !== undefined && century !== undefined && century > 0 && century < 30) {
    found.push({ end: at + whole.length, value: `the ${ordinal(century)} century${before ? ' BC' : ''}` });
  }
  FULL.lastIndex = at;
  const [full, decade] = FULL.exec(text) ?? [];
  if (full !== undefined) found.push({ end: at + full.length, value: `the ${decade}s` });
  const decades = decadesOf(text, at);
  if (decades) found.push(decades);
  return found;
}

function decadesOf(text: string, at: number): Match | undefined {
  DECADES.lastIndex = at;
  const [whole, last, figures, also, tens, digits] = DECADES.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const decade = digits === undefined ? (cardinal(tens ?? '') ?? 0) : Number(digits);
  const earlier = also === undefined ? undefined : 10 * (cardinal(also) ?? 0);
  if (earlier !== undefined && earlier !== decade - 10) return undefined;
  // 上世纪 is the twentieth for whoever writes now.
  const century = last === undefined ? (figures === undefined ? undefined : cardinal(figures)) : 20;
  if (century === 0) return undefined;
  const hundreds = century === undefined ? '' : String(century - 1);
  const name = `${hundreds}${decade}s`;
  return {
    end: at + whole.length,
    value: earlier === undefined ? `the ${name}` : `the ${hundreds}${earlier}s and ${name}`,
  };
}
