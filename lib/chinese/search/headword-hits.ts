import type { Dictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { commonness, type Hit, tiers } from './hit';

/** Entries whose headword, in either script, is `text`, begins with it, or holds it; of Latin letters only the first. */
export function headwordHits(dictionary: Dictionary, text: string): Hit[] {
  const hits: Hit[] = [];
  const add = (key: number, tier: number) =>
    dictionary.entriesOf(key).forEach((index, position) => {
      // The entries of the headword itself have their order already.
      const cost = tier === tiers.exact ? position / 100 : commonness(dictionary, index);
      hits.push({ cost: tier + cost, entry: () => dictionary.entry(index) });
    });
  const exact = dictionary.find(text) ?? dictionary.find(text.toUpperCase());
  if (exact !== undefined) add(exact, tiers.exact);
  if (!/\p{Script=Han}/u.test(text)) return hits;
  for (const { key, isStart } of keysWith(dictionary, text))
    if (key !== exact) add(key, isStart ? tiers.beginning : tiers.within);
  return hits;
}

/** The keys that hold a text; `isStart` where they begin with it. */
export function keysWith({ raw, size }: Dictionary, text: string): { key: number; isStart: boolean }[] {
  const { keys, keyStart } = raw;
  const found: { key: number; isStart: boolean }[] = [];
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  const first = units[0] as number;
  let key = 0;
  let end = keyStart(1);
  for (let at = keys.indexOf(first); at >= 0; at = keys.indexOf(first, at + 1)) {
    while (at >= end) {
      key += 1;
      end = keyStart(key + 1);
    }
    if (at + units.length > end || found.at(-1)?.key === key) continue;
    if (units.every((unit, offset) => keys[at + offset] === unit)) found.push({ key, isStart: at === keyStart(key) });
    if (key >= size.keys) break;
  }
  return found;
}
