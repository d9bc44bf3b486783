import type { Dictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { capitalise } from '@/lib/chinese/numbered-pinyin';
import type { Span } from '@/lib/chinese/segment';
import { simplifyUnits } from '@/lib/chinese/simplifier';
import type { Entry, Token } from '@/lib/chinese/types';
import { COUNTRIES } from './countries';
import type { CountryReader } from './country-names';

const LONGEST = 5;

/**
 * An abbreviation of countries as a token, each part with its country and pronounced as that country's name begins: one
 * found by rule (中玻, 玻方), or a dictionary word that can be nothing else (中俄; 中意 only where both countries are named).
 * Undefined for any other span.
 */
export function countriesOf(
  dictionary: Dictionary,
  text: string,
  { start, end, key, edge }: Pick<Span, 'start' | 'end' | 'key' | 'edge'>,
  countries: CountryReader,
): Pick<Token, 'kind' | 'pinyin' | 'parts'> | undefined {
  const isFound = edge?.name === 'countries';
  if (!isFound && (key === undefined || end - start < 2 || end - start > LONGEST)) return undefined;
  if (!isFound && !COUNTRIES.has(text.charAt(start)) && !COUNTRIES.has(text.charAt(end - 1))) {
    if (
      !/[\u4e00-\u9fff]/.test(text.charAt(start)) ||
      simplifyUnits(dictionary, text.charAt(start)) === text.charAt(start)
    )
      return undefined;
  }
  const word = simplifyUnits(dictionary, text.slice(start, end));
  const parts = isFound
    ? countries.parts(word)
    : ownParts(dictionary, key as number, word, text.slice(end, end + 2), countries);
  if (!parts || parts.length === 0) return undefined;
  const pinyin = Array.from(word, (character) => {
    const name = parts.find(({ text }) => text === character)?.name;
    const nameKey = name === undefined ? undefined : dictionary.find(name);
    const entry = nameKey === undefined ? undefined : dictionary.entry(dictionary.entriesOf(nameKey)[0] as number);
    return entry ? capitalise(entry.pinyin[0] ?? '') : 'fāng';
  });
  return { kind: 'name', pinyin, parts: parts.map((part, index) => ({ ...part, text: text.charAt(start + index) })) };
}

/** The parts of a dictionary word whose syllables are all names, as in `Zhong1 E2`. */
function ownParts(
  dictionary: Dictionary,
  key: number,
  word: string,
  after: string,
  countries: CountryReader,
): Token['parts'] {
  for (const character of word) if (!COUNTRIES.has(character)) return undefined;
  if (!entriesOf(dictionary, key).some(isNames)) return undefined;
  const parts = countries.parts(word);
  if (parts?.length !== word.length) return undefined;
  return isCountriesWord(dictionary, key) || countries.areNamed(word, after) ? parts : undefined;
}

/** Whether a word of the dictionary can be nothing but several names, as `Mei3 Ri4` is. */
export function isCountriesWord(dictionary: Dictionary, key: number): boolean {
  return entriesOf(dictionary, key).every(isNames);
}

function entriesOf(dictionary: Dictionary, key: number): Entry[] {
  return dictionary.entriesOf(key).map((index) => dictionary.entry(index));
}

function isNames({ pinyin, simplified }: Entry): boolean {
  return pinyin.length === simplified.length && pinyin.every((syllable) => syllable !== syllable.toLowerCase());
}
