import { ELEMENT, read } from '@/lib/article/dom/tree';

/** Finds the shadow root of a live element; a content script can find closed ones too. */
export type ShadowOf = (element: Element) => ShadowRoot | null;

/** Finds the open shadow root of an element, past any property of the page's that shadows it. */
export const openShadowOf: ShadowOf = (element) => read(element, 'shadowRoot');

// The elements that can carry a shadow root, beside custom ones (DOM standard, attachShadow).
const HOSTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);
// A frame with less text, or no sentences, is an advertisement or a tool.
const FRAME_TEXT = 200;
const FRAME_SENTENCES = 3;
const FRAME_LEVELS = 3;

/** The children of a live node as laid out: in its shadow root, slot, or same-origin frame of prose (or `anyFrame`). */
export function flatChildren(node: Node, shadowOf: ShadowOf, anyFrame = false): Node[] {
  if (read(node, 'nodeType') !== ELEMENT) return childrenOf(node);
  const element = node as Element;
  const name = read(element, 'localName');
  if (name === 'slot') {
    const shown = read(element as HTMLSlotElement, 'assignedNodes')?.call(element as HTMLSlotElement) ?? [];
    return shown.length > 0 ? shown : childrenOf(element);
  }
  if (name === 'iframe' || name === 'frame') {
    const body = frameBody(element, anyFrame);
    return body ? childrenOf(body) : [];
  }
  const root = HOSTS.has(name) || name.includes('-') ? shadowOf(element) : null;
  return childrenOf(root ?? element);
}

export function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  for (let child = read(node, 'firstChild'); child; child = read(child, 'nextSibling')) children.push(child);
  return children;
}

/** The body of a frame that a script of the page could read, where it or a frame in it holds an article's worth of text. */
function frameBody(frame: Element, anyFrame: boolean, level = 0): Element | undefined {
  try {
    const document = read(frame as HTMLIFrameElement, 'contentDocument');
    const body = document && read(document, 'body');
    if (!body) return undefined;
    if (anyFrame || isStory(read(body, 'textContent') ?? '')) return body;
    if (level >= FRAME_LEVELS) return undefined;
    const inner = Array.from(read(body, 'querySelectorAll').call(body, 'iframe, frame'));
    return inner.some((other) => frameBody(other, false, level + 1) !== undefined) ? body : undefined;
  } catch {
    // Another origin: some browsers answer null, some throw.
    return undefined;
  }
}

function isStory(text: string): boolean {
  return text.replace(/\s+/g, '').length >= FRAME_TEXT && (text.match(/[。！？]/g)?.length ?? 0) >= FRAME_SENTENCES;
}
