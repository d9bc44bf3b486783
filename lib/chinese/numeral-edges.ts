import type { Edge } from './edges';

/**
 * Numbers in Chinese characters: 三十万, 六十五, 一千二百零三; and digit by digit: 二〇二五. Of bounded length, so that a
 * text of nothing but 两 is read in linear time too.
 */
const NUMERAL =
  /[零〇一二两兩三四五六七八九十百千][零〇一二两兩三四五六七八九十百千万萬亿億]{0,24}[十百千万萬亿億](?:[零〇]?[一二三四五六七八九])?|[十百千][一二三四五六七八九]|[零〇一二三四五六七八九]{2,24}/g;

/** Dearer than a frequent word that looks like a number (万一, 千万), cheaper than two words. */
const COST = 14;

/** Numbers in Chinese characters as tokens of their own, which a lattice of words alone would cut into 三|十万. */
export function numeralEdges(text: string): Edge[] {
  const edges: Edge[] = [];
  for (const { 0: numeral, index } of text.matchAll(NUMERAL)) {
    if (numeral.length > 1) edges.push({ start: index, end: index + numeral.length, cost: COST, kind: 'number' });
  }
  return edges;
}
