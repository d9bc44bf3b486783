import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom';

/** Gap between the line and the card, and between the card and the window's edge, in CSS pixels. */
const gap = 9;
const edge = 8;

/**
 * Keeps `card` wholly below the line of `fragments` (the elements of one word), else above it and its pinyin, within
 * the window. A word that wraps has two lines: the card goes to the one at `near`, where the pointer is.
 * Returns its undo.
 */
export function placeCard(card: HTMLElement, fragments: Element[], near?: { x: number; y: number }): () => void {
  const first = fragments[0];
  if (first === undefined) return () => {};
  const reference = {
    contextElement: first,
    getBoundingClientRect: () => lineAt(fragments, near),
  };
  const update = async () => {
    const { x, y } = await computePosition(reference, card, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        offset(gap),
        flip({ fallbackPlacements: ['top-start'], padding: edge }),
        shift({ padding: edge }),
        size({
          padding: edge,
          apply: ({ availableHeight }) => {
            card.style.maxHeight = `${Math.max(72, Math.min(420, availableHeight))}px`;
          },
        }),
      ],
    });
    card.style.left = `${x}px`;
    card.style.top = `${y}px`;
  };
  return autoUpdate(reference, card, update);
}

/** The box of the word's characters on one line, pinyin included. */
function lineAt(fragments: Element[], near: { x: number; y: number } | undefined): DOMRect {
  const boxes = fragments.flatMap((fragment) => {
    const parts = [...fragment.querySelectorAll('ruby, rt')];
    if (parts.length === 0 || fragment.matches('ruby')) parts.push(fragment);
    return parts.flatMap((part) => [...part.getClientRects()]);
  });
  const bases = boxes.filter((box) => box.width > 0 && box.height > 0);
  const lines: DOMRect[] = [];
  for (const box of bases.sort((a, b) => b.bottom - a.bottom)) {
    const line = lines.find((each) => box.bottom > each.top - 2 && box.top < each.bottom + 2 && overlap(box, each));
    if (line === undefined) lines.push(box);
    else lines[lines.indexOf(line)] = union(line, box);
  }
  const byDistance = (box: DOMRect) =>
    near === undefined ? -box.bottom : Math.max(0, box.top - near.y, near.y - box.bottom);
  return lines.sort((a, b) => byDistance(a) - byDistance(b)).at(near === undefined ? -1 : 0) ?? new DOMRect();
}

/** Same line: side by side, or pinyin right over its character. */
function overlap(a: DOMRect, b: DOMRect): boolean {
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  return height > Math.min(a.height, b.height) / 2 || (height > -2 && width > 0);
}

function union(a: DOMRect, b: DOMRect): DOMRect {
  const left = Math.min(a.left, b.left);
  const top = Math.min(a.top, b.top);
  return new DOMRect(left, top, Math.max(a.right, b.right) - left, Math.max(a.bottom, b.bottom) - top);
}
