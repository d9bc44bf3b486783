/**
 * The dictionary asset is not one that this code can read: truncated, spoilt, of another format, or no dictionary at all.
 * The user is told by the code what helps.
 */
export class DictionaryError extends Error {
  override name = 'DictionaryError';
  readonly code = 'dictionary-damaged';
}
