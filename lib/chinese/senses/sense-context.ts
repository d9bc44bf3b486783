import type { Token } from '@/lib/chinese/types';

/** A token as the rules of senses see it: in simplified characters, with the letter of its part of speech, if known. */
export type SenseToken = { text: string; kind: Token['kind']; part?: string | undefined };

/**
 * Which sense a word has where its clause (see `senseContext`) matches: by simplified word, the beginning of a gloss of
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

/** Tokens up to the next that is no word, as one line of labels, and where each begins in it. */
type Clause = { from: number; to: number; line: string; starts: number[] };

/** Of the texts whose tokens were asked for: many words share a clause. */
const clauses = new WeakMap<readonly SenseToken[], Clause[]>();

/**
 * The clause round a token as a line, for regular expressions: each token as the letter of its class and its text, `|`
 * in place of the token itself, `^` and `$` where the clause ends: `^ N校方 |N手机 D全数 V砸毁 $`. Not more than some
 * tokens on either side, so that a text takes linear time.
 */
export function senseContext(tokens: readonly SenseToken[], index: number): string {
  const { from, to, line, starts } = clauseOf(tokens, index);
  const at = index - from;
  const before = line.slice(starts[Math.max(0, at - mostBefore)], starts[at]);
  const after = line.slice(starts[at + 1], starts[Math.min(to - from, at + mostAfter + 1)]);
  return `${at < mostBefore ? '^ ' : ''}${before}|${after}${to - index <= mostAfter ? '$' : ''}`;
}

function clauseOf(tokens: readonly SenseToken[], index: number): Clause {
  const known = clauses.get(tokens) ?? [];
  if (known.length === 0) clauses.set(tokens, known);
  return known[index] ?? readClause(tokens, index, known);
}

function readClause(tokens: readonly SenseToken[], index: number, known: Clause[]): Clause {
  const clause: Clause = { from: index, to: index + 1, line: '', starts: [] };
  while (isWord(tokens[clause.from - 1])) clause.from -= 1;
  while (isWord(tokens[clause.to])) clause.to += 1;
  for (let at = clause.from; at < clause.to; at += 1) {
    clause.starts.push(clause.line.length);
    clause.line += labelOf(tokens[at] as SenseToken);
    known[at] = clause;
  }
  clause.starts.push(clause.line.length);
  return clause;
}

function isWord(token: SenseToken | undefined): boolean {
  return token !== undefined && token.kind !== 'other';
}

function labelOf(token: SenseToken): string {
  return `${classOf(token)}${token.text} `;
}

function classOf({ text, kind, part = '' }: SenseToken): string {
  if (kind === 'number') return 'M';
  if (kind === 'name') return 'N';
  return PARTICLES.has(text) ? 'U' : (CLASSES[part] ?? 'X');
}
