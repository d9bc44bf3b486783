import type { KeptWord, WordState, WordStates } from '@/lib/session/word-state';
import type { ListedMemory, ListedWord } from './word-query';

/** A word to be kept, with what the list says of it. */
export type ImportedWord = { word: KeptWord; state: WordState; tags: readonly string[]; memory?: ListedMemory };

/** A word of a list with what the dictionary has for it, one for each reading, the usual first. */
export type FoundWord = { listed: ListedWord; words: readonly { id: string; word: KeptWord }[] };

export type ImportOptions = {
  /** The state of words for which the list names none. */
  state: 'known' | 'learning';
  /** Which reading is taken of a word that has several, where the list does not say. */
  readings: 'usual' | 'all';
  tag: string;
};

/** What an import will do. The counts are of words, each once, however often the list has it. */
export type ImportPlan = {
  take: ImportedWord[];
  /** Words that are new to the library; words that are in it and stay as they are. */
  newWords: number;
  /** How many of the new words come as known. */
  known: number;
  there: number;
  /** Words that are being learned and come as known. */
  learning: number;
  /** Words that are there and come with a memory of another program that is newer than what is known here. */
  scheduled: number;
  /** Headwords that the dictionary does not have, and those with several readings, with these. */
  missing: string[];
  several: { headword: string; readings: string[] }[];
};

/** @param reviewed up to when the reviews of words are known here, in milliseconds */
export function planImport(
  found: readonly FoundWord[],
  states: WordStates,
  { state, readings, tag }: ImportOptions,
  reviewed: ReadonlyMap<string, number> = new Map(),
): ImportPlan {
  const plan: ImportPlan = {
    take: [],
    newWords: 0,
    known: 0,
    there: 0,
    learning: 0,
    scheduled: 0,
    missing: [],
    several: [],
  };
  const seen = new Set<string>();
  const missing = new Set<string>();
  const several = new Map<string, string[]>();
  const memories = new Map<string, ListedMemory>();
  for (const { listed, words } of found) {
    if (words.length === 0) missing.add(listed.headword);
    if (words.length > 1)
      several.set(
        listed.headword,
        words.map(({ word }) => word.pinyin.join(' ')),
      );
    const wanted = listed.state ?? state;
    for (const { id, word } of readings === 'usual' ? words.slice(0, 1) : words) {
      plan.take.push({
        word,
        state: wanted,
        tags: [...(listed.tags ?? []), ...(tag.trim() === '' ? [] : [tag.trim()])],
        ...(listed.memory && { memory: listed.memory }),
      });
      const now = Object.hasOwn(states, id) ? states[id] : undefined;
      const memory = moreStable(memories.get(id), listed.memory);
      if (memory !== undefined && now !== undefined && now !== 'ignored') memories.set(id, memory);
      if (seen.has(id)) continue;
      seen.add(id);
      if (now === undefined) {
        plan.newWords += 1;
        if (wanted === 'known') plan.known += 1;
      } else if (now === 'learning' && wanted === 'known') plan.learning += 1;
      else plan.there += 1;
    }
  }
  plan.scheduled = [...memories].filter(([id, { at }]) => at > (reviewed.get(id) ?? -Infinity)).length;
  plan.missing = [...missing];
  plan.several = Array.from(several, ([headword, each]) => ({ headword, readings: each }));
  return plan;
}

/** Of what two entries of a list say of one word, that by which it is known better. */
export function moreStable(a: ListedMemory | undefined, b: ListedMemory | undefined): ListedMemory | undefined {
  return (a?.stability ?? 0) >= (b?.stability ?? 0) ? a : b;
}
