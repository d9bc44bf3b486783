/**
 * Puts `text` on the clipboard; false where the browser does not let it. Plain http has no `navigator.clipboard`: there
 * the text is selected for a moment in an element of ours beside `near`, which must not be inert, and copied from it.
 */
export async function copyText(text: string, near: Element): Promise<boolean> {
  const { ownerDocument } = near;
  const clipboard = ownerDocument.defaultView?.navigator.clipboard;
  if (clipboard !== undefined) {
    try {
      await clipboard.writeText(text);
      return true;
    } catch {
      // A page's policy may refuse it: the other way is still open.
    }
  }
  const holder = ownerDocument.createElement('pre');
  holder.className = 'copied';
  holder.setAttribute('aria-hidden', 'true');
  holder.textContent = text;
  near.parentNode?.append(holder);
  const selection = ownerDocument.getSelection();
  try {
    selection?.selectAllChildren(holder);
    return ownerDocument.execCommand('copy');
  } finally {
    selection?.removeAllRanges();
    holder.remove();
  }
}
