import type { Dictionary } from '@/lib/chinese/dictionary/open-dictionary';
import type { Annotation, ExplainedName, SavedName } from '@/lib/chinese/types';
import { formsOf, joinForms } from './join-explained';

/** Forms by their first two characters. */
export type FormIndex = ReadonlyMap<string, readonly string[]>;

/** One of two characters is sought among the tokens alone: in a row of others it may be chance. */
const SHORTEST_IN_TEXT = 3;

export function indexForms(forms: readonly string[]): FormIndex {
  const index = new Map<string, string[]>();
  for (const form of forms) {
    const key = form.slice(0, 2);
    const others = index.get(key);
    if (others) others.push(form);
    else index.set(key, [form]);
  }
  return index;
}

/**
 * The forms that saved articles explain and that these texts have, but do not explain themselves. What the dictionary
 * has, it says better.
 */
export function formsIn(
  dictionary: Dictionary,
  texts: readonly string[],
  { tokens, names }: Annotation,
  own: readonly ExplainedName[],
  index: FormIndex,
): string[] {
  const found = new Set<string>();
  if (index.size === 0) return [];
  texts.forEach((text, at) => {
    const words = new Set((tokens[at] ?? []).map((token) => token.text));
    for (let start = 0; start + 1 < text.length; start += 1) {
      for (const form of index.get(text.slice(start, start + 2)) ?? []) {
        if (!text.startsWith(form, start)) continue;
        if (form.length >= SHORTEST_IN_TEXT || words.has(form)) found.add(form);
      }
    }
  });
  const explained = formsOf([...own, ...(names?.explained ?? [])]);
  return [...found].filter((form) => !explained.has(form) && dictionary.find(form) === undefined);
}

/** An annotation with what saved articles say of its names, each of them one token. */
export function withSaved(dictionary: Dictionary, annotation: Annotation, saved: readonly SavedName[]): Annotation {
  if (saved.length === 0) return annotation;
  const forms = new Map([...formsOf(saved)].filter(([form]) => saved.some((name) => name.form === form)));
  return {
    ...annotation,
    tokens: annotation.tokens.map((list) => joinForms(dictionary, list, forms)),
    saved: [...saved],
  };
}
