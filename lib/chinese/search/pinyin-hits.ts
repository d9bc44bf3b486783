import { type Dictionary, perDictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { commonness, commonnessAsTyped, type Hit, tiers } from './hit';
import type { PinyinQuery } from './pinyin-query';
import { typedReadings } from './typed-readings';

/** Entries that are read as what was typed, or whose reading begins so. */
export function pinyinHits(dictionary: Dictionary, query: PinyinQuery): Hit[] {
  const { lines, starts, entries } = readingsOf(dictionary);
  const hits: Hit[] = [];
  const pattern = new RegExp(`\n${query.pattern}`, 'g');
  let line = 0;
  for (let found = pattern.exec(lines); found !== null; found = pattern.exec(lines)) {
    line = lineAt(starts, found.index, line);
    const isExact = query.isWhole && lines.charCodeAt(pattern.lastIndex) === lineBreak;
    const index = entries[line] as number;
    const cost = isExact
      ? tiers.exact + commonnessAsTyped(dictionary, index)
      : tiers.beginning + (query.isWhole ? 0 : unfinishedCost) + commonness(dictionary, index);
    hits.push({ cost, entry: () => dictionary.entry(index) });
  }
  return hits;
}

/** What ends within a syllable may as well be the beginning of an English word. */
const unfinishedCost = 4;
const lineBreak = 10;

const readingsOf = perDictionary(typedReadings);

/** The line that begins at an offset, at or behind `from`. */
function lineAt(starts: Uint32Array, offset: number, from: number): number {
  let [low, high] = [from, starts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
