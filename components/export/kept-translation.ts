import { readTranslations } from '@/lib/library/articles/translations';
import { library } from '@/lib/library/db';
import { targetLanguages } from '@/lib/session/translator';

/**
 * What is kept of a saved article's translation, in the first of the user's languages that has any. Undefined where there
 * is none, and in browsers that do not translate: the switch that turns it off is not there.
 */
export async function keptTranslation(
  id: string,
): Promise<{ language: string; texts: ReadonlyMap<string, string> } | undefined> {
  if (!('Translator' in globalThis)) return undefined;
  for (const language of targetLanguages(navigator.languages)) {
    const kept = await readTranslations(library(), { id }, language);
    if (kept.length > 0) return { language, texts: new Map(kept) };
  }
  return undefined;
}
