import type { Dictionary, Prefixes } from './dictionary/open-dictionary';
import { isHan } from './han';
import { tokenizeAll } from './tokenize';
import type { Annotation } from './types';

/**
 * What a reader needs of some texts: the tokens of each, and every dictionary word that begins at any Han character of
 * them (or at the first letter or digit of a token such as `T恤`), in either script, with its entries, so that the card
 * for any character needs no further question.
 */
export function annotate(dictionary: Dictionary, texts: readonly string[]): Annotation {
  const entries: Annotation['entries'] = [];
  // Keys are headwords of the dictionary, so that none is a name that every object has.
  const words: Annotation['words'] = {};
  const seen = new Set<number>();
  const positions = new Map<number, number>();

  function add(key: number, word: string): void {
    seen.add(key);
    words[word] = dictionary.entriesOf(key).map((index) => {
      let position = positions.get(index);
      if (position === undefined) {
        position = entries.push(dictionary.entry(index)) - 1;
        positions.set(index, position);
      }
      return position;
    });
  }

  const tokens = tokenizeAll(dictionary, texts);
  texts.forEach((text, index) => void collectKeys(dictionary, text, tokens[index] ?? [], seen, add));
  return { tokens, words, entries };
}

function collectKeys(
  dictionary: Dictionary,
  text: string,
  tokens: readonly { text: string; pinyin?: string[] }[],
  seen: ReadonlySet<number>,
  add: (key: number, word: string) => void,
): void {
  const found: Prefixes = { keys: [], ends: [] };
  let start = 0;
  for (const token of tokens) {
    const end = start + token.text.length;
    for (let offset = start; token.pinyin && offset < end; offset += 1) {
      if (offset !== start && !isHan(text.codePointAt(offset) ?? 0)) continue;
      dictionary.prefixes(text, offset, found);
      for (let index = 0; index < found.keys.length; index += 1) {
        const key = found.keys[index] as number;
        if (!seen.has(key)) add(key, text.slice(offset, found.ends[index]));
      }
    }
    start = end;
  }
}
