import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segment } from '@/lib/chinese/segment';
import type { EdgeProvider } from '@/lib/chinese/token-candidates';
import { anyText } from './any-text';
import { realDictionary } from './real-dictionary';
import { sharedFile } from './shared-data';

function words(text: string, providers?: EdgeProvider[]): string[] {
  return segment(realDictionary(), text, providers).map(({ start, end }) => text.slice(start, end));
}

describe('words', () => {
  test.each([
    ['举行会谈', '举行 会谈'],
    ['两国外长举行会谈', '两国 外长 举行 会谈'],
    ['南京市长江大桥', '南京市 长江 大桥'],
    ['研究生命的起源', '研究 生命 的 起源'],
    ['研究所长期合作', '研究所 长期 合作'],
    ['舉行會談', '舉行 會談'],
    ['經濟發展得很快', '經濟 發展 得 很 快'],
    ['上个星期六下午', '上 个 星期六 下午'],
    ['下個星期天見', '下 個 星期天 見'],
    ['买了三只鸡', '买 了 三 只 鸡'],
  ])('%s is cut into %s', (text, expected) => {
    expect(words(text).join(' ')).toBe(expected);
  });

  test.each([
    ['穿T恤唱卡拉OK', '穿 T恤 唱 卡拉OK'],
    ['4S店AA制', '4S店 AA制'],
    ['北京11区', '北京 11 区'],
    ['吃一堑，长一智', '吃一堑，长一智'],
  ])('dictionary words may hold letters, digits and punctuation: %s', (text, expected) => {
    expect(words(text).join(' ')).toBe(expected);
  });
});

describe('other stretches', () => {
  test.each([
    [
      '2025年',
      [
        ['2025', 'number'],
        ['年', 'word'],
      ],
    ],
    [
      '增长3.5％',
      [
        ['增长', 'word'],
        ['3.5', 'number'],
        ['％', 'other'],
      ],
    ],
    [
      '１２人',
      [
        ['１２', 'number'],
        ['人', 'word'],
      ],
    ],
    [
      '用iPhone拍',
      [
        ['用', 'word'],
        ['iPhone', 'other'],
        ['拍', 'word'],
      ],
    ],
    [
      '好……”。',
      [
        ['好', 'word'],
        ['……', 'other'],
        ['”', 'other'],
        ['。', 'other'],
      ],
    ],
    [
      '👨‍👩‍👧家',
      [
        ['👨‍👩‍👧', 'other'],
        ['家', 'word'],
      ],
    ],
  ])('%s', (text, expected) => {
    const spans = segment(realDictionary(), text);
    expect(spans.map(({ start, end, kind }) => [text.slice(start, end), kind])).toEqual(expected);
  });

  test('no word ends inside a run of letters or digits', () => {
    expect(words('双112')).toEqual(['双', '112']);
    expect(words('卡拉OKAY').at(-1)).toBe('OKAY');
  });
});

test('tokens of any text lie side by side and cover it, and never split a character', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const spans = segment(realDictionary(), text);
      let at = 0;
      for (const { start, end } of spans) {
        expect(start).toBe(at);
        expect(end).toBeGreaterThan(start);
        expect(/[\uD800-\uDBFF]$/.test(text.slice(start, end)) && /^[\uDC00-\uDFFF]/.test(text.slice(end))).toBe(false);
        at = end;
      }
      expect(at).toBe(text.length);
    }),
    { numRuns: 500 },
  );
});

test('a paragraph of 300,000 characters without punctuation is cut like a short one', () => {
  const sentence = '两国外长就贸易和教育举行会谈';
  const spans = segment(realDictionary(), sentence.repeat(22_000));
  const once = segment(realDictionary(), sentence).length;
  expect(spans.length).toBe(once * 22_000);
});

test('candidates from another stage win where they are cheaper', () => {
  const names: EdgeProvider = (text) => {
    const start = text.indexOf('张晓梅');
    return start < 0 ? [] : [{ start, end: start + 3, cost: 1, kind: 'name' }];
  };
  const text = '记者张晓梅报道';
  expect(words(text, [names])).toEqual(['记者', '张晓梅', '报道']);
  expect(segment(realDictionary(), text, [names])[1]?.kind).toBe('name');
});

test('word boundaries agree with the UD Chinese GSDSimp development set at F1 of at least 80 %', (ctx) => {
  let agreed = 0;
  let found = 0;
  let gold = 0;
  for (const sentence of sharedFile(ctx, 'words/zh_gsdsimp-ud-dev.conllu').trim().split('\n\n')) {
    const expected = sentence.split('\n').flatMap((line) => {
      const [id = '', form = ''] = line.split('\t');
      return /^\d+$/.test(id) ? [form] : [];
    });
    const marks = spansOf(expected);
    const ours = spansOf(words(expected.join('')));
    agreed += [...ours].filter((span) => marks.has(span)).length;
    found += ours.size;
    gold += marks.size;
  }
  expect((2 * agreed) / (found + gold)).toBeGreaterThan(0.8);
});

function spansOf(parts: readonly string[]): Set<string> {
  let at = 0;
  return new Set(
    parts.map((part) => {
      at += part.length;
      return `${at - part.length}-${at}`;
    }),
  );
}
