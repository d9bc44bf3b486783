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
/** Of two that overlap in a text, the one of the lower rank holds. */
type Ranked = Place & { rank: number };

/** Own cuts, ready to be looked for in texts. */
export type CutIndex = {
  here: readonly PlaceIn[];
  /** By their first UTF-16 unit, in simplified characters. */
  always: ReadonlyMap<number, readonly Ranked[]>;
};

/**
 * Prepares cuts, the newest first, for `fixedStretches`. A reading that was set right at one place keeps that place's
 * word as it was; a cut of the same place outranks it. Of cuts that hold everywhere the newest comes first, and `words` come
 * last, but for those that hold the text of a cut or of another word: they come before it.
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
  const order: Place[] = [];
  const known = new Set<string>();
  for (const cut of cuts) {
    if (!isSound(cut)) continue;
    const text = simplify(cut.text);
    if (cut.scope === 'here') here.push(cut);
    else if (!known.has(text)) order.push({ ...cut, text });
    if (cut.scope === 'always') known.add(text);
  }
  for (const correction of corrections)
    if (correction.scope === 'here')
      here.push({ text: correction.word, at: [], sentence: correction.sentence, offset: correction.offset });
  for (const word of words) {
    const text = simplify(word);
    if (text === '' || known.has(text)) continue;
    known.add(text);
    const held = order.findIndex((place) => text.includes(place.text));
    order.splice(held === -1 ? order.length : held, 0, { text, at: [] });
  }
  const always = new Map<number, Ranked[]>();
  for (const [rank, place] of order.entries()) {
    const unit = place.text.charCodeAt(0);
    const same = always.get(unit) ?? [];
    same.push({ ...place, rank });
    always.set(unit, same);
  }
  return { here, always };
}

function isSound({ text, at }: OwnCut): boolean {
  return text !== '' && at.every((offset, index) => offset > (at[index - 1] ?? 0) && offset < text.length);
}

/** The words of a text that the user cut, in order and apart from each other. What holds for a place comes first. */
export function fixedStretches(text: string, simplified: string, { here, always }: CutIndex): Stretch[] {
  const found: Stretch[] = [];
  const taken = new Uint8Array(text.length);
  const take = (start: number, { text: { length }, at, scope }: Place): void => {
    const end = start + length;
    if (taken.subarray(start, end).includes(1)) return;
    taken.fill(1, start, end);
    const edges = [0, ...at, length];
    for (const [index, to] of edges.slice(1).entries()) {
      const from = edges[index] as number;
      const cut = scope && { text: text.slice(start, end), at: [...at], from, scope };
      found.push({ start: start + from, end: start + to, ...(cut && { cut }) });
    }
  };
  for (const place of here) {
    for (let at = text.indexOf(place.sentence); at >= 0 && place.sentence !== ''; ) {
      const start = at + place.offset;
      if (text.startsWith(place.text, start)) take(start, place);
      at = text.indexOf(place.sentence, at + place.sentence.length);
    }
  }
  const places: { start: number; place: Ranked }[] = [];
  for (let start = 0; always.size > 0 && start < text.length; start += 1)
    for (const place of always.get(simplified.charCodeAt(start)) ?? [])
      if (simplified.startsWith(place.text, start) && isWhole(text, start, place.text.length))
        places.push({ start, place });
  places.sort((a, b) => a.place.rank - b.place.rank || a.start - b.start);
  for (const { start, place } of places) take(start, place);
  return found.sort((a, b) => a.start - b.start);
}

const LETTER = /[\p{Script=Latin}\p{N}]/u;

/** False where a stretch would cut a run of letters or figures: AI is no word of AIDS. */
function isWhole(text: string, start: number, length: number): boolean {
  const cuts = (at: number) => LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at));
  return !cuts(start) && !cuts(start + length);
}
