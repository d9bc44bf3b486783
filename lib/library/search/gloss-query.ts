/** How well the meanings of a word fit what was typed: a meaning of its own, the first words of one, or within one. */
type GlossFit = 3 | 2 | 1;

/** Finds English words in the meanings of a word. Returns how well they fit, `undefined` where they do not. */
export type GlossQuery = (senses: string) => GlossFit | undefined;

/** Shorter words match only whole: `an` begins a thousand others. */
const shortestBeginning = 3;

/**
 * Finds what was typed in meanings that are parted by `; `. Words are whole, but for the last one, which may be
 * unfinished. `undefined` where nothing English was typed.
 */
export function glossQuery(query: string): GlossQuery | undefined {
  const words = query.toLowerCase().match(/[a-z0-9]+/g);
  if (words === null || !/[a-z]{2}/.test(words.join(''))) return undefined;
  const phrase = words.join('[^a-z0-9]+');
  const end = (words.at(-1)?.length ?? 0) >= shortestBeginning ? '' : '(?![a-z0-9])';
  const within = new RegExp(`(?<![a-z0-9])${phrase}${end}`, 'i');
  // "to run", "a pear", "economy (of a country)" are those words' own meanings.
  const opens = '(?:^|; )(?:\\([^)]*\\) )?(?:to |an? |the )?';
  const exact = new RegExp(`${opens}${phrase}(?: \\([^)]*\\))?(?:;|,|$)`, 'i');
  const first = new RegExp(`${opens}${phrase}${end}`, 'i');
  return (senses) => {
    if (!within.test(senses)) return undefined;
    return exact.test(senses) ? 3 : first.test(senses) ? 2 : 1;
  };
}

/** The first English word or number of what was typed, in lower case: where it is not, the query does not fit. */
export function firstWord(query: string): string | undefined {
  return query.toLowerCase().match(/[a-z0-9]+/)?.[0];
}

/** The meaning of a word in which the query stands, to be shown. */
export function meaningFound(senses: string, query: string): string {
  const word = firstWord(query) ?? '';
  const parts = senses.split('; ');
  return parts.find((sense) => sense.toLowerCase().includes(word)) ?? parts[0] ?? '';
}
