import { compact } from './dom/tree';
import type { Article, Block } from './types';

// What an article repeats on each of its pages stands at their heads and ends.
const HEAD = 5;
const END = 3;

/** Joins an article's pages: all blocks, without the headings, standfirst and pictures that later pages repeat. */
export function joinPages(first: Article, later: Article[]): Article {
  const blocks: Block[] = [...first.blocks];
  const pictures = new Set(first.blocks.flatMap((block) => (block.kind === 'figure' ? [block.src] : [])));
  const texts = new Set([first.title, first.lead ?? '', ...edges(first.blocks)].map(compact));
  for (const page of later) {
    page.blocks.forEach((block, index) => {
      if (block.kind === 'figure') {
        if (pictures.has(block.src)) return;
        pictures.add(block.src);
      } else {
        const atEdge = index < HEAD || index >= page.blocks.length - END;
        if (atEdge && (texts.has(compact(block.text)) || compact(block.text) === compact(page.title))) return;
      }
      blocks.push(block);
    });
  }
  const { nextPage, partial, ...facts } = first;
  const last = later.at(-1) ?? first;
  const stub = later.findLast((page) => page.partial)?.partial ?? partial;
  return {
    ...facts,
    ...(last.nextPage ? { nextPage: last.nextPage } : {}),
    ...(stub ? { partial: { ...stub, characters: charactersOf(blocks) } } : {}),
    blocks,
  };
}

/** How much text blocks hold, in characters without white space. */
export function charactersOf(blocks: Block[]): number {
  return blocks.reduce(
    (sum, block) => sum + (block.kind === 'figure' ? 0 : [...block.text.replace(/\s+/g, '')].length),
    0,
  );
}

function edges(blocks: Block[]): string[] {
  return [...blocks.slice(0, HEAD), ...blocks.slice(-END)].flatMap((block) =>
    block.kind === 'figure' ? [] : [block.text],
  );
}
