import type { Dictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { simplifier } from '@/lib/chinese/simplifier';

/** The simplified form of each UTF-16 unit, filled as units are met; 0 for one that has not been. */
const known = new WeakMap<Dictionary, Uint16Array>();

/**
 * A text with each character in its simplified form, of the same length, so that offsets stay: one set of tables serves
 * both scripts and mixed text. Characters outside the basic plane stay as they are.
 */
export function simplifyUnits(dictionary: Dictionary, text: string): string {
  let units = known.get(dictionary);
  if (!units) {
    units = new Uint16Array(0x10000);
    known.set(dictionary, units);
  }
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
