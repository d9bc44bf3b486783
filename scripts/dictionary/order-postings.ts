import { pinyin } from 'pinyin-pro';
import { EntryRank } from '@/lib/chinese/dictionary/format';
import { markSyllable } from '@/lib/chinese/numbered-pinyin';
import type { CedictEntry } from './parse-cedict';
import { USUAL_READINGS } from './usual-readings';

/**
 * The entries of one key, best first: by rank; then the usual reading, since CC-CEDICT sorts readings by alphabet and
 * says nothing of how common they are (the one in USUAL_READINGS, else pinyin-pro's for the word out of context); then the entry with more senses; then
 * CC-CEDICT's own order.
 * @param key the headword
 * @param postings indexes into `entries`
 * @param ranks an EntryRank for each entry
 */
export function orderPostings(
  key: string,
  postings: readonly number[],
  entries: readonly CedictEntry[],
  ranks: Uint8Array,
): number[] {
  if (postings.length === 1) return [...postings];
  const simplified = entries[postings[0] as number]?.simplified ?? key;
  const numbered = USUAL_READINGS[key] ?? USUAL_READINGS[simplified];
  const usual = numbered?.split(' ').map(markSyllable).join(' ') ?? pinyin(key, { toneSandhi: false });
  const scored = postings.map((index) => {
    const entry = entries[index] as CedictEntry;
    const reading = entry.pinyin.map(markSyllable).join(' ').toLowerCase();
    const rank = ranks[index] ?? EntryRank.common;
    return { index, rank, unusual: reading === usual ? 0 : 1, senses: entry.senses.split('/').length };
  });
  scored.sort((a, b) => a.rank - b.rank || a.unusual - b.unusual || b.senses - a.senses || a.index - b.index);
  return scored.map(({ index }) => index);
}
