import { describe, expect, it } from 'vitest';
import { headRows } from '@/lib/article/table-block';
import type { Article } from '@/lib/article/types';
import { pieces as cut } from '@/lib/chinese/sentences';
import { longestPiece, toPieces } from '@/lib/session/pieces';

const article = (blocks: Article['blocks'], rest: Partial<Article> = {}): Article => ({
  url: 'https://news.example/1',
  title: '图书馆延长开放时间',
  blocks,
  ...rest,
});

describe('toPieces', () => {
  it('gives title, lead and blocks in reading order', () => {
    const pieces = toPieces(
      article(
        [
          { kind: 'figure', src: 'https://news.example/a.jpg', alt: '阅览室', text: '阅览室坐满了人。' },
          { kind: 'heading', level: 2, text: '新安排' },
          { kind: 'paragraph', text: '图书馆昨天宣布。', time: '09:30' },
          { kind: 'item', text: '周末', ordered: true, index: 1, depth: 0 },
        ],
        { lead: '下月起开到晚上十点。' },
      ),
      cut,
    );
    expect(pieces.map(({ role, text, block }) => [role.kind, text, block])).toEqual([
      ['title', '图书馆延长开放时间', undefined],
      ['lead', '下月起开到晚上十点。', undefined],
      ['figure', '阅览室坐满了人。', 0],
      ['heading', '新安排', 1],
      ['paragraph', '图书馆昨天宣布。', 2],
      ['item', '周末', 3],
    ]);
    expect(pieces[4]?.time).toBe('09:30');
  });

  it('gives the caption and each cell of a table a piece, with its place in the text of the block', () => {
    const table: Article['blocks'][number] = {
      ...{ kind: 'table', text: '房租\n城市\t涨幅\n重庆\t\n长沙\t7.3%', caption: true },
      marks: [{ start: 14, end: 16, kind: 'strong' }],
      rows: [
        [{ header: true }, { header: true }],
        [{ rowspan: 2 }, {}],
        [{}, {}],
      ],
    };
    const pieces = toPieces(article([{ kind: 'paragraph', text: '前文。' }, table]), cut).slice(2);
    expect(pieces.map(({ text, start, block }) => [text, start, block])).toEqual([
      ['房租', 0, 1],
      ['城市', 3, 1],
      ['涨幅', 6, 1],
      ['重庆', 9, 1],
      ['', 12, 1],
      ['长沙', 13, 1],
      ['7.3%', 16, 1],
    ]);
    for (const { text, start } of pieces) expect(table.text?.startsWith(text, start)).toBe(true);
    expect(pieces.map(({ role }) => role)).toEqual([
      { kind: 'caption', table: 1 },
      { kind: 'cell', table: 1, row: 0, head: true, header: true },
      { kind: 'cell', table: 1, row: 0, head: true, header: true },
      { kind: 'cell', table: 1, row: 1, rowspan: 2 },
      { kind: 'cell', table: 1, row: 1 },
      { kind: 'cell', table: 1, row: 2 },
      { kind: 'cell', table: 1, row: 2 },
    ]);
    expect(pieces[5]?.marks).toEqual([{ start: 1, end: 2, kind: 'strong' }]);
    expect(pieces[6]?.marks).toEqual([]);
  });

  it.each([
    ['headers alone', [[{ header: true }], [{ header: true }]], 1],
    [
      'headers of rows',
      [
        [{ header: true }, {}],
        [{ header: true }, {}],
      ],
      0,
    ],
    ['two rows of headers', [[{ header: true, rowspan: 2 }], [{ header: true }], [{}]], 2],
    ['a header that reaches out of the head', [[{ header: true, rowspan: 2 }], [{}], [{}]], 0],
  ] as const)('tells the head of a table from its rows: %s', (_, rows, head) => {
    expect(headRows(rows)).toBe(head);
  });

  it('does not show a lead that the text opens with', () => {
    const pieces = toPieces(article([{ kind: 'paragraph', text: '同一句话。' }], { lead: '同一句话。' }), cut);
    expect(pieces.map(({ role }) => role.kind)).toEqual(['title', 'paragraph']);
  });

  it('cuts a long block into pieces that give it back, with the marks in their places', () => {
    const sentence = '市图书馆从下个月起每天开放到晚上十点。';
    const text = sentence.repeat(300);
    const start = longestPiece - 5;
    const marks = [{ start, end: start + 10, kind: 'strong' as const }];
    const pieces = toPieces(article([{ kind: 'paragraph', text, marks }]), cut).slice(1);
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.every((piece) => piece.text.length <= longestPiece)).toBe(true);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    const marked = pieces.flatMap((piece) => piece.marks.map((mark) => piece.text.slice(mark.start, mark.end)));
    expect(marked.join('')).toBe(text.slice(start, start + 10));
    for (const piece of pieces) expect(text.startsWith(piece.text, piece.start)).toBe(true);
  });
});
