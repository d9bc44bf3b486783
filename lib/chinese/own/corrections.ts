import { countHan } from '@/lib/chinese/han';
import type { Token } from '@/lib/chinese/types';

/** The user's reading of a word, a marked syllable per Han character: everywhere, or `offset` units into a sentence. */
export type Correction = { word: string; pinyin: string[] } & (
  | { scope: 'always' }
  | { scope: 'here'; sentence: string; offset: number }
);

export type Corrections = { always: ReadonlyMap<string, string[]>; here: readonly (Correction & { scope: 'here' })[] };

/** @param simplify a character's simplified form; a correction of 長 holds for 长 */
export function indexCorrections(list: readonly Correction[], simplify: (character: string) => string): Corrections {
  const always = new Map<string, string[]>();
  const here: (Correction & { scope: 'here' })[] = [];
  for (const correction of list) {
    if (correction.pinyin.length !== countHan(correction.word) || correction.pinyin.length === 0) continue;
    if (correction.scope === 'always') always.set(simplifyWord(correction.word, simplify), correction.pinyin);
    else here.push(correction);
  }
  return { always, here };
}

/** Replaces readings by the user's own, those for a place first; none where the text is now cut differently. */
export function correct(
  text: string,
  tokens: readonly Token[],
  corrections: Corrections,
  simplify: (character: string) => string,
): void {
  const places = placesIn(text, corrections.here);
  if (corrections.always.size === 0 && places.size === 0) return;
  let start = 0;
  for (const token of tokens) {
    const place = places.get(start);
    const here = place?.word === token.text ? place.pinyin : undefined;
    const pinyin = here ?? corrections.always.get(simplifyWord(token.text, simplify));
    if (pinyin !== undefined && token.pinyin?.length === pinyin.length) {
      token.pinyin = [...pinyin];
      token.corrected = here ? 'here' : 'always';
      delete token.taiwanPinyin;
      delete token.doubtful;
    }
    start += token.text.length;
  }
}

function placesIn(text: string, here: Corrections['here']): Map<number, Corrections['here'][number]> {
  const places = new Map<number, Corrections['here'][number]>();
  for (const correction of here) {
    let at = text.indexOf(correction.sentence);
    while (at >= 0 && correction.sentence !== '') {
      places.set(at + correction.offset, correction);
      at = text.indexOf(correction.sentence, at + correction.sentence.length);
    }
  }
  return places;
}

function simplifyWord(word: string, simplify: (character: string) => string): string {
  return Array.from(word, simplify).join('');
}
