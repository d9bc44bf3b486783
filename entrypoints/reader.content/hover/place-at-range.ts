import { computePosition, flip, offset, shift, size } from '@floating-ui/dom';

/** Puts a card wholly below the line of a word, else above it, within the window. `box` is the word's line. */
export async function placeAtBox(card: HTMLElement, box: DOMRect): Promise<void> {
  const { x, y } = await computePosition({ getBoundingClientRect: () => box }, card, {
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      offset(9),
      flip({ fallbackPlacements: ['top-start'], padding: 8 }),
      shift({ padding: 8 }),
      size({
        padding: 8,
        apply: ({ availableHeight }) => {
          card.style.maxHeight = `${Math.max(120, Math.min(420, availableHeight))}px`;
        },
      }),
    ],
  });
  card.style.left = `${x}px`;
  card.style.top = `${y}px`;
}

/** The line of a word that wraps on which the point lies, in pixels of the top window. */
export function boxAt(range: Range, point: { x: number; y: number }, frame: { x: number; y: number }): DOMRect {
  const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
  const near = boxes.find(({ top, bottom }) => point.y >= top - 2 && point.y <= bottom + 2) ?? boxes[0];
  const line = boxes.filter((box) => near !== undefined && Math.abs(box.top - near.top) < near.height / 2);
  const left = Math.min(...line.map((box) => box.left));
  const right = Math.max(...line.map((box) => box.right));
  return near === undefined
    ? new DOMRect(point.x + frame.x, point.y + frame.y, 0, 0)
    : new DOMRect(left + frame.x, near.top + frame.y, right - left, near.height);
}
