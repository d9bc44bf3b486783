export type BrowserKind = 'chrome' | 'edge' | 'firefox' | 'android';

/** The browser by its user agent; `android` is any browser there, of which Firefox has all extensions. */
export function browserKind(userAgent: string): BrowserKind {
  if (/\bAndroid\b/.test(userAgent)) return 'android';
  if (/\bFirefox\//.test(userAgent)) return 'firefox';
  return /\bEdg\//.test(userAgent) ? 'edge' : 'chrome';
}
