import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyHistory, play } from './simulate';

/** Milliseconds: so many histories may take long, and no time is asserted. */
const PATIENCE = 900_000;

test(
  'whatever devices edit, and wherever runs break off, all come to hold the same, with every review',
  async () => {
    let [reviews, broken, strays] = [0, 0, 0];
    await fc.assert(
      fc.asyncProperty(anyHistory, async (history) => {
        const result = await play(history);
        expect(result.problems).toEqual([]);
        expect(result.rounds).toBeDefined();
        expect(result.lost).toEqual([]);
        for (const content of result.contents) expect(content).toEqual(result.contents[0]);
        expect(result.strays).toEqual(result.strays.map(() => 'wrong-passphrase'));
        strays += result.strays.length;
        reviews += result.reviews;
        broken += result.broken;
      }),
      { numRuns: 100, seed: 19, endOnFailure: true },
    );
    // Histories in which nothing happens would prove nothing.
    expect(Math.min(reviews, broken, strays)).toBeGreaterThan(50);
  },
  PATIENCE,
);
