/** An interval as it is told: a number and its unit, for the UI to put into words. */
export type Interval = { unit: 'day' | 'month' | 'year'; count: number };

/** Days up to a month, then months and years with at most one digit after the point. */
export function intervalOf(days: number): Interval {
  if (days < 31) return { unit: 'day', count: Math.max(1, Math.round(days)) };
  const tenths = (value: number) => (value < 10 ? Math.round(value * 10) / 10 : Math.round(value));
  if (days < 365) return { unit: 'month', count: tenths(days / 30.44) };
  return { unit: 'year', count: tenths(days / 365.25) };
}
