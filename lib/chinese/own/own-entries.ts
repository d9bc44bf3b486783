import type { Dictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { isCapitalised } from '@/lib/chinese/lookup';
import type { Edge } from '@/lib/chinese/token-candidates';
import type { Entry, Token } from '@/lib/chinese/types';
import type { WordLattice } from '@/lib/chinese/word-lattice';

/** A word that the user explained, in both scripts; `pinyin` and `senses` as in an Entry, with a note of their own. */
export type OwnEntry = { simplified: string; traditional: string; pinyin: string[]; senses: string[]; note?: string };

/** What the user says of a word, as the text writes it; `pinyin` has a syllable per Han character. */
export type EntryDraft = { word: string; pinyin: string[]; senses: string[]; note?: string };

/** Own entries by headword, in either script. */
export type OwnEntryIndex = {
  entriesOf(word: string): readonly Entry[];
  /** The headwords that stand in a text. */
  wordsIn(text: string): string[];
  /** The headwords that the dictionary lacks: they are cut as words. */
  newWords: readonly string[];
  /** Those that it has, as words that are likelier than it says where they stand in a text. */
  likelier(lattice: WordLattice): Edge[];
  /** The reading of a word where the dictionary does not have it: the own entry's. */
  readingOf(word: string): readonly string[] | undefined;
};

export function indexEntries(entries: readonly OwnEntry[], dictionary: Dictionary): OwnEntryIndex {
  const byWord = new Map<string, Entry[]>();
  const readings = new Map<string, readonly string[]>();
  for (const { simplified, traditional, pinyin, senses, note } of entries) {
    const entry: Entry = { simplified, traditional, pinyin, senses, own: true, ...(note && { note }) };
    for (const word of new Set([simplified, traditional])) {
      byWord.set(word, [...(byWord.get(word) ?? []), entry]);
      if (!readings.has(word) && !isListed(dictionary, word, pinyin)) readings.set(word, pinyin);
    }
  }
  const keys = new Set([...byWord.keys()].flatMap((word) => dictionary.find(word) ?? []));
  return {
    entriesOf: (word) => byWord.get(word) ?? [],
    wordsIn: (text) => (byWord.size === 0 ? [] : [...byWord.keys()].filter((word) => text.includes(word))),
    newWords: [...byWord.keys()].filter((word) => dictionary.find(word) === undefined),
    likelier: (lattice) => likelierEdges(lattice, keys),
    readingOf: (word) => readings.get(word),
  };
}

/**
 * How much likelier a word of the dictionary is once it has an own entry, as a difference of -ln of its probability:
 * enough for 马上|来 instead of 马|上来, and too little for 三|个人, 把手|放下 and 公园|中将.
 */
const LIKELIER = 1.75;

function likelierEdges({ first, keys, ends, costs }: WordLattice, own: ReadonlySet<number>): Edge[] {
  const edges: Edge[] = [];
  if (own.size === 0) return edges;
  for (let start = 0; start + 1 < first.length; start += 1) {
    for (let index = first[start] as number; index < (first[start + 1] as number); index += 1) {
      const key = keys[index] as number;
      const end = ends[index] as number;
      if (own.has(key)) edges.push({ start, end, cost: (costs[index] as number) - LIKELIER, kind: 'word', key });
    }
  }
  return edges;
}

/** Whether the dictionary has a word with this reading: which of its readings holds is then seen from the sentence. */
function isListed(dictionary: Dictionary, word: string, pinyin: readonly string[]): boolean {
  const key = dictionary.find(word);
  if (key === undefined) return false;
  return dictionary.entriesOf(key).some((index) => dictionary.entry(index).pinyin.join(' ') === pinyin.join(' '));
}

/** Reads the tokens that are own words as their entries do. */
export function readOwn(tokens: readonly Token[], entries: OwnEntryIndex): void {
  for (const token of tokens) {
    const reading = entries.readingOf(token.text);
    // Of Latin text, which has none.
    if (reading?.length === 0 && token.pinyin === undefined && token.figures === undefined) token.latin = true;
    if (reading === undefined || token.pinyin?.length !== reading.length) continue;
    token.pinyin = [...reading];
    token.kind = isCapitalised(reading[0] ?? '') ? 'name' : 'word';
    delete token.taiwanPinyin;
    delete token.doubtful;
  }
}
