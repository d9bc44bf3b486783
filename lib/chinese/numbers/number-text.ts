import type { Match } from './match';
import { matchesAt, mayBegin } from './matches';
import { normalise } from './normalise';

/** A text as the number grammar reads it, and the expressions that begin at an offset of it, parsed once each. */
export type NumberText = { plain: string; matchesAt(at: number): readonly Match[] };

/** About as many paragraphs as are annotated at once. */
const MOST = 200;
const kept = new Map<string, NumberText>();

/**
 * A text for the number grammar. Those that were last asked for are kept: the candidates of some texts are sought first,
 * and then what the chosen ones come to.
 */
export function numberText(text: string): NumberText {
  const known = kept.get(text);
  if (known) return known;
  if (kept.size >= MOST) kept.clear();
  const plain = normalise(text);
  const parsed = new Map<number, readonly Match[]>();
  const parsedText: NumberText = {
    plain,
    matchesAt(at) {
      let matches = parsed.get(at);
      if (!matches) {
        matches = mayBegin(plain, at) ? matchesAt(plain, at) : [];
        parsed.set(at, matches);
      }
      return matches;
    },
  };
  kept.set(text, parsedText);
  return parsedText;
}
