import { expect, test } from 'vitest';
import { cardOf } from '@/components/dictionary/found-word';

const study = { simplified: '学习', traditional: '學習', pinyin: ['xué', 'xí'], senses: ['to learn'] };
const water = { simplified: '水', traditional: '水', pinyin: ['shuǐ'], senses: ['water'] };

test.each([
  ['學習', 'simplified', '學習'],
  ['學', 'simplified', '學習'],
  ['我們一起學習', 'simplified', '學習'],
  ['学习', 'traditional', '学习'],
  ['xuexi', 'simplified', '学习'],
  ['xuexi', 'traditional', '學習'],
  ['to learn', 'traditional', '學習'],
] as const)('for %s in a library in %s characters, the card is headed %s', (typed, script, headword) => {
  expect(cardOf([study], typed, script).token).toMatchObject({ text: headword, pinyin: ['xué', 'xí'] });
});

test('what both scripts write the same is written so', () => {
  expect(cardOf([water], '水', 'traditional').token.text).toBe('水');
});
