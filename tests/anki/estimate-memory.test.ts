import { expect, it } from 'vitest';
import { estimateMemory } from '@/lib/anki/estimate-memory';

it.each<[interval: number, factor: number, stability: number, difficulty: number]>([
  // The values that FSRS's own implementation has in its tests.
  [10, 2500, 10, 6.9140563],
  [20, 1300, 20, 10],
  // Without an ease, as if it were the usual one; one that cannot be, as the nearest.
  [10, 0, 10, 6.9140563],
  [20, 100, 20, 10],
  [36_500, 2500, 36_500, 1],
])('an interval of %f days with an ease of %i', (interval, factor, stability, difficulty) => {
  const memory = estimateMemory(interval, factor);
  expect(memory.stability).toBe(stability);
  expect(memory.difficulty).toBeCloseTo(difficulty, 4);
});
