import { describe, expect, it } from 'vitest';
import { bracketForms, isLabel, joinSeparable } from '@/lib/chinese/list-notation';

describe('the notation of word lists', () => {
  it.each([
    ['有（一）些', { full: '有一些', short: '有些' }],
    ['(一)下儿', { full: '一下儿', short: '下儿' }],
    ['打（球）', { full: '打球', short: '打' }],
    ['学校', { full: '学校' }],
  ])('%s is with and without its brackets', (form, forms) => {
    expect(bracketForms(form)).toEqual(forms);
  });

  it.each([
    ['洗//澡', '洗澡'],
    ['洗 // 澡', '洗澡'],
    ['xǐ//zǎo', 'xǐ’zǎo'],
    ['xi3//zao3', 'xi3’zao3'],
    ['xíng/háng', 'xíng/háng'],
    ['// 洗澡', '// 洗澡'],
  ])('%s is in one piece: %s', (text, joined) => {
    expect(joinSeparable(text)).toBe(joined);
  });

  it.each(['动', '名、形', '量词', '副/连', '形容词', '拟声词', '后缀', '一级', 'HSK3级', '高等', '7级'])(
    '%s may say what a word is',
    (text) => {
      expect(isLabel(text)).toBe(true);
    },
  );

  it.each(['动物', '名字', '形容', '状态', '超级', '跑', '', '、'])('%s says nothing of a word', (text) => {
    expect(isLabel(text)).toBe(false);
  });
});
