import type { Article, Block, Mark } from '@/lib/article/types';

/** How a piece is shown: the block it belongs to, without its text. */
export type PieceRole =
  | { kind: 'title' | 'lead' | 'paragraph' | 'quote' | 'preformatted' }
  | { kind: 'heading'; level: 1 | 2 | 3 | 4 | 5 | 6 }
  | { kind: 'item'; ordered: boolean; index: number; depth: number }
  | { kind: 'figure'; src: string; alt?: string };

/**
 * What is shown at once: a block, or a part of a long one.
 * `block` is the block's index in the article (absent for title and lead), `start` the piece's place in the block's
 * text in UTF-16 units; `marks` are relative to the piece.
 */
export type Piece = {
  role: PieceRole;
  block?: number;
  start: number;
  text: string;
  marks: Mark[];
  time?: string;
};

/**
 * Longest piece, and the most that a longer text is cut into, in UTF-16 units: to lay out a paragraph of 2,000 rubies
 * blocks the page for over 100 ms, one of 100,000 for over a second. Few paragraphs of the press have 1,000.
 */
export const longestPiece = 1000;
export const longestPart = 500;

/** Cuts a text into parts of at most `max` UTF-16 units that concatenate to it; given by lib/chinese/sentences. */
export type Cut = (text: string, max: number) => string[];

/** The article's title, lead and blocks in reading order, long texts cut by `cut`. */
export function toPieces(article: Article, cut: Cut): Piece[] {
  const pieces: Piece[] = [];
  const add = (role: PieceRole, text: string, rest: { block?: number; marks?: Mark[]; time?: string } = {}) => {
    let start = 0;
    for (const part of text.length > longestPiece ? cut(text, longestPart) : [text]) {
      pieces.push({
        role,
        block: rest.block,
        start,
        text: part,
        marks: marksWithin(rest.marks ?? [], start, start + part.length),
        ...(rest.time !== undefined && start === 0 && { time: rest.time }),
      });
      start += part.length;
    }
  };
  add({ kind: 'title' }, article.title);
  if (article.lead !== undefined && !opensWith(article.blocks, article.lead)) add({ kind: 'lead' }, article.lead);
  article.blocks.forEach((block, index) => {
    if (block.kind === 'figure') add(roleOf(block), block.text ?? '', { block: index });
    else {
      const time = 'time' in block ? block.time : undefined;
      add(roleOf(block), block.text, { block: index, marks: block.marks, time });
    }
  });
  return pieces;
}

/** A standfirst that the text opens with would be read twice. */
function opensWith(blocks: Block[], lead: string): boolean {
  const first = blocks.find((block) => block.kind !== 'figure');
  return first?.text === lead;
}

function roleOf(block: Block): PieceRole {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', level: block.level };
    case 'item':
      return { kind: 'item', ordered: block.ordered, index: block.index, depth: block.depth };
    case 'figure':
      return { kind: 'figure', src: block.src, ...(block.alt !== undefined && { alt: block.alt }) };
    default:
      return { kind: block.kind };
  }
}

function marksWithin(marks: Mark[], start: number, end: number): Mark[] {
  return marks
    .filter((mark) => mark.start < end && mark.end > start)
    .map((mark) => ({ ...mark, start: Math.max(mark.start, start) - start, end: Math.min(mark.end, end) - start }));
}
