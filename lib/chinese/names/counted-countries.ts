import { COUNTRIES } from './countries';
import { ALIAS } from './named-countries';

const SIGNS = `[${[...COUNTRIES.keys()].join('')}]`;
/** As many signs as the number says, or a list of names. */
const COUNTED = new RegExp(
  `(?:(?<!${SIGNS})(?:${SIGNS}{3}(?=三国)|${SIGNS}{4}(?=四国))|[、和与及同跟](?:${ALIAS.source})(?=[三四]国))`,
  'g',
);

/** Where 三国 or 四国 counts the countries right before it, and is neither the Three Kingdoms nor Shikoku: 英法德|三|国. */
export function countedCountries(simplified: string): number[] {
  if (!/[三四]国/.test(simplified)) return [];
  return Array.from(simplified.matchAll(COUNTED), ({ 0: list, index }) => index + list.length);
}
