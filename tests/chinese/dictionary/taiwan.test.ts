import { describe, expect, test } from 'vitest';
import { annotate } from '@/lib/chinese/annotate';
import { realDictionary } from '@/tests/chinese/real-dictionary';

describe('the reading that is usual in Taiwan', () => {
  test.each([
    // of CC-CEDICT's own
    ['垃圾', 'lè sè'],
    ['携带', 'xī dài'],
    // of its characters
    ['研究', 'yán jiù'],
    ['星期', 'xīng qí'],
    ['企業', 'qì yè'],
    ['质量', 'zhí liàng'],
    ['危险', 'wéi xiǎn'],
    ['攻击', 'gōng jí'],
    ['突然', 'tú rán'],
    ['成績', 'chéng jī'],
    ['亚洲', 'Yǎ zhōu'],
    ['广播', 'guǎng bò'],
    ['微软', 'Wéi ruǎn'],
  ])('of %s is %s', (word, taiwan) => {
    const [[token] = []] = annotate(realDictionary(), [word]).tokens;
    expect(token?.text).toBe(word);
    expect(token?.taiwanPinyin?.join(' ')).toBe(taiwan);
  });

  test.each([
    ['银行'],
    // 息 is neutral here, xí elsewhere
    ['休息'],
    // 识 has two readings on the mainland, 发 two traditional characters
    ['知识'],
    ['发展'],
    ['头发'],
    // 法 is Fà only in the names of France
    ['法律'],
    ['法家'],
    ['我们'],
  ])('of %s is not made up', (word) => {
    const [[token] = []] = annotate(realDictionary(), [word]).tokens;
    expect(token?.text).toBe(word);
    expect(token?.taiwanPinyin).toBeUndefined();
  });
});
