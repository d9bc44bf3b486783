const NAMED: [RegExp, string | number][] = [
  [/^(?:Z|UTC|GMT|格林[尼威]治(?:时间|時間|标准时间)?|世界时|國際標準時間|国际标准时间)$/i, 0],
  [/^(?:HKT|SGT|北京(?:时间|時間)|香港(?:时间|時間)|台[北灣湾](?:时间|時間)|臺[北灣](?:时间|時間)|新加坡时间)$/i, 8],
  [/^(?:JST|KST|东京时间|東京時間|日本时间|日本時間|首尔时间|首爾時間)$/i, 9],
  [/^EDT$/i, -4],
  [/^EST$/i, -5],
  [/^PDT$/i, -7],
  [/^PST$/i, -8],
  [/^(?:ET|美[东東](?:时间|時間)|[纽紐][约約](?:时间|時間)|[华華]盛[顿頓](?:时间|時間))$/i, 'America/New_York'],
  [/^(?:PT|美西(?:时间|時間)|太平洋时间)$/i, 'America/Los_Angeles'],
  [/^(?:CET|CEST|巴黎(?:时间|時間)|柏林(?:时间|時間)|欧洲中部时间)$/i, 'Europe/Paris'],
  [/^(?:BST|[伦倫]敦(?:时间|時間))$/i, 'Europe/London'],
];

/** A pattern for what stands behind or before a clock time and names its zone. */
export const ZONE_NAMES =
  'Z|UTC|GMT|HKT|SGT|JST|KST|E[SD]T|P[SD]T|ET|PT|CES?T|BST|(?:北京|香港|台[北灣湾]|臺[北灣]|新加坡|东京|東京|日本|首尔|首爾|美[东東西]|[纽紐][约約]|[华華]盛[顿頓]|太平洋|巴黎|柏林|[伦倫]敦|格林[尼威]治)(?:标准)?(?:时间|時間)';

/**
 * The offset, as `+08:00`, of a zone as pages write it: `Z`, `+0800`, `HKT`, `美东时间`. `day` (milliseconds of the
 * time read as UTC) decides between summer and winter time. Undefined for a name that is not known.
 */
export function zoneOffset(name: string, day: number): string | undefined {
  const numeric = /^([+-]\d{2}):?(\d{2})$/.exec(name);
  if (numeric) return `${numeric[1]}:${numeric[2]}`;
  const known = NAMED.find(([pattern]) => pattern.test(name))?.[1];
  if (known === undefined) return undefined;
  return typeof known === 'number' ? format(known * 60) : format(offsetOf(known, day));
}

/** What a place's clocks show beside UTC on a day, in minutes. */
function offsetOf(place: string, day: number): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: place, timeZoneName: 'longOffset' }).formatToParts(day);
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(parts.find(({ type }) => type === 'timeZoneName')?.value ?? '');
  return match ? Number(`${match[1]}1`) * (Number(match[2]) * 60 + Number(match[3])) : 0;
}

function format(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
