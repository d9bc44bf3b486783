import { toneless } from '@/lib/library/search/toneless';
import type { ListWord, WordStatus } from './words-list';

export type WordSort = 'added' | 'pinyin' | 'level' | 'state';

/** Level of a word: lower for easier words; absent where nothing is known. */
type LevelOf = (word: ListWord) => number | undefined;

const statuses: readonly WordStatus[] = ['new', 'learning', 'known', 'ignored'];

/** Sorts words; equal ones keep their order, the newest first. */
export function sortWords(words: readonly ListWord[], sort: WordSort, levelOf: LevelOf): ListWord[] {
  switch (sort) {
    case 'pinyin':
      return sortBy(words, (word) => `${toneless(word.pinyin.join(' '))} ${word.id}`);
    case 'level':
      return sortBy(words, (word) => levelOf(word) ?? Number.POSITIVE_INFINITY);
    case 'state':
      return sortBy(words, ({ status }) => statuses.indexOf(status));
    default:
      return [...words];
  }
}

function sortBy<K extends string | number>(words: readonly ListWord[], keyOf: (word: ListWord) => K): ListWord[] {
  return words
    .map((word) => ({ word, key: keyOf(word) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ word }) => word);
}
