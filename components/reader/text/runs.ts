import type { Mark } from '@/lib/article/types';
import type { Shown } from '@/lib/chinese/display/display';
import type { Token } from '@/lib/chinese/types';

/** A part of a token that lies within one set of marks. A token that a mark cuts has several, with the same `token`. */
export type Fragment = {
  token: number;
  text: string;
  /** One for each Han character; absent where the token has no reading. */
  shown?: readonly Shown[];
};

/** Neighbouring fragments under the same marks: one link, one stretch of bold. */
export type Run = { marks: Mark[]; fragments: Fragment[] };

/**
 * Lays marks over tokens. Concatenating the fragments of all runs gives the tokens' text back; a syllable stays with
 * its character where a mark cuts a word.
 * @param shown for each token what stands over its Han characters
 */
export function toRuns(
  tokens: readonly Token[],
  marks: readonly Mark[],
  shown: readonly (readonly Shown[] | undefined)[],
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
      const fragment: Fragment = { token: index, text };
      const syllables = shown[index];
      if (syllables !== undefined) {
        const count = hanCount(text);
        if (count > 0) fragment.shown = syllables.slice(syllable, syllable + count);
        syllable += count;
      }
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

/** `isHan` says that a reading belongs over it; `shown` is undefined where it has none. */
export type Character = { text: string; isHan: boolean; shown?: Shown };

/**
 * The characters of a fragment, each Han character with its syllable. Grapheme parts that belong to a character
 * (variation selectors, combining marks) stay with it.
 */
export function toCharacters(fragment: Fragment): Character[] {
  const characters: Character[] = [];
  let syllable = 0;
  for (const character of fragment.text) {
    const last = characters.at(-1);
    if (/^\p{Script=Han}$/u.test(character)) {
      characters.push({ text: character, isHan: true, shown: fragment.shown?.[syllable++] });
    } else if (last !== undefined && (!last.isHan || /^\p{M}$/u.test(character))) {
      last.text += character;
    } else {
      characters.push({ text: character, isHan: false });
    }
  }
  return characters;
}

/**
 * The same runs with their text from `converted`, which has a code point for each of theirs (the text in the other
 * script); what stands over the characters stays.
 */
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
