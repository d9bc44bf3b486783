import type { ReaderProps } from '@/components/reader/reader-props';
import type { WordAt } from '@/components/reader/text/word-pointer';
import type { Saying } from './WordActions';

/** What can be said of the word at a place of the text, and what was said; undefined where nothing can be. */
export function sayingOf(
  { words, onWords }: Pick<ReaderProps, 'words' | 'onWords'>,
  { piece, token }: Pick<WordAt, 'piece' | 'token'>,
): Saying | undefined {
  if (words.change(piece, token, 'known') === undefined) return undefined;
  return {
    state: words.state(piece, token),
    onState: async (state) => {
      const change = words.change(piece, token, state);
      if (change !== undefined) await onWords([change]);
    },
  };
}
