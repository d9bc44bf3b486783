import type { Piece } from './pieces';

/**
 * A place as it is kept: the block (-1 for title and lead) with the offset in its text (UTF-16 units) as a hint, and
 * the text that follows, by which it is found again.
 */
export type TextPlace = {
  block: number;
  offset: number;
  text: string;
  /** Share of the article's text before it, 0 to 1. */
  share: number;
};

/** The same in an article that is on the screen: a piece, and UTF-16 units into its text. */
export type PiecePlace = { piece: number; offset: number };

/** So much of the text after a place is kept, and the least of it by which it may be found. */
const excerpt = 40;
const leastExcerpt = 6;

/**
 * Han characters that a learner reads in a minute, half of the 255 that native readers read aloud (Trauzettel-Klosinski
 * and Dietz 2012, IReST, Chinese): who needs pinyin stops to look words up.
 */
const charactersPerMinute = 130;

/** Reading time in whole minutes, one at least. */
export function minutesFor(characters: number): number {
  return Math.max(1, Math.round(characters / charactersPerMinute));
}

/** Names a place so that it can be kept. */
export function keptPlace(pieces: readonly Piece[], { piece, offset }: PiecePlace): TextPlace {
  const at = pieces[piece];
  if (at === undefined) return { block: -1, offset: 0, text: '', share: 0 };
  return {
    block: at.block ?? -1,
    offset: at.start + offset,
    text: at.text.slice(offset, offset + excerpt),
    share: shareBefore(pieces, { piece, offset }),
  };
}

/** Finds a kept place: where it was, else where its text or its beginning is nearest to its block, else by share. */
export function findPlace(pieces: readonly Piece[], place: TextPlace): PiecePlace {
  const hinted = pieces.findIndex(
    ({ block = -1, start, text }) =>
      block === place.block && start <= place.offset && place.offset <= start + Math.max(0, text.length - 1),
  );
  const there = pieces[hinted];
  if (there !== undefined) {
    const offset = place.offset - there.start;
    if (place.text === '' || there.text.startsWith(place.text, offset)) return { piece: hinted, offset };
  }
  for (let length = place.text.length; length >= leastExcerpt; length = Math.floor(length * 0.7)) {
    const found = nearest(pieces, place.text.slice(0, length), place.block);
    if (found !== undefined) return found;
  }
  return atShare(pieces, place.share);
}

/** Share of an article's text that stands before a place, 0 to 1. */
export function shareBefore(pieces: readonly Piece[], { piece, offset }: PiecePlace): number {
  const all = lengthOf(pieces);
  return all === 0 ? 0 : Math.min(1, (lengthOf(pieces.slice(0, piece)) + offset) / all);
}

function nearest(pieces: readonly Piece[], text: string, block: number): PiecePlace | undefined {
  let best: (PiecePlace & { distance: number }) | undefined;
  pieces.forEach((candidate, piece) => {
    const offset = candidate.text.indexOf(text);
    const distance = Math.abs((candidate.block ?? -1) - block);
    if (offset !== -1 && (best === undefined || distance < best.distance)) best = { piece, offset, distance };
  });
  return best && { piece: best.piece, offset: best.offset };
}

function atShare(pieces: readonly Piece[], share: number): PiecePlace {
  let left = share * lengthOf(pieces);
  for (const [piece, { text }] of pieces.entries()) {
    if (left < text.length) return { piece, offset: Math.floor(left) };
    left -= text.length;
  }
  return { piece: 0, offset: 0 };
}

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { text }) => sum + text.length, 0);
}
