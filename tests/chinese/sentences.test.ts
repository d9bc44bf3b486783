import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pieces, sentences } from '@/lib/chinese/sentences';
import { anyText } from './any-text';

function cut(text: string): string {
  return sentences(text)
    .map(({ start, end }) => text.slice(start, end))
    .join('|');
}

test.each([
  ['他来了。她走了！', '他来了。|她走了！'],
  ['他说：“走吧。”她笑了。', '他说：“走吧。”|她笑了。'],
  ['「真的嗎？」他問。', '「真的嗎？」|他問。'],
  ['等等……好吧', '等等……|好吧'],
  ['（完。）下一段', '（完。）|下一段'],
  ['增长3.5%，很快。', '增长3.5%，很快。'],
  ['It ends. 中文。', 'It ends. |中文。'],
  ['标题\n正文', '标题\n|正文'],
  ['真的？！是的', '真的？！|是的'],
  ['没有标点', '没有标点'],
  ['', ''],
])('%j is cut into %j', (text, expected) => {
  expect(cut(text)).toBe(expected);
});

test.each([
  ['一二三。四五六。', 8, ['一二三。四五六。']],
  ['一二三。四五六。', 7, ['一二三。', '四五六。']],
  ['一二三。四五。六七。', 7, ['一二三。四五。', '六七。']],
  ['一二三，四五六七八九', 6, ['一二三，', '四五六七八九']],
  ['一二三四五六七', 3, ['一二三', '四五六', '七']],
  ['一𠀀二', 2, ['一', '𠀀', '二']],
  ['', 5, []],
])('%j in pieces of at most %i', (text, max, expected) => {
  expect(pieces(text, max)).toEqual(expected);
});

test('sentences and pieces of any text join to it; no piece is too long, empty, or ends within a character', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 2, max: 40 }), (text, max) => {
      expect(
        sentences(text)
          .map(({ start, end }) => text.slice(start, end))
          .join(''),
      ).toBe(text);
      const parts = pieces(text, max);
      expect(parts.join('')).toBe(text);
      parts.forEach((part, index) => {
        expect(part.length).toBeGreaterThan(0);
        expect(part.length).toBeLessThanOrEqual(max);
        const next = parts[index + 1] ?? '';
        expect(/[\uD800-\uDBFF]$/.test(part) && /^[\uDC00-\uDFFF]/.test(next)).toBe(false);
      });
    }),
    { numRuns: 500 },
  );
});

test('a piece must hold at least a surrogate pair', () => {
  expect(() => pieces('一二', 1)).toThrow(RangeError);
  expect(() => pieces('一二', Number.NaN)).toThrow(RangeError);
});
