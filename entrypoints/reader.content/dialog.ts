import { t } from '@/components/ui/text';

type DialogOptions = {
  /** Its class: `reader` or `picker`. */
  name: string;
  label: string;
  /** Called where something closes it but us. */
  onClosed: () => void;
  signal: AbortSignal;
};

/**
 * A modal dialog of ours, closed. It keeps the keyboard: what takes the focus away (a control that is gone, a page that
 * blurs it) gives it back to the dialog.
 */
export function createDialog({ name, label, onClosed, signal }: DialogOptions): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.className = name;
  dialog.tabIndex = -1;
  // Not the page's language.
  dialog.lang = t('uiLanguage');
  dialog.setAttribute('aria-label', label);
  // Esc is the view's own key: the reader closes the card first. An Esc that comes by another way is handed to it;
  // Firefox cancels after a key that was taken too.
  let taken = 0;
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') taken = event.timeStamp;
  });
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    if (event.timeStamp - taken < 300) return;
    dialog.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
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
