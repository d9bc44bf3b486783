import { type GeneratedI18nStructure, i18n } from '#i18n';

const raw = new Map<string, string>();

/**
 * The UI's text for `key`, with `{name}` replaced from `values`.
 *
 * Messages are remembered as they are first read: when the extension is updated under an open reader, its page loses
 * the extension's API, `i18n` throws, and the reader must still be able to draw itself.
 */
export function t(key: keyof GeneratedI18nStructure, values: Record<string, string> = {}): string {
  let message = raw.get(key);
  if (message === undefined) {
    try {
      message = (i18n.t as (key: string) => string)(key);
    } catch {
      return '';
    }
    raw.set(key, message);
  }
  return message.replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);
}

/** Reads messages ahead that may first be needed when the extension is no longer there. */
export function warmText(keys: readonly (keyof GeneratedI18nStructure)[]): void {
  for (const key of keys) t(key);
}

/** The UI's text for `key` in the plural form of `count`. */
export const tn = (key: 'popup.articles' | 'review.due', count: number): string => i18n.t(key, count);
