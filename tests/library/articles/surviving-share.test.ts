import { expect, test } from 'vitest';
import { survivingShare } from '@/lib/library/articles/save-article';

test.each([
  ['the same text', '山高，水长。', '山高，水长。', 1],
  ['a text that goes on', '山高，水长。', '山高，水长。路也远。', 1],
  ['a text cut to half', '山高水长，路远天寒。', '山高水长。', 0.5],
  ['one corrected character in four clauses', '甲乙，丙丁，戊己，庚辛', '甲乙，丙丁，戊巳，庚辛', 0.75],
  ['other spaces and line ends', '山 高，水长。', '山高\n水长', 1],
  ['another text', '山高，水长。', '天寒，路远。', 0],
  ['nothing left', '山高，水长。', '', 0],
  ['nothing to lose', '', '山高', 1],
  ['only marks to lose', '……！', '山高', 1],
])('%s', (_, old, now, share) => {
  expect(survivingShare(old, now)).toBe(share);
});

test('words that every object has are clauses like any other', () => {
  expect(survivingShare('constructor，__proto__', '山高')).toBe(0);
});
