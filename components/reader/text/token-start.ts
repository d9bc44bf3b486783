import type { Reading } from '@/lib/reading/reading';
import type { WordAt } from './word-pointer';

/** Where in its piece's text a token begins, in UTF-16 units. */
export function tokenStart(reading: Reading, { piece, token }: Pick<WordAt, 'piece' | 'token'>): number {
  return (reading.tokens(piece) ?? []).slice(0, token).reduce((sum, { text }) => sum + text.length, 0);
}
