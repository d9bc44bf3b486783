import { render } from 'preact';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import cardCss from '@/assets/styles/card.css?inline';
import notesCss from '@/assets/styles/notes.css?inline';
import printCss from '@/assets/styles/print.css?inline';
import readerCss from '@/assets/styles/reader.css?inline';
import tokensCss from '@/assets/styles/tokens.css?inline';
import translationCss from '@/assets/styles/translation.css?inline';
import uiCss from '@/assets/styles/ui.css?inline';
import wordsCss from '@/assets/styles/words.css?inline';
import { Reader } from '@/components/reader/Reader';
import { isSaved } from '@/components/ui/save-state';
import { storageText } from '@/components/ui/storage-text';
import { t } from '@/components/ui/text';
import type { Article } from '@/lib/article/types';
import type { Correction } from '@/lib/chinese/corrections';
import { displayFor } from '@/lib/chinese/display/display';
import { pieces } from '@/lib/chinese/sentences';
import { type FollowedWords, followWords } from '@/lib/follow-words';
import { findTranslation } from '@/lib/reading/find-translation';
import { lookUp } from '@/lib/reading/look-up';
import { followProgress, type KeptProgress, type Progress } from '@/lib/reading/progress';
import { type Reading, startReading } from '@/lib/reading/reading';
import type { Translation } from '@/lib/reading/translation';
import type { WordChange } from '@/lib/reading/word-state';
import { background, extensionIsHere, type PageStatus, type SaveState } from '@/lib/rpc';
import {
  changeSettings,
  defaultSettings,
  readSettings,
  type Settings,
  watchReadings,
  watchSettings,
} from '@/lib/settings';
import { type Aloud, createAloud } from '@/lib/speech/aloud';
import { type OwnDialog, openDialog } from './open-dialog';
import { type RestOfArticle, restOfArticle } from './pages/rest-of-article';

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
  const { url, title, source, siteName, publishedAt } = article;
  const [stored, kept] = await Promise.all([
    readSettings().catch(() => defaultSettings),
    background.progress({ url }).catch(() => undefined),
  ]);
  let settings: Settings = stored;
  let save: SaveState = { kind: 'unsaved' };
  let notice: string | undefined;
  // Let go of on closing: the page's context keeps this function's variables for as long as the page is there.
  let content:
    | {
        article: Article;
        reading: Reading;
        rest: RestOfArticle;
        progress: Progress;
        words: FollowedWords;
        translation?: Translation;
        aloud: Aloud;
      }
    | undefined;

  const dialog = await openDialog(ctx, {
    name: 'reader',
    label: t('reader.label'),
    css: tokensCss + uiCss + readerCss + notesCss + cardCss + wordsCss + translationCss + printCss,
    onMount(mounted) {
      const reading = startReading(article, background.annotate, pieces, mounted.signal);
      content = {
        article,
        reading,
        progress: followProgress(reading.pieces, { kept, write: keepProgress }),
        rest: restOfArticle(article, options.pageUrl, () => draw(mounted), mounted.signal),
        words: followWords(() => draw(mounted), mounted.signal),
        aloud: createAloud(window, mounted.signal),
      };
      tellOfFailure(reading);
      background.printAlone(true).catch(() => {});
      const flush = () => content?.progress.flush();
      window.addEventListener('pagehide', flush, { signal: mounted.signal });
      document.addEventListener('visibilitychange', flush, { signal: mounted.signal });
      draw(mounted);
      void addTranslation(mounted);
    },
    onClosed() {
      content?.progress.flush();
      if (extensionIsHere()) background.printAlone(false).catch(() => {});
      content = undefined;
      options.onClosed();
    },
  });

  function tellOfFailure(reading: Reading) {
    reading.subscribe(() => {
      if (content?.reading.failure() !== undefined) tellIfReplaced();
    });
  }

  function draw({ element, close }: OwnDialog = dialog) {
    if (content === undefined) return;
    const { rest, words, aloud } = content;
    element.dataset.theme = settings.theme;
    render(
      <Reader
        article={content.article}
        reading={content.reading}
        progress={content.progress}
        translation={content.translation}
        display={displayFor(settings)}
        settings={settings}
        save={save}
        notice={notice}
        words={words.of(content.article, content.reading, settings.level)}
        scales={words.scales()}
        onWords={changeWords}
        loadPictures={true}
        rest={rest.state()}
        onFetchRest={() => void fetchRest()}
        onStopFetching={rest.stop}
        onPickPart={options.onPickPart}
        onClose={close}
        onSave={() => void saveArticle()}
        convert={background.convert}
        onCorrect={(correction) => void changeCorrection('correct', correction)}
        onUncorrect={(correction) => void changeCorrection('uncorrect', correction)}
        onLookUp={lookUpWord}
        aloud={aloud}
        onSettings={(change) => {
          settings = { ...settings, ...change };
          draw();
          changeSettings(change).catch(tellIfReplaced);
        }}
      />,
      element,
    );
  }

  async function lookUpWord(word: string, pinyin?: readonly string[]) {
    try {
      return await lookUp(word, pinyin, background.annotate);
    } catch (error) {
      if (!extensionIsHere()) throw new Error(t('reader.replaced'));
      throw error;
    }
  }

  async function fetchRest() {
    const before = content;
    const whole = await before?.rest.fetch();
    if (before === undefined || whole === undefined || content !== before || whole === before.article) return;
    const reading = startReading(whole, background.annotate, pieces, dialog.signal);
    tellOfFailure(reading);
    // What is on the screen keeps its words until the longer text has them.
    const shown = before.reading.pieces.length;
    await new Promise<void>((resolve) => {
      const look = () => {
        const ready = reading.tokens(Math.min(shown, reading.pieces.length) - 1) !== undefined;
        if (ready || reading.failure() !== undefined || dialog.signal.aborted) resolve();
      };
      dialog.signal.addEventListener('abort', look);
      reading.subscribe(look);
      look();
    });
    if (content !== before) return;
    before.progress.flush(true);
    const progress = followProgress(reading.pieces, { kept: before.progress.kept(), write: keepProgress });
    content = { ...before, article: whole, reading, progress, translation: undefined };
    draw();
    void addTranslation(dialog);
    // Who kept the first page meant the article.
    if (isSaved(save)) await saveArticle();
  }

  /** Once the extension was replaced under this page, what is here stays readable and nothing else can be asked for. */
  function tellIfReplaced() {
    if (extensionIsHere() || notice !== undefined) return;
    notice = t('reader.replaced');
    draw();
  }

  function setSave(state: SaveState) {
    save = state;
    draw();
  }

  async function saveArticle() {
    if (save.kind === 'saving' || content === undefined) return;
    setSave({ kind: 'saving' });
    try {
      const result = await background.saveArticle(content.article);
      if (result.outcome === 'refused')
        setSave({ kind: 'failed', problem: t('reader.refused', { problem: result.problem }) });
      else if (result.outcome === 'failed') setSave({ kind: 'failed', problem: storageText(result.problem) });
      else setSave({ kind: result.outcome });
      if (isSaved(save)) {
        content?.progress.flush(true);
        const { translation } = content ?? {};
        const sentences = translation?.kept() ?? [];
        if (translation !== undefined && sentences.length > 0)
          background.keepTranslations({ url }, translation.language, sentences).catch(() => {});
      }
    } catch (error) {
      tellIfReplaced();
      setSave({ kind: 'failed', problem: error instanceof Error ? error.message : String(error) });
    }
  }

  /** Where the browser has a translator of its own; on plain http it gives content scripts none. */
  async function addTranslation(on: OwnDialog) {
    const before = content;
    const translation = await findTranslation(before?.reading.pieces ?? [], {
      scope: globalThis,
      lang: article.lang,
      languages: navigator.languages,
      read: (language) => background.translations({ url }, language),
      keep: async (language, sentences) => isSaved(save) && background.keepTranslations({ url }, language, sentences),
      signal: on.signal,
    });
    if (content === undefined || content !== before || translation === undefined) return;
    content = { ...content, translation };
    draw(on);
  }

  /** Nothing is kept of an article that is not saved. */
  async function keepProgress(progress: KeptProgress) {
    if (isSaved(save)) await background.keepProgress({ url }, progress);
  }

  async function changeCorrection(change: 'correct' | 'uncorrect', correction: Correction) {
    try {
      await background[change](correction);
      notice = undefined;
    } catch (error) {
      notice = t('reader.correctFailed', { problem: error instanceof Error ? error.message : String(error) });
    }
    if (!extensionIsHere()) notice = t('reader.replaced');
    draw();
  }

  async function changeWords(changes: WordChange[]): Promise<boolean> {
    let kept = false;
    try {
      await content?.words.change(changes);
      kept = true;
      notice = undefined;
    } catch (error) {
      notice = t('words.failed', { problem: error instanceof Error ? error.message : String(error) });
    }
    if (!extensionIsHere()) notice = t('reader.replaced');
    draw();
    return kept;
  }

  /** How much of the article the user knows, once that can be said. */
  function wordCount() {
    if (content === undefined || settings.level === undefined) return undefined;
    const count = content.words.of(content.article, content.reading, settings.level).count();
    return count && { share: count.share, fresh: count.fresh.length };
  }

  async function counted(): Promise<void> {
    const reading = content?.reading;
    await content?.words.ready;
    return new Promise((resolve) => {
      const look = () => {
        const done = reading?.pieces.every((_, index) => reading.tokens(index) !== undefined) ?? true;
        if (done || reading?.failure() !== undefined || dialog.signal.aborted) resolve();
      };
      dialog.signal.addEventListener('abort', look);
      reading?.subscribe(look);
      look();
    });
  }

  async function checkSaved() {
    const kept = await background.isSaved(url).catch(() => undefined);
    if (save.kind === 'saving' || save.kind === 'failed' || kept === undefined || kept === isSaved(save)) return;
    setSave({ kind: kept ? 'saved' : 'unsaved' });
  }

  const unwatch = watchSettings((changed) => {
    settings = changed;
    draw();
  });
  dialog.signal.addEventListener('abort', unwatch);
  dialog.signal.addEventListener(
    'abort',
    watchReadings(() => content?.reading.refresh()),
  );
  checkSaved();

  return {
    status: () => ({
      ...{ state: 'reading', url, title, source: source ?? siteName, publishedAt, save },
      partial: content?.article.partial,
      more: content?.article.nextPage !== undefined,
      words: wordCount(),
    }),
    save: saveArticle,
    checkSaved,
    counted,
    close: dialog.close,
    isThere: dialog.isThere,
  };
}
