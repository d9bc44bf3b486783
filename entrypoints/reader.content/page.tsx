import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { partAddress } from '@/lib/article/canonical-url';
import { extract } from '@/lib/article/extract';
import { articleFromText } from '@/lib/article/from-text';
import { isChinese } from '@/lib/article/language';
import type { Article } from '@/lib/article/types';
import type { PageApi, PageStatus } from '@/lib/rpc';
import { type OpenReader, openReader } from './open-reader';

/** What Pindu does on a page, for the popup and the background: one reader at most. */
export function createPage(ctx: ContentScriptContext): PageApi {
  let reader: OpenReader | undefined;
  let opening: Promise<PageStatus> | undefined;

  const show = async (article: Article): Promise<PageStatus> => {
    if (!isChinese(article.lang)) return { state: 'not-chinese', lang: article.lang };
    reader = await openReader(ctx, article, () => {
      reader = undefined;
    });
    return reader.status();
  };
  const now = (): PageStatus => reader?.status() ?? { state: 'idle' };
  const openArticle = async (): Promise<PageStatus> => {
    const { article } = extract(document, location.href);
    return article === undefined ? { state: 'no-article' } : show(article);
  };

  return {
    status: async () => now(),
    async open() {
      if (reader !== undefined) return reader.status();
      // The popup and the command may ask at the same time: one reader answers both.
      opening ??= openArticle().finally(() => {
        opening = undefined;
      });
      return opening;
    },
    async openSelection() {
      const text = getSelection()?.toString() ?? '';
      if (text.trim() === '') return { state: 'no-selection' };
      reader?.close();
      return show(articleFromText(text, { url: partAddress(location.href, text) }));
    },
    async close() {
      reader?.close();
      return now();
    },
    async save() {
      await reader?.save();
      return now();
    },
  };
}
