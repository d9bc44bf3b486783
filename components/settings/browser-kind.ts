import type { BrowserKind } from '@/components/welcome/AnyPage';

/** Which browser's toolbar the user sees, by the browser's own name of itself. */
export function browserKind(userAgent: string): BrowserKind {
  if (/\bFirefox\//.test(userAgent)) return /\bAndroid\b/.test(userAgent) ? 'android' : 'firefox';
  return /\bEdg\//.test(userAgent) ? 'edge' : 'chrome';
}
