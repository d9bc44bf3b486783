import { JSDOM } from 'jsdom';
import { normalizeMarkup } from '@/lib/article/blocks/normalize';
import { walkBlocks } from '@/lib/article/blocks/walk-blocks';
import { cleanCopy } from '@/lib/article/snapshot/clean-copy';
import type { Block } from '@/lib/article/types';

export const BASE = 'https://news.example/2024/a.html';

/** The blocks of a body, as extraction makes them before it looks for the article. */
export function blocksOf(body: string): Block[] {
  const page = cleanCopy(new JSDOM(`<body>${body}</body>`, { url: BASE }).window.document);
  normalizeMarkup(page.body, BASE);
  return walkBlocks(page.body, BASE).map(({ block }) => block);
}

/** The blocks as kind and text (a figure: the last part of its address, and its caption). */
export function outline(body: string): string[] {
  return blocksOf(body).map((block) =>
    block.kind === 'figure'
      ? `figure ${block.src.split('/').pop()}${block.text ? ` ${block.text}` : ''}`
      : `${block.kind} ${block.text}`,
  );
}
