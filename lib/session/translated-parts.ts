import { sentences } from '@/lib/chinese/sentences';

/** A sentence that is translated by itself: its text, and where it stands, spaces around it included. */
export type TranslatedPart = { start: number; end: number; text: string };

/** The sentences of a text that have something to translate. */
export function translatedParts(text: string): TranslatedPart[] {
  return sentences(text)
    .map(({ start, end }) => ({ start, end, text: text.slice(start, end).trim() }))
    .filter((part) => /\p{L}/u.test(part.text));
}

/** What is translated of a text, its sentences in order; '' where nothing is. */
export function translatedText(text: string, translations: ReadonlyMap<string, string>): string {
  return translatedParts(text)
    .flatMap((part) => translations.get(part.text)?.trim() ?? [])
    .join(' ');
}
