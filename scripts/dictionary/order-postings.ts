import { pinyin } from 'pinyin-pro';
import { EntryRank } from '@/lib/chinese/dictionary/format';
import { markSyllable } from '@/lib/chinese/numbered-pinyin';
import type { CedictEntry } from './parse-cedict';
import { USUAL_READINGS } from './usual-readings';

/**
 * The entries of one key, best first: by rank; then the usual reading, since CC-CEDICT sorts readings by alphabet and
 * says nothing of how common they are (the one in USUAL_READINGS, else pinyin-pro's for the word out of context); then, among characters that share their simplified form, the traditional one
 * that more words are written with (隻 before 秖); then the entry with more senses; then CC-CEDICT's own order.
 * @param key the headword
 * @param postings indexes into `entries`
 * @param ranks an EntryRank for each entry
 * @param uses how many headwords hold a traditional character (see `countCharacters`)
 */
export function orderPostings(
  key: string,
  postings: readonly number[],
  entries: readonly CedictEntry[],
  ranks: Uint8Array,
  uses: ReadonlyMap<string, number>,
): number[] {
  if (postings.length === 1) return [...postings];
  const simplified = entries[postings[0] as number]?.simplified ?? key;
  const numbered = USUAL_READINGS[key] ?? USUAL_READINGS[simplified];
  const usual = numbered?.split(' ').map(markSyllable).join(' ') ?? pinyin(key, { toneSandhi: false });
  const scored = postings.map((index) => {
    const entry = entries[index] as CedictEntry;
    const reading = entry.pinyin.map(markSyllable).join(' ').toLowerCase();
    const rank = ranks[index] ?? EntryRank.common;
    const written =
      USUAL_TRADITIONAL[key] === entry.traditional ? Number.POSITIVE_INFINITY : (uses.get(entry.traditional) ?? 0);
    return { index, rank, unusual: reading === usual ? 0 : 1, written, senses: entry.senses.split('/').length };
  });
  scored.sort(
    (a, b) =>
      a.rank - b.rank || a.unusual - b.unusual || b.written - a.written || b.senses - a.senses || a.index - b.index,
  );
  return scored.map(({ index }) => index);
}

/** The traditional character that a simplified one usually stands for, where place names make another one more common. */
const USUAL_TRADITIONAL: Readonly<Record<string, string>> = { 里: '裡' };

/** How many traditional headwords hold each character. */
export function countCharacters(entries: readonly CedictEntry[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { traditional } of entries) {
    for (const character of new Set(traditional)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return counts;
}
