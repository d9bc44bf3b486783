/** Whether a gloss is of a measure word. */
export function isClassifier(gloss: string): boolean {
  return /^(?:\([^()]*\) ?)*\(?(?:classifier|measure word)\b/.test(gloss);
}

/** Whether a gloss is of a verb: "to …", also behind what stands in brackets. */
export function isVerb(gloss: string): boolean {
  return /^(?:\([^()]*\) ?)*to [a-z]/.test(gloss);
}
