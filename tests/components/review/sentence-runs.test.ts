import { describe, expect, it } from 'vitest';
import { sentenceRuns } from '@/components/review/SentenceView';
import { displayFor } from '@/lib/chinese/display/display';
import type { Token } from '@/lib/chinese/types';

const display = displayFor({ notation: 'pinyin', sandhi: false, erhua: 'separate', region: 'mainland' });
const token = (text: string, pinyin?: string): Token => ({
  text,
  kind: pinyin === undefined ? 'other' : 'word',
  ...(pinyin !== undefined && { pinyin: pinyin.split(' ') }),
});

type Row = [name: string, tokens: Token[], target: [start: number, end: number, pinyin: string], shown: string[]];

describe('the sentence of an answer', () => {
  it.each<Row>([
    [
      'has its word apart',
      [token('这项', 'zhè xiàng'), token('措施', 'cuò shī'), token('好', 'hǎo'), token('。')],
      [2, 4, 'cuò shī'],
      ['这项 zhè xiàng', '[措施] cuò shī', '好 hǎo', '。'],
    ],
    [
      'reads the word as it was kept, whatever the engine says of the place',
      [token('他', 'tā'), token('得', 'de'), token('走', 'zǒu')],
      [1, 2, 'děi'],
      ['他 tā', '[得] děi', '走 zǒu'],
    ],
    [
      'cuts a token in which the word stands with others',
      [token('图书馆长', 'tú shū guǎn zhǎng')],
      [0, 3, 'tú shū guǎn'],
      ['[图书馆] tú shū guǎn', '长 zhǎng'],
    ],
    [
      'joins a word that is cut in two',
      [token('放', 'fàng'), token('心', 'xīn'), token('了', 'le')],
      [0, 2, 'fàng xīn'],
      ['[放] fàng', '[心] xīn', '了 le'],
    ],
    [
      'keeps what has no reading, and characters beyond the basic plane',
      [token('𠮷野家', 'jí yě jiā'), token(' 3 '), token('家', 'jiā')],
      [7, 8, 'jiā'],
      ['𠮷野家 jí yě jiā', ' 3 ', '[家] jiā'],
    ],
    [
      'reads the characters of a number as the engine does, since the kept reading has its figures too',
      [token('在', 'zài'), token('2024年', 'nián'), token('来', 'lái')],
      [1, 6, 'èr líng èr sì nián'],
      ['在 zài', '[2024年] nián', '来 lái'],
    ],
  ])('%s', (_, tokens, [start, end, pinyin], expected) => {
    const runs = sentenceRuns(tokens, display, { start, end, pinyin: pinyin.split(' ') });
    expect(
      runs.map(({ text, isTarget, shown }) =>
        [isTarget ? `[${text}]` : text, ...(shown ?? []).map((each) => each.text)].join(' '),
      ),
    ).toEqual(expected);
    expect(runs.map(({ text }) => text).join('')).toBe(tokens.map(({ text }) => text).join(''));
  });
});
