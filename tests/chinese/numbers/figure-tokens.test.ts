import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withFigures } from '@/lib/chinese/numbers/figure-tokens';
import { tokenize } from '@/lib/chinese/tokenize';
import type { Token } from '@/lib/chinese/types';
import { anyText } from '@/tests/chinese/any-text';
import { realDictionary } from '@/tests/chinese/real-dictionary';

const said = (tokens: readonly Token[]) =>
  tokens
    .filter(({ figures }) => figures !== undefined)
    .map(
      ({ text, figures = [] }) =>
        `${text}: ${figures.map(({ start, end, pinyin }) => `${text.slice(start, end)} ${pinyin.join(' ')}`).join(', ')}`,
    );

describe('tokens with figures', () => {
  test.each([
    ['总投资4.6亿元。', ['4.6亿元: 4.6 sì diǎn liù']],
    ['2024年3月15日开馆。', ['2024年3月15日: 2024 èr líng èr sì, 3 sān, 15 shí wǔ']],
    ['增长35%，约1/3的人来了2次。', ['35%: 35% bǎi fēn zhī sān shí wǔ', '1/3: 1/3 sān fēn zhī yī', '2: 2 liǎng']],
    ['有3-5人参加。', ['3-5: 3-5 sān dào wǔ']],
    ['气温-10度。', ['-10: -10 líng xià shí']],
    ['乘坐C919，住302房间。', []],
  ])('say how those are said: %s', (text, expected) => {
    expect(said(tokenize(realDictionary(), text))).toEqual(expected);
  });

  test('join to the text, whatever it is', () => {
    const dictionary = realDictionary();
    const digits = fc.stringMatching(/^[\d０-９.,:/%~—年月日个人万2-]{0,12}$/);
    fc.assert(
      fc.property(fc.array(fc.oneof(anyText, digits), { maxLength: 4 }), (parts) => {
        const text = parts.join('');
        const tokens = tokenize(dictionary, text);
        expect(tokens.map((token) => token.text).join('')).toBe(text);
        for (const { text: own, figures = [], pinyin } of tokens) {
          for (const { start, end } of figures) expect(own.slice(start, end)).toMatch(/^\P{Script=Han}+$/u);
          expect(pinyin?.length ?? 0).toBe(own.match(/\p{Script=Han}/gu)?.length ?? 0);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('are the same tokens where a text has no figures', () => {
    const tokens: Token[] = [{ text: '三人', kind: 'number', pinyin: ['sān', 'rén'] }];
    expect(withFigures('三人', tokens)).toBe(tokens);
  });
});
