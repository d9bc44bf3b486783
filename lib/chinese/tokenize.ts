import type { Dictionary } from './dictionary/open-dictionary';
import type { EdgeProvider } from './edges';
import { nameStage } from './names/name-stage';
import { numberEdges } from './numbers/number-edges';
import { numberWords } from './numbers/number-words';
import { readTokens } from './readings';
import { segment } from './segment';
import type { Token } from './types';

/** Stages that know of candidates which the dictionary does not have, beside names. */
const PROVIDERS: readonly EdgeProvider[] = [numberEdges];

/** Words first, readings second: the tokens of a text, whose concatenation is the text. */
export function tokenize(dictionary: Dictionary, text: string): Token[] {
  return tokenizeAll(dictionary, [text])[0] ?? [];
}

/**
 * The tokens of each of some texts that belong together: a name that is found in one is the same name in all of them,
 * and a country that one of them names is the one that its character stands for.
 */
export function tokenizeAll(dictionary: Dictionary, texts: readonly string[]): Token[][] {
  const names = nameStage(dictionary, texts);
  const providers = [...PROVIDERS, ...names.providers];
  const first = texts.map((text) => segment(dictionary, text, providers));
  const again = names.again(first);
  return texts.map((text, index) => {
    const known = again[index];
    const spans = known ? segment(dictionary, text, [...providers, known]) : (first[index] ?? []);
    return readTokens(dictionary, text, spans, names.countries).map(withWords);
  });
}

function withWords(token: Token): Token {
  const words = token.kind === 'number' ? numberWords(token.text) : undefined;
  return words ? { ...token, words } : token;
}
