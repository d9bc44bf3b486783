import { describe, expect, test } from 'vitest';
import { EntryRank } from '@/lib/chinese/dictionary/format';
import { alignPinyin, parseCedict } from '@/scripts/dictionary/parse-cedict';
import { rankEntry } from '@/scripts/dictionary/rank-entry';

describe('parsing CC-CEDICT', () => {
  test.each([
    ['银行', 'yin2 hang2', 'yin2 hang2'],
    ['马可·波罗', 'Ma3 ke3 · Bo1 luo2', 'Ma3 ke3 Bo1 luo2'],
    ['切·格瓦拉', 'Qie4 Ge2 wa3 la1', 'Qie4 Ge2 wa3 la1'],
    ['吃一堑，长一智', 'chi1 yi1 qian4 , zhang3 yi1 zhi4', 'chi1 yi1 qian4 zhang3 yi1 zhi4'],
    ['11区', '11 Qu1', 'Qu1'],
    ['3D打印', 'san1 D da3 yin4', 'da3 yin4'],
    ['AA制', 'AA zhi4', 'zhi4'],
    ['没sei了', 'mei2 sei le5', 'mei2 le5'],
    ['2019冠状病毒病', 'er4 ling2 yi1 jiu3 guan1 zhuang4 bing4 du2 bing4', 'guan1 zhuang4 bing4 du2 bing4'],
    ['110', 'yao1 yao1 ling2', 'yao1 yao1 ling2'],
    ['玩儿', 'wan2 r5', 'wan2 r5'],
    ['瓩', 'qian1wa3', 'qian1wa3'],
  ])('%s [%s] has the syllables %s', (headword, pinyin, expected) => {
    expect(alignPinyin(headword, pinyin).join(' ')).toBe(expected);
  });

  test('pinyin that does not fit its headword fails the build', () => {
    expect(() => alignPinyin('银行', 'yin2')).toThrow('银行');
  });

  test.each([
    ['a line that is no entry', '#! entries=1\n银行 [yin2 hang2] /bank/'],
    ['a missing entry', '#! entries=2\n銀行 银行 [yin2 hang2] /bank/'],
    ['a file without a count', '銀行 银行 [yin2 hang2] /bank/'],
  ])('%s fails the build', (_, text) => {
    expect(() => parseCedict(text)).toThrow();
  });
});

test.each([
  ['dou1', 'all; both; entirely', 'common'],
  ['Du1', 'surname Du', 'surname'],
  ['Mo4 qi2', 'two-character surname Moqi', 'surname'],
  ['Zhong1', '(bound form) China; Chinese/surname Zhong', 'proper'],
  ['wei4', 'variant of 為|为[wei4]', 'minor'],
  ['wei4', 'old variant of 為|为[wei4]', 'minor'],
  ['heng2', 'used in 道行[dao4 heng2]', 'minor'],
  ['ge4', 'variant of 個|个[ge4]/individual', 'common'],
] as const)('[%s] /%s/ is %s', (pinyin, senses, rank) => {
  const entry = { simplified: '字', traditional: '字', pinyin: pinyin.split(' '), senses };
  expect(rankEntry(entry)).toBe(EntryRank[rank]);
});
