import { CharacterClass } from '@/lib/chinese/classify';
import type { Dictionary, Prefixes } from '@/lib/chinese/dictionary/open-dictionary';
import { countHan } from '@/lib/chinese/han';
import { isCapitalised } from '@/lib/chinese/lookup';
import { memo } from '@/lib/chinese/memo';
import { markSyllable } from '@/lib/chinese/numbered-pinyin';
import type { Edge, EdgeProvider } from '@/lib/chinese/token-candidates';
import type { Entry, Token } from '@/lib/chinese/types';
import { UNLISTED_COST } from '@/lib/chinese/word-cost';
import { startsRun } from '@/lib/chinese/word-lattice';

/** A dictionary that the user imported and that is on; `open` is one of `lib/dictionaries/compact`. */
export type OwnDictionaryInUse = {
  name: string;
  open: {
    readonly size: { readonly keys: number };
    prefixes(text: string, start: number, found: Prefixes): void;
    entries(word: string): readonly OwnDictionaryWord[];
    /** At most so many headwords that begin with a text, the shortest first. */
    beginningWith(text: string, limit: number): string[];
    withGloss(stems: readonly string[], isWhole: boolean): readonly OwnDictionaryWord[];
    withReading(letters: readonly string[]): readonly OwnDictionaryWord[];
  };
};

/** An entry of it; `reading` as CC-CEDICT writes it, where it has one. */
type OwnDictionaryWord = { simplified: string; traditional: string; reading?: string; glosses: readonly string[] };

/** The same, ready for texts. */
export type OwnDictionaries = {
  /** The words that CC-CEDICT lacks, as candidates of the cutter: no likelier than its own without a frequency. */
  candidates: EdgeProvider;
  /** Each word of a text that one of them has and CC-CEDICT lacks. */
  wordsIn(text: string, classes: Uint8Array): ReadonlySet<string>;
  /** Whether none of them says how one of those is read. */
  lacksReading(text: string, classes: Uint8Array): boolean;
  /** Their entries of a word, in the order of the dictionaries. `pinyin` is empty where a dictionary does not say it. */
  entriesOf(word: string): readonly Entry[];
  /** At most so many headwords of each that begin with a text. */
  beginningWith(text: string, limit: number): string[];
  /** Entries by what they say and by how they are read, as `OwnDictionary` finds them. */
  withGloss(stems: readonly string[], isWhole: boolean): readonly Entry[];
  withReading(letters: readonly string[]): readonly Entry[];
  /** Reads the tokens that CC-CEDICT lacks. */
  read(tokens: readonly Token[]): void;
};

type Found = { words: ReadonlySet<string>; edges: readonly Edge[] };

/** @param list those that are on, in the user's order */
export function indexDictionaries(list: readonly OwnDictionaryInUse[], dictionary: Dictionary): OwnDictionaries {
  // A text is cut, and its words are collected, by the same classes.
  const found = new WeakMap<Uint8Array, Found>();
  const findWords = wordFinder(list, dictionary);
  const foundIn = (text: string, classes: Uint8Array): Found => {
    const known = found.get(classes) ?? findWords(text, classes);
    found.set(classes, known);
    return known;
  };
  const entriesOf = memo((word: string) => list.flatMap(({ name, open }) => open.entries(word).map(toEntry(name))));
  const readingOf = memo((word: string): readonly string[] | undefined => {
    if (dictionary.find(word) !== undefined) return undefined;
    return entriesOf(word).find(({ pinyin }) => pinyin.length > 0)?.pinyin;
  });
  return {
    candidates: (text, classes) => foundIn(text, classes).edges,
    wordsIn: (text, classes) => foundIn(text, classes).words,
    lacksReading: (text, classes) => [...foundIn(text, classes).words].some((word) => readingOf(word) === undefined),
    entriesOf,
    beginningWith: (text, limit) => [...new Set(list.flatMap(({ open }) => open.beginningWith(text, limit)))],
    withGloss: (stems, isWhole) => list.flatMap(({ name, open }) => open.withGloss(stems, isWhole).map(toEntry(name))),
    withReading: (letters) => list.flatMap(({ name, open }) => open.withReading(letters).map(toEntry(name))),
    read(tokens) {
      for (const token of tokens) {
        if (token.pinyin === undefined || token.kind === 'number') continue;
        const reading = readingOf(token.text);
        if (reading === undefined || reading.length !== token.pinyin.length) continue;
        token.pinyin = [...reading];
        token.kind = isCapitalised(reading[0] ?? '') ? 'name' : 'word';
        delete token.doubtful;
      }
    },
  };
}

const LISTED = 1;
const LACKED = 2;

/**
 * Finds the words of texts that CC-CEDICT lacks. By keys, of which it is remembered whether CC-CEDICT has them: most words
 * of a text it has, and to look each of them up took three times as long.
 */
function wordFinder(list: readonly OwnDictionaryInUse[], dictionary: Dictionary) {
  const all = list.map(({ open }) => ({ open, marks: new Uint8Array(open.size.keys) }));
  return (text: string, classes: Uint8Array): Found => {
    const words = new Set<string>();
    const edges: Edge[] = [];
    for (const { open, marks } of all) {
      const prefixes: Prefixes = { keys: [], ends: [] };
      for (let start = 0; start < text.length; start += 1) {
        const here = classes[start];
        if (here === CharacterClass.other || here === CharacterClass.punctuation) continue;
        const known = prefixes.keys.length;
        open.prefixes(text, start, prefixes);
        for (let index = known; index < prefixes.keys.length; index += 1) {
          const key = prefixes.keys[index] as number;
          if (marks[key] === LISTED) continue;
          const end = prefixes.ends[index] as number;
          const word = text.slice(start, end);
          if (marks[key] === 0) marks[key] = dictionary.find(word) === undefined ? LACKED : LISTED;
          if (marks[key] === LISTED || !isApart(classes, start, end)) continue;
          words.add(word);
          edges.push({ start, end, cost: UNLISTED_COST, kind: 'word' });
        }
      }
    }
    return { words, edges };
  };
}

/** Whether a stretch has Chinese in it, and splits no run of letters or digits. */
function isApart(classes: Uint8Array, start: number, end: number): boolean {
  if (!startsRun(classes, start) || (end < classes.length && !startsRun(classes, end))) return false;
  return classes.subarray(start, end).includes(CharacterClass.han);
}

function toEntry(name: string) {
  return ({ simplified, traditional, reading, glosses }: OwnDictionaryWord): Entry => {
    const pinyin = reading?.split(' ').map(markSyllable) ?? [];
    return {
      ...{ simplified, traditional, senses: [...glosses], dictionary: name },
      // What a backup that somebody made by hand says may be nonsense.
      pinyin: pinyin.length === countHan(simplified) ? pinyin : [],
    };
  };
}
