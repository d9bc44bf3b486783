import { formatDay } from '@/components/ui/dates';
import { saveFile } from '@/components/ui/save-file';
import { t } from '@/components/ui/text';
import { tonePalettes } from '@/lib/export/article-style';
import { distinctNames, fileName } from '@/lib/export/file-name';
import { bookPictureTypes } from '@/lib/export/to-epub';
import { toHtml } from '@/lib/export/to-html';
import type { ExportArticle, ExportLook, ExportPicture, ExportTexts } from '@/lib/export/types';
import { getArticle } from '@/lib/library/articles/articles';
import { library } from '@/lib/library/db';
import { picturesOf } from '@/lib/library/pictures/picture-rows';
import { background } from '@/lib/rpc/transport';
import { readSettings, type Settings } from '@/lib/settings';
import { type ExportPinyin, gatherArticle } from './gather-article';
import type { Job } from './JobState';
import { keptTranslation } from './kept-translation';
import type { Packed, Packing } from './pack-worker';

export type ArticleFormat = 'html' | 'epub';

export type ExportedFile = { name: string; content: BlobPart; type: string };

type Options = {
  format: ArticleFormat;
  pinyin: ExportPinyin;
  signal: AbortSignal;
  /** Called with the share that is done, 0 to 1. */
  onShare?: (share: number) => void;
};

/**
 * Saved articles as one file: a book of all, or a page of each (several in a ZIP archive). Articles that are gone are
 * left out; `undefined` where none is left. Rejects where the library or the annotation fails, or the signal ends it.
 */
async function exportArticles(ids: readonly string[], options: Options): Promise<ExportedFile | undefined> {
  const { format, pinyin, signal, onShare } = options;
  const [settings, states] = await Promise.all([readSettings(), background.wordStates()]);
  const articles: ExportArticle[] = [];
  for (const [index, id] of ids.entries()) {
    signal.throwIfAborted();
    const found = await getArticle(library(), id);
    if (found === undefined) continue;
    const pictures = await exportPictures((await picturesOf(library(), id)).kept, format);
    const translation = settings.bilingual ? await keptTranslation(id) : undefined;
    const share = (part: number) => onShare?.((index + part) / ids.length);
    articles.push(
      await gatherArticle(found.article, {
        ...{ settings, states, pinyin, pictures, signal, onShare: share },
        ...(translation !== undefined && { translation }),
      }),
    );
  }
  const [first] = articles;
  if (first === undefined) return undefined;
  const time = Date.now();
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

/** Saves articles as one file, for `useJob`. */
export async function saveArticles(ids: readonly string[], options: Options): Promise<Job> {
  const file = await exportArticles(ids, options);
  if (file === undefined) return { kind: 'failed', said: t('export.gone') };
  saveFile(file.name, file.content, file.type);
  return { kind: 'done', said: t('export.done', { name: file.name }) };
}

function exportTexts(now: number): ExportTexts {
  return {
    lang: t('uiLanguage'),
    original: t('reader.original'),
    noPicture: t('reader.pictureOffline'),
    untitled: t('export.untitled'),
    table: t('reader.table'),
    contents: t('export.contents'),
    accessibility: t('export.accessibility'),
    made: t('export.made', { date: formatDay(now) }),
  };
}

/** How a file looks, as the reader does. */
function exportLook({ pinyinPlace, font, tonesInText, toneColours, glosses, glossPlace }: Settings): ExportLook {
  const tones = tonesInText && toneColours !== 'none' ? { tones: tonePalettes[toneColours] } : {};
  const readingsBelow = pinyinPlace === 'below';
  const side = (glossPlace === 'instead') === readingsBelow ? 'under' : 'over';
  return { readingsBelow, font, ...tones, ...(glosses !== 'off' && { glosses: side }) };
}

function nameOf(title: string, ending: string): string {
  return fileName(title, ending, t('export.untitled'));
}

/** Pictures of an article, by address, as bytes for a file. */
async function exportPictures(
  kept: ReadonlyMap<string, { blob: Blob }>,
  kind: ArticleFormat,
): Promise<Map<string, ExportPicture>> {
  const pictures = new Map<string, ExportPicture>();
  for (const [src, { blob }] of kept) {
    const fit = kind === 'epub' && !(blob.type in bookPictureTypes) ? await asJpeg(blob) : blob;
    if (fit !== undefined) pictures.set(src, { bytes: new Uint8Array(await fit.arrayBuffer()), type: fit.type });
  }
  return pictures;
}

/** A picture that reading devices may not know (WebP, AVIF) as JPEG, on white; undefined where it is no picture. */
async function asJpeg(blob: Blob): Promise<Blob | undefined> {
  try {
    const picture = await createImageBitmap(blob);
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const context = canvas.getContext('2d');
    if (context === null) return undefined;
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(picture, 0, 0);
    picture.close();
    return await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
  } catch {
    return undefined;
  }
}

/** Packs articles in a worker: a book of many takes seconds. Rejects where that fails, or the signal ends it. */
function packApart(packing: Packing, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const worker = new Worker(new URL('./pack-worker.ts', import.meta.url), { type: 'module' });
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array<ArrayBuffer>>();
  const stop = () => reject(signal.reason);
  signal.addEventListener('abort', stop);
  worker.onmessage = ({ data }: MessageEvent<Packed>) =>
    'content' in data ? resolve(data.content) : reject(new Error(data.problem));
  worker.onerror = ({ message }) => reject(new Error(message || 'The worker did not start'));
  if (signal.aborted) stop();
  else worker.postMessage(packing);
  return promise.finally(() => {
    worker.terminate();
    signal.removeEventListener('abort', stop);
  });
}
