import { CharacterClass, classify } from './classify';
import type { Dictionary, Prefixes } from './dictionary/open-dictionary';
import { tokenize } from './tokenize';
import type { Annotation } from './types';

/**
 * What a reader needs of some texts: the tokens of each, and every dictionary word that begins at any Han character of
 * them (or at the first letter or digit of a token such as `T恤`), in either script, with its entries, so that the card
 * for any character needs no further question.
 */
export function annotate(dictionary: Dictionary, texts: readonly string[]): Annotation {
  const entries: Annotation['entries'] = [];
  const words: Annotation['words'] = Object.create(null);
  const seen = new Set<number>();
  const positions = new Map<number, number>();

  function add(key: number): void {
    if (seen.has(key)) return;
    seen.add(key);
    words[dictionary.headword(key)] = dictionary.entriesOf(key).map((index) => {
      let position = positions.get(index);
      if (position === undefined) {
        position = entries.push(dictionary.entry(index)) - 1;
        positions.set(index, position);
      }
      return position;
    });
  }

  const tokens = texts.map((text) => {
    const cut = tokenize(dictionary, text);
    collectKeys(dictionary, text, cut, add);
    return cut;
  });
  return { tokens, words: { ...words }, entries };
}

function collectKeys(
  dictionary: Dictionary,
  text: string,
  tokens: readonly { text: string; pinyin?: string[] }[],
  add: (key: number) => void,
): void {
  const classes = classify(text);
  const found: Prefixes = { keys: [], ends: [] };
  let start = 0;
  for (const token of tokens) {
    const end = start + token.text.length;
    for (let offset = start; token.pinyin && offset < end; offset += 1) {
      if (offset !== start && classes[offset] !== CharacterClass.han) continue;
      dictionary.prefixes(text, offset, found);
      for (const key of found.keys) add(key);
    }
    start = end;
  }
}
