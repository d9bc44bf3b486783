import { expect, it } from 'vitest';
import { headwordIn, scriptOfWord } from '@/components/reader/card/headword';

const word = (simplified: string, traditional = simplified) => ({ simplified, traditional });

it('writes a word in one script, with the other form where there is one', () => {
  expect(headwordIn(word('个', '個'), 'traditional')).toEqual({
    ...{ text: '個', lang: 'zh-Hant', other: { text: '个', lang: 'zh-Hans' } },
  });
  expect(headwordIn(word('个', '個'), 'simplified')).toEqual({
    ...{ text: '个', lang: 'zh-Hans', other: { text: '個', lang: 'zh-Hant' } },
  });
  expect(headwordIn(word('位'), 'traditional')).toEqual({ text: '位', lang: 'zh-Hant' });
});

it.each([
  ['机会', word('机会', '機會'), 'simplified'],
  ['機會', word('机会', '機會'), 'traditional'],
  ['房子', word('房子'), undefined],
  ['機会', word('机会', '機會'), undefined],
])('knows the script in which a text has %s', (text, forms, script) => {
  expect(scriptOfWord(text, forms)).toBe(script);
});
