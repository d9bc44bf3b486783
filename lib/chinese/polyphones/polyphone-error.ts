/** The polyphone asset is not one that this code can read: truncated, of another format, or no such asset at all. */
export class PolyphoneError extends Error {
  override name = 'PolyphoneError';
}
