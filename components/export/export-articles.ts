import { formatDay } from '@/components/ui/dates';
import { t } from '@/components/ui/text';
import { distinctNames, fileName } from '@/lib/export/file-name';
import { toHtml } from '@/lib/export/to-html';
import type { ExportArticle } from '@/lib/export/types';
import { getArticle } from '@/lib/library/articles/articles';
import { library } from '@/lib/library/db';
import { picturesOf } from '@/lib/library/pictures/picture-rows';
import { background } from '@/lib/rpc';
import { readSettings } from '@/lib/settings';
import { exportLook, exportTexts } from './export-texts';
import { type ExportPinyin, gatherArticle } from './gather-article';
import { exportPictures } from './gather-pictures';
import { packApart } from './pack-apart';

export type ArticleFormat = 'html' | 'epub';

export type ExportedFile = { name: string; content: BlobPart; type: string };

type Options = {
  format: ArticleFormat;
  pinyin: ExportPinyin;
  signal: AbortSignal;
  /** Told how much of all is done, 0 to 1. */
  onShare?: (share: number) => void;
  now?: () => number;
};

/**
 * Saved articles as one file: a book of all, or a page of each (several in a ZIP archive). What is not saved any more
 * is left out; `undefined` where none is left. Rejects where the library or the annotation fails, or the signal ends it.
 */
export async function exportArticles(ids: readonly string[], options: Options): Promise<ExportedFile | undefined> {
  const { format, pinyin, signal, onShare, now = Date.now } = options;
  const [settings, states] = await Promise.all([readSettings(), background.wordStates()]);
  const articles: ExportArticle[] = [];
  for (const [index, id] of ids.entries()) {
    signal.throwIfAborted();
    const found = await getArticle(library(), id);
    if (found === undefined) continue;
    const pictures = await exportPictures((await picturesOf(library(), id)).kept, format);
    const share = (part: number) => onShare?.((index + part) / ids.length);
    articles.push(await gatherArticle(found.article, { settings, states, pinyin, pictures, signal, onShare: share }));
  }
  const [first] = articles;
  if (first === undefined) return undefined;
  const time = now();
  const file = { look: exportLook(settings), texts: exportTexts(time) };
  const single = articles.length === 1;
  if (format === 'epub') {
    const title = (single && first.title) || t('export.bookTitle', { date: formatDay(time) });
    const identifier = single ? first.url : `urn:uuid:${crypto.randomUUID()}`;
    const book = { ...file, title, identifier, modified: time };
    const content = await packApart({ kind: 'book', articles, options: book }, signal);
    return { name: nameOf(single ? first.title : title, 'epub'), content, type: 'application/epub+zip' };
  }
  const pages = articles.map((article) => ({ name: nameOf(article.title, 'html'), content: toHtml(article, file) }));
  const [page] = pages;
  if (page !== undefined && single) return { ...page, type: 'text/html;charset=utf-8' };
  const names = distinctNames(pages.map(({ name }) => name));
  const named = pages.map(({ content }, index) => ({ name: names[index] ?? '', content }));
  const content = await packApart({ kind: 'archive', pages: named }, signal);
  return { name: nameOf(t('export.pagesName'), 'zip'), content, type: 'application/zip' };
}

function nameOf(title: string, ending: string): string {
  return fileName(title, ending, t('export.untitled'));
}
