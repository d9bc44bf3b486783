/** How many elements under a point are looked through. */
const mostElements = 8;
/** What shows something of its own although it has no background. */
const pictures = 'img, picture, video, canvas, svg, iframe, object, embed, button, dialog';

/**
 * The elements of the same tree that can be seen at a point below the one on top, in their order, while nothing opaque
 * lies between: of each, its own text may be what the eye sees there.
 */
export function elementsBelow(top: Element, x: number, y: number): Element[] {
  const tree = top.getRootNode() as Document | ShadowRoot;
  const seen: Element[] = [];
  const stack = tree.elementsFromPoint?.(x, y) ?? [];
  for (const element of stack.slice(0, mostElements)) {
    if (element !== top && element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      seen.push(element);
    if (covers(element)) break;
  }
  return seen;
}

/** Whether an element, or what CSS draws in it, hides what lies under it. */
function covers(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  if (view === null || element.matches(pictures)) return true;
  return [undefined, '::before', '::after'].some((part) => {
    const style = view.getComputedStyle(element, part);
    if (part !== undefined && style.content === 'none') return false;
    return isPainted(style) && Number(style.opacity) > 0.2;
  });
}

function isPainted({ backgroundColor, backgroundImage, backdropFilter }: CSSStyleDeclaration): boolean {
  if (backgroundImage !== 'none' || (backdropFilter !== '' && backdropFilter !== 'none')) return true;
  // rgba(0, 0, 0, 0.04) tints the text; color(… / 0.04) too.
  const alpha = /(?:\/\s*|^rgba\((?:[^,]+,){3}\s*)([\d.]+)\)$/.exec(backgroundColor)?.[1];
  return alpha === undefined ? backgroundColor !== 'transparent' : Number(alpha) > 0.5;
}
