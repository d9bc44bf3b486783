import type { StoredComponent } from '@/lib/characters/parts';
import type { ComponentRole } from '@/lib/characters/types';
import { type ComponentForm, componentForms } from './component-forms';
import type { DrawnCharacter } from './encode-strokes';
import { isDrawnAs } from './is-drawn-as';

/** What `chinese-lexicon` says of a character's origin. `fragment`: from, to, from, … of its strokes. */
export type Etymology = {
  definition: string;
  components: { type: string; char: string; fragment?: number[] }[];
};

/**
 * What a type of the lexicon's says to a learner; a component of another type is not in the character any more. `iconic`
 * is a part of an old picture; `simplified` is short for another component.
 */
const roles: Record<string, ComponentRole> = {
  meaning: 'meaning',
  iconic: 'part',
  sound: 'sound',
  simplified: 'symbol',
  unknown: 'part',
};

/**
 * The components that can be seen in a character. The lexicon explains how a character came about, and often from a
 * form that it has no more (明 from 囧, 见 from 卩): a component counts only where the strokes that are said to be its
 * own are drawn as those of the component itself.
 *
 * @param radical the character's radical: more readily believed to be there for its meaning, and alone believed where the
 *   lexicon does not know what a component is there for (貝 in 真)
 */
export function findComponents(
  { components }: Etymology,
  drawn: DrawnCharacter,
  radical: string | undefined,
  drawnAs: (character: string) => DrawnCharacter | undefined,
): StoredComponent[] {
  const taken = new Set<number>();
  return components.flatMap(({ type, char, fragment }): StoredComponent[] => {
    const role = roles[type];
    if (role === undefined || fragment === undefined) return [];
    const stretches = stretchesOf(fragment, drawn.strokes.length);
    const strokes = stretches.flatMap(([from, to]) => Array.from({ length: to - from }, (_, index) => from + index));
    if (strokes.length === 0 || strokes.length === drawn.strokes.length) return [];
    // 亲 is explained twice, from 親 and from 新.
    if (strokes.some((stroke) => taken.has(stroke))) return [];
    const lines = strokes.map((stroke) => drawn.medians[stroke] ?? []);
    const isRadical = ({ as, formOf }: ComponentForm) =>
      radical !== undefined && (as === radical || formOf === radical);
    const form = componentForms(char).find(
      (each) =>
        (type !== 'unknown' || isRadical(each)) &&
        isDrawnAs(lines, drawnAs(each.as)?.medians, type === 'meaning' && isRadical(each)),
    );
    if (form === undefined) return [];
    for (const stroke of strokes) taken.add(stroke);
    const { shown } = form;
    const formOf = origin(form, stretches[0]?.[0] === 0, radical);
    return [formOf === undefined ? [shown, role, stretches] : [shown, role, stretches, formOf]];
  });
}

/**
 * What the lexicon does not always tell of a form: 阝 is 阜 left and 邑 right, 王 left is jade, and 广 that is not the
 * radical is short for 廣 (矿).
 */
function origin({ shown, formOf }: ComponentForm, isFirst: boolean, radical: string | undefined): string | undefined {
  if (shown === '阝') return isFirst ? '阜' : '邑';
  if (shown === '广' && radical !== '广') return '廣';
  return shown === '王' && isFirst && radical === '玉' ? '玉' : formOf;
}

/** `[2]` is from 2 to the end, `[0, 2, 7]` from 0 to 2 and from 7 to the end. */
function stretchesOf(fragment: readonly number[], length: number): [number, number][] {
  const stretches: [number, number][] = [];
  for (let at = 0; at < fragment.length; at += 2) {
    const [from, to] = [fragment[at] as number, Math.min(fragment[at + 1] ?? length, length)];
    if (from < to) stretches.push([from, to]);
  }
  return stretches;
}
