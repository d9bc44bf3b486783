const LARGE = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const;

/** A number as English writes it: 23,000; 350 million; 1.2 trillion; 3.5. */
export function english(value: number): string {
  for (const [size, name] of LARGE) {
    if (value < size) continue;
    const amount = Number((value / size).toPrecision(15));
    if (Number.isInteger(Number((amount * 10_000).toPrecision(15)))) return `${grouped(amount)} ${name}`;
    break;
  }
  return grouped(value);
}

function grouped(value: number): string {
  const [whole = '', decimals] = String(value).split('.');
  const digits = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return decimals === undefined ? digits : `${digits}.${decimals}`;
}

/** 1st, 2nd, 3rd, 11th, 21st. */
export function ordinal(value: number): string {
  const tens = value % 100;
  const ending = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${english(value)}${ending}`;
}

export function monthName(month: number): string | undefined {
  return MONTHS[month - 1];
}

const MONTHS: readonly string[] =
  'January February March April May June July August September October November December'.split(' ');
