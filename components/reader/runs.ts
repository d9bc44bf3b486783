import type { Mark } from '@/lib/article/types';
import type { Token } from '@/lib/chinese/types';

/** A part of a token that lies within one set of marks. A token that a mark cuts has several, with the same `token`. */
export type Fragment = {
  token: number;
  text: string;
  pinyin?: string[];
};

/** Neighbouring fragments under the same marks: one link, one stretch of bold. */
export type Run = { marks: Mark[]; fragments: Fragment[] };

/**
 * Lays marks over tokens. Concatenating the fragments of all runs gives the tokens' text back; a syllable stays with
 * its character where a mark cuts a word.
 */
export function toRuns(tokens: Token[], marks: Mark[]): Run[] {
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
      if (token.pinyin !== undefined) {
        const count = hanCount(text);
        if (count > 0) fragment.pinyin = token.pinyin.slice(syllable, syllable + count);
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

/**
 * The characters of a fragment, each Han character with its syllable. Grapheme parts that belong to a character
 * (variation selectors, combining marks) stay with it.
 */
export function toCharacters(fragment: Fragment): { text: string; syllable?: string }[] {
  const characters: { text: string; syllable?: string }[] = [];
  let syllable = 0;
  for (const character of fragment.text) {
    const last = characters.at(-1);
    if (/^\p{Script=Han}$/u.test(character)) {
      characters.push({ text: character, syllable: fragment.pinyin?.[syllable++] ?? '' });
    } else if (last !== undefined && (last.syllable === undefined || /^\p{M}$/u.test(character))) {
      last.text += character;
    } else {
      characters.push({ text: character });
    }
  }
  return characters;
}
