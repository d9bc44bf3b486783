import type { Dictionary } from './dictionary/open-dictionary';
import type { EdgeProvider } from './edges';
import { numberEdges } from './numbers/number-edges';
import { readTokens } from './readings';
import { segment } from './segment';
import type { Token } from './types';

/** Stages that know of candidates which the dictionary does not have; names are to come. */
const PROVIDERS: readonly EdgeProvider[] = [numberEdges];

/** Words first, readings second: the tokens of a text, whose concatenation is the text. */
export function tokenize(dictionary: Dictionary, text: string): Token[] {
  return readTokens(dictionary, text, segment(dictionary, text, PROVIDERS));
}
