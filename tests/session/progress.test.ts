import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { pieces as cut } from '@/lib/chinese/sentences';
import { toPieces } from '@/lib/session/pieces';
import { followProgress, type KeptProgress } from '@/lib/session/progress';

const pieces = toPieces(
  {
    url: 'https://news.example/1',
    title: '旧仓库变成图书市集',
    blocks: Array.from({ length: 30 }, (_, index) => ({
      kind: 'paragraph' as const,
      text: `第${index}段写的是河边的天气，以及那天来市集的人。`,
    })),
  },
  cut,
);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function follow(kept?: KeptProgress) {
  const written: KeptProgress[] = [];
  const progress = followProgress(pieces, {
    kept,
    write: async (now) => void written.push(now),
  });
  return { progress, written };
}

describe('progress', () => {
  test('is written a few times however often the reader scrolls, the last place always', () => {
    const { progress, written } = follow();
    for (let step = 1; step <= 25; step++) {
      progress.moved({ piece: step, offset: 0 }, false);
      vi.advanceTimersByTime(400);
    }
    vi.advanceTimersByTime(10_000);
    expect(written.length).toBeLessThan(5);
    expect(written.at(-1)).toMatchObject({ block: 24, offset: 0 });
  });

  test('is written at once when the reader goes', () => {
    const { progress, written } = follow();
    progress.moved({ piece: 7, offset: 3 }, false);
    progress.flush();
    expect(written).toMatchObject([{ block: 6, offset: 3, finished: false }]);
    progress.flush();
    vi.advanceTimersByTime(60_000);
    expect(written).toHaveLength(1);
  });

  test('is not written where nobody has moved', () => {
    const { progress, written } = follow();
    progress.moved({ piece: 0, offset: 0 }, false);
    progress.flush();
    expect(written).toEqual([]);
  });

  test('is written again after a write that failed', async () => {
    const write = vi.fn().mockRejectedValueOnce(new Error('no background')).mockResolvedValue(true);
    const progress = followProgress(pieces, { write });
    progress.moved({ piece: 7, offset: 3 }, false);
    progress.flush();
    await vi.advanceTimersByTimeAsync(0);
    progress.flush();
    expect(write).toHaveBeenCalledTimes(2);
  });

  test('is finished at the end of the text, but not by a jump to it', () => {
    const { progress } = follow();
    progress.moved({ piece: 29, offset: 0 }, true);
    expect(progress.now()).toMatchObject({ share: 1, minutesLeft: 0, finished: false });
    vi.advanceTimersByTime(30_000);
    progress.moved({ piece: 29, offset: 0 }, true);
    expect(progress.now().finished).toBe(true);
  });

  test('begins where it was left, and from the top once it was finished', () => {
    const { progress, written } = follow();
    progress.moved({ piece: 12, offset: 5 }, false);
    progress.flush();
    expect(follow(written[0]).progress.startAt).toEqual({ piece: 12, offset: 5 });
    expect(follow({ ...(written[0] as KeptProgress), share: 0.95, finished: true }).progress.startAt).toBeUndefined();
  });

  test('is finished where the reader says so, wherever they are, and is written at once', () => {
    const { progress, written } = follow();
    progress.moved({ piece: 3, offset: 0 }, false);
    progress.finish();
    expect(progress.now().finished).toBe(true);
    expect(written).toMatchObject([{ block: 2, finished: true }]);
    progress.moved({ piece: 4, offset: 0 }, false);
    progress.flush();
    expect(written.at(-1)).toMatchObject({ block: 3, finished: true });
  });
});
