import {
  autoUpdate,
  type ComputePositionReturn,
  computePosition,
  detectOverflow,
  flip,
  offset,
  platform,
  shift,
  size,
} from '@floating-ui/dom';

/** Gap between the text and the card, and between the card and the window's edge, in CSS pixels. */
const gap = 9;
const edge = 8;
/** So high is a card at most; one that is to keep off its whole sentence is put up with at the lower height. */
const highest = 420;
const enough = 260;
/** Farther from the word's line than so many lines a card is not put, however long the sentence is. */
const farthestLines = 2;

/** What a card belongs to. Boxes are in pixels of the window, read anew whenever something has moved. */
export type CardPlace = {
  /** An element of the text. */
  element: Element;
  /** The line of the word. */
  line(): DOMRect;
  /** From the top of the sentence's first line to the bottom of its last, pinyin included; absent where it is not known. */
  sentence?(): { top: number; bottom: number } | undefined;
};

/**
 * Keeps `card` off the sentence that is being read: below its last line where that is at most two lines below the
 * word's, else above its first, within the same bound; else wholly below the word's own line, or above it. Always within
 * the window. Returns its undo.
 */
export function placeCard(card: HTMLElement, place: CardPlace): () => void {
  const reference = { contextElement: place.element, getBoundingClientRect: place.line };
  const update = async () => {
    const { x, y } = await position(card, reference, place);
    card.style.left = `${x}px`;
    card.style.top = `${y}px`;
  };
  return autoUpdate(reference, card, update);
}

/**
 * The card is in the top layer, whose places are the window's; the library would take the place of a page's own `html`
 * (one of 640 pixels in the middle) for a scroll bar and put the card beside its word by as much.
 */
const inWindow: typeof platform = {
  ...platform,
  async getElementRects({ reference, floating }) {
    const { x, y, width, height } = reference.getBoundingClientRect();
    return {
      reference: { x, y, width, height },
      floating: { x: 0, y: 0, ...(await platform.getDimensions(floating)) },
    };
  },
};

type Reference = { contextElement: Element; getBoundingClientRect(): DOMRect };

async function position(card: HTMLElement, reference: Reference, place: CardPlace): Promise<ComputePositionReturn> {
  for (const [side, distance] of offSentence(place)) {
    for (const height of [highest, enough]) {
      card.style.maxHeight = `${height}px`;
      const found = await computePosition(reference, card, {
        strategy: 'fixed',
        platform: inWindow,
        placement: side,
        middleware: [offset(gap + distance), shift({ padding: edge }), overflow],
      });
      if (found.middlewareData.overflow?.fits) return found;
    }
  }
  return computePosition(reference, card, {
    strategy: 'fixed',
    platform: inWindow,
    placement: 'bottom-start',
    middleware: [
      offset(gap),
      flip({ fallbackPlacements: ['top-start'], padding: edge }),
      shift({ padding: edge }),
      size({
        padding: edge,
        apply: ({ availableHeight }) => {
          card.style.maxHeight = `${Math.max(72, Math.min(highest, availableHeight))}px`;
        },
      }),
    ],
  });
}

/** Whether the card lies within the window from top to bottom. */
const overflow = {
  name: 'overflow',
  async fn(state: Parameters<typeof detectOverflow>[0]) {
    const { top, bottom } = await detectOverflow(state, { padding: edge });
    return { data: { fits: top <= 0 && bottom <= 0 } };
  },
};

/** Where a card would not cover the sentence, the better place first: the side, and how far from the word's line. */
function offSentence({ element, line, sentence }: CardPlace): ['bottom-start' | 'top-start', number][] {
  const whole = sentence?.();
  if (whole === undefined) return [];
  const { top, bottom } = line();
  const farthest = farthestLines * lineHeight(element);
  const places: ['bottom-start' | 'top-start', number][] = [
    ['bottom-start', Math.max(0, whole.bottom - bottom)],
    ['top-start', Math.max(0, top - whole.top)],
  ];
  return places.filter(([, distance]) => distance <= farthest);
}

/** Height of a line of the text in pixels; of one whose lines are as high as the font has them, about that. */
function lineHeight(element: Element): number {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return Number.parseFloat(style?.lineHeight ?? '') || 1.6 * (Number.parseFloat(style?.fontSize ?? '') || 16);
}
