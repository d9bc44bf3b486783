import type { Article } from '@/lib/article/types';
import type { Plain } from './in-page';

/** What either extractor found, in the terms in which it is judged. */
export type Found = {
  title?: string;
  byline?: string;
  publishedAt?: string;
  /** The text without captions, a block a line. */
  body: string;
  images: string[];
  /** Every text that a reader would see. */
  all: string;
};

/** An article in the terms of the table. */
export function foundOf(article: Article | undefined): Found | undefined {
  if (!article) return undefined;
  const texts = article.blocks.flatMap((block) => (block.kind === 'figure' ? [] : [block.text]));
  const figures = article.blocks.flatMap((block) => (block.kind === 'figure' ? [block] : []));
  const captions = figures.flatMap(({ text, alt, src }) => [text ?? '', alt ?? '', src]);
  return {
    title: article.title,
    byline: article.byline,
    publishedAt: article.publishedAt,
    body: texts.join('\n'),
    images: figures.map(({ src }) => src),
    all: [article.title, article.lead ?? '', ...texts, ...captions].join('\n'),
  };
}

/** Readability's result in the terms of the table. */
export function plainOf({ title, text, byline, publishedAt, images }: Plain): Found | undefined {
  if (text === undefined) return undefined;
  return { title, byline, publishedAt, body: text, images, all: [title ?? '', text, ...images].join('\n') };
}
