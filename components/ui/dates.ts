/**
 * A time of publication as the UI shows it, in the zone that it was published in: "29 Apr 2024, 08:34". A bare date
 * (YYYY-MM-DD) has no clock time. What is no date at all is shown as it stands.
 * @param iso ISO 8601, with zone unless it is a bare date
 */
export function formatPublished(iso: string, locale?: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const dateOnly = /^\d{4}-\d{2}-\d{2}$/.test(iso);
  // Shifted by its own offset and written as UTC: not every engine takes an offset for a time zone.
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})$/.exec(iso) ?? [];
  const offset = sign === undefined ? 0 : Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
  const format = formatOf(dateOnly ? 'published day' : 'published', locale);
  return format.format(new Date(date.getTime() + offset * 60_000));
}

/** A day in the reader's own zone, from milliseconds since the epoch. */
export function formatDay(time: number, locale?: string): string {
  return formatOf('day', locale).format(new Date(time));
}

const kinds = {
  day: { dateStyle: 'medium' },
  'published day': { dateStyle: 'medium', timeZone: 'UTC' },
  published: { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23', timeZone: 'UTC' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once: each making takes a millisecond or more, and a list of articles asks at every row that it draws. */
function formatOf(kind: keyof typeof kinds, locale: string | undefined): Intl.DateTimeFormat {
  const key = `${kind} ${locale ?? ''}`;
  const made = formats.get(key) ?? new Intl.DateTimeFormat(locale, kinds[kind]);
  formats.set(key, made);
  return made;
}
