/** Gap between the text and the card, and between the card and the window's edge, in CSS pixels. */
const gap = 9;
const edge = 8;
/** So high is a card at most; one that is to keep off its whole sentence is put up with at the lower height. */
const highest = 420;
const enough = 260;
/** Farther from the word's line than so many lines a card is not put, however long the sentence is. */
const farthestLines = 2;

/** What a card belongs to. Boxes are in pixels of the window, measured again whenever something has moved. */
export type CardPlace = {
  /** An element of the text. */
  element: Element;
  /** The line of the word. */
  line(): DOMRect;
  /** From the top of the sentence's first line to the bottom of its last, pinyin included; absent where it is not known. */
  sentence?(): { top: number; bottom: number } | undefined;
};

/**
 * Keeps `card` off the sentence that is being read: below its last line, else above its first, at most two lines from
 * the word's line; else below or above that line. Always within the window, and put again in the frame after anything
 * moves. Returns an unsubscribe function.
 */
export function placeCard(card: HTMLElement, place: CardPlace): () => void {
  let last = '';
  let frame = 0;
  const look = () => {
    // The sentence moves with its line, and to measure it takes long: only when the card is put.
    const { x, y, width, height } = place.line();
    const now = [x, y, width, height, ...Object.values(room()), card.offsetWidth, card.scrollHeight].join();
    if (now !== last) put(card, place);
    last = now;
    // Its attribute changes only when this does; all that is measured is laid out.
    card.toggleAttribute('data-more', card.scrollHeight - card.clientHeight - card.scrollTop > 4);
    frame = requestAnimationFrame(look);
  };
  look();
  return () => cancelAnimationFrame(frame);
}

type Side = 'below' | 'above';
type Room = { left: number; top: number; right: number; bottom: number };

/** Where a card may stand, in pixels of the window. */
function room(): Room {
  const { offsetLeft, offsetTop, width, height } = visualViewport as VisualViewport;
  const right = offsetLeft + width - edge;
  return { left: offsetLeft + edge, top: offsetTop + edge, right, bottom: offsetTop + height - edge };
}

function put(card: HTMLElement, place: CardPlace): void {
  const line = place.line();
  const window = room();
  const top = cardTop(line, offSentence(place, line), window, (most) => limitHeight(card, most));
  const { width } = card.getBoundingClientRect();
  card.style.top = `${top}px`;
  card.style.left = `${Math.max(window.left, Math.min(line.left, window.right - width))}px`;
}

/** What of a card stands in lines of its own; a heading does not stand alone at its foot. */
const rows = '.card-top, .chips, .card-entry-reading, li, p, .card-word, .card-correct';
/** Pixels between the last line that is seen and the foot. */
const clearance = 8;

/** Limits a card's height, lower where a line would be cut at its foot. Returns the height that it then has. */
function limitHeight(card: HTMLElement, most: number): number {
  card.style.maxHeight = `${most}px`;
  const box = card.getBoundingClientRect();
  // A form is used where it can be reached, though a line is cut.
  if (card.scrollHeight <= card.clientHeight || card.querySelector('.card-edit') !== null) return box.height;
  const foot = card.querySelector<HTMLElement>('.card-foot');
  const fold = box.bottom - (foot?.offsetHeight ?? 0);
  /** Where the last row that is seen whole ends. */
  let end = box.top;
  let limit: number | undefined;
  for (const row of card.querySelectorAll<HTMLElement>(rows)) {
    const box = row.getBoundingClientRect();
    const [top, bottom] = [box.top + card.scrollTop, box.bottom + card.scrollTop];
    if (top >= fold || foot?.contains(row)) break;
    if (bottom > fold) {
      const last = row.matches('li, p') ? lastLine(row, top, fold) : top;
      limit = last > top ? last : Math.min(top, end + clearance);
      break;
    }
    end = Math.max(end, bottom);
  }
  const height = box.height - Math.max(0, fold - (limit ?? end + clearance));
  if (end === box.top || height === box.height) return box.height;
  card.style.maxHeight = `${height}px`;
  return height;
}

/** Where the last whole line of a row ends above `fold`. */
function lastLine(row: HTMLElement, top: number, fold: number): number {
  const line = lineHeight(row);
  return top + Math.floor((fold - top) / line) * line;
}

/**
 * Where the top of a card goes, in pixels of the window.
 * @param places where it would not cover the sentence, the better one first, and how far from the line
 * @param heightWith limits the card's height; returns the height that it then has
 */
export function cardTop(
  line: Pick<DOMRect, 'top' | 'bottom'>,
  places: readonly [Side, number][],
  { top, bottom }: Pick<Room, 'top' | 'bottom'>,
  heightWith: (most: number) => number,
): number {
  const topOf = (side: Side, height: number, distance = 0) =>
    side === 'below' ? line.bottom + gap + distance : line.top - gap - distance - height;
  const below = bottom - line.bottom - gap;
  const above = line.top - gap - top;
  for (const [side, distance] of places) {
    const space = (side === 'below' ? below : above) - distance;
    const height = heightWith(Math.min(highest, Math.max(enough, space)));
    if (height <= space) return topOf(side, height, distance);
  }
  const height = heightWith(enough);
  const side = height <= below || (height > above && below >= above) ? 'below' : 'above';
  return topOf(side, heightWith(Math.max(72, Math.min(highest, side === 'below' ? below : above))));
}

/** Where a card would not cover the sentence, the better place first: the side, and how far from the word's line. */
function offSentence({ element, sentence }: CardPlace, { top, bottom }: DOMRect): [Side, number][] {
  const whole = sentence?.();
  if (whole === undefined) return [];
  const farthest = farthestLines * lineHeight(element);
  const places: [Side, number][] = [
    ['below', Math.max(0, whole.bottom - bottom)],
    ['above', Math.max(0, top - whole.top)],
  ];
  return places.filter(([, distance]) => distance <= farthest);
}

/** Height of a line of the text in pixels; of one whose lines are as high as the font has them, about that. */
function lineHeight(element: Element): number {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return Number.parseFloat(style?.lineHeight ?? '') || 1.6 * (Number.parseFloat(style?.fontSize ?? '') || 16);
}
