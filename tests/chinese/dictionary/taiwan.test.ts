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
    ['广播', 'guǎng bò'],
    ['微软', 'Wéi ruǎn'],
    // of our own: characters that have other readings too, and words
    ['後勁', 'hòu jìng'],
    ['法國', 'Fà guó'],
    ['法国人', 'Fà guó rén'],
    ['暴露', 'pù lù'],
    ['綜合', 'zòng hé'],
    ['友誼', 'yǒu yí'],
    ['夾克', 'jiá kè'],
    ['知识', 'zhī shì'],
    ['头发', 'tóu fǎ'],
    ['休息', 'xiū xí'],
    ['信息', 'xìn xí'],
    ['朋友', 'péng yǒu'],
    ['血管', 'xiě guǎn'],
    ['诸葛', 'Zhū gé'],
    ['地殼', 'dì ké'],
    ['記載', 'jì zài'],
    ['对称', 'duì chèng'],
    ['蒙古', 'Méng gǔ'],
    ['熟悉', 'shóu xī'],
    ['说服', 'shuì fú'],
    ['从容不迫', 'cōng róng bù pò'],
  ])('of %s is %s', (word, taiwan) => {
    const [[token] = []] = annotate(realDictionary(), [word]).tokens;
    expect(token?.text).toBe(word);
    expect(token?.taiwanPinyin?.join(' ')).toBe(taiwan);
  });

  test.each([
    ['银行'],
    // 发 has two traditional characters
    ['发展'],
    // CC-CEDICT has Yǎ and xún, which the Ministry gave up
    ['亚洲'],
    ['徇'],
    // 质 keeps its reading in words of pledges
    ['人质'],
    ['学生'],
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
