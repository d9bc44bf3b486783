import type { Article } from '@/lib/article/types';

/** The text of an article as search sees it: title, lead and each block on a line of its own, a table as it stands in its block. */
export function plainText(article: Pick<Article, 'title' | 'lead' | 'blocks'>): string {
  const parts = [article.title, article.lead, ...article.blocks.map((block) => block.text)];
  return parts.filter((part) => part !== undefined && part !== '').join('\n');
}
