type Unit = 'minute' | 'hour' | 'day' | 'month' | 'year';

/** "10 min", "3 days", "1.5 months". */
export function unitText(count: number, unit: Unit, locale: string): string {
  const unitDisplay = unit === 'minute' || unit === 'hour' ? 'short' : 'long';
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay }).format(count);
}

/** Minutes as hours and minutes: "45 min", "2 hr", "384 hr 37 min". */
export function durationText(minutes: number, locale: string): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return unitText(rest, 'minute', locale);
  const first = unitText(hours, 'hour', locale);
  // A language without a space between number and unit has none here either.
  return rest === 0 ? first : `${first}${first.includes(' ') ? ' ' : ''}${unitText(rest, 'minute', locale)}`;
}
