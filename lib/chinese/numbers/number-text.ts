import { memo } from '@/lib/chinese/memo';
import type { Edge } from '@/lib/chinese/token-candidates';
import type { Match } from './match';
import { matchesAt, mayBegin } from './matches';
import { normalise } from './normalise';

/** A text as the number grammar reads it, and the expressions that begin at an offset of it, parsed once each. */
type NumberText = { plain: string; matchesAt(at: number): readonly Match[] };

/** About as many paragraphs as are annotated together. */
const MOST = 200;
const kept = new Map<string, NumberText>();

/** A text for the number grammar. Recent ones are cached: candidates are searched first, values asked for later. */
function numberText(text: string): NumberText {
  const known = kept.get(text);
  if (known) return known;
  if (kept.size >= MOST) kept.clear();
  const plain = normalise(text);
  const parsedText = { plain, matchesAt: memo((at: number) => (mayBegin(plain, at) ? matchesAt(plain, at) : [])) };
  kept.set(text, parsedText);
  return parsedText;
}

/** What an expression may begin with in any script, so that ordinary words cost nothing. */
const FIRST =
  /[\d０-９〇零○一二两兩三四五六七八九十百千万萬几幾数數上第廿卅壹贰貳叁參肆伍陆陸柒捌玖拾公西民顺順康雍乾嘉道咸同光宣明大昭平令凌淩清早中下傍晚夜深半午−－-]/;

/** The English of a whole number expression ("350 million", "28 April", "5 %"); undefined for plain figures. */
export function numberValue(text: string, start = 0, end = text.length): string | undefined {
  if (end - start > 64 || end - start < 2 || !FIRST.test(text[start] ?? '')) return undefined;
  const { plain, matchesAt } = numberText(text);
  if (!mayBegin(plain, start) || /^[\d.,]+$/.test(plain.slice(start, end))) return undefined;
  return matchesAt(start).find((match) => match.end === end && match.value !== undefined)?.value;
}

/** Dearer than a frequent word that looks like a number, cheaper than the number and its unit apart. */
const COST = 10;

/** A longer run of numerals is no number that anybody reads; it is passed over whole, which keeps the scan linear. */
const LONGEST_RUN = 40;
const RUN = /[\d.,]+|[零〇一二两三四五六七八九十百千万亿]+/y;

/** Number expressions as candidates, with shorter ones in them, so that a word that begins in a unit can win (3|天空). */
export function numberEdges(text: string): Edge[] {
  const edges: Edge[] = [];
  if (!/[\d０-９〇零○一二两兩三四五六七八九十百千万萬几幾数數上第壹贰貳叁參肆伍陆陸柒捌玖拾]/.test(text)) return edges;
  const { plain, matchesAt } = numberText(text);
  for (let at = 0; at < plain.length; at += 1) {
    if (!mayBegin(plain, at)) continue;
    RUN.lastIndex = at;
    const run = RUN.test(plain) ? RUN.lastIndex - at : 0;
    if (run > LONGEST_RUN) {
      at += run - 1;
      continue;
    }
    let furthest = at + 1;
    const ends = new Set<number>();
    for (const { end, cost } of matchesAt(at)) {
      if (ends.has(end)) continue;
      ends.add(end);
      edges.push({ start: at, end, cost: cost ?? COST, kind: 'number' });
      furthest = Math.max(furthest, end);
    }
    at = furthest - 1;
  }
  return edges;
}
