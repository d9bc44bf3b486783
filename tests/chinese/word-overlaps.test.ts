import { expect, test } from 'vitest';
import { cutAll } from '@/lib/chinese/tokenize';
import { realDictionary } from './real-dictionary';
import { OVERLAPS } from './word-overlaps';

/** Whether a sentence is cut at each `|` and at no `+`. */
function isRight(row: string): boolean {
  const starts = new Set(
    (cutAll(realDictionary(), [row.replace(/[|+]/g, '')]).cuts[0] ?? []).map(({ start }) => start),
  );
  let at = 0;
  return [...row].every((character, index) => {
    if (character === '|') return index === row.length - 1 || starts.has(at);
    if (character === '+') return !starts.has(at);
    at += character.length;
    return true;
  });
}

test('nine in ten sentences with words that overlap are cut as their context wants', () => {
  const rows = OVERLAPS.trim().split('\n');
  const wrong = rows.filter((row) => !isRight(row));
  expect(rows.length).toBeGreaterThanOrEqual(120);
  expect(wrong.length / rows.length, wrong.join('\n')).toBeLessThanOrEqual(0.1);
});

test.each([
  '这些工厂中|国有企业占一半。',
  '中美|元首|通了电话。',
  '他|用|胶水修杯子。',
  '他骑在|马|上。',
  '这个|人|才|能|做好这件事。',
  '晚饭后大家|聊聊|天。',
  '周末去|爬爬|山。',
  '出去|散散|步吧。',
  '公园|中|将|禁止遛狗。',
])('%s', (row) => {
  expect(isRight(row)).toBe(true);
});
