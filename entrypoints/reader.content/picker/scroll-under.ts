/**
 * Scrolls the box of the block where the page's window does not scroll, since the wheel over a modal dialog does not.
 * To be called before the dialog's own events are kept from window.
 */
export function scrollUnder(block: () => Element | undefined, signal: AbortSignal): void {
  window.addEventListener(
    'wheel',
    (event) => {
      if (event.ctrlKey || canScroll(document.scrollingElement, event.deltaY)) return;
      for (let at = block()?.parentElement; at; at = at.parentElement) {
        if (!canScroll(at, event.deltaY)) continue;
        at.scrollBy({ top: event.deltaY, behavior: 'instant' });
        return;
      }
    },
    { capture: true, passive: true, signal },
  );
}

function canScroll(element: Element | null, by: number): boolean {
  if (element === null) return false;
  const { scrollTop, scrollHeight, clientHeight } = element;
  if (scrollHeight <= clientHeight) return false;
  const isRoot = element === element.ownerDocument.scrollingElement;
  const { overflowY } = getComputedStyle(element);
  if (isRoot ? overflowY === 'hidden' || overflowY === 'clip' : !/^(?:auto|scroll|overlay)$/.test(overflowY))
    return false;
  return by > 0 ? scrollTop + clientHeight < scrollHeight - 1 : scrollTop > 0;
}
