import { afterEach, describe, expect, it, vi } from 'vitest';
import { firstOpening } from '@/entrypoints/reader.content/first-opening';
import type { PageStatus } from '@/lib/rpc/page-api';

const refusal: PageStatus = { state: 'no-article', reason: 'no-text' };
const idle: PageStatus = { state: 'idle' };

/** A page that gives these when it is asked to open, one after the other. */
function opening(...statuses: PageStatus[]) {
  const open = vi.fn(async () => statuses.shift() ?? idle);
  return { open, first: firstOpening(open) };
}

describe('an opening before anybody asked for it', () => {
  afterEach(() => void vi.useRealTimers());

  it('is what who asks first is told of, without a second look at the page', async () => {
    const { open, first } = opening(refusal);
    first.begin();
    expect(await first.open()).toEqual(refusal);
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('counts once: who asks again has the page looked at again', async () => {
    const { open, first } = opening(refusal, { state: 'waiting', loading: false });
    first.begin();
    await first.open();
    expect(await first.open()).toEqual({ state: 'waiting', loading: false });
    expect(open).toHaveBeenCalledTimes(2);
  });

  it('does not say of a reader that was closed meanwhile that it is open', async () => {
    const reading = { state: 'reading', url: 'https://news.example/1', title: '题' } as PageStatus;
    const { first } = opening(reading, idle);
    first.begin();
    expect(await first.open()).toEqual(idle);
  });

  it('is forgotten where nobody asks for some seconds', async () => {
    vi.useFakeTimers();
    const { first } = opening(refusal, idle);
    first.begin();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await first.open()).toEqual(idle);
  });

  it('tells who asks of an error, and opens anew for the next', async () => {
    const open = vi.fn(async () => idle).mockRejectedValueOnce(new Error('no'));
    const first = firstOpening(open);
    first.begin();
    await expect(first.open()).rejects.toThrow('no');
    expect(await first.open()).toEqual(idle);
  });
});
