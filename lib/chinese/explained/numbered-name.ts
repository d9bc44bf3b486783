import { cardinal } from '@/lib/chinese/numbers/cardinal';
import { initialsOf } from './acronym-evidence';
import type { Before } from './before';

/** 5G, G20: a letter and a number. */
const NUMBERED = /^(?:(\d{1,2})([A-Z])|([A-Z])(\d{1,2}))$/;
const NUMERAL = /第?([一二三四五六七八九十]{1,3})(?=\p{Script=Han}{2,12}$)/u;
/** Words that count, and stand before no name. */
const COUNTED = /^[个個名位家种種项項次届屆天年月日的了]/u;

/** Whether a name is made of one letter and a number. */
export function isNumbered(name: string): boolean {
  return NUMBERED.test(name);
}

/**
 * Where the form begins of which a bracket has a letter and a number: 第五代移动通信（5G）, 二十国集团（G20）. The form
 * begins with the number, and the letter with the English of one of its words.
 */
export function numberedStart({ simplified, text, end, spans, facts }: Before, name: string): number | undefined {
  const [, before, ahead, letter = ahead, after = before] = NUMBERED.exec(name) ?? [];
  const from = Math.max(0, end - 16);
  const found = NUMERAL.exec(simplified.slice(from, end));
  if (letter === undefined || found === null || cardinal(found[1] ?? '') !== Number(after)) return undefined;
  const start = from + found.index;
  const rest = start + found[0].length;
  if (COUNTED.test(simplified.slice(rest))) return undefined;
  const words = spans.filter((span) => span.end > rest).map((span) => text.slice(Math.max(rest, span.start), span.end));
  return words.some((word) => initialsOf(word, facts).includes(letter.toLowerCase())) ? start : undefined;
}
