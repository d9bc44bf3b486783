import { bracketForms, FORM_SEPARATOR, joinSeparable } from '@/lib/chinese/list-notation';
import type { Headword } from './headword';
import { pinyinKey, syllableCount } from './pinyin-key';
import type { ListedWord } from './word-query';

/** What a list says of all words of a cell. */
type Further = { state?: ListedWord['state']; tags?: string[] };

/**
 * The words of a cell with what the list says of them.
 * @param readings texts that may hold their pinyin; of several words, or forms of a word, each takes the one of its length
 */
export function listedWords(
  line: number,
  words: readonly Headword[],
  readings: readonly string[] = [],
  { state, tags }: Further = {},
): ListedWord[] {
  return words.map(({ headword, other, whole, note }) => {
    const texts = [...readings, note ?? ''].map(joinSeparable);
    const isOne = words.length === 1 && whole === undefined;
    const pinyin = isOne
      ? texts.find((text) => syllableCount(text) > 0)
      : formOf(texts, whole === undefined ? [headword] : [whole, headword]);
    return {
      headword,
      line,
      ...(other !== undefined && { other }),
      ...(whole !== undefined && { whole }),
      ...(pinyin !== undefined && { pinyin }),
      ...(state !== undefined && { state }),
      ...(tags !== undefined && tags.length > 0 && { tags }),
    };
  });
}

/** The one form of the readings that has as many syllables as the first word has characters, else the second. */
function formOf(texts: readonly string[], words: readonly string[]): string | undefined {
  const forms = texts.flatMap((text) =>
    text
      .split(FORM_SEPARATOR)
      .flatMap((form) => Object.values(bracketForms(form)).map((each) => each.replace(/\s+/g, ' ').trim())),
  );
  for (const word of words) {
    const fit = new Set(forms.filter((form) => syllableCount(form) === [...word].length));
    const [only] = fit;
    if (only !== undefined && fit.size === 1) return only;
  }
  return undefined;
}

/** The characters of one word, or of several words: `喝 茶`. */
const PARTED = /^\p{Script=Han}+(?: \p{Script=Han}+)+$/u;

/** Whether a text that a list writes in parts is one word by its reading: 睡 觉 with `shuì//jiào`. */
export function isParted(text: string, readings: readonly string[]): boolean {
  const length = [...text.replaceAll(' ', '')].length;
  return PARTED.test(text) && readings.some((reading) => syllableCount(joinSeparable(reading)) === length);
}

/** Whether a text is pinyin of which each syllable has a tone, so that it is no English. */
export function hasAllTones(text: string): boolean {
  return syllableCount(text) > 0 && pinyinKey(text).tones.length === syllableCount(text);
}
