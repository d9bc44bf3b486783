import type { Edge } from '@/lib/chinese/edges';
import { mayBegin } from './matches';
import { numberText } from './number-text';

/** Dearer than a frequent word that looks like a number, cheaper than the number and its unit apart. */
const COST = 10;

/** A longer run of numerals is no number that anybody reads; it is passed over whole, which keeps the scan linear. */
const LONGEST_RUN = 40;
const RUN = /[\d.,]+|[零〇一二两三四五六七八九十百千万亿]+/y;

/**
 * Numbers, dates, times, shares and measures as candidates for the lattice (an EdgeProvider): each expression that
 * begins at a numeral, and the shorter ones in it, so that a dictionary word that begins in its unit can win (3|天空).
 */
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
