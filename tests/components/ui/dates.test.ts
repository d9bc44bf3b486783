import { describe, expect, it } from 'vitest';
import { formatPublished, publishedTime } from '@/components/ui/dates';

describe('formatPublished', () => {
  it.each([
    ['2024-04-29T08:34:51+08:00', 'Apr 29, 2024, 08:34'],
    ['2024-04-29T20:34:51-05:00', 'Apr 29, 2024, 20:34'],
    ['2024-04-29T00:34:51Z', 'Apr 29, 2024, 00:34'],
    ['2024-04-29T00:00:51+08:00', 'Apr 29, 2024, 00:00'],
    ['2024-04-29', 'Apr 29, 2024'],
    // Midnight is how an article keeps a day without a time.
    ['2024-04-29T00:00:00+08:00', 'Apr 29, 2024'],
    ['2024-04-29T00:00:00-05:00', 'Apr 29, 2024'],
    ['2024-04-29T00:00:00.000Z', 'Apr 29, 2024'],
    ['2024-04-29T00:00+08:00', 'Apr 29, 2024'],
    ['some day', 'some day'],
  ])('formats %s in its own zone', (iso, shown) => {
    expect(formatPublished(iso, 'en-US')).toBe(shown);
  });
});

describe('publishedTime', () => {
  it.each([
    ['2024-04-29T00:00:00+08:00', '2024-04-29'],
    ['2024-04-29T08:34:51+08:00', '2024-04-29T08:34:51+08:00'],
    ['2024-04-29', '2024-04-29'],
    ['some day', 'some day'],
  ])('of %s is %s', (iso, time) => {
    expect(publishedTime(iso)).toBe(time);
  });
});
