import type { Dictionary } from './dictionary/open-dictionary';
import { collectEdges, type EdgeProvider } from './edges';
import { nameStage } from './names/name-stage';
import { numberEdges } from './numbers/number-edges';
import { numberWords } from './numbers/number-words';
import { readTokens } from './readings';
import { cheapestPath } from './segment';
import type { ArticleNames, Token } from './types';
import { type WordLattice, wordLattice } from './word-lattice';

/** Stages that know of candidates which the dictionary does not have, beside names. */
const PROVIDERS: readonly EdgeProvider[] = [numberEdges];

/** Words first, readings second: the tokens of a text, whose concatenation is the text. */
export function tokenize(dictionary: Dictionary, text: string): Token[] {
  return tokenizeAll(dictionary, [text]).tokens[0] ?? [];
}

/**
 * The tokens of each of some texts that belong together: a name that is found in one is the same name in all of them,
 * and a country that one of them names is the one that its character stands for.
 * @param lattices of the texts, where the caller has them already
 * @param known what other texts of the same article have told of names
 */
export function tokenizeAll(
  dictionary: Dictionary,
  texts: readonly string[],
  lattices: readonly WordLattice[] = texts.map((text) => wordLattice(dictionary, text)),
  known?: ArticleNames,
): { tokens: Token[][]; names?: ArticleNames } {
  const names = nameStage(dictionary, texts, known);
  const providers = [...PROVIDERS, ...names.providers];
  const stretches = texts.map((text, index) => {
    const lattice = lattices[index] as WordLattice;
    const edges = collectEdges(providers, text, lattice.classes);
    return { text, lattice, edges, spans: cheapestPath(dictionary, text, lattice, edges) };
  });
  const { found, edges: again } = names.again(stretches.map(({ spans }) => spans));
  const tokens = stretches.map(({ text, lattice, edges, spans }, index) => {
    const more = again[index];
    const cut = more ? cheapestPath(dictionary, text, lattice, [...edges, ...more]) : spans;
    return readTokens(dictionary, text, cut, names.countries).map(withWords);
  });
  return found ? { tokens, names: found } : { tokens };
}

function withWords(token: Token): Token {
  const words = token.kind === 'number' ? numberWords(token.text) : undefined;
  return words ? { ...token, words } : token;
}
