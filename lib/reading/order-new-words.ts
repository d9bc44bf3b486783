import { LEVEL_LIST } from '@/lib/chinese/dictionary/format';
import { compareBands, compareLevels, type KnownLevel } from '@/lib/chinese/known-level';
import type { NewWord, WordOrder } from './count-words';

/**
 * New words with the most frequent in the text first, or with the lowest level first: of the list that the reader chose,
 * HSK by default; words that it does not have come after it. What is equal goes by the other measure, then by how common
 * the word is, then by the text.
 */
export function orderNewWords(words: readonly NewWord[], order: WordOrder, level: KnownLevel | undefined): NewWord[] {
  const list = level?.kind === 'list' ? level.list : LEVEL_LIST;
  const levelOf = ({ entry }: NewWord) => entry.levels?.[list];
  const byCount = (a: NewWord, b: NewWord) => b.count - a.count;
  const byLevel = (a: NewWord, b: NewWord) => {
    const [one, other] = [levelOf(a), levelOf(b)];
    if (one !== undefined && other !== undefined) return compareLevels(one, other);
    return Number(one === undefined) - Number(other === undefined);
  };
  const byBand = (a: NewWord, b: NewWord) => compareBands(a.entry.band, b.entry.band);
  return [...words].sort((a, b) =>
    order === 'count' ? byCount(a, b) || byLevel(a, b) || byBand(a, b) : byLevel(a, b) || byBand(a, b) || byCount(a, b),
  );
}
