import { CharacterClass } from './classify';
import type { Dictionary } from './dictionary/open-dictionary';
import { formsOf, joinForms, joinLatins, latinsOf } from './explained/join-explained';
import type { OwnDictionaries } from './own/own-dictionaries';
import { type OwnWords, ownWords } from './own/own-words';
import { markSenses } from './senses/mark-senses';
import { type TokenizeOptions, tokenizeAll } from './tokenize';
import type { Annotation, Token } from './types';
import { type WordLattice, wordLattice } from './word-lattice';

/**
 * The tokens of texts, and the entries of each word in them, so that no card needs a further request. What is taken into
 * account beside the texts: `names` come from `Annotation.names`, by `joinNames`.
 */
export function annotate(dictionary: Dictionary, texts: readonly string[], options: TokenizeOptions = {}): Annotation {
  const entries: Annotation['entries'] = [];
  // Keys are headwords of the dictionary, so that none is a name that every object has.
  const words: Annotation['words'] = {};
  const seen = new Uint8Array(dictionary.size.keys);
  const positions = new Map<number, number>();

  function add(key: number, word: string): void {
    words[word] = dictionary.entriesOf(key).map((index) => {
      let position = positions.get(index);
      if (position === undefined) {
        position = entries.push(dictionary.entry(index)) - 1;
        positions.set(index, position);
      }
      return position;
    });
  }

  const lattices = texts.map((text) => wordLattice(dictionary, text));
  const { tokens: split, names } = tokenizeAll(dictionary, texts, lattices, options);
  const own = options.own && ownWords(dictionary, options.own);
  const explained = [...(options.names?.explained ?? []), ...(names?.explained ?? [])];
  const forms = formsOf(explained);
  const latins = latinsOf(explained);
  const tokens = split.map((list) => joinLatins(joinForms(dictionary, list, forms), latins));
  if (own && forms.size > 0) texts.forEach((text, index) => void own.read(text, tokens[index] ?? []));
  for (const list of tokens) markSenses(dictionary, list);
  texts.forEach(
    (text, index) => void collectKeys(text, lattices[index] as WordLattice, tokens[index] ?? [], seen, add),
  );
  if (own) addOwn(own, texts, { entries, words });
  if (own?.dictionaries) addImported(own.dictionaries, texts, lattices, { tokens, entries, words });
  return { tokens, words, entries, ...(names && { names }) };
}

/** Puts own entries before those of the dictionary. */
function addOwn(
  own: OwnWords,
  texts: readonly string[],
  { entries, words }: Pick<Annotation, 'entries' | 'words'>,
): void {
  for (const word of new Set(texts.flatMap(own.wordsIn))) {
    const added = own.entriesOf(word).map((entry) => entries.push(entry) - 1);
    words[word] = [...added, ...(words[word] ?? [])];
  }
}

/** Puts the entries of the user's dictionaries behind the others. */
function addImported(
  dictionaries: OwnDictionaries,
  texts: readonly string[],
  lattices: readonly WordLattice[],
  { tokens, entries, words }: Annotation,
): void {
  const found = new Set(Object.keys(words));
  texts.forEach((text, index) => {
    for (const word of dictionaries.wordsIn(text, (lattices[index] as WordLattice).classes)) found.add(word);
  });
  let readings: Map<string, string[] | undefined> | undefined;
  for (const word of found) {
    const imported = dictionaries.entriesOf(word);
    if (imported.length === 0) continue;
    const indexes = words[word] ?? [];
    const isListed = indexes.length > 0;
    for (const entry of imported) {
      let shown = entry;
      if (entry.pinyin.length === 0 && !isListed) {
        // Where no dictionary says how a word is read, it is read as the text is.
        readings ??= new Map(tokens.flat().map(({ text, pinyin }) => [text, pinyin]));
        shown = { ...entry, pinyin: readings.get(word) ?? [] };
      }
      indexes.push(entries.push(shown) - 1);
    }
    words[word] = indexes;
  }
}

/** Hands each key to `add` that is met for the first time. */
function collectKeys(
  text: string,
  { classes, first, keys, ends }: WordLattice,
  tokens: readonly Token[],
  seen: Uint8Array,
  add: (key: number, word: string) => void,
): void {
  const addOnce = (key: number, word: string): void => {
    if (seen[key] === 1) return;
    seen[key] = 1;
    add(key, word);
  };
  let start = 0;
  for (const token of tokens) {
    const end = start + token.text.length;
    // Of figures and letters only the whole of them, which may be a word: 110, PK.
    if (!token.pinyin) {
      const last = first[start + 1] as number;
      for (let index = first[start] as number; index < last; index += 1)
        if (ends[index] === end) addOnce(keys[index] as number, token.text);
    }
    for (let offset = start; token.pinyin && offset < end; offset += 1) {
      if (offset !== start && classes[offset] !== CharacterClass.han) continue;
      const last = first[offset + 1] as number;
      for (let index = first[offset] as number; index < last; index += 1) {
        addOnce(keys[index] as number, text.slice(offset, ends[index]));
      }
    }
    start = end;
  }
}
