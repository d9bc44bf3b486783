/** Days of learning begin at four in the morning, as in Anki: who learns past midnight is still in the old day. */
const startHour = 4;

/** When the day of learning began in which `time` lies, in the zone of this computer. Milliseconds. */
export function startOfDay(time: number): number {
  return dayBefore(time, 0);
}

export function endOfDay(time: number): number {
  return dayBefore(time, -1);
}

/** When the day of learning began that was `days` before the one of `time`. */
export function dayBefore(time: number, days: number): number {
  const date = new Date(time);
  const today = date.getHours() < startHour ? -1 : 0;
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + today - days, startHour).getTime();
}

/** The day of learning as YYYY-MM-DD, in the zone of this computer. */
export function dayKey(time: number): string {
  const start = new Date(startOfDay(time));
  const two = (value: number) => String(value).padStart(2, '0');
  return `${start.getFullYear()}-${two(start.getMonth() + 1)}-${two(start.getDate())}`;
}

/** How many minutes the clock of this computer is ahead of UTC at `time`. */
export function zoneAt(time: number): number {
  // Not -0 in Greenwich, which no JSON brings back.
  return 0 - new Date(time).getTimezoneOffset();
}

/** What makes a UTC day of a time a learning day in a zone (minutes ahead of UTC); 0 for an invalid zone. */
export function toLearningDay(zone: unknown): number {
  const isZone = typeof zone === 'number' && Math.abs(zone) <= 15 * 60;
  return isZone ? (zone - startHour * 60) * 60_000 : 0;
}
