/**
 * The dictionary asset is not one that this code can read: truncated, spoilt, of another format, or no dictionary at all.
 * It comes with the extension, so that its message, which the reader is shown, says what helps.
 */
export class DictionaryError extends Error {
  override name = 'DictionaryError';

  /** @param problem a sentence that says what is wrong with the asset */
  constructor(problem: string) {
    super(`${problem} Reinstall Pindu to mend it.`);
  }
}
