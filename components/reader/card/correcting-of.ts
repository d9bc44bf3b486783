import type { ReaderProps } from '@/components/reader/reader-props';
import type { WordAt } from '@/components/reader/text/word-pointer';
import type { Correction } from '@/lib/chinese/corrections';
import type { CardContent } from '@/lib/reading/glossary';
import type { Reading } from '@/lib/reading/reading';
import type { Correcting } from './CorrectReading';

/**
 * How the card of a word of the text sets its reading right, and takes that back; undefined where nothing can be kept
 * or the word has no place.
 */
export function correctingOf(
  { onCorrect, onUncorrect }: Pick<ReaderProps, 'onCorrect' | 'onUncorrect'>,
  reading: Reading,
  { piece, token }: Pick<WordAt, 'piece' | 'token'>,
  content: CardContent,
): Correcting | undefined {
  const place = reading.place(piece, token);
  if (onCorrect === undefined || place === undefined) return undefined;
  const word = content.token.text;
  const as = (scope: Correction['scope'], pinyin: string[]): Correction =>
    scope === 'here' ? { word, pinyin, scope, ...place } : { word, pinyin, scope };
  return {
    onCorrect: (pinyin, scope) => onCorrect(as(scope, pinyin)),
    onUndo: () => onUncorrect?.(as(content.token.corrected ?? 'here', content.token.pinyin ?? [])),
  };
}
