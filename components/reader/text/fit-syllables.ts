import type { Mark } from '@/lib/article/types';
import type { Shown, ShownFigures } from '@/lib/chinese/display/display';
import type { Token } from '@/lib/chinese/types';
import { type Fit, fitRow, fixedUnit, leastRoom, type Unit } from './fit-row';
import { type Character, toCharacters } from './runs';
import type { SyllableFace } from './syllable-face';

/**
 * A syllable and how it is drawn among its neighbours; `shift` is how far (em of pinyin) it stands right of the middle of
 * its characters, where it is written as one with those of the next word or the one before.
 */
export type Syllable = Shown & Partial<Fit> & { group?: Group; shift?: number };

/** Syllables that are written as one, of which one is the first: how many, and how wide their box is in em of pinyin. */
type Group = { size: number; width: number };

/** A longer word is parted: a line may not have enough room for it. */
const longestGroup = 8;

/** Syllables over the characters of one word, and how wide both are. The first one has their fit. */
type Box = Unit & { first: Syllable };

/** For each token what stands over its Han characters, and over the figures in its text. */
type Over = {
  shown: readonly (readonly Shown[] | undefined)[];
  figures: readonly (readonly ShownFigures[] | undefined)[];
};

/**
 * Fits the syllables of a text to its characters, which all have one cell; those that are joined have one box over all
 * of theirs.
 * @param marks of the text: nothing is joined over an edge of theirs
 */
export function fitSyllables(
  tokens: readonly Token[],
  { shown, figures }: Over,
  marks: readonly Mark[],
  face: SyllableFace,
): (Syllable[] | undefined)[] {
  const edges = new Set(marks.flatMap(({ start, end }) => [start, end]));
  const units: (Unit | undefined)[] = [];
  /** Of each unit its boxes: several where words are written as one, 打|了 as dǎle. */
  const boxes: Box[][] = [];
  const add = (unit: Unit | undefined, own: Box[] = []) => {
    units.push(unit);
    boxes.push(own);
  };
  let start = 0;
  const fitted = tokens.map((token, index) => {
    const from = start;
    start += token.text.length;
    if (shown[index] === undefined) {
      add(undefined);
      return undefined;
    }
    const fragment = { token: index, text: token.text, shown: shown[index], figures: figures[index] };
    const mayJoin = (at: number) => !edges.has(from + at);
    return grouped(toCharacters(fragment), mayJoin).flatMap((group, place) => {
      const [first] = group;
      if (first?.shown === undefined || !first.isHan) {
        add(first?.shown && fixedUnit(face.cell, face.gap));
        return [];
      }
      const before = place === 0 && first.shown.joined !== undefined && mayJoin(0) ? boxes.at(-1) : undefined;
      const goesOn = before !== undefined && before.length > 0;
      const { syllables, unit } = joined(group, face, goesOn);
      const box = { ...unit, first: syllables[0] as Syllable };
      if (goesOn) {
        before.push(box);
        units[units.length - 1] = { width: sum(before, 'width'), room: sum(before, 'room') };
      } else add(unit, [box]);
      return syllables;
    });
  });
  fitRow(units, face.gap).forEach((fit, index) => {
    const own = boxes[index] ?? [];
    if (fit === undefined || own.length === 0) return;
    for (const { first } of own) Object.assign(first, { narrow: fit.narrow, apart: 0 });
    (own.at(-1) as Box).first.apart = fit.apart;
    if (own.length > 1) shiftTogether(own, 1 - fit.narrow / 20);
  });
  return fitted;
}

/** Moves the syllables of several words side by side, over the middle of all their characters. */
function shiftTogether(boxes: readonly Box[], scale: number): void {
  let at = (sum(boxes, 'room') - sum(boxes, 'width') * scale) / 2;
  let from = 0;
  for (const { first, width, room } of boxes) {
    first.shift = at + (width * scale) / 2 - (from + room / 2);
    at += width * scale;
    from += room;
  }
}

const sum = (boxes: readonly Box[], key: keyof Unit): number => boxes.reduce((all, box) => all + box[key], 0);

/** Characters whose syllables are written as one; all others by themselves. */
function grouped(characters: readonly Character[], mayJoin: (at: number) => boolean): Character[][] {
  const groups: Character[][] = [];
  let at = 0;
  for (const character of characters) {
    const { shown, text } = character;
    const open = groups.at(-1);
    const goesOn = shown?.joined !== undefined && mayJoin(at);
    if (goesOn && open !== undefined && open.length < longestGroup) open.push(character);
    else groups.push([character]);
    at += text.length;
  }
  return groups;
}

function joined(
  group: readonly Character[],
  { cell, widthOf }: SyllableFace,
  goesOn: boolean,
): { syllables: Syllable[]; unit: Unit } {
  const syllables = group.flatMap(({ shown }, place): Syllable[] =>
    shown ? [{ ...shown, text: (place > 0 || goesOn ? shown.joined : undefined) ?? shown.text }] : [],
  );
  const width = syllables.reduce((sum, { text }) => sum + widthOf(text), 0);
  const [first] = syllables;
  const size = group.length;
  if (size === 1 || first === undefined) return { syllables, unit: { width, room: cell } };
  const room = Math.max(size * cell, leastRoom(width));
  first.group = { size, width: room };
  return { syllables, unit: { width, room } };
}
