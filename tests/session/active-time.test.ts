import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followActiveTime } from '@/lib/session/active-time';

let scope: EventTarget;
let leaving: AbortController;
let visible: boolean;
let told: number[];
const sum = () => told.reduce((total, each) => total + each, 0);

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  scope = new EventTarget();
  leaving = new AbortController();
  visible = true;
  told = [];
});
afterEach(() => {
  leaving.abort();
  vi.useRealTimers();
});

const follow = () =>
  followActiveTime({
    scope,
    isVisible: () => visible,
    add: async (milliseconds) => void told.push(milliseconds),
    signal: leaving.signal,
  });

describe('the time that was read', () => {
  it('is counted while something is done now and then', () => {
    follow();
    for (let minute = 0; minute < 5; minute++) {
      vi.advanceTimersByTime(50_000);
      scope.dispatchEvent(new Event('scroll'));
      vi.advanceTimersByTime(10_000);
    }
    leaving.abort();
    expect(sum()).toBe(300_000);
    expect(told.length).toBeGreaterThan(5);
  });

  it('ends a minute after the last sign of a reader', () => {
    follow();
    vi.advanceTimersByTime(10 * 60_000);
    leaving.abort();
    expect(sum()).toBe(60_000);
  });

  it('is not counted while the reader is out of sight', () => {
    const { flush } = follow();
    vi.advanceTimersByTime(20_000);
    visible = false;
    flush();
    vi.advanceTimersByTime(40_000);
    visible = true;
    flush();
    scope.dispatchEvent(new Event('keydown'));
    vi.advanceTimersByTime(10_000);
    leaving.abort();
    expect(sum()).toBe(30_000);
  });

  it('has no sleep of the computer in it, and no clock that was set', () => {
    follow();
    vi.advanceTimersByTime(10_000);
    vi.setSystemTime(Date.now() + 8 * 3_600_000);
    scope.dispatchEvent(new Event('keydown'));
    vi.advanceTimersByTime(10_000);
    vi.setSystemTime(Date.now() - 24 * 3_600_000);
    scope.dispatchEvent(new Event('keydown'));
    vi.advanceTimersByTime(10_000);
    leaving.abort();
    expect(sum()).toBeLessThanOrEqual(40_000);
  });

  it('is told at once when the page goes, and never again after the end', () => {
    const { flush } = follow();
    vi.advanceTimersByTime(7_000);
    flush();
    expect(told).toEqual([7_000]);
    leaving.abort();
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual([7_000]);
  });
});
