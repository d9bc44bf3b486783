import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { partAddress, withoutTracking } from '@/lib/article/canonical-url';
import { extract } from '@/lib/article/extract';
import { articleFromText } from '@/lib/article/from-text';
import { isChinese } from '@/lib/article/language';
import type { Article } from '@/lib/article/types';
import type { PageApi, PageStatus } from '@/lib/rpc';
import { type OpenReader, openReader } from './open-reader';

/** What Pindu does on a page, for the popup and the background: one reader at most, one call after the other. */
export function createPage(ctx: ContentScriptContext): PageApi {
  let reader: OpenReader | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const inTurn = (call: () => Promise<PageStatus>): Promise<PageStatus> => {
    const turn = last.then(call);
    last = turn.catch(() => {});
    return turn;
  };
  const current = (): OpenReader | undefined => {
    // A page that renders itself anew may have thrown our host away.
    if (reader?.isThere() === false) reader.close();
    return reader;
  };
  const now = (): PageStatus => current()?.status() ?? { state: 'idle' };
  const show = async (article: Article): Promise<PageStatus> => {
    if (!isChinese(article.lang)) return { state: 'not-chinese', lang: article.lang };
    current()?.close();
    const opened = await openReader(ctx, article, () => {
      if (reader === opened) reader = undefined;
    });
    reader = opened;
    return now();
  };

  return {
    status: async () => now(),
    open: () =>
      inTurn(async () => {
        if (current() !== undefined) return now();
        // A viewer of the browser's own, whose text a script cannot reach.
        if (document.contentType === 'application/pdf') return { state: 'restricted' };
        const article =
          document.contentType === 'text/plain'
            ? articleFromText(document.body.textContent, { url: withoutTracking(location.href) })
            : extract(document, location.href).article;
        return article === undefined ? { state: 'no-article' } : show(article);
      }),
    openSelection: (known) =>
      inTurn(async () => {
        const selected = getSelection()?.toString() ?? '';
        const text = selected.trim() === '' ? (known ?? '') : selected;
        if (text.trim() === '') return { state: 'no-selection' };
        return show(articleFromText(text, { url: partAddress(location.href, text) }));
      }),
    close: () =>
      inTurn(async () => {
        current()?.close();
        return now();
      }),
    async save() {
      await current()?.save();
      return now();
    },
    async checkSaved() {
      await current()?.checkSaved();
      return now();
    },
  };
}
