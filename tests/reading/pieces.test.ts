import { describe, expect, it } from 'vitest';
import type { Article } from '@/lib/article/types';
import { pieces as cut } from '@/lib/chinese/sentences';
import { longestPiece, toPieces } from '@/lib/reading/pieces';

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
