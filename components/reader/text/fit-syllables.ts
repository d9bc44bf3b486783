import type { Mark } from '@/lib/article/types';
import type { Shown, ShownFigures } from '@/lib/chinese/display/display';
import type { Token } from '@/lib/chinese/types';
import { type Fit, fitRow, fixedUnit, leastRoom, type Unit } from './fit-row';
import { type Character, toCharacters } from './runs';
import type { SyllableFace } from './syllable-face';

/** A syllable and how it is drawn among its neighbours. */
export type Syllable = Shown & Partial<Fit> & { group?: Group };

/** Syllables that are written as one, of which one is the first: how many, and how wide their box is in em of pinyin. */
type Group = { size: number; width: number };

/** A longer word is parted: a line may not have enough room for it. */
const longestGroup = 8;

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
  /** Of each unit the syllable that has its fit. */
  const firsts: (Syllable | undefined)[] = [];
  const add = (unit: Unit | undefined, first?: Syllable) => {
    units.push(unit);
    firsts.push(first);
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
    return grouped(toCharacters(fragment), (at) => !edges.has(from + at)).flatMap((group) => {
      const [first] = group;
      if (first?.shown === undefined || !first.isHan) {
        add(first?.shown && fixedUnit(face.cell, face.gap));
        return [];
      }
      const { syllables, unit } = joined(group, face);
      add(unit, syllables[0]);
      return syllables;
    });
  });
  fitRow(units, face.gap).forEach((fit, index) => {
    Object.assign(firsts[index] ?? {}, fit);
  });
  return fitted;
}

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

function joined(group: readonly Character[], { cell, widthOf }: SyllableFace): { syllables: Syllable[]; unit: Unit } {
  const syllables = group.flatMap(({ shown }, place): Syllable[] =>
    shown ? [{ ...shown, text: (place > 0 ? shown.joined : undefined) ?? shown.text }] : [],
  );
  const width = syllables.reduce((sum, { text }) => sum + widthOf(text), 0);
  const [first] = syllables;
  const size = group.length;
  if (size === 1 || first === undefined) return { syllables, unit: { width, room: cell } };
  const room = Math.max(size * cell, leastRoom(width));
  first.group = { size, width: room };
  return { syllables, unit: { width, room } };
}
