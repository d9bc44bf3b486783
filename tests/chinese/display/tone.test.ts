import { expect, it } from 'vitest';
import { toneOf } from '@/lib/chinese/numbered-pinyin';

it.each([
  ['mā', 1],
  ['má', 2],
  ['mǎ', 3],
  ['mà', 4],
  ['ma', 5],
  ['lǜ', 4],
  ['lü', 5],
  ['Ōu', 1],
  ['r', 5],
])('%s has tone %i', (syllable, tone) => {
  expect(toneOf(syllable)).toBe(tone);
});
