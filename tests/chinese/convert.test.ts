import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { createConverter } from '@/lib/chinese/convert';
import { ensureConversion } from '@/scripts/conversion/ensure-conversion';
import { anyText } from './any-text';

const convert = createConverter(JSON.parse(readFileSync(ensureConversion(), 'utf8')));

describe('the other script', () => {
  it.each([
    ['他的头发很长，出发吧。', '他的頭髮很長，出發吧。'],
    ['皇后在后面。', '皇后在後面。'],
    ['因为面条里没有盐。', '因為麵條裡沒有鹽。'],
    ['干杯，干净的衣服，干部。', '乾杯，乾淨的衣服，幹部。'],
    ['台风影响了这里的网络。', '颱風影響了這裡的網絡。'],
    ['𠮷野家 ABC 123', '𠮷野家 ABC 123'],
  ])('%s is %s', (simplified, traditional) => {
    expect(convert(simplified, 'traditional')).toBe(traditional);
  });

  it.each([
    ['臺灣的總統府發言人說，這裏與裡面都很乾淨。', '台湾的总统府发言人说，这里与里面都很干净。'],
    ['乾隆皇帝著書', '乾隆皇帝著书'],
  ])('%s is %s', (traditional, simplified) => {
    expect(convert(traditional, 'simplified')).toBe(simplified);
  });

  test('keeps as many code points as there were, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const to of ['simplified', 'traditional'] as const) {
          expect([...convert(text, to)]).toHaveLength([...text].length);
        }
      }),
    );
  });
});
