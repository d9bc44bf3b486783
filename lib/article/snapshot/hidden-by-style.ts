import { ELEMENT, read, TEXT } from '@/lib/article/dom/tree';
import { flatChildren, type ShadowOf } from './flat-tree';
import { expandable, isProse, isShort, isUnfolded, isWaitingSlide } from './hidden';

/** What the style of a live element says of its being seen. */
type Seen = 'shown' | 'not displayed' | 'invisible';
export type SeenOf = (element: Element) => Seen;

// Boxes that a page hides are near its root; deeper ones of a huge page are not worth their cost.
const MOST_ASKED = 5_000;
const ARTICLE_LENGTH = 100;

/** How an element is shown. `checkVisibility` is cheap but may be wrong in saying "no", which is checked again. */
export function seenBy(window: Window): SeenOf {
  return (element) => {
    const check = read(element, 'checkVisibility');
    if (check?.call(element, { visibilityProperty: true })) return 'shown';
    const style = window.getComputedStyle(element);
    if (style.display === 'none') return 'not displayed';
    return style.visibility === 'hidden' || style.visibility === 'collapse' ? 'invisible' : 'shown';
  };
}

/**
 * The live elements that only a style sheet hides, of at most 5,000; not long text that a script will show, unfoldable
 * text, waiting slides, or the article where nearly everything is hidden.
 */
export function hiddenByStyle(body: Element, seenOf: SeenOf, shadowOf: ShadowOf): Set<Element> {
  const hidden = new Set<Element>();
  // What is in an article that is invisible as a whole is so by inheritance.
  const waiting = new Set<Element>();
  const isExpanding = expandable(body);
  let queue: Element[] = [body];
  let asked = 0;
  while (queue.length > 0 && asked < MOST_ASKED) {
    const next: Element[] = [];
    for (const element of queue) {
      for (const child of flatChildren(element, shadowOf)) {
        if (read(child, 'nodeType') !== ELEMENT || asked >= MOST_ASKED) continue;
        const inner = child as Element;
        if (!ASKED.test(read(inner, 'localName'))) continue;
        asked++;
        const seen = seenOf(inner);
        if (seen === 'shown') next.push(inner);
        else if (
          seen === 'invisible'
            ? !waiting.has(element) && isShort(inner)
            : !isWaitingSlide(inner) && !isUnfolded(inner, isExpanding)
        )
          hidden.add(inner);
        else if (seen === 'invisible') {
          waiting.add(inner);
          next.push(inner);
        }
      }
    }
    queue = next;
  }
  // Before its scripts have run, or under a consent box, a page may hide its whole article.
  if (hidden.size > 0 && !showsText(body, hidden))
    for (const element of hidden) if (isProse(element)) hidden.delete(element);
  return hidden;
}

// What may hold text for reading; drawings, scripts and fields are dropped for what they are.
const ASKED =
  /^(?:div|section|article|main|header|footer|aside|nav|p|span|ul|ol|li|dl|dt|dd|table|tbody|tr|td|th|h[1-6]|a|b|i|em|strong|font|center|blockquote|figure|figcaption|form|details|iframe|svg|g|foreignObject|math|[a-z]+-.*)$/;

/** Whether a page shows an article's worth of text outside of what is hidden. */
function showsText(body: Element, hidden: ReadonlySet<Element>): boolean {
  let length = 0;
  const stack: Node[] = [body];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (read(node, 'nodeType') === TEXT) length += (read(node, 'nodeValue') ?? '').replace(/\s+/g, '').length;
    if (length >= ARTICLE_LENGTH) return true;
    if (read(node, 'nodeType') !== ELEMENT || hidden.has(node as Element)) continue;
    if (/^(?:script|style|noscript)$/.test(read(node as Element, 'localName'))) continue;
    for (let child = read(node, 'lastChild'); child; child = read(child, 'previousSibling')) stack.push(child);
  }
  return false;
}
