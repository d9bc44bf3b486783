import type { Token } from '@/lib/chinese/types';
import type { Correction } from './corrections';

/**
 * A stretch of text that the user cut into words: at its ends and at each of `at` (UTF-16 units into it, ascending),
 * and nowhere else; wherever it stands, or `offset` units into a sentence.
 */
export type OwnCut = { text: string; at: number[] } & (
  | { scope: 'always' }
  | { scope: 'here'; sentence: string; offset: number }
);

/** A word that is certain, by UTF-16 offsets into its text, and the user's cut that it is from where there is one. */
export type Stretch = { start: number; end: number; cut?: Token['cut'] };

/** `scope` is absent where something else implies the cut. */
type Place = { text: string; at: readonly number[]; scope?: OwnCut['scope'] };
type PlaceIn = Place & { sentence: string; offset: number };

/** Own cuts, ready to be looked for in texts. */
export type CutIndex = {
  here: readonly PlaceIn[];
  /** By their first UTF-16 unit, in simplified characters, the longest first. */
  always: ReadonlyMap<number, readonly Place[]>;
};

/**
 * Prepares cuts, the newest first, for `fixedStretches`. A reading that was set right at one place keeps that place's
 * word as it was; a cut of the same place outranks it. Of cuts that hold everywhere, `words` come last.
 * @param words own words, each cut as one wherever it stands
 * @param simplify a text in simplified characters, of the same length
 */
export function indexCuts(
  cuts: readonly OwnCut[],
  corrections: readonly Correction[],
  words: Iterable<string>,
  simplify: (text: string) => string,
): CutIndex {
  const here: PlaceIn[] = [];
  const always = new Map<string, Place>();
  for (const cut of cuts) {
    if (!isSound(cut)) continue;
    if (cut.scope === 'here') here.push(cut);
    else if (!always.has(simplify(cut.text))) always.set(simplify(cut.text), { ...cut, text: simplify(cut.text) });
  }
  for (const correction of corrections)
    if (correction.scope === 'here')
      here.push({ text: correction.word, at: [], sentence: correction.sentence, offset: correction.offset });
  for (const word of words) {
    const text = simplify(word);
    if (text !== '' && !always.has(text)) always.set(text, { text, at: [] });
  }
  const byUnit = new Map<number, Place[]>();
  for (const place of always.values()) {
    const unit = place.text.charCodeAt(0);
    const same = byUnit.get(unit) ?? [];
    same.push(place);
    byUnit.set(unit, same);
  }
  for (const same of byUnit.values()) same.sort((a, b) => b.text.length - a.text.length);
  return { here, always: byUnit };
}

function isSound({ text, at }: OwnCut): boolean {
  return text !== '' && at.every((offset, index) => offset > (at[index - 1] ?? 0) && offset < text.length);
}

/** The words of a text that the user cut, in order and apart from each other. What holds for a place comes first. */
export function fixedStretches(text: string, simplified: string, { here, always }: CutIndex): Stretch[] {
  const found: Stretch[] = [];
  const taken = new Uint8Array(text.length);
  const take = (start: number, { text: { length }, at, scope }: Place): number => {
    const end = start + length;
    if (taken.subarray(start, end).includes(1)) return start + 1;
    taken.fill(1, start, end);
    const edges = [0, ...at, length];
    for (const [index, to] of edges.slice(1).entries()) {
      const from = edges[index] as number;
      const cut = scope && { text: text.slice(start, end), at: [...at], from, scope };
      found.push({ start: start + from, end: start + to, ...(cut && { cut }) });
    }
    return end;
  };
  for (const place of here) {
    for (let at = text.indexOf(place.sentence); at >= 0 && place.sentence !== ''; ) {
      const start = at + place.offset;
      if (text.startsWith(place.text, start)) take(start, place);
      at = text.indexOf(place.sentence, at + place.sentence.length);
    }
  }
  for (let start = 0; always.size > 0 && start < text.length; ) {
    const same = always.get(simplified.charCodeAt(start));
    const place = same?.find((one) => simplified.startsWith(one.text, start) && isWhole(text, start, one.text.length));
    start = place === undefined ? start + 1 : take(start, place);
  }
  return found.sort((a, b) => a.start - b.start);
}

const LETTER = /[\p{Script=Latin}\p{N}]/u;

/** False where a stretch would cut a run of letters or figures: AI is no word of AIDS. */
function isWhole(text: string, start: number, length: number): boolean {
  const cuts = (at: number) => LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at));
  return !cuts(start) && !cuts(start + length);
}
