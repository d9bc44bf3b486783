export type Cloze = { before: string; word: string; after: string };

/** Cuts a sentence at its word; undefined where it is not there, since the place may come from an edited file. */
export function clozeOf(
  { sentence, offset, length }: { sentence: string; offset: number; length: number },
  { simplified, traditional }: { simplified: string; traditional: string },
): Cloze | undefined {
  const at = (start: number, size: number): Cloze => ({
    before: sentence.slice(0, start),
    word: sentence.slice(start, start + size),
    after: sentence.slice(start + size),
  });
  const found = sentence.slice(offset, offset + length);
  // The figure of a number may stand in another one before it.
  if (found === simplified || found === traditional) return at(offset, length);
  // A text may mix the scripts, or write a variant: as long as the word, it is taken at its place.
  if (found !== '' && [...found].length === [...simplified].length && /\p{Script=Han}/u.test(found)) {
    return at(offset, length);
  }
  for (const spelling of [simplified, traditional]) {
    const start = sentence.indexOf(spelling);
    if (start >= 0) return at(start, spelling.length);
  }
  return undefined;
}

/** The one of several sentences that is shown at a review: each in its turn. */
export function contextAt<Context>(contexts: readonly Context[], reps: number): Context | undefined {
  return contexts[reps % Math.max(1, contexts.length)];
}
