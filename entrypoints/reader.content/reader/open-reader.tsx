import { render } from 'preact';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { Reader } from '@/components/reader/Reader';
import { isSaved } from '@/components/ui/save-state';
import { t } from '@/components/ui/text';
import { openDialog } from '@/entrypoints/reader.content/open-dialog';
import { restOfArticle } from '@/entrypoints/reader.content/pages/rest-of-article';
import type { Article } from '@/lib/article/types';
import { displayFor } from '@/lib/chinese/display/display';
import { pieces } from '@/lib/chinese/sentences';
import { followWords } from '@/lib/follow-words';
import { followActiveTime } from '@/lib/reading/active-time';
import { findTranslation } from '@/lib/reading/find-translation';
import { followProgress, type KeptProgress, type Progress } from '@/lib/reading/progress';
import { type Reading, startReading } from '@/lib/reading/reading';
import { background, extensionIsHere, type PageStatus } from '@/lib/rpc';
import {
  changeSettings,
  defaultSettings,
  readSettings,
  type Settings,
  watchReadings,
  watchSettings,
} from '@/lib/settings';
import { createAloud } from '@/lib/speech/aloud';
import type { ArticleOnPage } from './article-on-page';
import { lookUpWord } from './look-up-word';
import { createNotices } from './notices';
import { readerStyles } from './reader-styles';
import { createSaving } from './saving';
import { untilAnnotated } from './until-annotated';

export type OpenReader = {
  status(): PageStatus;
  save(): Promise<void>;
  /** Asks whether the article is in the library now: it may have been saved or deleted elsewhere. */
  checkSaved(): Promise<void>;
  /** Resolves when all words are counted, none can be, or the reader is closed. */
  counted(): Promise<void>;
  close(): void;
  /** False where the page has taken our element out. */
  isThere(): boolean;
};

type Options = {
  /** Where the article's first page is: others are fetched from the same site only. */
  pageUrl: string;
  /** Called once, however it closes. */
  onClosed: () => void;
  /** The user wants another part of the page than this. */
  onPickPart: () => void;
};

/** Opens the reader over the page in a dialog of ours; closing it gives the page back as it was. */
export async function openReader(ctx: ContentScriptContext, article: Article, options: Options): Promise<OpenReader> {
  const { url, title, source, siteName, publishedAt, lang } = article;
  const [stored, kept] = await Promise.all([
    readSettings().catch(() => defaultSettings),
    background.progress({ url }).catch(() => undefined),
  ]);
  let settings: Settings = stored;
  // Let go of on closing: the page's context keeps this function's variables for as long as the page is there.
  let open: ArticleOnPage | undefined;
  const notices = createNotices(draw);
  const { tellIfReplaced } = notices;
  const saving = createSaving({ url, open: () => open, onChange: draw, onUnanswered: tellIfReplaced });

  const dialog = await openDialog(ctx, {
    name: 'reader',
    label: t('reader.label'),
    css: readerStyles,
    onMount(mounted) {
      const { signal } = mounted;
      const reading = annotate(article, signal);
      open = {
        ...{ dialog: mounted, article, reading, progress: follow(reading, kept) },
        rest: restOfArticle(article, options.pageUrl, draw, signal),
        words: followWords(draw, signal),
        aloud: createAloud(window, signal),
      };
      background.printAlone(true).catch(() => {});
      const time = followActiveTime({
        scope: mounted.element,
        isVisible: () => document.visibilityState === 'visible',
        add: background.addReadingTime,
        signal,
      });
      const flush = () => {
        open?.progress.flush();
        time.flush();
      };
      window.addEventListener('pagehide', flush, { signal });
      document.addEventListener('visibilitychange', flush, { signal });
      draw();
      void addTranslation();
    },
    onClosed() {
      open?.progress.flush();
      if (extensionIsHere()) background.printAlone(false).catch(() => {});
      open = undefined;
      options.onClosed();
    },
  });

  function annotate(whole: Article, signal: AbortSignal): Reading {
    const reading = startReading(whole, background.annotate, pieces, signal);
    reading.subscribe(() => {
      if (open?.reading.failure() !== undefined) tellIfReplaced();
    });
    return reading;
  }

  function follow(reading: Reading, left: KeptProgress | undefined): Progress {
    return followProgress(reading.pieces, { kept: left, write: keepPlace });
  }

  /** That it was not kept is told, and tried again with the next place. */
  async function keepPlace(progress: KeptProgress) {
    const failed = (problem: string) => t('reader.storage.placeNotKept', { problem });
    const isKept = await notices.attempt(() => saving.keepProgress(progress), failed);
    if (!isKept) throw new Error('The place was not kept');
  }

  function draw() {
    if (open === undefined) return;
    const { rest, words } = open;
    const { element, close } = open.dialog;
    element.dataset.theme = settings.theme;
    render(
      <Reader
        opened={open}
        display={displayFor(settings)}
        settings={settings}
        save={saving.state()}
        notice={notices.said()}
        words={words.of(open.article, open.reading, settings.level)}
        scales={words.scales()}
        loadPictures={true}
        rest={{ state: rest.state(), onFetch: () => void fetchRest(), onStop: rest.stop }}
        convert={background.convert}
        onPickPart={options.onPickPart}
        onClose={close}
        onSave={() => void saving.save()}
        onWords={(changes) =>
          notices.attempt(
            async () => open?.words.change(changes),
            (problem) => t('words.failed', { problem }),
          )
        }
        onCorrect={(correction) => void notices.attempt(() => background.correct(correction), correctFailed)}
        onUncorrect={(correction) => void notices.attempt(() => background.uncorrect(correction), correctFailed)}
        onLookUp={lookUpWord}
        onSettings={(change) => {
          settings = { ...settings, ...change };
          draw();
          changeSettings(change).catch(tellIfReplaced);
        }}
      />,
      element,
    );
  }

  async function fetchRest() {
    const before = open;
    const whole = await before?.rest.fetch();
    if (before === undefined || whole === undefined || open !== before || whole === before.article) return;
    const { signal } = before.dialog;
    const reading = annotate(whole, signal);
    // What is on the screen keeps its words until the longer text has them.
    await untilAnnotated(reading, before.reading.pieces.length, signal);
    if (open !== before) return;
    before.progress.flush(true);
    const progress = follow(reading, before.progress.kept());
    open = { ...before, article: whole, reading, progress, translation: undefined };
    draw();
    void addTranslation();
    // Who kept the first page meant the article.
    if (isSaved(saving.state())) await saving.save();
  }

  /** Where the browser has a translator of its own; on plain http it gives content scripts none. */
  async function addTranslation() {
    const before = open;
    if (before === undefined) return;
    const translation = await findTranslation(before.reading.pieces, {
      scope: globalThis,
      lang,
      languages: navigator.languages,
      read: (language) => background.translations({ url }, language),
      keep: saving.keepTranslations,
      signal: before.dialog.signal,
    });
    if (open === undefined || open !== before || translation === undefined) return;
    open = { ...open, translation };
    draw();
  }

  /** How much of the article the user knows, once that can be said. */
  function wordCount() {
    if (open === undefined || settings.level === undefined) return undefined;
    const count = open.words.of(open.article, open.reading, settings.level).count();
    return count && { share: count.share, fresh: count.fresh.length };
  }

  async function counted(): Promise<void> {
    if (open === undefined) return;
    const { reading, words } = open;
    await words.ready;
    await untilAnnotated(reading, reading.pieces.length, dialog.signal);
  }

  const unwatch = watchSettings((changed) => {
    settings = changed;
    draw();
  });
  dialog.signal.addEventListener('abort', unwatch);
  dialog.signal.addEventListener(
    'abort',
    watchReadings(() => open?.reading.refresh()),
  );
  void saving.check();

  return {
    status: () => ({
      ...{ state: 'reading', url, title, source: source ?? siteName, publishedAt, save: saving.state() },
      partial: open?.article.partial,
      more: open?.article.nextPage !== undefined,
      words: wordCount(),
    }),
    save: saving.save,
    checkSaved: saving.check,
    counted,
    close: dialog.close,
    isThere: dialog.isThere,
  };
}

const correctFailed = (problem: string) => t('reader.correctFailed', { problem });
