import { type GeneratedI18nStructure, i18n } from '#i18n';

const raw = new Map<string, string>();

/**
 * The UI's text for `key`, with `{name}` replaced from `values`. Messages are cached: when the extension is updated under
 * an open reader, its page loses the extension's API and `i18n` throws, but the reader must still render.
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
  return fill(message, values);
}

/** Caches messages that may first be needed when the extension is gone. */
export function warmText(keys: readonly (keyof GeneratedI18nStructure)[]): void {
  for (const key of keys) t(key);
}

type PluralKey =
  | 'popup.articles'
  | 'review.due'
  | 'review.progress'
  | 'statistics.retentionSummary'
  | 'pictures.someSaved'
  | `picker.${'characters' | 'announcement'}`
  | `levels.${'done' | 'kept' | 'problems' | 'words'}`
  | `dictionaries.${'entries' | 'done' | 'lines' | `note.${'incomplete' | 'noHeadword' | 'noDefinition' | 'shortened'}`}`
  | `export.connect.${'sending' | 'failed'}`
  | 'backup.make.leftOut'
  | `backup.reminder.${'never' | 'since'}`
  | `sync.${'connectedFilled' | 'stored' | 'devices' | 'waiting' | 'leftOut' | 'stop.removed' | 'problem.missing'}`
  | `list.${'tagAdded' | 'tagRemoved' | 'processing'}`
  | `wordList.${'markedKnown' | 'markedLearning' | 'markedIgnored' | 'tagAdded' | 'tagRemoved' | 'wordsDeleted'}`;

/** The UI's text for `key` in the plural form of `count`, with `{count}` and each `{name}` of `values` replaced. */
export function tn(key: PluralKey, count: number, values: Record<string, string> = {}): string {
  try {
    return fill((i18n.t as (key: string, count: number) => string)(key, count), { count: String(count), ...values });
  } catch {
    // As for `t`; a text with a count is not cached.
    return '';
  }
}

function fill(message: string, values: Record<string, string>): string {
  return message.replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);
}
