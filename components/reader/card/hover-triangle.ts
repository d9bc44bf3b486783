/** In CSS pixels of the window. */
export type Point = { x: number; y: number };
export type Box = { left: number; right: number; top: number; bottom: number };

/** Pixels by which the way may miss the card's corners. */
const margin = 16;

/** Whether a pointer that left its word at `from` is on its way to a card: in the triangle to its nearer side. */
export function isOnWay(from: Point, to: Point, card: Box): boolean {
  const side = from.y <= card.top ? card.top : from.y >= card.bottom ? card.bottom : undefined;
  if (side === undefined || side === from.y) return false;
  const share = (to.y - from.y) / (side - from.y);
  if (share < 0 || share > 1) return false;
  const left = from.x + (Math.min(from.x, card.left) - margin - from.x) * share - margin * (1 - share);
  const right = from.x + (Math.max(from.x, card.right) + margin - from.x) * share + margin * (1 - share);
  return to.x >= left && to.x <= right;
}

/** How far from a card a point is, from top to bottom. */
export function distanceTo(card: Box, { y }: Point): number {
  return Math.max(0, card.top - y, y - card.bottom);
}
