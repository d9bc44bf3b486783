import { pinyin } from 'pinyin-pro';
import { EntryRank } from '@/lib/chinese/dictionary/format';
import { markSyllable } from '@/lib/chinese/numbered-pinyin';
import type { CedictEntry } from './parse-cedict';

/**
 * Usual readings of words that CC-CEDICT lists with several, where pinyin-pro's differs: it writes neutral tones in
 * full, and prefers rarer readings of some particles. Numbered pinyin, by simplified word.
 */
const USUAL_READINGS: Readonly<Record<string, string>> = {
  得: 'de5',
  地: 'de5',
  只: 'zhi3',
  了: 'le5',
  应: 'ying1',
  将: 'jiang1',
  间: 'jian1',
  量: 'liang4',
  起来: 'qi3 lai5',
  东西: 'dong1 xi5',
  告诉: 'gao4 su5',
  多少: 'duo1 shao5',
  人家: 'ren2 jia5',
  故事: 'gu4 shi5',
  妻子: 'qi1 zi5',
  生意: 'sheng1 yi5',
  本事: 'ben3 shi5',
  得罪: 'de2 zui5',
  大方: 'da4 fang5',
  媳妇儿: 'xi2 fu5 r5',
  上头: 'shang4 tou5',
  门道: 'men2 dao5',
  照应: 'zhao4 ying5',
  出息: 'chu1 xi5',
  营生: 'ying2 sheng5',
  摆设: 'bai3 she5',
  差使: 'chai1 shi5',
  盘缠: 'pan2 chan5',
  铺盖: 'pu1 gai5',
  脊梁: 'ji3 liang5',
  琢磨: 'zuo2 mo5',
  口音: 'kou3 yin5',
  端详: 'duan1 xiang5',
  支吾: 'zhi1 wu5',
  吃食: 'chi1 shi5',
};

/** What entries are ordered by, by their index. */
type PostingFacts = { ranks: Uint8Array; uses: ReadonlyMap<string, number>; usual: readonly boolean[] };

/**
 * Entries of a key, best first: by rank; by usual reading (USUAL_READINGS, else pinyin-pro's), since CC-CEDICT sorts by
 * alphabet; the one with the most usual sense (週 before 周); by the traditional character in more words (隻 before 秖); by number of senses; then CC-CEDICT's order.
 * @param postings indexes into `entries`
 * @param facts an EntryRank for each entry; how many headwords hold a traditional character (see `countCharacters`);
 *   whether an entry has the first of its word's usual senses
 */
export function orderPostings(
  key: string,
  postings: readonly number[],
  entries: readonly CedictEntry[],
  { ranks, uses, usual: hasUsual }: PostingFacts,
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
    const isUsual = hasUsual[index] ? 1 : 0;
    return {
      index,
      rank,
      unusual: reading === usual ? 0 : 1,
      isUsual,
      written,
      senses: entry.senses.split('/').length,
    };
  });
  scored.sort(
    (a, b) =>
      a.rank - b.rank ||
      a.unusual - b.unusual ||
      b.isUsual - a.isUsual ||
      b.written - a.written ||
      b.senses - a.senses ||
      a.index - b.index,
  );
  return scored.map(({ index }) => index);
}

/** The traditional form that a simplified one usually stands for, where place names or the order make it another one. */
const USUAL_TRADITIONAL: Readonly<Record<string, string>> = { 里: '裡', 台风: '颱風' };

/** How many traditional headwords hold each character. */
export function countCharacters(entries: readonly CedictEntry[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { traditional } of entries) {
    for (const character of new Set(traditional)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return counts;
}
