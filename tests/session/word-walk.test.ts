import { describe, expect, it, test } from 'vitest';
import type { Token } from '@/lib/chinese/types';
import type { Piece } from '@/lib/session/pieces';
import type { TokenStatus } from '@/lib/session/token-status';
import { walkToWord } from '@/lib/session/word-walk';

const statusOf: Record<string, TokenStatus> = { N: 'new', n: 'new', d: 'new', L: 'learning', k: 'known', e: 'easy' };
const KINDS: Record<string, Token['kind']> = { n: 'name', d: 'number' };

/** A text whose words are letters: N new, L being learned, k known, e easy; n a new name, d a number; `undefined` not annotated. */
function text(...pieces: (string | undefined)[]) {
  const tokens = pieces.map((piece) =>
    piece === undefined
      ? undefined
      : [...piece].map((letter): Token => ({ text: letter, kind: KINDS[letter] ?? 'word', pinyin: ['a'] })),
  );
  const statuses = pieces.map((piece = '') => [...piece].map((letter): TokenStatus | undefined => statusOf[letter]));
  const session = {
    pieces: pieces.map((): Piece => ({ role: { kind: 'paragraph' }, start: 0, text: '', marks: [] })),
    tokens: (piece: number) => tokens[piece],
    failure: (): unknown => undefined,
  };
  return { session, statusesOf: (piece: number) => statuses[piece] ?? [] };
}

const walk = ({ session, statusesOf }: ReturnType<typeof text>, piece: number, token: number, step: 1 | -1 = 1) =>
  walkToWord(session, statusesOf, { piece, token }, step);
const word = (piece: number, token: number, wrapped = false) => ({ kind: 'word', piece, token, wrapped });

describe('the walk through the words to learn', () => {
  test.each<[string, string[], [number, number, (1 | -1)?], object]>([
    ['the next new word of the paragraph', ['kNkN'], [0, 1], word(0, 3)],
    ['one that is being learned', ['kNeL'], [0, 1], word(0, 3)],
    ['a later paragraph', ['Nk', 'kk', '', 'kN'], [0, 0], word(3, 1)],
    ['names, which may have glosses', ['NnN'], [0, 0], word(0, 1)],
    ['no numbers', ['NdN'], [0, 0], word(0, 2)],
    ['on from a word that was marked known meanwhile', ['NkN'], [0, 1], word(0, 2)],
    ['the word at the start itself, from before the text', ['N'], [0, -1], word(0, 0)],
    ['the first one again after the last', ['kN', 'kN'], [1, 1], word(0, 1, true)],
    ['the first one again in the same paragraph', ['NkN'], [0, 2], word(0, 0, true)],
    ['the only one again', ['kNk'], [0, 1], word(0, 1, true)],
    ['the one before, backwards', ['NkN'], [0, 2, -1], word(0, 0)],
    ['the one before in an earlier paragraph', ['NkL', 'kkN'], [1, 2, -1], word(0, 2)],
    ['the last one after the first, backwards', ['Nk', 'kN'], [0, 0, -1], word(1, 1, true)],
    ['none where there is none', ['kek', 'd'], [0, 0], { kind: 'none' }],
  ])('goes to %s', (_, pieces, [piece, token, step], expected) => {
    expect(walk(text(...pieces), piece, token, step)).toEqual(expected);
  });

  it('waits for words that are still to come, and not for those that never will', () => {
    const half = text('Nk', undefined);
    expect(walk(half, 0, 0)).toEqual({ kind: 'unread' });
    const failed = { ...half, session: { ...half.session, failure: () => new Error('stopped') } };
    expect(walk(failed, 0, 0)).toEqual(word(0, 0, true));
  });
});
