import type { Dictionary } from './dictionary/open-dictionary';
import { collectEdges, type EdgeProvider } from './edges';
import type { CountryReader } from './names/country-names';
import { nameStage } from './names/name-stage';
import { numberEdges } from './numbers/number-edges';
import { numberWords } from './numbers/number-words';
import type { PolyphoneModel } from './polyphones/open-polyphones';
import { readTokens } from './readings/readings';
import { cheapestPath, type Span } from './segment';
import type { ArticleNames, Token } from './types';
import { type WordLattice, wordLattice } from './word-lattice';

/** Stages that know of candidates which the dictionary does not have, beside names. */
const PROVIDERS: readonly EdgeProvider[] = [numberEdges];

/**
 * Words first, readings second: the tokens of a text, whose concatenation is the text.
 * @param polyphones tells between the readings of a word; without it, pinyin-pro does
 */
export function tokenize(dictionary: Dictionary, text: string, polyphones?: PolyphoneModel): Token[] {
  return tokenizeAll(dictionary, [text], undefined, { polyphones }).tokens[0] ?? [];
}

/** What readings take into account beside the texts. */
export type TokenizeOptions = {
  /** What other texts of the same article have told of names. */
  names?: ArticleNames | undefined;
  /** Tells between the readings of a word; without it, pinyin-pro does. */
  polyphones?: PolyphoneModel | undefined;
};

/**
 * The tokens of each of some texts that belong together: a name that is found in one is the same name in all of them,
 * and a country that one of them names is the one that its character stands for.
 * @param lattices of the texts, where the caller has them already
 */
export function tokenizeAll(
  dictionary: Dictionary,
  texts: readonly string[],
  lattices?: readonly WordLattice[],
  { names, polyphones }: TokenizeOptions = {},
): { tokens: Token[][]; names?: ArticleNames } {
  const { cuts, countries, found } = cutAll(dictionary, texts, lattices, names);
  const tokens = texts.map((text, index) =>
    readTokens(dictionary, text, cuts[index] ?? [], countries, polyphones).map(withWords),
  );
  return found ? { tokens, names: found } : { tokens };
}

/** The words of each of some texts that belong together, before they have a reading (see tokenizeAll). */
export function cutAll(
  dictionary: Dictionary,
  texts: readonly string[],
  lattices: readonly WordLattice[] = texts.map((text) => wordLattice(dictionary, text)),
  known?: ArticleNames,
): { cuts: Span[][]; countries: CountryReader; found?: ArticleNames | undefined } {
  const names = nameStage(dictionary, texts, known);
  const providers = [...PROVIDERS, ...names.providers];
  const stretches = texts.map((text, index) => {
    const lattice = lattices[index] as WordLattice;
    const edges = collectEdges(providers, text, lattice.classes);
    return { text, lattice, edges, spans: cheapestPath(dictionary, text, lattice, edges) };
  });
  const { found, edges: again } = names.again(stretches.map(({ spans }) => spans));
  const cuts = stretches.map(({ text, lattice, edges, spans }, index) => {
    const more = again[index];
    return more ? cheapestPath(dictionary, text, lattice, [...edges, ...more]) : spans;
  });
  return { cuts, countries: names.countries, found };
}

function withWords(token: Token): Token {
  const words = token.kind === 'number' ? numberWords(token.text) : undefined;
  return words ? { ...token, words } : token;
}
