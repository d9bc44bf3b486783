import { headRows, tableTexts } from '@/lib/article/table-block';
import type { Article, Block, Mark, TableCell } from '@/lib/article/types';

/** How a piece is shown: the block it belongs to, without its text. The parts of one text have the same object. */
export type PieceRole =
  | { kind: 'title' | 'lead' | 'paragraph' | 'preformatted' }
  | { kind: 'quote'; continues?: true }
  | { kind: 'heading'; level: 1 | 2 | 3 | 4 | 5 | 6 }
  | { kind: 'item'; ordered: boolean; index: number; depth: number }
  | { kind: 'figure'; src: string; alt?: string }
  /** Of the table that is the block with this index. */
  | { kind: 'caption'; table: number }
  | CellRole;

/** `head`: in a row of headers at the top of its table. */
export type CellRole = { kind: 'cell'; table: number; row: number; head?: true } & TableCell;

/**
 * What is shown at once: a block, a part of a long one, or a cell or the caption of a table.
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

/** Longest piece, and part of a longer text, in UTF-16 units: 2,000 rubies in one block the page for over 100 ms. */
export const longestPiece = 1000;
const longestPart = 500;

/** Cuts a text into parts of at most `max` UTF-16 units that concatenate to it; given by lib/chinese/sentences. */
export type Cut = (text: string, max: number) => string[];

/** The article's title, lead and blocks in reading order, long texts cut by `cut`. */
export function toPieces(article: Article, cut: Cut): Piece[] {
  const pieces: Piece[] = [];
  const add = (role: PieceRole, text: string, rest: Rest = {}) => {
    let start = rest.start ?? 0;
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
    else if (block.kind === 'table') {
      const { caption, rows } = tableTexts(block);
      const rest = { block: index, marks: block.marks };
      if (caption) add({ kind: 'caption', table: index }, caption.text, { ...rest, start: caption.start });
      const head = headRows(block.rows);
      rows.forEach((cells, row) => {
        for (const { cell, text, start } of cells)
          add({ kind: 'cell', table: index, row, ...(row < head && { head: true }), ...cell }, text, {
            ...rest,
            start,
          });
      });
    } else {
      const time = 'time' in block ? block.time : undefined;
      add(roleOf(block), block.text, { block: index, marks: block.marks, time });
    }
  });
  return pieces;
}

type Rest = { block?: number; start?: number; marks?: Mark[]; time?: string };

/** Whether a piece goes on with the text of the one before. */
export function isSameText(piece: Piece, before: Piece | undefined): boolean {
  return piece.role === before?.role;
}

/** A standfirst that the text opens with would be read twice. */
function opensWith(blocks: Block[], lead: string): boolean {
  const first = blocks.find((block) => block.kind !== 'figure');
  return first?.text === lead;
}

function roleOf(block: Exclude<Block, { kind: 'table' }>): PieceRole {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', level: block.level };
    case 'item':
      return { kind: 'item', ordered: block.ordered, index: block.index, depth: block.depth };
    case 'figure':
      return { kind: 'figure', src: block.src, ...(block.alt !== undefined && { alt: block.alt }) };
    case 'quote':
      return { kind: 'quote', ...(block.continues && { continues: true }) };
    default:
      return { kind: block.kind };
  }
}

function marksWithin(marks: Mark[], start: number, end: number): Mark[] {
  return marks
    .filter((mark) => mark.start < end && mark.end > start)
    .map((mark) => ({ ...mark, start: Math.max(mark.start, start) - start, end: Math.min(mark.end, end) - start }));
}
