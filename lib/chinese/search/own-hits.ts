import { toNumbers } from '@/lib/chinese/numbered-pinyin';
import type { OwnEntry } from '@/lib/chinese/own/own-entries';
import { type Hit, tiers } from './hit';
import { patternOf, pinyinQuery } from './pinyin-query';

/** The user's own entries whose headword, pinyin or meaning is `text`, begins with it or holds it. */
export function ownHits(entries: readonly OwnEntry[], text: string): Hit[] {
  const isHan = /\p{Script=Han}/u.test(text);
  const pinyin = isHan ? undefined : pinyinQuery(text);
  const readings = pinyin && new RegExp(`^${patternOf(pinyin)}(?<rest>.*)`);
  return entries.flatMap((entry): Hit[] => {
    const reading = readings?.exec(` ${toNumbers(entry.pinyin).join(' ').toLowerCase()}`);
    const found = isHan
      ? [entry.simplified, entry.traditional].map((word) => placeOf(word, text))
      : [
          ...(reading ? [reading.groups?.rest === '' ? tiers.exact : tiers.beginning] : []),
          ...entry.senses.map((sense) => placeOf(plain(sense), plain(text))),
        ];
    const tier = Math.min(...found.filter((place) => place !== undefined));
    return tier === Number.POSITIVE_INFINITY ? [] : [{ cost: tier, entry: () => ({ ...entry, own: true }) }];
  });
}

function placeOf(whole: string, text: string): number | undefined {
  if (whole === text) return tiers.exact;
  if (whole.startsWith(text)) return tiers.beginning;
  return whole.includes(text) ? tiers.within : undefined;
}

/** English without its article or the `to` of a verb. */
function plain(text: string): string {
  return text.toLowerCase().replace(/^(?:an?|the|to) /, '');
}
