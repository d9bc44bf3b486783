/**
 * A time of publication in the zone that it was published in: "29 Apr 2024, 08:34"; without the time where only the day
 * is known.
 * @param published ISO 8601, with zone unless it is a bare date; anything else is returned as it is
 */
export function formatPublished(published: string, locale?: string): string {
  const iso = publishedTime(published);
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const dateOnly = /^\d{4}-\d{2}-\d{2}$/.test(iso);
  // Shifted by its offset and formatted as UTC: not every engine takes an offset for a time zone.
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})$/.exec(iso) ?? [];
  const offset = sign === undefined ? 0 : Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
  const format = formatOf(dateOnly ? 'published day' : 'published', locale);
  return format.format(new Date(date.getTime() + offset * 60_000));
}

/** A time of publication for machines: its day alone where it is midnight, which stands for a day (`Article`). */
export function publishedTime(iso: string): string {
  return iso.replace(/^(\d{4}-\d{2}-\d{2})T00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d{2}:\d{2})?$/, '$1');
}

/** A day in the reader's own zone, from milliseconds since the epoch. */
export function formatDay(time: number, locale?: string): string {
  return formatOf('day', locale).format(new Date(time));
}

/** A time of day on a day, in the reader's own zone, from milliseconds since the epoch. */
export function formatMoment(time: number, locale?: string): string {
  return formatOf('moment', locale).format(new Date(time));
}

const kinds = {
  day: { dateStyle: 'medium' },
  moment: { dateStyle: 'medium', timeStyle: 'short' },
  'published day': { dateStyle: 'medium', timeZone: 'UTC' },
  published: { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23', timeZone: 'UTC' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Cached: making a format takes a millisecond or more, and a list of articles needs one for every row. */
function formatOf(kind: keyof typeof kinds, locale: string | undefined): Intl.DateTimeFormat {
  const key = `${kind} ${locale ?? ''}`;
  const made = formats.get(key) ?? new Intl.DateTimeFormat(locale, kinds[kind]);
  formats.set(key, made);
  return made;
}
