import { render } from 'preact';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { createShadowRootUi } from 'wxt/utils/content-script-ui/shadow-root';
import readerCss from '@/assets/styles/reader.css?inline';
import tokensCss from '@/assets/styles/tokens.css?inline';
import uiCss from '@/assets/styles/ui.css?inline';
import { Reader } from '@/components/reader/Reader';
import { storageText } from '@/components/ui/storage-text';
import { t } from '@/components/ui/text';
import type { Article } from '@/lib/article/types';
import { pieces } from '@/lib/chinese/sentences';
import { startReading } from '@/lib/reading/reading';
import { background, type PageStatus, type SaveState, Unreachable } from '@/lib/rpc';
import { changeSettings, defaultSettings, readSettings, type Settings, watchSettings } from '@/lib/settings';
import { keepOwnEvents } from './own-events';

export type OpenReader = {
  status(): PageStatus;
  save(): Promise<void>;
  close(): void;
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
  let settings: Settings = await readSettings().catch(() => defaultSettings);
  let save: SaveState = { kind: 'unsaved' };
  let notice: string | undefined;
  let dialog: HTMLDialogElement | undefined;

  const reading = startReading(article, background.annotate, pieces, signal);
  reading.subscribe(() => {
    if (reading.failure() instanceof Unreachable) replaced();
  });

  const ui = await createShadowRootUi(ctx, {
    name: 'div',
    mode: 'closed',
    position: 'inline',
    anchor: 'html',
    append: 'last',
    css: tokensCss + uiCss + readerCss,
    onMount(container, _root, host) {
      keepOwnEvents(host);
      dialog = document.createElement('dialog');
      dialog.className = 'reader';
      dialog.tabIndex = -1;
      dialog.setAttribute('aria-label', t('reader.label'));
      // Esc is the reader's own key: it closes the card first.
      dialog.addEventListener('cancel', (event) => event.preventDefault());
      dialog.addEventListener('close', close);
      container.append(dialog);
      draw();
      dialog.showModal();
      dialog.focus();
      return dialog;
    },
    onRemove(mounted) {
      closing.abort();
      if (mounted?.open) mounted.close();
      if (mounted !== undefined) render(null, mounted);
      onClosed();
    },
  });

  function draw() {
    if (dialog === undefined || signal.aborted) return;
    dialog.dataset.theme = settings.theme;
    render(
      <Reader
        article={article}
        reading={reading}
        settings={settings}
        save={save}
        notice={notice}
        loadPictures={true}
        onClose={close}
        onSave={() => void saveArticle()}
        onSettings={(change) => {
          settings = { ...settings, ...change };
          draw();
          changeSettings(change).catch(replaced);
        }}
      />,
      dialog,
    );
  }

  /** The extension was replaced under this page: what is here stays readable, nothing else can be asked for. */
  function replaced() {
    if (notice !== undefined) return;
    notice = t('reader.replaced');
    draw();
  }

  function setSave(state: SaveState) {
    save = state;
    draw();
  }

  async function saveArticle() {
    if (save.kind === 'saving') return;
    setSave({ kind: 'saving' });
    try {
      const result = await background.saveArticle(article);
      if (result.outcome === 'refused') setSave({ kind: 'failed', problem: result.problem });
      else if (result.outcome === 'failed') setSave({ kind: 'failed', problem: storageText(result.problem) });
      else setSave({ kind: result.outcome });
    } catch (error) {
      if (error instanceof Unreachable) replaced();
      setSave({ kind: 'failed', problem: error instanceof Error ? error.message : String(error) });
    }
  }

  function close() {
    if (!signal.aborted) ui.remove();
  }

  ui.mount();
  signal.addEventListener(
    'abort',
    watchSettings((changed) => {
      settings = changed;
      draw();
    }),
  );
  background.isSaved(article.url).then(
    (saved) => saved && save.kind === 'unsaved' && setSave({ kind: 'saved' }),
    () => {},
  );

  return {
    status: () => ({
      state: 'reading',
      url: article.url,
      title: article.title,
      source: article.source ?? article.siteName,
      publishedAt: article.publishedAt,
      save,
    }),
    save: saveArticle,
    close,
  };
}
