import { CharacterClass } from '@/lib/chinese/classify';
import { EntryRank } from '@/lib/chinese/dictionary/format';
import type { Dictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { onlyOnce, transliterated } from '@/lib/chinese/explained/explained-lists';
import { explainedNames } from '@/lib/chinese/explained/explained-names';
import type { Span } from '@/lib/chinese/segment';
import { simplifyUnits } from '@/lib/chinese/simplifier';
import type { Edge, EdgeProvider } from '@/lib/chinese/token-candidates';
import type { ArticleNames } from '@/lib/chinese/types';
import { countedCountries, namedCountries } from './countries';
import { isCountriesWord } from './countries-of';
import { type CountryReader, countryReader } from './country-names';
import { foreignCosts, foreignNames } from './foreign-names';
import { japaneseNames } from './japanese-names';
import { joinedNames } from './joined-names';
import { collectNames, knownNameEdges, knownNames } from './known-names';
import { listedNames } from './listed-names';
import { listedWords, type NameText } from './name-text';
import { personalNames } from './personal-names';

/** Candidates for the names of some texts that belong together, and what abbreviations of countries stand for there. */
export type NameStage = {
  providers: readonly EdgeProvider[];
  countries: CountryReader;
  /** After a first pass: the names found, and their places in each text that has to be segmented again. */
  again: (spans: readonly (readonly Span[])[]) => { found?: ArticleNames; edges: (readonly Edge[] | undefined)[] };
};

/** A person whom the dictionary has is likelier than one whom it has not, of the same look. */
const KNOWN_PERSON = 3;

function isProper(dictionary: Dictionary, key: number): boolean {
  const [first] = dictionary.entriesOf(key);
  return first !== undefined && dictionary.rank(first) === EntryRank.proper;
}

/** The stage for texts of one article; `known` are names from its other texts. */
export function nameStage(dictionary: Dictionary, texts: readonly string[], known?: ArticleNames): NameStage {
  const named = namedCountries(texts);
  const countries = countryReader([...named, ...(known?.countries ?? [])]);
  const isListed = listedWords(dictionary);
  const isKnown = (word: string): boolean => dictionary.find(word) !== undefined;
  const isProperWord = (word: string): boolean => {
    const key = dictionary.find(word);
    return key !== undefined && isProper(dictionary, key);
  };
  const simplifiedTexts = new Map(texts.map((text) => [text, simplifyUnits(dictionary, text)]));
  const provider: EdgeProvider = (text, classes) => {
    const simplified = simplifiedTexts.get(text) ?? simplifyUnits(dictionary, text);
    const costs = foreignCosts(dictionary, simplified);
    const names: NameText = { text, simplified, classes, costs, isListed, isKnown, isProper: isProperWord };
    const edges = [
      ...foreignNames(names),
      ...joinedNames(names),
      ...personalNames(names),
      ...japaneseNames(names),
      ...listedNames(names),
      ...countries.edges(simplified),
    ];
    const counts = countedCountries(simplified).map((start): Edge => {
      const key = dictionary.find(text.charAt(start));
      return { start, end: start + 1, cost: 0, kind: 'word', ...(key !== undefined && { key }) };
    });
    const own = edges.flatMap((edge): Edge[] => {
      const { start, end, name, cost } = edge;
      if (classes[end] === CharacterClass.inside) return [];
      if (name === 'listed' || (name === 'personal' && end - start === 1)) return [edge];
      const key = dictionary.find(text.slice(start, end));
      if (key === undefined || (name === 'countries' && isCountriesWord(dictionary, key))) return [edge];
      // What the dictionary has is its word: it says more of it than a rule can, but not how likely its person is here.
      const isPerson = name === 'personal' && isProper(dictionary, key);
      return isPerson ? [{ start, end, cost: cost - KNOWN_PERSON, kind: 'word', key }] : [];
    });
    return [...own, ...counts];
  };

  function again(spans: readonly (readonly Span[])[]): ReturnType<NameStage['again']> {
    const simplified = texts.map((text) => simplifiedTexts.get(text) ?? text);
    const explained = onlyOnce(explainedNames(dictionary, texts, spans));
    const names = [...collectNames(texts, simplified, spans), ...transliterated(dictionary, explained)];
    const places = knownNames([...(known?.names ?? []), ...names], (name) => simplifyUnits(dictionary, name));
    const edges = simplified.map((text, index) => {
      const edges = knownNameEdges(places, text);
      const ends = new Map((spans[index] ?? []).map(({ start, end }) => [start, end]));
      return edges.some(({ start, end }) => ends.get(start) !== end) ? edges : undefined;
    });
    if (names.length + named.length + explained.length === 0) return { edges };
    return { edges, found: { names, countries: named, ...(explained.length > 0 && { explained }) } };
  }
  return { providers: [provider], countries, again };
}
