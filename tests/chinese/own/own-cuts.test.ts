import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate } from '@/lib/chinese/annotate';
import type { Correction } from '@/lib/chinese/own/corrections';
import type { OwnCut } from '@/lib/chinese/own/own-cuts';
import { realDictionary } from '@/tests/chinese/real-dictionary';

const cutAs = (text: string, cuts: OwnCut[], corrections: Correction[] = []) =>
  (annotate(realDictionary(), [text], { own: { cuts, corrections } }).tokens[0] ?? [])
    .map((token) => token.text)
    .join('|');

const sentence = '他在公园中将风筝放起来。';
const here = (text: string, at: number[] = []): OwnCut => ({
  ...{ text, at, scope: 'here', sentence, offset: sentence.indexOf(text) },
});
const always = (text: string, at: number[] = []): OwnCut => ({ text, at, scope: 'always' });

describe("a user's own cut", () => {
  it.each<[string, OwnCut[], string, string]>([
    ['joins characters into one word', [always('风筝放')], '他把风筝放起来。', '他|把|风筝放|起来|。'],
    ['parts a word in two', [always('马上', [1])], '他马上来。', '他|马|上|来|。'],
    ['takes a character out of two words', [always('园中')], '公园中间', '公|园中|间'],
    ['holds in the other script', [always('风筝放')], '他把風箏放起來。', '他|把|風箏放|起來|。'],
    ['joins what has letters and figures', [always('维生素B12')], '补充维生素B12。', '补充|维生素B12|。'],
    ['joins across punctuation', [always('我爱·你')], '歌曲我爱·你。', '歌曲|我爱·你|。'],
    ['is no part of a run of letters', [always('药AI')], '新药AIDS。', '新|药|AIDS|。'],
    ['that is newer holds where two overlap', [always('杪茶室'), always('云杪茶')], '云杪茶室', '云|杪茶室'],
    ['that is newer holds inside an older one', [always('公园'), always('公园中')], '在公园中', '在|公园|中'],
    ['that is older holds where a newer one is not', [always('杪茶室'), always('云杪茶')], '云杪茶', '云杪茶'],
    ['that overlaps itself begins at the first place', [always('杪杪')], '杪杪杪', '杪杪|杪'],
    ['outranks the words of a weekday', [always('星期')], '这个星期六', '这个|星期|六'],
    ['leaves a weekday whole elsewhere', [always('风筝放')], '星期六风筝放', '星期六|风筝放'],
  ])('%s', (_, cuts, text, expected) => {
    expect(cutAs(text, cuts)).toBe(expected);
  });

  it('holds at its place alone where it was made for here', () => {
    expect(cutAs(`${sentence}陆军中将。`, [here('中将', [1])])).toMatch(/公园\|中\|将\|风筝.*。\|陆军\|中将\|。$/);
    expect(cutAs('别的公园中将有活动。', [here('公园中')])).not.toContain('公园中|');
  });

  it('for here outranks one for everywhere, and a later one an earlier', () => {
    const cuts = [here('公园中'), always('公园', [1])];
    expect(cutAs(sentence, cuts)).toContain('|公园中|将|');
    expect(cutAs(sentence, [here('公园', [1]), here('公园中')])).toContain('|公|园|');
  });

  it('is told with its tokens, but for what implies one', () => {
    const tokens = annotate(realDictionary(), [sentence], { own: { cuts: [here('中将', [1])] } }).tokens[0] ?? [];
    const cut = { text: '中将', at: [1], scope: 'here' };
    expect(tokens.filter((token) => token.cut)).toMatchObject([
      { text: '中', cut: { ...cut, from: 0 } },
      { text: '将', cut: { ...cut, from: 1 } },
    ]);
    const reading: Correction = { word: '中将', pinyin: ['zhōng', 'jiàng'], scope: 'here', sentence, offset: 4 };
    const implied = annotate(realDictionary(), [sentence], { own: { corrections: [reading] } }).tokens[0] ?? [];
    expect(implied.filter((token) => token.cut)).toEqual([]);
  });

  it('is implied by a reading that was set right at one place', () => {
    const reading: Correction = { word: '中将', pinyin: ['zhōng', 'jiàng'], scope: 'here', sentence, offset: 4 };
    expect(cutAs(sentence, [], [reading])).toContain('|公园|中将|');
    expect(cutAs(sentence, [here('公园中')], [reading])).toContain('|公园中|将|');
  });

  it.each<[string, OwnCut]>([
    ['the sentence is empty', { text: '公园', at: [1], scope: 'here', sentence: '', offset: 0 }],
    ['the place is behind the text', { text: '公园', at: [1], scope: 'here', sentence, offset: 99 }],
    ['another text stands there', { text: '公园', at: [1], scope: 'here', sentence, offset: 3 }],
    ['it has no text', always('', [])],
    ['it is cut outside itself', always('公园', [2])],
    ['its cuts are out of order', always('公园中', [2, 1])],
  ])('changes nothing where %s', (_, cut) => {
    expect(cutAs(sentence, [cut])).toBe(cutAs(sentence, []));
  });

  it('keeps the text whole, whatever is cut', () => {
    const character = fc.constantFrom(
      '公',
      '园',
      '中',
      '将',
      '長',
      'A',
      'b',
      '1',
      '年',
      '，',
      '𠮷',
      '\u0301',
      '·',
      '\ud842',
    );
    const text = fc.array(character, { maxLength: 16 }).map((all) => all.join(''));
    const cut = fc.record({
      text,
      at: fc.array(fc.nat(6), { maxLength: 3 }),
      sentence: text,
      offset: fc.nat(8),
      isHere: fc.boolean(),
    });
    fc.assert(
      fc.property(text, fc.array(cut, { maxLength: 4 }), (whole, cuts) => {
        const own = cuts.map(
          ({ isHere, sentence, offset, ...rest }): OwnCut =>
            isHere ? { ...rest, scope: 'here', sentence, offset } : { ...rest, scope: 'always' },
        );
        const tokens = annotate(realDictionary(), [whole], { own: { cuts: own } }).tokens[0] ?? [];
        expect(tokens.map((token) => token.text).join('')).toBe(whole);
        expect(tokens.every((token) => token.text !== '')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
