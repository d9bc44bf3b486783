import { afterEach, expect, it, vi } from 'vitest';
import { workSlices, yieldBetweenSlices, yieldToMain } from '@/lib/async/yield-to-main';

afterEach(() => void vi.restoreAllMocks());

/** A clock that is set by hand (ms). */
function clock() {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  return { set: (next: number) => (now = next) };
}

/** Whether a task that waits already comes before what `work` gives. */
async function letsOthersIn(work: () => Promise<void>): Promise<boolean> {
  let came = false;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    came = true;
    port1.close();
  };
  port2.postMessage(undefined);
  await work();
  return came;
}

it('goes on after what waits already', async () => {
  expect(await letsOthersIn(yieldToMain)).toBe(true);
});

it('begins the next slice when it goes on', async () => {
  const time = clock();
  const slices = workSlices(8);
  expect(slices.isOver()).toBe(false);
  time.set(8);
  expect(slices.isOver()).toBe(true);
  await slices.yieldToMain();
  expect(slices.isOver()).toBe(false);
});

it('yields between slices, and not within one', async () => {
  const time = clock();
  const next = yieldBetweenSlices(12);
  time.set(11);
  expect(await letsOthersIn(next)).toBe(false);
  time.set(12);
  expect(await letsOthersIn(next)).toBe(true);
});
