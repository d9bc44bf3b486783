import { describe, expect, it } from 'vitest';
import type { Article } from '@/lib/article/types';
import { annotate } from '@/lib/chinese/annotate';
import { pieces as cut } from '@/lib/chinese/sentences';
import { annotateWhole } from '@/lib/session/annotate-whole';
import type { Annotate } from '@/lib/session/article-session';
import { realDictionary } from '@/tests/chinese/real-dictionary';

const filler = '市图书馆从下个月起延长开放时间，周末也向读者开放。'.repeat(20);
const bare = '会后索萨回到家里。';
const proof = '外长索萨说，会谈很好。';
const article: Article = {
  url: 'https://news.example/1',
  title: '会谈结束',
  blocks: [bare, ...Array.from({ length: 12 }, () => filler), proof].map((text) => ({ kind: 'paragraph', text })),
};
const ask: Annotate = async (texts, options) => annotate(realDictionary(), texts, options);

describe('a whole reading', () => {
  it('has all tokens, also those that a name changes which is found at the end', async () => {
    const shares: number[] = [];
    const session = await annotateWhole(article, ask, cut, { onShare: (share) => shares.push(share) });
    expect(session.pieces.every((_, index) => session.tokens(index) !== undefined)).toBe(true);
    expect(session.tokens(1)?.map(({ text }) => text)).toContain('索萨');
    expect(shares.toSorted((a, b) => a - b)).toEqual(shares);
    expect(shares.at(-1)).toBe(1);
  });

  it('fails with what the annotation failed for', async () => {
    const broken: Annotate = async () => {
      throw new Error('gone');
    };
    await expect(annotateWhole(article, broken, cut)).rejects.toThrow('gone');
  });

  it('ends with its signal', async () => {
    const stopping = new AbortController();
    const waiting = annotateWhole(article, () => new Promise(() => {}), cut, { signal: stopping.signal });
    stopping.abort(new Error('stopped'));
    await expect(waiting).rejects.toThrow('stopped');
    await expect(annotateWhole(article, ask, cut, { signal: stopping.signal })).rejects.toThrow('stopped');
  });
});
