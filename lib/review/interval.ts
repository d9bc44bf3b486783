/** A number and a unit, for the UI to put into words. */
export type Interval = { unit: 'minute' | 'day' | 'month' | 'year'; count: number };

/** Minutes within a day, days up to a month, then months and years with at most one digit after the point. */
export function intervalOf(days: number): Interval {
  if (days < 1) return { unit: 'minute', count: Math.max(1, Math.round(days * 24 * 60)) };
  if (days < 31) return { unit: 'day', count: Math.round(days) };
  const tenths = (value: number) => (value < 10 ? Math.round(value * 10) / 10 : Math.round(value));
  if (days < 365) return { unit: 'month', count: tenths(days / 30.44) };
  return { unit: 'year', count: tenths(days / 365.25) };
}

/** Forgotten so often, a word costs more than it gives: Anki's bound. */
const leechLapses = 8;
const again = 4;

/** Whether a word was forgotten so often that another way should be tried with it. */
export function isLeech(lapses: number): boolean {
  return lapses >= leechLapses;
}

/** Whether it is to be said now: when it becomes a leech, and after every four further lapses. */
export function becomesLeech(lapses: number): boolean {
  return lapses >= leechLapses && (lapses - leechLapses) % again === 0;
}
