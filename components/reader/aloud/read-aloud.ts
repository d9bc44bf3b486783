import type { CardSpeech } from '@/components/reader/card/CardActions';
import { tokenStart } from '@/components/reader/text/token-start';
import type { WordAt } from '@/components/reader/text/word-pointer';
import type { CardContent } from '@/lib/reading/glossary';
import type { Reading } from '@/lib/reading/reading';
import type { Aloud } from '@/lib/speech/aloud';

/**
 * What can be read aloud from a card. A word that is read in several ways is said in its sentence: by itself a voice
 * might say it otherwise than it stands there. One that was looked up has no sentence, and then is not said at all.
 */
export function cardSpeech(
  aloud: Aloud,
  reading: Reading,
  at: Pick<WordAt, 'piece' | 'token'>,
  own: CardContent,
  lookedUp: CardContent | undefined,
): CardSpeech {
  const texts = reading.pieces.map(({ text }) => text);
  const from = { piece: at.piece, offset: tokenStart(reading, at) };
  const onSentence = () => aloud.read(texts, from, 'sentence');
  if (lookedUp !== undefined) return isAmbiguous(lookedUp) ? {} : { onWord: () => aloud.word(lookedUp.token.text) };
  return {
    onWord: isAmbiguous(own) ? onSentence : () => aloud.word(own.token.text),
    onSentence,
    onFromHere: () => aloud.read(texts, from, 'on'),
  };
}

/** Reads on from the first line in the window. */
export function readFromTop(aloud: Aloud, reading: Reading, text: HTMLElement): void {
  const texts = reading.pieces.map(({ text }) => text);
  const first = [...text.querySelectorAll<HTMLElement>('.w')].find((word) => word.getBoundingClientRect().top > 50);
  const piece = first?.closest<HTMLElement>('[data-piece]')?.dataset.piece;
  const at = { piece: Number(piece ?? 0), token: Number(first?.dataset.t ?? 0) };
  aloud.read(texts, { piece: at.piece, offset: tokenStart(reading, at) }, 'on');
}

function isAmbiguous({ entries }: CardContent): boolean {
  return new Set(entries.map(({ pinyin }) => pinyin.join(' ').toLowerCase())).size > 1;
}
