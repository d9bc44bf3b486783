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
 * is a part of an old picture (王 in 金), which may say nothing of what it means by itself.
 */
const roles: Record<string, ComponentRole> = {
  meaning: 'meaning',
  iconic: 'part',
  sound: 'sound',
  simplified: 'part',
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
    // Left it is 阜, right 邑; the lexicon does not always tell.
    const formOf = shown === '阝' ? (stretches[0]?.[0] === 0 ? '阜' : '邑') : form.formOf;
    return [formOf === undefined ? [shown, role, stretches] : [shown, role, stretches, formOf]];
  });
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
