import { render } from 'preact';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { createShadowRootUi } from 'wxt/utils/content-script-ui/shadow-root';
import cardCss from '@/assets/styles/card.css?inline';
import readerCss from '@/assets/styles/reader.css?inline';
import tokensCss from '@/assets/styles/tokens.css?inline';
import uiCss from '@/assets/styles/ui.css?inline';
import { Reader } from '@/components/reader/Reader';
import { isSaved } from '@/components/ui/save-state';
import { storageText } from '@/components/ui/storage-text';
import { t } from '@/components/ui/text';
import type { Article } from '@/lib/article/types';
import { pieces } from '@/lib/chinese/sentences';
import { type Reading, startReading } from '@/lib/reading/reading';
import { background, extensionIsHere, type PageStatus, type SaveState } from '@/lib/rpc';
import { changeSettings, defaultSettings, readSettings, type Settings, watchSettings } from '@/lib/settings';
import { createDialog } from './dialog';
import { keepOwnEvents } from './own-events';

export type OpenReader = {
  status(): PageStatus;
  save(): Promise<void>;
  /** Asks whether the article is in the library now: it may have been saved or deleted elsewhere. */
  checkSaved(): Promise<void>;
  close(): void;
  /** False where the page has taken our element out. */
  isThere(): boolean;
};

/**
 * Opens the reader over the page: a modal dialog in the closed shadow root of one plain div. The page is changed in
 * nothing else, and `close` gives it back as it was. `onClosed` is called once, however it closes.
 */
export async function openReader(
  ctx: ContentScriptContext,
  article: Article,
  onClosed: () => void,
): Promise<OpenReader> {
  const closing = new AbortController();
  const { signal } = closing;
  const { url, title, source, siteName, publishedAt } = article;
  let settings: Settings = await readSettings().catch(() => defaultSettings);
  let save: SaveState = { kind: 'unsaved' };
  let notice: string | undefined;
  let dialog: HTMLDialogElement | undefined;
  // Let go of on closing: the page's context keeps this function's variables for as long as the page is there.
  let content: { article: Article; reading: Reading } | undefined = {
    article,
    reading: startReading(article, background.annotate, pieces, signal),
  };
  content.reading.subscribe(() => {
    if (content?.reading.failure() !== undefined) tellIfReplaced();
  });

  const ui = await createShadowRootUi(ctx, {
    name: 'div',
    mode: 'closed',
    position: 'inline',
    anchor: 'html',
    append: 'last',
    css: tokensCss + uiCss + readerCss + cardCss,
    onMount(container, root, host) {
      keepOwnEvents(host, root, signal);
      dialog = createDialog(close, signal);
      container.append(dialog);
      // A page that is zoomed by its own styles zooms what stands on it, and the card's place twice.
      dialog.style.zoom = String(1 / (host.currentCSSZoom || 1));
      draw();
      dialog.showModal();
      dialog.focus();
      return dialog;
    },
    onRemove(mounted) {
      // WXT asks again when the script is replaced.
      if (signal.aborted) return;
      closing.abort();
      if (mounted?.open) mounted.close();
      if (mounted !== undefined) render(null, mounted);
      content = undefined;
      onClosed();
    },
  });

  function draw() {
    if (dialog === undefined || content === undefined) return;
    dialog.dataset.theme = settings.theme;
    render(
      <Reader
        article={content.article}
        reading={content.reading}
        settings={settings}
        save={save}
        notice={notice}
        loadPictures={true}
        onClose={close}
        onSave={() => void saveArticle()}
        onSettings={(change) => {
          settings = { ...settings, ...change };
          draw();
          changeSettings(change).catch(tellIfReplaced);
        }}
      />,
      dialog,
    );
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
    } catch (error) {
      tellIfReplaced();
      setSave({ kind: 'failed', problem: error instanceof Error ? error.message : String(error) });
    }
  }

  async function checkSaved() {
    const kept = await background.isSaved(url).catch(() => undefined);
    if (save.kind === 'saving' || save.kind === 'failed' || kept === undefined || kept === isSaved(save)) return;
    setSave({ kind: kept ? 'saved' : 'unsaved' });
  }

  function close() {
    if (!signal.aborted) ui.remove();
  }

  ui.mount();
  const unwatch = watchSettings((changed) => {
    settings = changed;
    draw();
  });
  signal.addEventListener('abort', unwatch);
  checkSaved();

  return {
    status: () => ({ state: 'reading', url, title, source: source ?? siteName, publishedAt, save }),
    save: saveArticle,
    checkSaved,
    close,
    isThere: () => ui.shadowHost.isConnected,
  };
}
