import type { CardSpeech } from '@/components/reader/card/CardActions';
import { tokenStart, type WordAt } from '@/components/reader/text/word-at';
import type { ArticleSession } from '@/lib/session/article-session';
import type { CardContent } from '@/lib/session/glossary';
import type { Aloud } from '@/lib/speech/aloud';

/**
 * What can be read aloud from a card. A word with several readings is said in its sentence, or a voice might say it
 * otherwise; one that was looked up has no sentence, and is not said.
 */
export function cardSpeech(
  aloud: Aloud,
  session: ArticleSession,
  at: Pick<WordAt, 'piece' | 'token'>,
  own: CardContent,
  lookedUp: CardContent | undefined,
): CardSpeech {
  const texts = session.pieces.map(({ text }) => text);
  const from = { piece: at.piece, offset: tokenStart(session, at) };
  const onSentence = () => aloud.read(texts, from, 'sentence');
  if (lookedUp !== undefined) return isAmbiguous(lookedUp) ? {} : { onWord: () => aloud.word(lookedUp.token.text) };
  return {
    onWord: isAmbiguous(own) ? onSentence : () => aloud.word(own.token.text),
    onSentence,
    onFromHere: () => aloud.read(texts, from, 'on'),
  };
}

/** Reads on from the first line in the window. */
export function readFromTop(aloud: Aloud, session: ArticleSession, text: HTMLElement): void {
  const texts = session.pieces.map(({ text }) => text);
  const first = [...text.querySelectorAll<HTMLElement>('.w')].find((word) => word.getBoundingClientRect().top > 50);
  const piece = first?.closest<HTMLElement>('[data-piece]')?.dataset.piece;
  const at = { piece: Number(piece ?? 0), token: Number(first?.dataset.t ?? 0) };
  aloud.read(texts, { piece: at.piece, offset: tokenStart(session, at) }, 'on');
}

function isAmbiguous({ entries }: CardContent): boolean {
  return new Set(entries.map(({ pinyin }) => pinyin.join(' ').toLowerCase())).size > 1;
}
