import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { createConverter } from '@/lib/chinese/conversion/convert';
import type { Script } from '@/lib/chinese/conversion/phrase-tables';
import { tokenize } from '@/lib/chinese/tokenize';
import type { Token } from '@/lib/chinese/types';
import { ensureConversion } from '@/scripts/conversion/ensure-conversion';
import { anyText } from '@/tests/chinese/any-text';
import { realDictionary } from '@/tests/chinese/real-dictionary';
import { realPolyphones } from '@/tests/chinese/real-polyphones';
import { SENTENCES } from './sentences';

const converter = createConverter(JSON.parse(readFileSync(ensureConversion(), 'utf8')), realDictionary());

function convert(text: string, to: Script): string {
  return converter(tokenize(realDictionary(), text, realPolyphones()), to);
}

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

  it.each(SENTENCES)('%s: %s is %s, and back', (_, simplified, traditional) => {
    expect(convert(simplified, 'traditional')).toBe(traditional);
    expect(convert(traditional, 'simplified')).toBe(simplified);
  });

  it.each([
    ['皇后的餅舖在里長家後面。', 'traditional'],
    ['这台钟停了，面包在茶几上。', 'simplified'],
  ] as const)('leaves %s as it is', (text, to) => {
    expect(convert(text, to)).toBe(text);
  });

  test('follows the reading that a token has', () => {
    const token = (pinyin: string): Token => ({ text: '发', kind: 'word', pinyin: [pinyin] });
    expect(converter([token('fà')], 'traditional')).toBe('髮');
    expect(converter([token('fā')], 'traditional')).toBe('發');
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
