import type { Match } from './match';
import { matchesAt, mayBegin } from './matches';
import { normalise } from './normalise';

/** A text as the number grammar reads it, and the expressions that begin at an offset of it, parsed once each. */
export type NumberText = { plain: string; matchesAt(at: number): readonly Match[] };

let last: (NumberText & { text: string }) | undefined;

/**
 * A text for the number grammar. The one that was last asked for is kept: the candidates of a text are sought first, and
 * then what the chosen ones come to.
 */
export function numberText(text: string): NumberText {
  if (last?.text === text) return last;
  const plain = normalise(text);
  const parsed = new Map<number, readonly Match[]>();
  last = {
    text,
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
  return last;
}
