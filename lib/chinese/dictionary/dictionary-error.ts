/** The dictionary asset is not one that this code can read: truncated, of another format, or no dictionary at all. */
export class DictionaryError extends Error {
  override name = 'DictionaryError';
}
