import { render } from 'preact';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { createShadowRootUi } from 'wxt/utils/content-script-ui/shadow-root';
import { withStyleNames } from '@/components/reader/style-names';
import { t } from '@/components/ui/text';
import { dispatchOwn, keepOwnEvents } from './own-events';
import { type OnTop, stayOnTop } from './stay-on-top';

export type OwnDialog = {
  element: HTMLDialogElement;
  /** Aborts when the dialog closes, however it does. */
  signal: AbortSignal;
  close(): void;
  /** False where the page has taken our element out of its place. */
  isThere(): boolean;
};

type Options = {
  /** The dialog's class: `reader` or `picker`. */
  name: string;
  label: string;
  css: string;
  /** Draws into the dialog, before it is shown. */
  onMount: (dialog: OwnDialog) => void;
  /** Called once, however it closes. */
  onClosed: () => void;
};

/** What we put on a page: one plain div with a closed shadow root, beside the body. */
export const ownElement = { name: 'div', mode: 'closed', position: 'inline', anchor: 'html', append: 'last' } as const;

/** Whether our element is where we put it: a page that moves it has closed the dialog in it. */
export function isInPlace(host: HTMLElement): boolean {
  return host.isConnected && host.parentNode === document.documentElement;
}

/** Opens a modal dialog in the closed shadow root of one div. The page is changed in nothing else and gets no event. */
export async function openDialog(ctx: ContentScriptContext, options: Options): Promise<OwnDialog> {
  const closing = new AbortController();
  const { signal } = closing;
  let onTop: OnTop | undefined;
  const ui = await createShadowRootUi(ctx, {
    ...ownElement,
    css: withStyleNames(options.css),
    onMount(container, root, host) {
      keepOwnEvents(host, root, { signal, refuses: () => onTop?.isDoubtful() ?? false });
      const onClosed = () => {
        // The event arrives late: by then the dialog may be open again, on top.
        if (!element.open) close();
      };
      const element = createDialog({ name: options.name, label: options.label, onClosed, signal });
      container.append(element);
      // A page that is zoomed by its own styles zooms what stands on it, and the places of things twice.
      element.style.zoom = String(1 / (host.currentCSSZoom || 1));
      const dialog: OwnDialog = { element, signal, close, isThere: () => isInPlace(host) };
      options.onMount(dialog);
      element.showModal();
      element.focus();
      onTop = stayOnTop(element, {
        host,
        close,
        show() {
          if (!element.open) return;
          const focused = root.activeElement;
          // The focus only comes back: a word that has it opens no card for that.
          const unheard = new AbortController();
          for (const type of ['focusin', 'focusout'])
            root.addEventListener(type, (event) => event.stopPropagation(), { capture: true, signal: unheard.signal });
          element.close();
          element.showModal();
          (focused instanceof HTMLElement ? focused : element).focus();
          unheard.abort();
        },
        signal,
      });
      return dialog;
    },
    onRemove(dialog) {
      // WXT asks again when the script is replaced.
      if (signal.aborted) return;
      closing.abort();
      if (dialog?.element.open) dialog.element.close();
      if (dialog !== undefined) render(null, dialog.element);
      options.onClosed();
    },
  });

  function close() {
    if (!signal.aborted) ui.remove();
  }

  ui.mount();
  if (ui.mounted === undefined) throw new Error('The dialog was not mounted.');
  return ui.mounted;
}

/** `onClosed` is called where something closes it but us. */
type DialogOptions = Pick<Options, 'name' | 'label' | 'onClosed'> & { signal: AbortSignal };

/** A modal dialog of ours, closed. What takes the focus away (a control that is gone, the page) gives it back to it. */
function createDialog({ name, label, onClosed, signal }: DialogOptions): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.className = name;
  dialog.tabIndex = -1;
  // Not the page's language.
  dialog.lang = t('uiLanguage');
  dialog.setAttribute('aria-label', label);
  // Esc is the view's own key: the reader closes the card first. An Esc that comes by another way is handed to it;
  // Firefox cancels after a key that was taken too, in the same task.
  let isTaken = false;
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    isTaken = true;
    setTimeout(() => {
      isTaken = false;
    });
  });
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    if (!isTaken) dispatchOwn(dialog, new KeyboardEvent('keydown', { key: 'Escape' }));
  });
  dialog.addEventListener('close', onClosed);
  dialog.addEventListener('focusout', (event) => {
    if (event.relatedTarget !== null) return;
    setTimeout(() => {
      const root = dialog.getRootNode();
      const lost = root instanceof ShadowRoot && root.activeElement === null && document.hasFocus();
      if (lost && dialog.open && !signal.aborted) dialog.focus();
    });
  });
  return dialog;
}
