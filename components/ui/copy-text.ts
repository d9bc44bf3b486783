import { selectContents } from './select-contents';

/**
 * Puts `text` on the clipboard; false where the browser does not allow it. Plain http has no `navigator.clipboard`: there
 * the text is copied from a temporary element beside `near`, which must not be inert.
 */
export async function copyText(text: string, near: Element): Promise<boolean> {
  const { ownerDocument } = near;
  const clipboard = ownerDocument.defaultView?.navigator.clipboard;
  if (clipboard !== undefined) {
    try {
      await clipboard.writeText(text);
      return true;
    } catch {
      // A page's policy may refuse it, but not the other way.
    }
  }
  const holder = ownerDocument.createElement('pre');
  holder.className = 'copied';
  holder.setAttribute('aria-hidden', 'true');
  holder.textContent = text;
  near.parentNode?.append(holder);
  const selection = selectContents(holder);
  try {
    return ownerDocument.execCommand('copy');
  } finally {
    selection?.removeAllRanges();
    holder.remove();
  }
}
