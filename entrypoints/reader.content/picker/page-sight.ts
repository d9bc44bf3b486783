/** A rectangle in the pixels of the top window. */
export type Box = { left: number; top: number; width: number; height: number };

/** Where an element stands in the top window, also one in a frame. */
export function boxOf(element: Element): Box {
  const { left, top, width, height } = element.getBoundingClientRect();
  const box = { left, top, width, height };
  for (let frame = frameOf(element); frame !== undefined; frame = frameOf(frame)) {
    const around = frame.getBoundingClientRect();
    box.left += around.left + frame.clientLeft;
    box.top += around.top + frame.clientTop;
  }
  return box;
}

/** Whether the page shows an element, not asking whether it is scrolled into view. */
export function isShown(element: Element): boolean {
  // An element without a box of its own shows what it holds.
  return element.checkVisibility({ visibilityProperty: true }) || displayOf(element) === 'contents';
}

/** Whether an element is part of a line of text rather than a block. */
export function isInline(element: Element): boolean {
  return /^(?:inline$|inline |contents|ruby)/.test(displayOf(element));
}

/**
 * The elements under a point, the likeliest first: what the page keeps above its text (a dialog, a fixed box) before
 * the rest, then the smallest. By geometry alone: under a modal dialog, and with `pointer-events: none`, the browser's
 * own answer leaves elements out.
 */
export function elementsAt(x: number, y: number, elements: Iterable<Element>): Element[] {
  const hit: { element: Element; area: number; above: boolean }[] = [];
  for (const element of elements) {
    const { left, top, width, height } = boxOf(element);
    if (x < left || y < top || x >= left + width || y >= top + height) continue;
    hit.push({ element, area: width * height, above: isAbove(element) });
  }
  return hit.sort((a, b) => Number(b.above) - Number(a.above) || a.area - b.area).map(({ element }) => element);
}

function isAbove(element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    if (at.matches(':modal, :popover-open') || /^(?:fixed|sticky)$/.test(styleOf(at).position)) return true;
  }
  return false;
}

function frameOf(element: Element): Element | undefined {
  try {
    return element.ownerDocument.defaultView?.frameElement ?? undefined;
  } catch {
    // A frame of another origin.
    return undefined;
  }
}

function displayOf(element: Element): string {
  return styleOf(element).display;
}

function styleOf(element: Element): CSSStyleDeclaration {
  return (element.ownerDocument.defaultView ?? window).getComputedStyle(element);
}
