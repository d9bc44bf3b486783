import { describe, expect, test } from 'vitest';
import { numberPinyin } from '@/lib/chinese/numbers/number-pinyin';
import { UNITS } from '@/lib/chinese/numbers/units';
import { tokenize } from '@/lib/chinese/tokenize';
import { realDictionary } from '@/tests/chinese/real-dictionary';

function grouped(text: string): string {
  return tokenize(realDictionary(), text)
    .flatMap((token) => (token.value === undefined ? [] : [`${token.text} ${token.value}`]))
    .join(', ');
}

describe('numbers in their sentences', () => {
  test.each([
    ['2025年是两国建交40周年', '2025年 2025, 40周年 40th anniversary'],
    ['两国外长4月28日在北京会谈', '4月28日 28 April'],
    ['民國113年5月20日就職', '民國113年5月20日 20 May 2024'],
    ['第十四届全国人大一次会议', '第十四届 14th'],
    ['增长了百分之五，达到3.5亿元', '百分之五 5 %, 3.5亿元 350 million yuan'],
    ['上午8時34分起飛，下午三點半到達', '上午8時34分 8:34 a.m., 下午三點半 3:30 p.m.'],
    ['这3天空气很好', '3天 3 days'],
    ['28日报道，5日本报讯', '28日 the 28th, 5日 the 5th'],
    ['三年级的学生学了3年', '3年 3 years'],
    ['二零二四年度报告', '二零二四 2024'],
    ['他是第一个到的', '第一 1st'],
    ['第一百货商店', '第一 1st'],
    ['5月1日至3日放假', '5月1日 1 May, 3日 the 3rd'],
    ['最低-5℃，最高25摄氏度', '-5℃ −5 °C, 25摄氏度 25 °C'],
    ['三千多人参加，来自十几个国家', '三千多 over 3,000, 十几 between 11 and 19'],
    ['十分钟后走了五分之一', '十分钟 10 minutes, 五分之一 1/5'],
    ['每周三天有课', '三天 3 days'],
    ['去年增长12.5个百分点', '12.5个百分点 12.5 percentage points'],
    ['一千多万人从北京到上海', '一千多万 over 10 million'],
    ['近百万人参加', '百万 1 million'],
    ['上千万人次', '上千万 10 million or more'],
    ['投资5000万至6000万元', '5000万至6000万元 50 million to 60 million yuan'],
    ['气温降到零下5至10℃', ''],
    ['四周后出院，培训为期四周', '四周 4 weeks, 四周 4 weeks'],
    ['民國七十年代的台北', '民國七十年代 1981 to 1990'],
    ['二OO八年的奥运会', '二OO八年 2008'],
    ['他二十岁，住了一百二十天', '二十岁 20 years old, 一百二十天 120 days'],
  ])('%s: %s', (text, expected) => expect(grouped(text)).toBe(expected));

  test.each([
    '他们一起一直等了一下',
    '万一下雨，千万不要出门，大家十分高兴',
    '百分百支持三明治和四川的五金店',
    '七夕去九寨沟，买三星手机和万科的房子',
    '一带一路由双方和两国提出',
    '一个中国原则，一心一意',
    '八达岭有一家百货公司',
    '千年古城一分为二，等了半天',
    '五四运动和九一八事变，二人转，三角关系',
    '九一八之后',
    '一个人，一位老师，这三个问题',
    '三五成群，三三两两，七上八下，乱七八糟',
    '三天两头，一年四季，一天到晚',
    '成百上千的人，网上百度一下',
    '一千零一夜',
    '日子一天天过去，一年年老去',
    '五月天演唱会，一日三餐，三分钟热度，三八妇女节',
    '星期三天气好',
    '农历八月，五月初五',
    '十点以后，这十点意见',
    '2000年前',
    '618年李渊称帝，贞观三年',
    '比分是3比2，版本3.0',
    '房子四周都是山，百万富翁环顾四周',
    '从3到5，比分3—5',
    '电话13800138000，房间301',
    '七国集团，两会，三方',
    '他收拾好了东西，八成是走了',
  ])('%s holds no number expression', (text) => expect(grouped(text)).toBe(''));

  test('the moon is round and no money', () => {
    expect(grouped('十五的月亮十六圆')).toBe('十五 15, 十六 16');
    expect(grouped('十五的月亮十六圓')).toBe('十五 15, 十六 16');
  });

  test('a classifier stays a word of its own', () => {
    const words = (text: string) => tokenize(realDictionary(), text).map((token) => token.text);
    expect(words('这三个问题')).toEqual(['这', '三', '个', '问题']);
    expect(words('十五位老师')).toEqual(['十五', '位', '老师']);
  });
});

describe('numbers are read in citation tones', () => {
  test.each([
    ['二〇二五年', 'èr líng èr wǔ nián'],
    ['兩萬三千', 'liǎng wàn sān qiān'],
    ['百分之一', 'bǎi fēn zhī yī'],
    ['晚上十点', 'wǎn shang shí diǎn'],
    ['早上八點', 'zǎo shang bā diǎn'],
    ['第十一届', 'dì shí yī jiè'],
    ['三个钟头', 'sān gè zhōng tou'],
    ['十几年', 'shí jǐ nián'],
    ['3.5亿美元', 'yì měi yuán'],
  ])('%s is read %s', (text, expected) => {
    const tokens = tokenize(realDictionary(), text);
    expect(tokens).toHaveLength(1);
    expect(tokens[0]?.pinyin?.join(' ')).toBe(expected);
  });

  test.each(UNITS.map(({ simplified, traditional }) => [simplified, traditional]))(
    'every character of %s is read',
    (...forms) => {
      for (const form of forms) expect(numberPinyin(form)).not.toContain(undefined);
    },
  );
});

test.each([
  '1',
  '一',
  '十',
  '两',
  '第一',
  '1.',
  '1,',
  '1-',
  '3—',
  '百分之',
  '一点',
  '上百',
  '民国1',
  '-1',
  '壹',
  '12年',
  '三月',
])('300,000 characters of %j are cut, and join to the text', (unit) => {
  const text = unit.repeat(300_000 / unit.length);
  expect(
    tokenize(realDictionary(), text)
      .map((token) => token.text)
      .join(''),
  ).toBe(text);
});
