/** What has the focus in the root (document or shadow root) of `element`. */
export function focusOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
}

/** Puts the focus on the first button of an element; false where there is none. */
export function focusFirst(element: Element | null | undefined): boolean {
  const button = element?.querySelector('button');
  button?.focus({ preventScroll: true });
  return button != null;
}
