import { describe, expect, test } from 'vitest';
import { annotate } from '@/lib/chinese/annotate';
import { FORMAT_VERSION, HEADER_WORDS } from '@/lib/chinese/polyphones/format';
import { openPolyphones, PolyphoneError } from '@/lib/chinese/polyphones/open-polyphones';
import { tokenize } from '@/lib/chinese/tokenize';
import { encodePolyphones } from '@/scripts/polyphones/encode-polyphones';
import { readPolyphoneBytes } from '@/scripts/polyphones/read-polyphones';
import { realDictionary } from './real-dictionary';
import { realPolyphones } from './real-polyphones';

const SETTINGS = { wordPrior: 3, firstPrior: 0.5, doubt: 1 };
const CHARACTER = '行'.charCodeAt(0);

/** A table of one character with two readings, whose one feature says the second. */
function smallTable(): ArrayBuffer {
  const weights = new Map([[77, Float64Array.of(0, 2)]]);
  return encodePolyphones([{ unit: CHARACTER, readings: ['háng', 'xíng'], weights }], SETTINGS);
}

describe('the table of polyphones', () => {
  test('gives back what it was made of', () => {
    const model = openPolyphones(smallTable());
    expect(model.readingsOf(CHARACTER)).toEqual(['háng', 'xíng']);
    expect(model.readingsOf('好'.charCodeAt(0))).toBeUndefined();
    expect(model.settings).toEqual(SETTINGS);
    expect(model.score(CHARACTER, Uint32Array.of(77, 78), 2, 0)).toBe(0);
    expect(model.score(CHARACTER, Uint32Array.of(77, 78), 2, 1)).toBeCloseTo(2, 5);
  });

  test('keeps the largest weights where there is no room for all', () => {
    const weights = new Map(Array.from({ length: 1000 }, (_, index) => [index + 1, Float64Array.of(0, index / 250)]));
    const characters = [{ unit: CHARACTER, readings: ['háng', 'xíng'], weights }];
    const whole = encodePolyphones(characters, SETTINGS);
    const cut = encodePolyphones(characters, SETTINGS, whole.byteLength - 1000);
    expect(cut.byteLength).toBeLessThanOrEqual(whole.byteLength - 1000);
    expect(openPolyphones(cut).score(CHARACTER, Uint32Array.of(1000), 1, 1)).toBeCloseTo(4, 1);
  });

  test('is refused where it was cut short', () => {
    const table = smallTable();
    for (const length of [0, 3, 4, 4 * HEADER_WORDS, table.byteLength - 4, table.byteLength - 1]) {
      expect(() => openPolyphones(table.slice(0, length))).toThrow(PolyphoneError);
    }
  });

  test('is refused where any byte is damaged', () => {
    const bytes = new Uint8Array(smallTable());
    for (let at = 0; at < bytes.length; at += at < 200 ? 1 : 997) {
      const spoilt = bytes.slice();
      spoilt[at] = (spoilt[at] as number) ^ 4;
      expect(() => openPolyphones(spoilt.buffer)).toThrow(PolyphoneError);
    }
  });

  test('is refused where it has another format, or is something else', () => {
    const other = smallTable();
    new Uint32Array(other)[1] = FORMAT_VERSION + 1;
    expect(() => openPolyphones(other)).toThrow(PolyphoneError);
    expect(() => openPolyphones(new TextEncoder().encode('<!doctype html>'.repeat(8)).buffer)).toThrow(PolyphoneError);
  });

  test('as shipped has at most one and a half megabytes', () => {
    expect(readPolyphoneBytes().byteLength).toBeLessThanOrEqual(1_500_000);
  });
});

describe('annotation', () => {
  test('goes on without the table', () => {
    const { tokens } = annotate(realDictionary(), ['他们在银行工作']);
    expect(tokens[0]?.flatMap(({ pinyin = [] }) => pinyin)).toEqual(['tā', 'men', 'zài', 'yín', 'háng', 'gōng', 'zuò']);
  });

  test('reads both scripts alike', () => {
    const read = (text: string): string[] =>
      tokenize(realDictionary(), text, realPolyphones()).flatMap(({ pinyin = [] }) => pinyin);
    expect(read('這輛車載著蘋果，還給農民帶來了收入。')).toEqual(read('这辆车载着苹果，还给农民带来了收入。'));
    expect(read('老師教我們寫字，教得很認真。')).toEqual(read('老师教我们写字，教得很认真。'));
  });

  test('a word that the dictionary reads one way is never doubtful', () => {
    const tokens = tokenize(realDictionary(), '他们在银行工作，觉得城市很美丽。', realPolyphones());
    expect(tokens.filter(({ text, doubtful }) => text.length > 1 && doubtful)).toEqual([]);
  });
});
