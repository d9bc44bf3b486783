import { CharacterClass } from '@/lib/chinese/classify';
import { EntryRank } from '@/lib/chinese/dictionary/format';
import type { Dictionary } from '@/lib/chinese/dictionary/open-dictionary';
import type { Edge, EdgeProvider } from '@/lib/chinese/edges';
import type { Span } from '@/lib/chinese/segment';
import type { ArticleNames } from '@/lib/chinese/types';
import { countedCountries } from './counted-countries';
import { isCountriesWord } from './countries-of';
import { type CountryReader, countryReader } from './country-names';
import { foreignCosts, foreignNames } from './foreign-names';
import { japaneseNames } from './japanese-names';
import { joinedNames } from './joined-names';
import { collectNames, knownNameEdges, knownNames } from './known-names';
import { listedWords } from './listed-words';
import { namedCountries } from './named-countries';
import { personalNames } from './personal-names';
import { simplifyUnits } from './simplified-units';

/** Candidates for the names of some texts that belong together, and what abbreviations of countries stand for there. */
export type NameStage = {
  providers: readonly EdgeProvider[];
  countries: CountryReader;
  /**
   * After a first pass: what the texts tell of names, if anything, and the places of the names that are known by now,
   * for each text in which one of them stands uncut; undefined for a text that need not be segmented again.
   */
  again: (spans: readonly (readonly Span[])[]) => { found?: ArticleNames; edges: (readonly Edge[] | undefined)[] };
};

/** A person whom the dictionary has is likelier than one whom it has not, of the same look. */
const KNOWN_PERSON = 3;

/** Whether the dictionary's first meaning of a word is a name. */
function isProper(dictionary: Dictionary, key: number): boolean {
  const [first] = dictionary.entriesOf(key);
  return first !== undefined && dictionary.rank(first) === EntryRank.proper;
}

/**
 * @param texts of one article
 * @param known what its other texts have told
 */
export function nameStage(dictionary: Dictionary, texts: readonly string[], known?: ArticleNames): NameStage {
  const named = namedCountries(texts);
  const countries = countryReader([...named, ...(known?.countries ?? [])]);
  const isListed = listedWords(dictionary);
  const isKnown = (word: string): boolean => dictionary.find(word) !== undefined;
  const isForeignName = (word: string): boolean => {
    const key = dictionary.find(word);
    return key !== undefined && isProper(dictionary, key);
  };
  const simplifiedTexts = new Map(texts.map((text) => [text, simplifyUnits(dictionary, text)]));
  const provider: EdgeProvider = (text, classes) => {
    const simplified = simplifiedTexts.get(text) ?? simplifyUnits(dictionary, text);
    const costs = foreignCosts(dictionary, simplified);
    const edges = [
      ...foreignNames(simplified, classes, costs, isListed),
      ...joinedNames(simplified, classes, costs, isKnown, isForeignName),
      ...personalNames(text, simplified, classes, isListed, costs, isKnown),
      ...japaneseNames(simplified, classes, isListed),
      ...countries.edges(simplified),
    ];
    const counts = countedCountries(simplified).map((start): Edge => {
      const key = dictionary.find(text.charAt(start));
      return { start, end: start + 1, cost: 0, kind: 'word', ...(key !== undefined && { key }) };
    });
    const names = edges.flatMap((edge): Edge[] => {
      const { start, end, name, cost } = edge;
      if (classes[end] === CharacterClass.inside) return [];
      if (name === 'personal' && end - start === 1) return [edge];
      const key = dictionary.find(text.slice(start, end));
      if (key === undefined || (name === 'countries' && isCountriesWord(dictionary, key))) return [edge];
      // What the dictionary has is its word: it says more of it than a rule can, but not how likely its person is here.
      const isPerson = name === 'personal' && isProper(dictionary, key);
      return isPerson ? [{ start, end, cost: cost - KNOWN_PERSON, kind: 'word', key }] : [];
    });
    return [...names, ...counts];
  };

  function again(spans: readonly (readonly Span[])[]): ReturnType<NameStage['again']> {
    const simplified = texts.map((text) => simplifiedTexts.get(text) ?? text);
    const names = collectNames(texts, simplified, spans);
    const places = knownNames([...(known?.names ?? []), ...names], (name) => simplifyUnits(dictionary, name));
    const edges = simplified.map((text, index) => {
      const edges = knownNameEdges(places, text);
      const ends = new Map((spans[index] ?? []).map(({ start, end }) => [start, end]));
      return edges.some(({ start, end }) => ends.get(start) !== end) ? edges : undefined;
    });
    return names.length + named.length === 0 ? { edges } : { edges, found: { names, countries: named } };
  }
  return { providers: [provider], countries, again };
}
