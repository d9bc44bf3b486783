import { pieces as cut, sentences } from '@/lib/chinese/sentences';

/** A sentence to be read aloud: its piece, its place there in UTF-16 units, and its text in parts of one utterance each. */
export type SpokenSentence = { piece: number; start: number; end: number; parts: string[] };

/**
 * Characters that a voice says in a second, about: Chrome ends an utterance of a remote voice after some 14 seconds, so
 * that none may be longer.
 */
const perSecond = 4;
const longest = 12;

/**
 * The sentences of some texts from the one on in which `from` lies; what has nothing to say (quotes, dashes) is left out.
 * @param rate how fast they are read: 1 is the voice's own speed
 */
export function spokenSentences(
  texts: readonly string[],
  from: { piece: number; offset: number },
  rate: number,
): SpokenSentence[] {
  const max = Math.max(8, Math.floor(perSecond * longest * rate));
  return texts.flatMap((text, piece) => {
    if (piece < from.piece) return [];
    return sentences(text)
      .filter(({ end }) => piece > from.piece || end > from.offset)
      .map(({ start, end }) => ({ piece, start, end, parts: cut(text.slice(start, end), max).filter(isSpoken) }))
      .filter(({ parts }) => parts.length > 0);
  });
}

function isSpoken(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
