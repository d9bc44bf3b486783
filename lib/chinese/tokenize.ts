import type { Dictionary } from './dictionary/open-dictionary';
import { collectEdges, type EdgeProvider } from './edges';
import { nameStage } from './names/name-stage';
import { numberEdges } from './numbers/number-edges';
import { numberWords } from './numbers/number-words';
import { readTokens } from './readings';
import { cheapestPath } from './segment';
import type { Token } from './types';
import { type WordLattice, wordLattice } from './word-lattice';

/** Stages that know of candidates which the dictionary does not have, beside names. */
const PROVIDERS: readonly EdgeProvider[] = [numberEdges];

/** Words first, readings second: the tokens of a text, whose concatenation is the text. */
export function tokenize(dictionary: Dictionary, text: string): Token[] {
  return tokenizeAll(dictionary, [text])[0] ?? [];
}

/**
 * The tokens of each of some texts that belong together: a name that is found in one is the same name in all of them,
 * and a country that one of them names is the one that its character stands for.
 * @param lattices of the texts, where the caller has them already
 */
export function tokenizeAll(
  dictionary: Dictionary,
  texts: readonly string[],
  lattices: readonly WordLattice[] = texts.map((text) => wordLattice(dictionary, text)),
): Token[][] {
  const names = nameStage(dictionary, texts);
  const providers = [...PROVIDERS, ...names.providers];
  const stretches = texts.map((text, index) => {
    const lattice = lattices[index] as WordLattice;
    const edges = collectEdges(providers, text, lattice.classes);
    return { text, lattice, edges, spans: cheapestPath(dictionary, text, lattice, edges) };
  });
  const again = names.again(stretches.map(({ spans }) => spans));
  return stretches.map(({ text, lattice, edges, spans }, index) => {
    const known = again[index];
    const cut = known ? cheapestPath(dictionary, text, lattice, [...edges, ...known]) : spans;
    return readTokens(dictionary, text, cut, names.countries).map(withWords);
  });
}

function withWords(token: Token): Token {
  const words = token.kind === 'number' ? numberWords(token.text) : undefined;
  return words ? { ...token, words } : token;
}
