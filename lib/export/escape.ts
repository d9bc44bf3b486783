/** What XML 1.0 has no place for: control characters but tab and line ends, and the two non-characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g;
const lone = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text that any file can hold: without control characters, half a surrogate pair as U+FFFD. */
export function clean(text: string): string {
  return text.replace(forbidden, '').replace(lone, '\ufffd');
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text as the content or a quoted attribute of HTML and XML. */
export function escapeMarkup(text: string): string {
  return clean(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

export function escapeLine(text: string): string {
  return escapeMarkup(text.replace(/\s+/g, ' ').trim());
}

/** An http(s) address as RFC 3986 writes it (books accept no other), else undefined. */
export function webAddress(url: string): string | undefined {
  try {
    const { protocol, origin, pathname, search, hash } = new URL(clean(url));
    if (protocol !== 'https:' && protocol !== 'http:') return undefined;
    return origin + strict(pathname + search) + (hash === '' ? '' : `#${strict(hash.slice(1))}`);
  } catch {
    return undefined;
  }
}

function strict(part: string): string {
  return part
    .replace(/%(?![0-9A-Fa-f]{2})/g, '%25')
    .replace(/[^\w\-.~:/?@!$&'()*+,;=%]+/g, (others) => encodeURIComponent(others));
}

/** A time for machines, where it is one that every format takes: a day, or a day with time and zone. */
export function machineTime(iso: string): string | undefined {
  return /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d))?$/.test(iso) ? iso : undefined;
}
