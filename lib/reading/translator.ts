/** The browser's own translator, which works on this machine alone (Translator API, Chrome and Edge 138 and later). */
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
 * From which language into which: the first of the user's languages that is not Chinese and that the browser has, else
 * English. `undefined` where there is no translator, or none for these languages; nothing is downloaded by asking.
 */
export async function findLanguages(
  factory: TranslatorFactory | undefined,
  lang: string | undefined,
  languages: readonly string[],
): Promise<LanguagePair | undefined> {
  if (typeof factory?.availability !== 'function') return undefined;
  const sourceLanguage = /^zh-(?:hant|tw|hk|mo)/i.test(lang ?? '') ? 'zh-Hant' : 'zh';
  const bases = [...languages, 'en'].map((each) => each.split('-', 1)[0]?.toLowerCase() ?? '');
  for (const targetLanguage of new Set(bases)) {
    if (targetLanguage === 'zh' || targetLanguage === '') continue;
    const pair = { sourceLanguage, targetLanguage };
    const availability = await factory.availability(pair).catch(() => 'unavailable' as const);
    if (availability !== 'unavailable') return pair;
  }
  return undefined;
}
