import { describe, expect, it } from 'vitest';
import { afterGrade, nextWord } from '@/components/review/after-grade';

const list = {
  ...{ due: ['a', 'b'], failed: ['f'], newWords: ['n'], order: ['a', 'b', 'n', 'f'] },
  ...{ done: 2, reviews: 5, moreNew: false },
};

describe('the list right after a grade', () => {
  it('is without a word that was known', () => {
    expect(afterGrade(list, 'a', false)).toEqual({
      ...list,
      ...{ due: ['b'], order: ['b', 'n', 'f'], done: 3, reviews: 6 },
    });
    expect(afterGrade(list, 'f', false)).toMatchObject({ failed: [], order: ['a', 'b', 'n'], done: 3 });
  });

  it('has a failed word last, and as one to repeat', () => {
    expect(afterGrade(list, 'n', true)).toEqual({
      ...list,
      ...{ newWords: [], failed: ['f', 'n'], order: ['a', 'b', 'f', 'n'], reviews: 6 },
    });
    expect(afterGrade(list, 'f', true)).toMatchObject({ failed: ['f'], order: ['a', 'b', 'n', 'f'], done: 2 });
  });
});

describe('the next word', () => {
  it.each<[string, string[], string | undefined, string | undefined]>([
    ['is the first of the list', ['a', 'b'], 'z', 'a'],
    ['is not the one that was graded last, though its step is over', ['a', 'b'], 'a', 'b'],
    ['is the one that was graded last where it is the only one', ['a'], 'a', 'a'],
    ['is none where none is left', [], 'a', undefined],
  ])('%s', (_, order, last, next) => {
    expect(nextWord(order, last)).toBe(next);
  });
});
