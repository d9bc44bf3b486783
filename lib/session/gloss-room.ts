import type { Gloss } from './glosses';

/** A word of a line with the glosses that it could have, the best first; none where it has none. */
export type GlossedWord = { length: number; glosses: readonly string[] };

/** How wide the letters of a gloss are, in em of themselves (assets/styles/reader/gloss.css has their size). */
const glossSize = 0.46;
const letterWidths: [letters: RegExp, width: number][] = [
  [/[ijlt.,'’ fr]/g, 0.35],
  [/[mwMWA-Z]/g, 0.78],
];
const letterWidth = 0.56;

/** The least room between two glosses, in em of the text, as all that follows. */
const gap = 0.3;
/** A face may be so much wider than the letters above. */
const unsure = 1.1;
/** How far a gloss may stand out of its word: no further than there is room beside a line (gloss.css). */
const overhang = 0.75;

/** The least room for a gloss that is cut: most of it, or about four letters and the dots. Less says less than nothing. */
const mostly = 0.75;
const leastOfCut = (4 * letterWidth + 0.8) * glossSize;

/** How wide a gloss is about. */
export function glossWidth(gloss: string): number {
  let width = gloss.length * letterWidth;
  for (const [letters, own] of letterWidths) width += (gloss.match(letters)?.length ?? 0) * (own - letterWidth);
  return width * glossSize;
}

/**
 * How wide a character of a new word is at least, in em of the text: its pinyin widens it (pinyin.css). Zhuyin and numbers
 * do so more.
 */
export function characterWidth(settings: { pinyin: string; pinyinSize: 'small' | 'normal' | 'large' }): number {
  const { pinyin, pinyinSize } = settings;
  if (pinyin === 'off' || pinyin === 'hover') return 1;
  return { small: 1.05, normal: 1.15, large: 1.35 }[pinyinSize];
}

/** In the place of pinyin, between others, a gloss has the width of its word. */
export function roomOfWords(words: readonly GlossedWord[], width: number): (Gloss | undefined)[] {
  return words.map(({ length, glosses }) => {
    const room = length * width - gap;
    const text = chosen(glosses, room);
    return text === undefined ? undefined : { text, room, middle: length / 2 };
  });
}

/** A gloss in its line, in em: where its word begins and ends, and how far its text keeps within, where it does. */
type Place = { at: number; start: number; end: number; length: number; glosses: readonly string[]; slack: number };

/**
 * Beside the pinyin a gloss may stand out of its word, up to half of the word on each side, and up to a gap from the next
 * gloss, or half of the way where that one wants more than its word too; over the middle of its word where that is wide
 * enough.
 * @param width of a character of these words, in em: all others have one em at least
 * @param isCell whether the words are those of a table's cell, which has no room beside it
 */
export function roomBetweenWords(
  words: readonly GlossedWord[],
  { width, isCell }: { width: number; isCell: boolean },
): (Gloss | undefined)[] {
  const room: (Gloss | undefined)[] = words.map(() => undefined);
  const most = isCell ? 0 : overhang;
  const places: Place[] = [];
  let start = 0;
  words.forEach(({ length, glosses }, at) => {
    const end = start + length * (glosses.length > 0 ? width : 1);
    const slack = (end - start - unsure * glossWidth(glosses[0] ?? '')) / 2;
    if (glosses.length > 0) places.push({ at, start, end, length, glosses, slack });
    start = end;
  });
  places.forEach(({ at, start, end, length, glosses, slack }, index) => {
    const middle = length / 2;
    const own = end - start;
    if (slack >= gap / 2) {
      room[at] = { text: glosses[0] as string, room: own - gap, middle };
      return;
    }
    const side = (next: Place | undefined, distance: number) => {
      const free =
        next === undefined ? most : next.slack >= gap / 2 ? distance + next.slack - gap : (distance - gap) / 2;
      return Math.min(most, own / 2, free);
    };
    const [last, next] = [places[index - 1], places[index + 1]];
    const before = side(last, start - (last?.end ?? 0));
    const after = side(next, (next?.start ?? 0) - end);
    const even = own + 2 * Math.min(before, after);
    const whole = own + before + after;
    const text = chosen(glosses, whole);
    if (text === undefined) return;
    room[at] =
      glossWidth(text) <= even
        ? { text, room: even, middle }
        : { text, room: whole, middle: middle + (after - before) / 2 / width };
  });
  return room;
}

/** The first gloss that has room enough, else the shortest, which is cut; none where too little of it would be seen. */
function chosen(glosses: readonly string[], room: number): string | undefined {
  const fitting = glosses.find((gloss) => glossWidth(gloss) <= room);
  if (fitting !== undefined) return fitting;
  const shortest = glosses.reduce<string | undefined>(
    (best, gloss) => (best === undefined || glossWidth(gloss) < glossWidth(best) ? gloss : best),
    undefined,
  );
  const isSeen = shortest === undefined || room >= Math.min(leastOfCut, mostly * glossWidth(shortest));
  return isSeen ? shortest : undefined;
}
