import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberWords } from '@/lib/chinese/numbers/number-words';
import { UNITS } from '@/lib/chinese/numbers/units';
import { tokenize } from '@/lib/chinese/tokenize';
import { anyText } from '@/tests/chinese/any-text';
import { realDictionary } from '@/tests/chinese/real-dictionary';

describe('the words of a number expression', () => {
  test.each([
    '2025|年',
    '二〇二五|年',
    '4|月|28|日',
    '２０２４|年|４|月|２８|日',
    '五|月|二十一|号',
    '2004|年|初',
    '4|月|底',
    '6|月|中旬',
    '公元前|221|年',
    '西元|2000|年',
    '民国|113|年|5|月|20|日',
    '光绪|三十二|年',
    '光绪|元年',
    '2023|—|2024|年',
    '3|—|5|月',
    '5000万|至|6000万|元',
    '三|到|五|天',
    '100多万|元',
    '二十几亿|元',
    '零下|20|摄氏度',
    '民国|七十|年代',
    '二OO八|年',
    '20|世纪',
    '上|世纪|九十|年代',
    '上|个|世纪|90|年代',
    '1990|年代',
    '上午|8|时|34|分',
    '上午|8|時|34|分',
    '下午|三|点|半',
    '下午|三|点|五|分',
    '晚上|十|点|一|刻',
    '凌晨|3|点钟',
    '20|时|5|分|30|秒',
    '第十四|届',
    '第18|届',
    '40|周年',
    '3.5亿|元',
    '1亿2000万|元|人民币',
    '三点五亿|美元',
    '3000万|元|新台币',
    '500|欧元',
    '12|元|5|角|3|分',
    '30|平方公里',
    '30|千米',
    '5|千克',
    '5|兆瓦',
    '三千|米',
    '25|摄氏度',
    '-5|℃',
    '三|个|月',
    '两|个|星期',
    '三|个|半|小时',
    '12.5|个|百分点',
    '一|年|半',
    '一|年|多',
    '40多|年',
    '十几|天',
    '十来|天',
    '两三|天',
    '十七八|岁',
    '三千餘|米',
    '3|—|5|年',
    '600|-|1100|公斤',
    '10%|-|15%',
    '1.2万|亩',
  ])('%s', (words) => expect(numberWords(words.replaceAll('|', ''))).toEqual(words.split('|')));

  test.each([
    '二十',
    '两万三千',
    '3.5亿',
    '1千2百',
    '三点五亿',
    '第十四',
    '百分之五',
    '百分之三点五',
    '三分之二',
    '5%',
    '3.5％',
    '九成',
    '三成五',
    '八折',
    '三千多',
    '十几',
    '十几万',
    '數百萬',
    '上百万',
    '几十',
    '三四十',
    '8:34',
    '2024-04-28',
    '十四五',
    '壹佰贰拾叁万',
  ])('%s is one word', (text) => expect(numberWords(text)).toBeUndefined());

  test.each(UNITS.map(({ simplified, traditional }) => [simplified, traditional]))(
    '%s counts as words of its own, in both scripts',
    (simplified, traditional) => {
      for (const unit of [simplified, traditional]) {
        const words = numberWords(`20${unit}`);
        if (/^[%‰]$/.test(unit)) expect(words).toBeUndefined();
        else expect(words).toEqual(['20', ...unit.split(/(?<=^[个個元])(?=.)/u)]);
      }
    },
  );

  test('are only on tokens of numbers, and join to their text', () => {
    const sentence = '两国外长4月28日上午8时34分会谈，贸易额达3.5亿元，增长百分之五。';
    const grouped = tokenize(realDictionary(), sentence).filter(({ words }) => words);
    expect(grouped.map(({ words }) => words?.join('|'))).toEqual(['4|月|28|日', '上午|8|时|34|分', '3.5亿|元']);
    fc.assert(
      fc.property(
        fc.array(fc.oneof(anyText, fc.constantFrom('2025年', '三千多', '上午8時', '个小时', '30千米'))),
        (parts) => {
          for (const { text, kind, words } of tokenize(realDictionary(), parts.join(''))) {
            if (!words) continue;
            expect(kind).toBe('number');
            expect(words.length).toBeGreaterThan(1);
            expect(words.join('')).toBe(text);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
