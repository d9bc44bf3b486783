import type { Dictionary } from './dictionary/open-dictionary';

const known = new WeakMap<Dictionary, Map<string, string>>();

/**
 * The simplified form of a traditional character, as the dictionary has it; any other character as it is. A character
 * that is also simplified (后, 里) stays.
 */
export function simplifier(dictionary: Dictionary): (character: string) => string {
  let forms = known.get(dictionary);
  if (!forms) {
    forms = new Map();
    known.set(dictionary, forms);
  }
  const cache = forms;
  return (character) => {
    let form = cache.get(character);
    if (form === undefined) {
      form = simplify(dictionary, character);
      cache.set(character, form);
    }
    return form;
  };
}

function simplify(dictionary: Dictionary, character: string): string {
  const key = dictionary.find(character);
  if (key === undefined) return character;
  const forms = dictionary.entriesOf(key).map(dictionary.simplifiedKey);
  return forms.includes(key) ? character : dictionary.headword(forms[0] ?? key);
}
