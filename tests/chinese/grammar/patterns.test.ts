import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PATTERNS } from '@/lib/chinese/grammar/patterns';
import { sentencePatterns } from '@/lib/chinese/grammar/sentence-patterns';
import { tokenize } from '@/lib/chinese/tokenize';
import { realDictionary } from '@/tests/chinese/real-dictionary';
import { realPolyphones } from '@/tests/chinese/real-polyphones';

type Row = { pattern: string; has: string[]; looksSo: string[] };

const rows: Row[] = ['pairs', 'frames', 'particles', 'complements', 'separable', 'news', 'talk'].flatMap((subject) =>
  readFileSync(new URL(`./${subject}.tsv`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [pattern = '', ...sentences] = line.split('\t');
      return { pattern, has: sentences.slice(0, 2), looksSo: sentences.slice(2) };
    }),
);

/** The patterns of a sentence, each with the text of its parts. */
function found(sentence: string): { pattern: string; parts: string[] }[] {
  const tokens = tokenize(realDictionary(), sentence, realPolyphones());
  return sentencePatterns(realDictionary(), sentence, tokens).map(({ pattern, parts }) => ({
    pattern,
    parts: parts.map(({ start, end }) => sentence.slice(start, end)),
  }));
}

const namesIn = (sentence: string) => found(sentence).map(({ pattern }) => pattern);

describe('patterns of grammar', () => {
  it('are each found in their own example and in the sentences that have them', () => {
    const examples = new Map(PATTERNS.map(({ name, example }) => [name, example]));
    const missed = rows.flatMap(({ pattern, has }) =>
      [examples.get(pattern) ?? '', ...has].filter((each) => !namesIn(each).includes(pattern)),
    );
    expect(missed).toEqual([]);
  });

  it('are not found in sentences that only look so', () => {
    const wrong = rows.flatMap(({ pattern, looksSo }) => looksSo.filter((each) => namesIn(each).includes(pattern)));
    expect(wrong).toEqual([]);
  });

  it('are found in further sentences, or not where these only look so', () => {
    const wrong = readFileSync(new URL('./sentences.tsv', import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .filter((line) => {
        const [sentence = '', pattern = ''] = line.split('\t');
        return namesIn(sentence).includes(pattern.replace('-', '')) === pattern.startsWith('-');
      });
    expect(wrong).toEqual([]);
  });

  it('each have a name of their own, a level, an explanation, and a row of sentences', () => {
    expect(rows.map(({ pattern }) => pattern).sort()).toEqual(PATTERNS.map(({ name }) => name).sort());
    expect(new Set(PATTERNS.map(({ name }) => name)).size).toBe(PATTERNS.length);
    expect(rows.filter(({ has, looksSo }) => has.length < 2 || looksSo.length < 2)).toEqual([]);
    expect(PATTERNS.filter(({ level }) => !(level >= 1 && level <= 6))).toEqual([]);
    expect(PATTERNS.filter(({ explanation }) => explanation === '' || explanation.length > 110)).toEqual([]);
  });

  it('mark their parts and nothing between them', () => {
    expect(found('虽然票价上涨，但是游客没有减少。')).toEqual([{ pattern: '虽然…但是', parts: ['虽然', '但是'] }]);
    expect(found('你别生他的气。')).toEqual([{ pattern: '生…气', parts: ['生', '气'] }]);
  });

  it('are found in traditional characters, at their places in a text of several sentences', () => {
    expect(found('今天下雨。雖然票價上漲，但是遊客沒有減少。')).toEqual([
      { pattern: '虽然…但是', parts: ['雖然', '但是'] },
    ]);
  });

  it('do not reach from one sentence into the next', () => {
    expect(namesIn('虽然票价上涨。但是游客没有减少。')).not.toContain('虽然…但是');
  });
});
