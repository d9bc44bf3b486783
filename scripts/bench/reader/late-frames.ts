import { middle } from '@/scripts/bench/measure';
import type { Reader } from '@/tests/e2e/harness/reader';
import { setSettings } from './set-settings';

/**
 * The share of frames that come late while the text is scrolled through for four seconds, with pinyin and without: by
 * turns, so that what else the machine does falls on both; medians.
 */
export async function lateFrames(reader: Reader, rounds: number): Promise<{ always: number; off: number }> {
  const late: Record<'always' | 'off', number[]> = { always: [], off: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const pinyin of ['always', 'off'] as const) {
      await reader.evaluate(setSettings, { pinyin });
      // All pieces are drawn anew, and some laid out.
      await reader.page.waitForTimeout(2500);
      late[pinyin].push(await reader.evaluate(shareOfLate, undefined));
    }
  }
  await reader.evaluate(setSettings, { pinyin: 'always' });
  return { always: middle(late.always), off: middle(late.off) };
}

/** In the reader: the share of frames that were not there in time while the text is scrolled through. */
function shareOfLate(root: ParentNode): Promise<number> {
  const scroller = root.querySelector('dialog.reader');
  scroller?.scrollTo(0, 0);
  return new Promise((resolve) => {
    const frames: number[] = [];
    const step = (now: number) => {
      frames.push(now);
      scroller?.scrollBy({ top: 40, behavior: 'instant' });
      if (now - (frames[0] ?? now) < 4000) requestAnimationFrame(step);
      else {
        const missed = frames
          .slice(1)
          .map((time, index) => Math.round((time - (frames[index] ?? time)) / (1000 / 60)) - 1);
        const late = missed.reduce((sum, count) => sum + Math.max(0, count), 0);
        resolve(late / (frames.length + late));
      }
    };
    requestAnimationFrame(step);
  });
}
