/** What has the focus in the root (document or shadow root) of `element`. */
export function focusOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
}
