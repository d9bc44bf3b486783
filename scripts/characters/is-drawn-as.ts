type Line = readonly (readonly [number, number])[];

/**
 * How far the strokes of one and the same component may be from each other, as a share of its size: found by looking at
 * all that are further than 0.15. Beyond it, a form that an origin is explained from is no more what is written: 作 in 做,
 * 士 in 在, 卩 in 见.
 */
const mostApart = 0.2;
/** A radical is squeezed into its place: 车 in 轻, 牛 in 特, 土 in 城. */
const mostApartForRadical = 0.45;
/** Of what is nearly a line (一, 丨), the thin side is not blown up to a square. */
const thinnest = 0.3;

/** Whether strokes are those of a component that is drawn by itself: as many, from like places to like places. */
export function isDrawnAs(
  strokes: readonly Line[],
  component: readonly Line[] | undefined,
  isRadical: boolean,
): boolean {
  if (component === undefined || component.length !== strokes.length) return false;
  const [ones, others] = [inSquare(strokes), inSquare(component)];
  const distances = ones.flatMap((stroke, index) =>
    stroke.map(([x, y], place) => {
      const [otherX, otherY] = others[index]?.[place] ?? [0, 0];
      return Math.hypot(x - otherX, y - otherY);
    }),
  );
  const mean = distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
  return mean <= (isRadical ? mostApartForRadical : mostApart);
}

/** Beginning, middle and end of each stroke, in the square that all of them fill. */
function inSquare(strokes: readonly Line[]): [number, number][][] {
  const [xs, ys] = [0, 1].map((axis) => strokes.flatMap((line) => line.map((point) => point[axis] as number))) as [
    number[],
    number[],
  ];
  const [left, bottom] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - bottom];
  const least = Math.max(width, height) * thinnest;
  return strokes.map((line) =>
    [line[0], line[line.length >> 1], line.at(-1)].map((point) => {
      const [x, y] = point ?? [left, bottom];
      return [(x - left) / Math.max(width, least, 1), (y - bottom) / Math.max(height, least, 1)];
    }),
  );
}
