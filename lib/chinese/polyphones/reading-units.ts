import type { Dictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { simplifyUnits } from '@/lib/chinese/names/simplified-units';

/**
 * Characters that simplified text has too, with another meaning, so that only the text says what they stand for: in
 * traditional text 著 is mostly the particle 着, 於 is 于, 乾 is 干.
 */
const IN_TRADITIONAL_TEXT: Readonly<Record<string, string>> = { 著: '着', 於: '于', 乾: '干' };

/** A text with each character in its simplified form, of the same length: what readings are chosen by. */
export function readingUnits(dictionary: Dictionary, text: string): string {
  const units = simplifyUnits(dictionary, text);
  return units === text
    ? units
    : units.replace(/[著於乾]/g, (character) => IN_TRADITIONAL_TEXT[character] ?? character);
}
