import type { CedictEntry } from './parse-cedict';

const mark = '\\((?:archaic|old|literary|dialect)\\b[^)]*\\)';
const isMarked = new RegExp(`^${mark}|${mark}$`);

/**
 * Whether an entry of one character is an old or regional reading beside the usual one (听 yǐn, "smile (archaic)"): all
 * that it means is marked so. Counts are of the usual reading and say nothing of this one.
 */
export function isOldReading(entry: CedictEntry, usual: CedictEntry): boolean {
  const readingOf = ({ pinyin }: CedictEntry) => pinyin.join(' ').toLowerCase();
  if ([...entry.simplified].length > 1 || readingOf(entry) === readingOf(usual)) return false;
  return entry.senses.split('/').every((sense) => isMarked.test(sense.trim()));
}
