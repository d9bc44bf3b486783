import { describe, expect, test } from 'vitest';
import type { Article } from '@/lib/article/types';
import { pieces as cut } from '@/lib/chinese/sentences';
import { toPieces } from '@/lib/session/pieces';
import { findPlace, keptPlace, minutesFor } from '@/lib/session/place';

const paragraphs = [
  '河边的旧仓库重新开放，里面办起了图书市集。',
  '第一天来了两千多人，排队的人从门口一直站到桥头。',
  '负责人说，市集每个月办一次，下个月还会请作家来讲课。',
  '附近的小店也跟着热闹起来，卖茶的老人说他一天卖出三百杯。',
];
const article = (texts: string[]): Article => ({
  url: 'https://news.example/1',
  title: '旧仓库变成图书市集',
  blocks: texts.map((text) => ({ kind: 'paragraph', text })),
});
const piecesOf = (texts: string[]) => toPieces(article(texts), cut);
/** What stands at a place of an article of these paragraphs. */
const textAt = (texts: string[], place: { piece: number; offset: number }) =>
  piecesOf(texts)[place.piece]?.text.slice(place.offset, place.offset + 6);

describe('a kept place', () => {
  const kept = keptPlace(piecesOf(paragraphs), { piece: 3, offset: 5 });

  test('names block, offset, the text that follows and the share before it', () => {
    expect(kept).toMatchObject({ block: 2, offset: 5, text: paragraphs[2]?.slice(5, 45) });
    expect(kept.share).toBeCloseTo(0.5, 1);
  });

  test.each<[string, string[]]>([
    ['the same article', paragraphs],
    ['one that a paragraph was put before', ['更新：市集延长一周。', ...paragraphs]],
    ['one that lost its first two paragraphs', paragraphs.slice(2)],
    ['one whose paragraph was corrected further on', paragraphs.map((text) => text.replace('请作家', '邀请几位作家'))],
    ['one whose paragraph got a longer beginning', paragraphs.map((text) => text.replace('负责人', '市集的负责人'))],
  ])('is found again in %s', (_, texts) => {
    expect(textAt(texts, findPlace(piecesOf(texts), kept))).toBe('市集每个月办');
  });

  test('is found at its share of the text where the text itself is gone', () => {
    const others = Array.from({ length: 10 }, (_, index) => `${'完全不同的另一段文字，'.repeat(3)}${index}`);
    const { piece } = findPlace(piecesOf(others), kept);
    expect(piece).toBeGreaterThanOrEqual(4);
    expect(piece).toBeLessThanOrEqual(7);
  });

  test('of a sentence that stands twice is found in the nearer block', () => {
    const twice = ['大家都说好。', '中间的一段话。', '又是一段话。', '大家都说好。'];
    const second = keptPlace(piecesOf(twice), { piece: 4, offset: 0 });
    expect(findPlace(piecesOf(['新的一段。', ...twice]), second).piece).toBe(5);
  });

  test('inside a long block is found in the piece that holds it', () => {
    const long = [Array.from({ length: 400 }, (_, index) => `第${index}句话说的是天气。`).join('')];
    const pieces = piecesOf(long);
    const place = { piece: 2, offset: 31 };
    expect(findPlace(pieces, keptPlace(pieces, place))).toEqual(place);
  });

  test('at the top is the top', () => {
    expect(findPlace(piecesOf(paragraphs), keptPlace(piecesOf(paragraphs), { piece: 0, offset: 0 }))).toEqual({
      piece: 0,
      offset: 0,
    });
  });
});

test.each([
  [1, 1],
  [130, 1],
  [650, 5],
])('%i characters take %i minutes', (characters, minutes) => {
  expect(minutesFor(characters)).toBe(minutes);
});
