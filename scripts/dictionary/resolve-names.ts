import { EntryRank } from '@/lib/chinese/dictionary/format';
import { alignPinyin, type CedictEntry } from './parse-cedict';
import type { NamedEntry } from './parse-senses';
import { rankEntry } from './rank-entry';

/**
 * Finds the index of the entry that a sense names: by both headwords and reading, capitals first; else by one headword
 * and reading; else by headwords, if only one entry other than a surname has them.
 */
export function resolveNames(entries: readonly CedictEntry[]): (name: NamedEntry) => number | undefined {
  const byHeadword = new Map<string, number[]>();
  entries.forEach(({ simplified, traditional }, index) => {
    for (const key of new Set([simplified, traditional])) {
      const list = byHeadword.get(key);
      if (list) list.push(index);
      else byHeadword.set(key, [index]);
    }
  });
  return ({ traditional, simplified, pinyin }) => {
    const named = byHeadword.get(traditional) ?? byHeadword.get(simplified) ?? [];
    const both = named.filter((index) => {
      return entries[index]?.traditional === traditional && entries[index]?.simplified === simplified;
    });
    const reading = pinyin === undefined ? undefined : syllables(simplified, pinyin);
    if (reading !== undefined) {
      for (const among of [both, named]) {
        const own = (index: number) => entries[index]?.pinyin.join(' ') ?? '';
        const found =
          among.find((index) => own(index) === reading) ??
          among.find((index) => own(index).toLowerCase() === reading.toLowerCase());
        if (found !== undefined) return found;
      }
    }
    const among = both.length > 0 ? both : named;
    const candidates = among.filter((index) => rankEntry(entries[index] as CedictEntry) !== EntryRank.surname);
    return candidates.length === 1 ? candidates[0] : undefined;
  };
}

function syllables(headword: string, pinyin: string): string | undefined {
  try {
    return alignPinyin(headword, pinyin).join(' ');
  } catch {
    return undefined;
  }
}
