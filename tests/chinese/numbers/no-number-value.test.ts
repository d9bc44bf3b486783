import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberValue } from '@/lib/chinese/numbers/number-text';
import { anyText } from '@/tests/chinese/any-text';

test.each([
  '3.0',
  '2025',
  '13800138000',
  '3:2',
  '3比2',
  '2.5.1',
  '13月',
  '2月30日',
  '4月31日',
  '25时',
  '上午15时',
  '晚上三点',
  '下午25点',
  '三点',
  '十点',
  '98年',
  '618年',
  '1500年',
  '三日',
  '二年',
  '千万',
  '万一',
  '十分',
  '一起',
  '一直',
  '一定',
  '一些',
  '一下',
  '三明治',
  '四川',
  '五金',
  '七夕',
  '五四',
  '九一八',
  '三角',
  '一个',
  '两国',
  '二人',
  '两三',
  '伍佰',
  '收拾',
  '一折',
  '千年',
  '十百',
  '二十两',
  '三二百零',
  '一百百',
  '百分之',
  '第',
  '年',
  '上午',
  '公元',
  '民国',
  '公元前',
  '1,23',
  '0月',
  '第零',
])('%s gets no value rather than a wrong one', (text) => expect(numberValue(text)).toBeUndefined());

test('what stands around a stretch can forbid its value', () => {
  const value = (before: string, text: string, after: string) =>
    numberValue(before + text + after, before.length, before.length + text.length);
  expect(value('', '八月', '的')).toBe('August');
  expect(value('农历', '八月', '的')).toBeUndefined();
  expect(value('農曆', '八月', '的')).toBeUndefined();
  expect(value('', '2000年', '，')).toBe('2000');
  expect(value('', '2000年', '前')).toBeUndefined();
  expect(value('', '15日', '内')).toBeUndefined();
  expect(value('贞观', '三年', '')).toBeUndefined();
  expect(value('', '113年', '5月')).toBeUndefined();
  expect(value('1', '5%', '')).toBeUndefined();
});

test('any stretch of any text has a value of English or none, and never throws', () => {
  const numeral = fc.stringMatching(/^[0-9０-９〇零一二两三十百千万亿点分之第年月日时元%.:,多几数上半个成折-]{0,20}$/u);
  fc.assert(
    fc.property(fc.oneof(anyText, numeral), fc.nat(), fc.nat(), (text, a, b) => {
      const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
      for (const value of [numberValue(text), numberValue(text, start, end)]) {
        if (value === undefined) continue;
        expect(value).toMatch(/\S/);
        expect(value).not.toMatch(/\p{Script=Han}|NaN|undefined|Infinity/u);
      }
    }),
    { numRuns: 2000 },
  );
});
