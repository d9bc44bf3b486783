import { type Dictionary, perDictionary } from './dictionary/open-dictionary';
import { memo } from './memo';

/** A character's simplified form in the dictionary. One that is simplified too (后, 里), or unknown, is unchanged. */
export const simplifier = perDictionary((dictionary) =>
  memo((character: string): string => {
    const key = dictionary.find(character);
    if (key === undefined) return character;
    const forms = dictionary.entriesOf(key).map(dictionary.simplifiedKey);
    return forms.includes(key) ? character : dictionary.headword(forms[0] ?? key);
  }),
);

/** The simplified form of each UTF-16 unit, filled as units are met; 0 for one that has not been. */
const unitsOf = perDictionary(() => new Uint16Array(0x10000));

/** A text in simplified characters of the same length, so that offsets hold. Only of the basic plane. */
export function simplifyUnits(dictionary: Dictionary, text: string): string {
  const units = unitsOf(dictionary);
  const simplify = simplifier(dictionary);
  let from = 0;
  let simplified = '';
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x3400 || unit > 0x9fff) continue;
    let form = units[unit] as number;
    if (form === 0) {
      const character = simplify(text.charAt(index));
      form = character.length === 1 ? character.charCodeAt(0) : unit;
      units[unit] = form;
    }
    if (form === unit) continue;
    simplified += text.slice(from, index) + String.fromCharCode(form);
    from = index + 1;
  }
  return from === 0 ? text : simplified + text.slice(from);
}
