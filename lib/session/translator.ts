/** The browser's own translator, which works on this machine alone (Translator API, Chrome 138, Edge 148 and later). */
export type TranslatorFactory = {
  availability(pair: LanguagePair): Promise<'unavailable' | 'downloadable' | 'downloading' | 'available'>;
  create(
    options: LanguagePair & { signal?: AbortSignal; monitor?: (monitor: EventTarget) => void },
  ): Promise<SentenceTranslator>;
};

export type SentenceTranslator = {
  translate(text: string, options?: { signal?: AbortSignal }): Promise<string>;
  destroy?(): void;
};

export type LanguagePair = { sourceLanguage: string; targetLanguage: string };

/**
 * The first of the user's languages that is not Chinese and that the browser has, else English; `undefined` without a
 * translator for it. Nothing is downloaded by asking.
 */
export async function findLanguages(
  factory: TranslatorFactory | undefined,
  lang: string | undefined,
  languages: readonly string[],
): Promise<LanguagePair | undefined> {
  if (typeof factory?.availability !== 'function') return undefined;
  const sourceLanguage = /^zh-(?:hant|tw|hk|mo)/i.test(lang ?? '') ? 'zh-Hant' : 'zh';
  for (const targetLanguage of targetLanguages(languages)) {
    const pair = { sourceLanguage, targetLanguage };
    const availability = await factory.availability(pair).catch(() => 'unavailable' as const);
    if (availability !== 'unavailable') return pair;
  }
  return undefined;
}

/** The languages into which is translated, the most wanted first: those of the user that are not Chinese, and English. */
export function targetLanguages(languages: readonly string[]): string[] {
  const bases = [...languages, 'en'].map((each) => each.split('-', 1)[0]?.toLowerCase() ?? '');
  return [...new Set(bases)].filter((base) => base !== 'zh' && base !== '');
}
