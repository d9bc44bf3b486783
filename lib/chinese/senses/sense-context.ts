import type { Token } from '@/lib/chinese/types';

/**
 * Which sense a word has where its clause (see `senseContexts`) matches: by simplified word, the beginning of a gloss of
 * CC-CEDICT, in whole words, and a regular expression; the first rule that matches counts.
 */
export type SenseRules = Readonly<Record<string, readonly (readonly [gloss: string, clause: RegExp])[]>>;

/** jieba's letters as the classes of the rules; what is not here is `X`. */
const CLASSES: Readonly<Record<string, string>> = {
  ...{ v: 'V', a: 'A', z: 'A', b: 'A', d: 'D', p: 'P', m: 'M', q: 'Q', r: 'R', u: 'U', c: 'C', t: 'T', f: 'F', y: 'Y' },
  ...{ n: 'N', s: 'N', i: 'N', l: 'N', j: 'N', k: 'N', o: 'N', g: 'N', h: 'N' },
};

const PARTICLES = new Set(['的', '了', '着', '过', '得', '地']);
const mostBefore = 6;
const mostAfter = 10;

/**
 * The clause round a token as a line, for regular expressions: the label of each token, `|` in place of the token itself,
 * `^` and `$` where the clause ends: `^ N校方 |N手机 D全数 V砸毁 $`. Not more than some tokens on either side, so that a
 * text takes linear time.
 * @param labels of the text's tokens (see `senseLabel`)
 */
export function senseContexts(labels: readonly string[]): (index: number) => string {
  const text = labels.join('');
  const starts: number[] = [];
  let length = 0;
  for (const label of labels) {
    starts.push(length);
    length += label.length;
  }
  starts.push(length);
  return (index) => {
    let from = index;
    while (from > index - mostBefore && labels[from - 1]) from -= 1;
    let to = index + 1;
    while (to <= index + mostAfter && labels[to]) to += 1;
    const before = `${from > index - mostBefore ? '^ ' : ''}${text.slice(starts[from], starts[index])}`;
    return `${before}|${text.slice(starts[index + 1], starts[to])}${to <= index + mostAfter ? '$' : ''}`;
  };
}

/**
 * How a clause names a token: the letter of its class, its text, and a blank; '' for what is no word and ends a clause.
 * @param word in simplified characters
 * @param part the letter of its part of speech, '' where it is not known
 */
export function senseLabel(word: string, kind: Token['kind'], part: string): string {
  if (kind === 'other') return '';
  const isParticle = kind === 'word' && PARTICLES.has(word);
  const letter = kind === 'number' ? 'M' : kind === 'name' ? 'N' : isParticle ? 'U' : (CLASSES[part] ?? 'X');
  return `${letter}${word} `;
}
