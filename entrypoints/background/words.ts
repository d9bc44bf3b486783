import { entryWithLevels } from '@/lib/chinese/levels';
import { type DictionaryFindings, searchDictionary } from '@/lib/chinese/search/search-dictionary';
import type { Entry } from '@/lib/chinese/types';
import { entryId } from '@/lib/session/entry-id';
import type { KeptWord } from '@/lib/session/word-state';
import { findWords, wordsOfLevel } from '@/lib/words/find-words';
import type { WordFacts } from '@/lib/words/word-facts';
import type { WordQuery } from '@/lib/words/word-query';
import { annotationData, dictionary, levels } from './loaded-data';

/** The dictionary's words for each query, in order. */
export async function find(asked: WordQuery[]): Promise<KeptWord[][]> {
  const open = await dictionary();
  return asked.map((each) => findWords(open, each));
}

/** The words of a level of HSK 2.0. */
export async function ofLevel(level: number): Promise<KeptWord[]> {
  return wordsOfLevel(await dictionary(), level);
}

/** What the dictionary has for what was typed, with the user's levels. */
export async function search(typed: string, limit: number): Promise<DictionaryFindings> {
  const [{ words: open, ...loaded }, lists] = await Promise.all([annotationData(), levels()]);
  const { words, parts, hasMore } = searchDictionary(open, typed, limit, loaded);
  const withOwn = (word: Entry[]) => word.map((entry) => entryWithLevels(entry, lists));
  return { words: words.map(withOwn), parts: parts.map(withOwn), hasMore };
}

/** Levels and frequency of words, in order; empty for one that the dictionary does not have. */
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
    return entry === undefined ? {} : factsOf(entryWithLevels(entry, own));
  });
}

function factsOf({ levels, band }: Entry): WordFacts {
  return { ...(levels && { levels }), ...(band !== undefined && { band }) };
}
