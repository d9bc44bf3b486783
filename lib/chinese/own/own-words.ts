import { type Dictionary, perDictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { simplifier, simplifyUnits } from '@/lib/chinese/simplifier';
import type { Edge } from '@/lib/chinese/token-candidates';
import type { Entry, Token } from '@/lib/chinese/types';
import type { WordLattice } from '@/lib/chinese/word-lattice';
import { type Correction, correct, indexCorrections } from './corrections';
import { fixedStretches, indexCuts, type OwnCut, type Stretch } from './own-cuts';
import { indexDictionaries, type OwnDictionaries, type OwnDictionaryInUse } from './own-dictionaries';
import { indexEntries, type OwnEntry, readOwn } from './own-entries';

/**
 * What the user set right or added, each list with the newest first: it outranks the engine and the dictionary. And the
 * dictionaries that they imported, in their order: these come after CC-CEDICT.
 */
export type OwnData = {
  corrections?: readonly Correction[];
  cuts?: readonly OwnCut[];
  entries?: readonly OwnEntry[];
  dictionaries?: readonly OwnDictionaryInUse[];
};

/** The same, ready for texts. */
export type OwnWords = {
  /** The words that the user cut, in order and apart from each other; undefined where there are none. */
  fixed(text: string): readonly Stretch[] | undefined;
  /** The dictionary's words that have own entries, as likelier candidates of the cutter. */
  likelier(lattice: WordLattice): Edge[];
  /** Gives tokens of a text the readings that the user set, and says which are cut as the user wanted. */
  read(text: string, tokens: readonly Token[], fixed?: readonly Stretch[]): void;
  /** The own entries of a word, and which words that have some stand in a text. */
  entriesOf(word: string): readonly Entry[];
  wordsIn(text: string): string[];
  /** Absent where none is on. */
  dictionaries?: OwnDictionaries;
};

const indexes = perDictionary((_: Dictionary) => new WeakMap<OwnData, OwnWords>());

/** The index of what a user set, made once for the same object. */
export function ownWords(dictionary: Dictionary, own: OwnData): OwnWords {
  const made = indexes(dictionary);
  const words = made.get(own) ?? index(dictionary, own);
  made.set(own, words);
  return words;
}

function index(
  dictionary: Dictionary,
  { corrections = [], cuts = [], entries = [], dictionaries = [] }: OwnData,
): OwnWords {
  const simplify = simplifier(dictionary);
  const readings = indexCorrections(corrections, simplify);
  const own = indexEntries(entries, dictionary);
  const cut = indexCuts(cuts, corrections, own.newWords, (text) => simplifyUnits(dictionary, text));
  const imported = dictionaries.length > 0 ? indexDictionaries(dictionaries, dictionary) : undefined;
  return {
    fixed(text) {
      if (cut.here.length === 0 && cut.always.size === 0) return undefined;
      const found = fixedStretches(text, simplifyUnits(dictionary, text), cut);
      return found.length === 0 ? undefined : found;
    },
    likelier: own.likelier,
    read(text, tokens, fixed) {
      if (fixed !== undefined) tellCuts(tokens, fixed);
      imported?.read(tokens);
      // After those of dictionaries: own entries outrank them.
      if (entries.length > 0) readOwn(tokens, own);
      correct(text, tokens, readings, simplify);
    },
    entriesOf: own.entriesOf,
    wordsIn: own.wordsIn,
    ...(imported && { dictionaries: imported }),
  };
}

/** Whether a token has letters or figures, and nothing that is read. */
function isPlainLatin({ text, pinyin, figures }: Token): boolean {
  return !pinyin?.length && figures === undefined && /[\p{Script=Latin}\p{N}]/u.test(text);
}

function tellCuts(tokens: readonly Token[], fixed: readonly Stretch[]): void {
  const cuts = new Map(fixed.map(({ start, cut }) => [start, cut]));
  let start = 0;
  for (const token of tokens) {
    const cut = cuts.get(start);
    if (cut !== undefined) Object.assign(token, { cut }, isPlainLatin(token) && { latin: true });
    start += token.text.length;
  }
}
