import type { Mark } from '@/lib/article/types';
import type { ShownFigures } from '@/lib/chinese/display/display';
import type { Token } from '@/lib/chinese/types';
import type { Syllable } from './fit-syllables';

/** A part of a token that lies within one set of marks. A token that a mark cuts has several, with the same `token`. */
export type Fragment = {
  token: number;
  text: string;
  /** It is not the first of its token. */
  goesOn?: true;
  /** One for each Han character; absent where the token has no card. */
  shown?: readonly Syllable[];
  /** What stands over its figures, by their places in it. */
  figures?: readonly ShownFigures[];
};

/** Neighbouring fragments under the same marks: one link, one stretch of bold. */
export type Run = { marks: Mark[]; fragments: Fragment[] };

/**
 * Lays marks over tokens. Concatenating the fragments of all runs gives the tokens' text back; a syllable stays with
 * its character where a mark cuts a word.
 * @param shown for each token what stands over its Han characters
 * @param figures what stands over figures in its text
 */
export function toRuns(
  tokens: readonly Token[],
  marks: readonly Mark[],
  shown: readonly (readonly Syllable[] | undefined)[],
  figures: readonly (readonly ShownFigures[] | undefined)[] = [],
): Run[] {
  const cuts = [...new Set(marks.flatMap((mark) => [mark.start, mark.end]))].sort((a, b) => a - b);
  const runs: Run[] = [];
  let at = 0;
  let open: Run | undefined;
  tokens.forEach((token, index) => {
    const end = at + token.text.length;
    const edges = [at, ...cuts.filter((cut) => cut > at && cut < end), end];
    let syllable = 0;
    for (let k = 0; k + 1 < edges.length; k++) {
      const from = edges[k] as number;
      const to = edges[k + 1] as number;
      const text = token.text.slice(from - at, to - at);
      const here = marks.filter((mark) => mark.start <= from && mark.end >= to);
      if (open === undefined || !sameMarks(open.marks, here)) {
        open = { marks: here, fragments: [] };
        runs.push(open);
      }
      const fragment: Fragment = { token: index, text, ...(k > 0 && { goesOn: true }) };
      const syllables = shown[index];
      if (syllables !== undefined) {
        const count = hanCount(text);
        if (count > 0) fragment.shown = syllables.slice(syllable, syllable + count);
        syllable += count;
      }
      // Figures are a word too, whose card says how they are said, and so is a Latin name that the article explains.
      if (token.figures !== undefined || token.latin) fragment.shown ??= [];
      const own = figures[index]?.filter(({ start, end }) => start >= from - at && end <= to - at);
      if (own !== undefined && own.length > 0)
        fragment.figures = own.map((each) => ({
          ...each,
          start: each.start - (from - at),
          end: each.end - (from - at),
        }));
      open.fragments.push(fragment);
    }
    at = end;
  });
  return runs;
}

const han = /\p{Script=Han}/gu;

function hanCount(text: string): number {
  return text.match(han)?.length ?? 0;
}

function sameMarks(a: Mark[], b: Mark[]): boolean {
  return a.length === b.length && a.every((mark, index) => mark === b[index]);
}

/** `isHan`: pinyin belongs over it; `shown` is undefined where it has none. Figures that are read together are one. */
export type Character = { text: string; isHan: boolean; shown?: Syllable };

/** A fragment's characters, each Han one with its syllable; variation selectors and combining marks stay with it. */
export function toCharacters(fragment: Fragment): Character[] {
  const characters: Character[] = [];
  let syllable = 0;
  let at = 0;
  for (const character of fragment.text) {
    const last = characters.at(-1);
    const figures = fragment.figures?.find(({ start, end }) => start <= at && at < end);
    const begins = figures?.start === at;
    const ends = last?.shown !== undefined && !last.isHan && figures === undefined;
    at += character.length;
    if (/^\p{Script=Han}$/u.test(character)) {
      characters.push({ text: character, isHan: true, shown: fragment.shown?.[syllable++] });
    } else if (begins || ends) {
      characters.push({ text: character, isHan: false, ...(begins && { shown: figures.shown }) });
    } else if (last !== undefined && (!last.isHan || /^\p{M}$/u.test(character))) {
      last.text += character;
    } else {
      characters.push({ text: character, isHan: false });
    }
  }
  return characters;
}

/** The same runs with their text from `converted` (the other script), which has a code point for each of theirs. */
export function withText(runs: readonly Run[], converted: string): Run[] {
  const characters = [...converted];
  let at = 0;
  return runs.map((run) => ({
    ...run,
    fragments: run.fragments.map((fragment) => {
      const { length } = [...fragment.text];
      at += length;
      return { ...fragment, text: characters.slice(at - length, at).join('') };
    }),
  }));
}
