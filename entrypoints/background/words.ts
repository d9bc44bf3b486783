import type { Entry } from '@/lib/chinese/types';
import { entryId } from '@/lib/reading/entry-id';
import type { KeptWord } from '@/lib/reading/word-state';
import { findWords, wordsOfLevel } from '@/lib/words/find-words';
import type { WordFacts } from '@/lib/words/word-facts';
import type { WordQuery } from '@/lib/words/word-query';
import { dictionary, levels } from './engine';

/** What the dictionary has of each word of a list, in the list's order. */
export async function find(asked: WordQuery[]): Promise<KeptWord[][]> {
  const open = await dictionary();
  return asked.map((each) => findWords(open, each));
}

/** The words that HSK 2.0 has at a level. */
export async function ofLevel(level: number): Promise<KeptWord[]> {
  return wordsOfLevel(await dictionary(), level);
}

/** Levels and frequency of words that are kept, in their order; empty for one that the dictionary does not have. */
export async function facts(words: Pick<KeptWord, 'simplified' | 'pinyin'>[]): Promise<WordFacts[]> {
  const [open, own] = await Promise.all([dictionary(), levels()]);
  return words.map(({ simplified, pinyin }) => {
    const key = open.find(simplified);
    if (key === undefined) return {};
    const id = entryId({ simplified, traditional: simplified, pinyin, senses: [] });
    const entry = open
      .entriesOf(key)
      .map(open.entry)
      .find((each) => entryId(each) === id);
    return entry === undefined ? {} : factsOf(entry, own.get(entry.simplified) ?? own.get(entry.traditional));
  });
}

function factsOf({ levels: built, band }: Entry, own: Record<string, string> | undefined): WordFacts {
  const all = { ...built, ...own };
  return { ...(Object.keys(all).length > 0 && { levels: all }), ...(band !== undefined && { band }) };
}
