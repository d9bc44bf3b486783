import { render } from 'preact';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { createShadowRootUi } from 'wxt/utils/content-script-ui/shadow-root';
import { createDialog } from './dialog';
import { keepOwnEvents } from './own-events';
import { stayOnTop } from './stay-on-top';

export type OwnDialog = {
  element: HTMLDialogElement;
  /** Aborts when the dialog closes, however it does. */
  signal: AbortSignal;
  close(): void;
  /** False where the page has taken our element out. */
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

/**
 * Opens a modal dialog of ours over the page, in the closed shadow root of one plain div. The page is changed in
 * nothing else, and gets none of the dialog's events; `close` gives it back as it was.
 */
export async function openDialog(ctx: ContentScriptContext, options: Options): Promise<OwnDialog> {
  const closing = new AbortController();
  const { signal } = closing;
  const ui = await createShadowRootUi(ctx, {
    name: 'div',
    mode: 'closed',
    position: 'inline',
    anchor: 'html',
    append: 'last',
    css: options.css,
    onMount(container, root, host) {
      keepOwnEvents(host, root, signal);
      let isReopening = false;
      const onClosed = () => {
        // Told of later than it happens: by then it is open again.
        if (!isReopening) close();
        isReopening = false;
      };
      const element = createDialog({ name: options.name, label: options.label, onClosed, signal });
      container.append(element);
      // A page that is zoomed by its own styles zooms what stands on it, and the places of things twice.
      element.style.zoom = String(1 / (host.currentCSSZoom || 1));
      const dialog: OwnDialog = { element, signal, close, isThere: () => host.isConnected };
      options.onMount(dialog);
      element.showModal();
      element.focus();
      stayOnTop(
        host,
        () => {
          if (!element.open) return;
          const focused = root.activeElement;
          isReopening = true;
          element.close();
          element.showModal();
          for (const popover of element.querySelectorAll<HTMLElement>(':popover-open')) {
            popover.hidePopover();
            popover.showPopover();
          }
          (focused instanceof HTMLElement ? focused : element).focus();
        },
        signal,
      );
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
