import type { Dictionary } from '@/lib/chinese/dictionary/open-dictionary';
import type { ExplainedName, FoundName } from '@/lib/chinese/types';
import { isUsualIn } from './form-start';

/** So many of an article are kept: no article explains more, but a page may try. */
const MOST = 500;

/** Each pair once, in the order in which it comes. */
export function onlyOnce(names: readonly ExplainedName[]): ExplainedName[] {
  const pairs = new Map<string, ExplainedName>();
  for (const { form, other, kind } of names) {
    const key = `${form}\t${other}`;
    if (pairs.size < MOST && !pairs.has(key)) pairs.set(key, { form, other, kind });
  }
  return [...pairs.values()];
}

/** Those that are foreign names by their characters and that the dictionary lacks: found everywhere, like any proven name. */
export function transliterated(dictionary: Dictionary, names: readonly ExplainedName[]): FoundName[] {
  const isUsual = isUsualIn(dictionary);
  return names
    .filter(
      ({ form, other, kind }) =>
        kind === 'foreign' &&
        /^\p{Lu}\p{Ll}/u.test(other) &&
        dictionary.find(form) === undefined &&
        Array.from(form.replace(/[·・•‧∙･—–-]/g, '')).every(isUsual),
    )
    .map(({ form }) => ({ text: form, sort: 'foreign', evidence: 2 }));
}
