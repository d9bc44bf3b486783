import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberValue } from '@/lib/chinese/numbers/number-value';
import { anyText } from '@/tests/chinese/any-text';

describe('what a number expression comes to', () => {
  test.each([
    ['两万三千', '23,000'],
    ['兩萬三千', '23,000'],
    ['一百零五', '105'],
    ['一百〇五', '105'],
    ['十五', '15'],
    ['一百一十五', '115'],
    ['一百五', '150'],
    ['三万五', '35,000'],
    ['廿四', '24'],
    ['卅六', '36'],
    ['一千零一十', '1,010'],
    ['一亿零五百万', '105 million'],
    ['3.5亿', '350 million'],
    ['３.５億', '350 million'],
    ['３．５亿', '350 million'],
    ['1.2万亿', '1.2 trillion'],
    ['1亿2000万', '120 million'],
    ['1千2百', '1,200'],
    ['12万3456', '123,456'],
    ['3千万', '30 million'],
    ['五万', '50,000'],
    ['三点五亿', '350 million'],
    ['壹佰贰拾叁万元', '1.23 million yuan'],
    ['壹佰貳拾參萬圓', '1.23 million yuan'],
    ['二〇二五', '2025'],
  ])('cardinal: %s is %s', (text, expected) => expect(numberValue(text)).toBe(expected));

  test.each([
    ['三千多', 'over 3,000'],
    ['三千餘', 'over 3,000'],
    ['2万多', 'over 20,000'],
    ['十几', 'between 11 and 19'],
    ['二十幾', 'between 21 and 29'],
    ['几十', 'dozens'],
    ['数百', 'hundreds'],
    ['數百萬', 'millions'],
    ['几十万', 'hundreds of thousands'],
    ['数亿', 'hundreds of millions'],
    ['上百', '100 or more'],
    ['上千萬', '10 million or more'],
    ['三四十', '30 to 40'],
    ['两三万', '20,000 to 30,000'],
    ['十七八岁', '17 or 18 years old'],
    ['两三天', '2 or 3 days'],
    ['十余年', 'over 10 years'],
    ['40多年', 'over 40 years'],
    ['3—5年', '3 to 5 years'],
    ['10%-15%', '10 to 15 %'],
  ])('about so many: %s is %s', (text, expected) => expect(numberValue(text)).toBe(expected));

  test.each([
    ['百分之五', '5 %'],
    ['百分之三点五', '3.5 %'],
    ['百分之三點五', '3.5 %'],
    ['百分之二十一', '21 %'],
    ['百分之百', '100 %'],
    ['三分之二', '2/3'],
    ['万分之一', '1/10,000'],
    ['千分之三', '3/1,000'],
    ['5%', '5 %'],
    ['５％', '5 %'],
    ['-3.5%', '−3.5 %'],
    ['12.5个百分点', '12.5 percentage points'],
    ['兩個百分點', '2 percentage points'],
    ['九成', '90 %'],
    ['三成五', '35 %'],
    ['八折', '20 % off'],
    ['八五折', '15 % off'],
    ['9.5折', '5 % off'],
    ['两倍', '2 times'],
  ])('share: %s is %s', (text, expected) => expect(numberValue(text)).toBe(expected));

  test.each([
    ['第十四届', '14th'],
    ['第十四屆', '14th'],
    ['第3', '3rd'],
    ['第１２', '12th'],
    ['第二十一', '21st'],
    ['第一百零三', '103rd'],
    ['40周年', '40th anniversary'],
    ['四十週年', '40th anniversary'],
    ['十四五', '14th five-year plan'],
  ])('ordinal: %s is %s', (text, expected) => expect(numberValue(text)).toBe(expected));

  test.each([
    ['2025年', '2025'],
    ['２０２５年', '2025'],
    ['二〇二四年', '2024'],
    ['二零二四年', '2024'],
    ['一九九七年', '1997'],
    ['08年', '2008'],
    ['4月28日', '28 April'],
    ['4月28号', '28 April'],
    ['4月28號', '28 April'],
    ['四月二十八日', '28 April'],
    ['２０２４年４月２８日', '28 April 2024'],
    ['二〇二四年四月', 'April 2024'],
    ['2024-04-28', '28 April 2024'],
    ['2024/4/28', '28 April 2024'],
    ['4月', 'April'],
    ['28日', 'the 28th'],
    ['4月底', 'the end of April'],
    ['4月中旬', 'mid-April'],
    ['2024年初', 'early 2024'],
    ['2023—2024年', '2023 to 2024'],
    ['3-5月', 'March to May'],
    ['民国113年', '2024'],
    ['顺治十七年', '1660'],
    ['光绪三十二年', '1906'],
    ['民國一一三年', '2024'],
    ['民國一百一十三年', '2024'],
    ['民国元年', '1912'],
    ['民國113年5月20日', '20 May 2024'],
    ['光緒三十二年', '1906'],
    ['昭和五十六年', '1981'],
    ['公元前221年', '221 BC'],
    ['公元618年', 'AD 618'],
    ['西元2000年', '2000'],
    ['公元前3世纪', 'the 3rd century BC'],
    ['二十世紀', 'the 20th century'],
    ['20世纪90年代', 'the 1990s'],
    ['上世纪九十年代', 'the 1990s'],
    ['上世紀八九十年代', 'the 1980s and 1990s'],
    ['1990年代', 'the 1990s'],
    ['九十年代', 'the 90s'],
  ])('date: %s is %s', (text, expected) => expect(numberValue(text)).toBe(expected));

  test.each([
    ['上午8时34分', '8:34 a.m.'],
    ['上午８時３４分', '8:34 a.m.'],
    ['下午三点半', '3:30 p.m.'],
    ['下午三點半', '3:30 p.m.'],
    ['晚上十点', '10 p.m.'],
    ['晚上8:05', '8:05 p.m.'],
    ['凌晨2点15分', '2:15 a.m.'],
    ['凌晨零点', '12 midnight'],
    ['中午12点', '12 noon'],
    ['中午一點', '1 p.m.'],
    ['半夜两点', '2 a.m.'],
    ['20时', '8 p.m.'],
    ['20時30分', '8:30 p.m.'],
    ['8时', '8 o’clock'],
    ['三点一刻', '3:15'],
    ['下午15:40', '3:40 p.m.'],
  ])('time: %s is %s', (text, expected) => expect(numberValue(text)).toBe(expected));

  test.each([
    ['五岁', '5 years old'],
    ['三十五歲', '35 years old'],
    ['3天', '3 days'],
    ['一天', '1 day'],
    ['三个月', '3 months'],
    ['三個月', '3 months'],
    ['两小时', '2 hours'],
    ['兩個小時', '2 hours'],
    ['十五分钟', '15 minutes'],
    ['三年半', '3½ years'],
    ['一个半小时', '1½ hours'],
    ['兩個半月', '2½ months'],
    ['五十三年', '53 years'],
    ['5亿元', '500 million yuan'],
    ['5億元', '500 million yuan'],
    ['3.5万美元', '35,000 US dollars'],
    ['数百万美元', 'millions of US dollars'],
    ['12元5角', '12.5 yuan'],
    ['100公里', '100 km'],
    ['一百二十公里', '120 km'],
    ['五千米', '5,000 m'],
    ['25摄氏度', '25 °C'],
    ['25℃', '25 °C'],
    ['-5℃', '−5 °C'],
    ['30平方米', '30 m²'],
    ['50公斤', '50 kg'],
    ['60万吨', '600,000 tonnes'],
    ['60萬噸', '600,000 tonnes'],
    ['100新臺幣', '100 New Taiwan dollars'],
  ])('measure: %s is %s', (text, expected) => expect(numberValue(text)).toBe(expected));
});

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
