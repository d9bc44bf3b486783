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

test.each([
  '院子里的花|都|开了。',
  '園子裡的花|都|開了。',
  '一朵花|都|没有。',
  '他送的花|都|很贵。',
  '在花|都|开了的季节',
  '广州市花+都区发生火灾。',
  '他住在广州花+都。',
  '花+都巴黎吸引了游客。',
  '他从花+都开车到广州。',
  '公司在花+都建了新厂。',
  '花+都的房价涨了。',
  '这里的江|都|很清。',
  '这条江|都|结冰了。',
  '扬州江+都发生车祸。',
  '他是江+都人。',
  '早上的雾|都|散了。',
  '家里的盐|都|用完了。',
  '雾+都重庆有很多桥。',
])('都 is "all" after a noun, and part of a place: %s', (row) => {
  expect(isRight(row)).toBe(true);
});

test.each([
  '他说|的|话|让我感动。',
  '他說|的|話|讓我感動。',
  '专家|的|话|值得重视。',
  '用他自己|的|话|说，这是命。',
  '别把他|的|话|当真。',
  '她从来不听别人|的|话|。',
  '老师说了几句鼓励|的|话|。',
  '他说过|的|话|都记在本子上。',
  '要是下雨|的+话|，就不去了。',
  '我|的+话|，可能会选这个。',
  '是我|的+话|就不去了。',
  '他这么说|的+话|，我就放心了。',
  '如果是他说|的+话|，我就信。',
  '坐地铁|的+话|很快。',
  '不会说|的+话|让我来说。',
])('的话 is a condition, or what somebody says: %s', (row) => {
  expect(isRight(row)).toBe(true);
});

test.each(['走路只|要|十分钟。', '只|要|三块钱！', '只+要十分钟，就能到。', '只+要他来，我就走。'])(
  '只要 is a price or a condition: %s',
  (row) => {
    expect(isRight(row)).toBe(true);
  },
);
