import { storage } from 'wxt/utils/storage';
import type { Article } from '@/lib/article/types';
import { checkArticle } from '@/lib/library/articles/check-article';

/** Ids of articles that are read once in a tab, without being saved: what no saved article's id begins with. */
const prefix = 'once:';

/**
 * Stashes an article for a tab of ours, until the browser closes. Returns its id for the library's read route.
 * @throws {TypeError} with the problem's `code`, where it is no article
 */
export async function stashArticle(value: Article): Promise<string> {
  const { article, problem } = checkArticle(value);
  if (article === undefined) throw Object.assign(new TypeError(problem.detail), { code: problem.code });
  const id = prefix + crypto.randomUUID();
  await storage.setItem<Article>(`session:${id}`, article);
  return id;
}

/** A stashed article; `undefined` where there is none, or the browser was closed since. */
export async function articleOnce(id: string): Promise<Article | undefined> {
  return isOnce(id) ? ((await storage.getItem<Article>(`session:${id}`)) ?? undefined) : undefined;
}

export function isOnce(id: string): boolean {
  return id.startsWith(prefix);
}
