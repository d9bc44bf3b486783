/** What stands over neighbouring characters, in em of pinyin: how wide it is by nature, and how wide its characters are. */
export type Unit = { width: number; room: number };

/** How a unit is drawn: by how many twentieths narrower, and by how many steps the next stands further away. */
export type Fit = { narrow: number; apart: number };

/** How far a unit may stand out of its room, and how narrow it may become. */
const overhang = 0.25;
const narrowest = 0.8;
/** Of these many em; one of them is not seen. assets/styles/reader/pinyin.css has twelve. */
const step = 0.08;
const mostSteps = 12;
/** A unit of a width of its own, which fills its room but for its half of the gap at each side. */
export const fixedUnit = (room: number, gap: number): Unit => ({ width: room - gap, room });

/** The least room of a unit that is wide, so that it need not stand out of it too far. */
export const leastRoom = (width: number): number => narrowest * width - 2 * overhang;

/**
 * Makes room for long units without moving characters: one stands over its neighbours' free room; where that is not
 * enough, the longer of two is set narrower; and only where they would touch even then, their characters stand further
 * apart. How a unit looks depends on its two neighbours alone, so that a line may break anywhere.
 * @param units with undefined where nothing stands that could be touched
 * @param gap the least room between two units
 * @returns for each unit how it is drawn
 */
export function fitRow(units: readonly (Unit | undefined)[], gap: number): (Fit | undefined)[] {
  const fits = units.map((unit) => unit && { narrow: narrowing(unit, 2 * overhang), apart: 0 });
  const pairs = units.slice(1).flatMap((right, before) => {
    const left = units[before];
    return left && right ? [{ before, left, right }] : [];
  });
  for (const { before, left, right } of pairs) {
    const [ours, theirs] = [left.width - left.room, right.width - right.room];
    if (ours + theirs <= -2 * gap) continue;
    // Both up to the same, or the longer one alone.
    const least = Math.min(ours, theirs);
    const most = least >= -gap ? -gap : -2 * gap - least;
    narrow(fits[before], narrowing(left, most));
    narrow(fits[before + 1], narrowing(right, most));
  }
  for (const { before, left, right } of pairs) {
    const fit = fits[before];
    if (fit === undefined) continue;
    const drawn = (unit: Unit, by: number | undefined) => unit.width * (1 - (by ?? 0) / 20) - unit.room;
    const missing = (drawn(left, fit.narrow) + drawn(right, fits[before + 1]?.narrow)) / 2 + gap;
    fit.apart = Math.min(mostSteps, Math.max(0, Math.ceil(missing / step - 1e-6)));
  }
  return fits;
}

function narrow(fit: Fit | undefined, by: number): void {
  if (fit !== undefined) fit.narrow = Math.max(fit.narrow, by);
}

/** By how many twentieths a unit has to be narrower to stand out of its room by no more than `most`, as far as it may. */
function narrowing({ width, room }: Unit, most: number): number {
  const wanted = Math.max(narrowest, Math.min(1, (room + most) / width));
  return width > 0 ? Math.max(0, Math.ceil(20 * (1 - wanted) - 1e-6)) : 0;
}
