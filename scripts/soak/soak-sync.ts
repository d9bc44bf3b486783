import 'fake-indexeddb/auto';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { anyHistory, type History, play } from '@/tests/sync/simulate';

/** So many histories between two lines of output. */
const LINE = 500;

/**
 * Plays random histories of two to five devices that sync, with clocks that are off by days, runs that break off, and
 * files that are lost, doubled, cut or brought back, and runs in a folder of somebody else. Throws at the first one that ends with different libraries, or without a
 * review that was confirmed, and says by which seed it is made again.
 */
export async function* soakSync(histories: number, seed: number): AsyncGenerator<string> {
  const sum = { devices: 0, steps: 0, broken: 0, reviews: 0, rounds: 0 };
  for (let done = 0; done < histories; ) {
    const count = Math.min(LINE, histories - done);
    await fc.assert(
      fc.asyncProperty(anyHistory, async (history) => {
        const result = await play(history);
        const wrong = [...result.problems.map(({ code, detail }) => `${code}: ${detail}`), ...result.lost];
        if (result.rounds === undefined) wrong.push('the devices never come to rest');
        if (result.strays.some((code) => code !== 'wrong-passphrase'))
          wrong.push('a folder of another was not refused');
        if (result.contents.some((content) => !isDeepStrictEqual(content, result.contents[0])))
          wrong.push('the libraries differ');
        if (wrong.length > 0) throw new Error(wrong.join('\n'));
        addTo(sum, history, result);
      }),
      { numRuns: count, seed: seed + done, endOnFailure: true },
    );
    done += count;
    yield `sync: ${done} histories from seed ${seed}, ${sum.devices} devices, ${sum.steps} steps, ${sum.broken} runs broken off; ${sum.reviews} reviews confirmed, 0 lost, 0 doubled; all libraries equal, at rest after at most ${sum.rounds} rounds`;
  }
}

function addTo(
  sum: Record<'devices' | 'steps' | 'broken' | 'reviews' | 'rounds', number>,
  { clocks, steps }: History,
  { broken, reviews, rounds = 0 }: Awaited<ReturnType<typeof play>>,
): void {
  sum.devices += clocks.length;
  sum.steps += steps.length;
  sum.broken += broken;
  sum.reviews += reviews;
  sum.rounds = Math.max(sum.rounds, rounds);
}
