import { describe, expect, it } from 'vitest';
import { clozeOf, contextAt } from '@/lib/review/cloze';
import { dayBefore, dayKey, endOfDay, startOfDay } from '@/lib/review/day';
import { becomesLeech, intervalOf, isLeech } from '@/lib/review/interval';

const local = (year: number, month: number, day: number, hour = 0, minute = 0) =>
  new Date(year, month - 1, day, hour, minute).getTime();

describe('a day of learning', () => {
  it.each([
    ['noon', local(2026, 3, 5, 12), local(2026, 3, 5, 4), '2026-03-05'],
    ['four o’clock', local(2026, 3, 5, 4), local(2026, 3, 5, 4), '2026-03-05'],
    ['a minute before four', local(2026, 3, 5, 3, 59), local(2026, 3, 4, 4), '2026-03-04'],
    ['the night of a new year', local(2027, 1, 1, 1), local(2026, 12, 31, 4), '2026-12-31'],
  ])('of %s begins at four', (_, time, start, key) => {
    expect(startOfDay(time)).toBe(start);
    expect(dayKey(time)).toBe(key);
    expect(dayKey(endOfDay(time) - 1)).toBe(key);
    expect(dayKey(endOfDay(time))).not.toBe(key);
  });

  it('lies so many days before another', () => {
    expect(dayBefore(local(2026, 3, 1, 2), 1)).toBe(local(2026, 2, 27, 4));
  });
});

describe('a leech', () => {
  it.each([
    [0, false, false],
    [7, false, false],
    [8, true, true],
    [9, true, false],
    [12, true, true],
    [14, true, false],
    [16, true, true],
  ])('after %i lapses: %s, told now: %s', (lapses, is, told) => {
    expect(isLeech(lapses)).toBe(is);
    expect(becomesLeech(lapses)).toBe(told);
  });
});

it.each([
  [10 / (24 * 60), 'minute', 10],
  [1, 'day', 1],
  [30, 'day', 30],
  [45, 'month', 1.5],
  [300, 'month', 9.9],
  [335, 'month', 11],
  [800, 'year', 2.2],
  [5000, 'year', 14],
])('tells %i days as %s, %d', (days, unit, count) => {
  expect(intervalOf(days)).toEqual({ unit, count });
});

describe('the sentence of a word', () => {
  const word = { simplified: '措施', traditional: '措施' };
  const house = { simplified: '房东', traditional: '房東' };
  it.each([
    ['at its place', { sentence: '这项措施先试行。', offset: 2, length: 2 }, word, ['这项', '措施', '先试行。']],
    ['in the other script', { sentence: '房東搬走了。', offset: 0, length: 2 }, house, ['', '房東', '搬走了。']],
    [
      'whose place is wrong',
      { sentence: '他说，房東搬走了。', offset: 50, length: 2 },
      house,
      ['他说，', '房東', '搬走了。'],
    ],
    ['whose place is cut', { sentence: '这项措施先试行。', offset: 2, length: 1 }, word, ['这项', '措施', '先试行。']],
    [
      'of a figure that stands in a number before it',
      { sentence: '2023年来了3人。', offset: 7, length: 1 },
      { simplified: '3', traditional: '3' },
      ['2023年来了', '3', '人。'],
    ],
  ])('%s is cut there', (_, context, kept, expected) => {
    const cut = clozeOf(context, kept);
    expect([cut?.before, cut?.word, cut?.after]).toEqual(expected);
  });

  it('that does not hold the word is not shown', () => {
    expect(clozeOf({ sentence: '今天下雨。', offset: 9, length: 2 }, word)).toBeUndefined();
  });

  it('is another one at each review, where there are several', () => {
    expect([0, 1, 2, 3].map((reps) => contextAt(['a', 'b', 'c'], reps))).toEqual(['a', 'b', 'c', 'a']);
    expect(contextAt([], 3)).toBeUndefined();
  });
});
