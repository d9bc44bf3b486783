import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { t } from '@/components/ui/text';
import { extractPart, selectedText } from '@/lib/article/extract-part';
import { articleFromText } from '@/lib/article/from-text';
import { partAddress } from '@/lib/article/metadata/canonical-url';
import { isChinese } from '@/lib/article/metadata/language';
import type { Article } from '@/lib/article/types';
import type { PageApi, PageStatus } from '@/lib/rpc/page-api';
import { background } from '@/lib/rpc/transport';
import { type Found, lookAtPage } from './finding/look-at-page';
import { isYoung, lengthOf, waitForArticle } from './finding/wait-for-article';
import { type OpenHover, openHover } from './hover/open-hover';
import { type OpenPicker, openPicker } from './picker/open-picker';
import { isSamePlace, type Place, placeOf, whenMoved } from './place';
import { type OpenReader, openReader } from './reader/open-reader';
import { shadowOf } from './shadow-of';

/** A text of so many characters, in a page that is still being built, may be the beginning of one. */
const shortText = 400;

/**
 * What Pindu does on a page, for the popup and the background: one thing at most, one call after the other. Long because
 * reader, picker and hover share that state, and each ends the others.
 */
export function createPage(ctx: ContentScriptContext): PageApi {
  let reader: OpenReader | undefined;
  let picker: OpenPicker | undefined;
  let hover: OpenHover | undefined;
  /** The reader that was last found to be taken out. */
  let lost: OpenReader | undefined;
  /** The article whose reader the page took out as soon as it was there. */
  let taken: Article | undefined;
  /** `meanwhile` is what the page is said to be until the waiting is over. */
  let waiting: { stop: AbortController; over: Promise<PageStatus>; meanwhile: PageStatus } | undefined;
  let waited: Promise<PageStatus> | undefined;
  /** What the page's article was when it was read last, and where. */
  let read: { place: Place; text: string } | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let arrivedAt = 0;
  whenMoved(
    window,
    () => {
      arrivedAt = performance.now();
    },
    ctx.signal,
  );

  const inTurn = (call: () => Promise<PageStatus>): Promise<PageStatus> => {
    const turn = last
      .then(() => (makesHtml(document) ? call() : ({ state: 'restricted' } as const)))
      .then(withSelection);
    last = turn.catch(() => {});
    return turn;
  };
  const current = (): OpenReader | undefined => {
    // A page that renders again may have removed our host.
    if (reader?.isThere() === false) {
      lost = reader;
      reader.close();
    }
    if (picker?.isThere() === false) picker.close();
    if (hover?.isThere() === false) hover.close();
    return reader;
  };
  const now = (): PageStatus => {
    const status = current()?.status();
    if (waiting !== undefined) return waiting.meanwhile;
    if (status !== undefined) return status;
    if (taken !== undefined) return { state: 'taken-out', title: taken.title };
    return { state: picker !== undefined ? 'picking' : hover !== undefined ? 'looking-up' : 'idle' };
  };
  const stopOthers = () => {
    waiting?.stop.abort();
    waiting = undefined;
    current()?.close();
    picker?.close();
    hover?.close();
    taken = undefined;
  };
  const show = async (article: Article): Promise<PageStatus> => {
    stopOthers();
    read = { place: placeOf(window), text: textOf(article) };
    const opened = await openReader(ctx, article, {
      pageUrl: location.href,
      onClosed: () => {
        if (reader === opened) reader = undefined;
      },
      onPickPart: () => void inTurn(pick),
    });
    reader = opened;
    // Some pages take out at once what is not their own.
    await new Promise((resolve) => setTimeout(resolve, 300));
    if (!opened.isThere() && (reader === opened || lost === opened)) taken = article;
    return now();
  };

  /** An article that the page has left behind on its way to another is not the one that is asked for. */
  const isLeftOver = (article: Article): boolean =>
    read !== undefined && read.text === textOf(article) && !isSamePlace(read.place, placeOf(window));
  /** Whether there is no reason to wait: an article that is not just coming in. */
  const isSettled = ({ article }: Found): boolean => {
    if (article === undefined || document.readyState === 'loading' || isLeftOver(article)) return false;
    return lengthOf({ article }) > shortText || !isYoung(window, arrivedAt);
  };
  const end = async (found: Found): Promise<PageStatus> => {
    if (found.article === undefined) return current()?.status() ?? withLoading(found.refusal);
    if (current() === undefined || read?.text !== textOf(found.article)) return show(found.article);
    // The page only changed its address.
    read.place = placeOf(window);
    return now();
  };
  const wait = ({ refusal }: Found): PageStatus => {
    // A list is named at once, for there is nothing to wait for; should an article follow, it opens all the same.
    const isList = refusal?.state === 'no-article' && refusal.reason === 'listing' && document.readyState !== 'loading';
    const meanwhile: PageStatus =
      isList && current() === undefined ? refusal : { state: 'waiting', loading: isLoading() };
    const stop = new AbortController();
    ctx.signal.addEventListener('abort', () => stop.abort(), { signal: stop.signal });
    const over = waitForArticle(window, {
      look: () => lookAtPage(document, window),
      isIt: ({ article }) => article !== undefined && !isLeftOver(article),
      arrivedAt: () => arrivedAt,
      signal: stop.signal,
    }).then((found) =>
      inTurn(async () => {
        if (found === undefined || stop.signal.aborted) return now();
        waiting = undefined;
        return end(found);
      }),
    );
    waiting = { stop, over, meanwhile };
    waited = over;
    return meanwhile;
  };
  const pick = async (): Promise<PageStatus> => {
    stopOthers();
    const opened = await openPicker(ctx, {
      take: async (block) => {
        const { article } = extractPart(block, location.href, document, { sight: { shadowOf } });
        if (article === undefined || !hasChinese(article)) return t('picker.noChinese');
        await inTurn(() => show({ ...article, lang: isChinese(article.lang) ? article.lang : 'zh' }));
        return undefined;
      },
      onClosed: () => {
        if (picker === opened) picker = undefined;
      },
    });
    picker = opened;
    return now();
  };

  const lookUp = async (): Promise<PageStatus> => {
    stopOthers();
    const opened = await openHover(ctx, {
      onClosed: () => {
        if (hover === opened) hover = undefined;
      },
    });
    hover = opened;
    return now();
  };

  const after = (task: (open: OpenReader) => Promise<void>) => async () => {
    const open = current();
    if (open !== undefined) await task(open);
    return now();
  };

  return {
    status: async () => now(),
    open: () =>
      inTurn(async () => {
        const isOpen = current() !== undefined;
        if (waiting !== undefined || picker !== undefined || hover !== undefined) return now();
        if (isOpen && (read === undefined || isSamePlace(read.place, placeOf(window)))) return now();
        const found = await lookAtPage(document, window);
        return isSettled(found) ? end(found) : wait(found);
      }),
    waited: async () => (await waited) ?? now(),
    openSelection: (known) =>
      inTurn(async () => {
        const selected = selectedText(window);
        const text = selected.trim() === '' ? (known ?? '') : selected;
        if (text.trim() === '') return { state: 'no-selection' };
        const article = articleFromText(text, {
          url: partAddress(location.href, text),
          claim: document.documentElement.lang,
        });
        if (!isChinese(article.lang)) return { state: 'not-chinese', lang: article.lang };
        return show(article);
      }),
    pickPart: () => inTurn(pick),
    lookUp: () => inTurn(lookUp),
    async stashForTab() {
      if (taken === undefined) throw new Error('There is nothing to stash.');
      return background.stashForTab(taken);
    },
    close: () =>
      inTurn(async () => {
        stopOthers();
        return now();
      }),
    save: after((open) => open.save()),
    checkSaved: after((open) => open.checkSaved()),
    counted: after((open) => open.counted()),
  };
}

/** Says of a page without an article whether it is still loading, so that another try may find one. */
function withLoading(refusal: PageStatus): PageStatus {
  if (refusal.state !== 'no-article' || refusal.reason === 'listing') return refusal;
  return { ...refusal, loading: isLoading() };
}

/** Says where a selection can be read whether there is one. */
function withSelection(status: PageStatus): PageStatus {
  if (status.state !== 'idle' && status.state !== 'no-article' && status.state !== 'not-chinese') return status;
  return { ...status, selected: selectedText(window).trim() !== '' };
}

function isLoading(): boolean {
  return document.readyState !== 'complete';
}

/** Whether our element can be made in a document: in XML that is no XHTML, and in an SVG, nothing is HTML by itself. */
function makesHtml(document: Document): boolean {
  return document.createElement('div').namespaceURI === 'http://www.w3.org/1999/xhtml';
}

/** Whether a part has something to read: Japanese and Korean have characters too, with other readings. */
function hasChinese({ blocks, lang }: Article): boolean {
  if (lang === 'ja' || lang === 'ko') return false;
  return blocks.some(({ text }) => /\p{Script=Han}/u.test(text ?? ''));
}

/** Enough of an article to tell it from another one. */
function textOf({ title, blocks }: Article): string {
  return [title, ...blocks.slice(0, 5).map(({ text }) => text ?? '')].join('\n');
}
