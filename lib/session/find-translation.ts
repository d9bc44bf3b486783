import type { Piece } from './pieces';
import { startTranslation, type Translation } from './translation';
import { findLanguages, type TranslatorFactory } from './translator';

type Kept = [sentence: string, translation: string][];

type Options = {
  /** The scope that may hold the browser's `Translator`. */
  scope: object;
  lang: string | undefined;
  /** The user's languages, the first one first. */
  languages: readonly string[];
  read: (language: string) => Promise<Kept>;
  keep: (language: string, sentences: Kept) => Promise<unknown>;
  signal?: AbortSignal;
};

/** The translation of an article, with what is kept of it; `undefined` where this browser has none. Never rejects. */
export async function findTranslation(pieces: readonly Piece[], options: Options): Promise<Translation | undefined> {
  const { Translator: factory } = options.scope as { Translator?: TranslatorFactory };
  const pair = await findLanguages(factory, options.lang, options.languages).catch(() => undefined);
  if (factory === undefined || pair === undefined || options.signal?.aborted) return undefined;
  const language = pair.targetLanguage;
  const kept = await options.read(language).catch(() => []);
  return startTranslation(pieces, {
    ...{ factory, pair, kept, signal: options.signal },
    keep: (sentences) => options.keep(language, sentences),
  });
}
