import { effect } from '@preact/signals-core';
import { describe, expect, it } from 'vitest';
import type { Article } from '@/lib/article/types';
import { annotate } from '@/lib/chinese/annotate';
import { pieces as cut } from '@/lib/chinese/sentences';
import type { Annotation } from '@/lib/chinese/types';
import { type ArticleSession, messages, startSession } from '@/lib/session/article-session';
import { realDictionary } from '@/tests/chinese/real-dictionary';

const filler = '市图书馆从下个月起延长开放时间，周末也向读者开放。'.repeat(20);

function article(...texts: string[]): Article {
  const blocks = texts.flatMap((text) => [text, ...Array.from({ length: 12 }, () => filler)]);
  return {
    url: 'https://news.example/1',
    title: '会谈结束',
    blocks: blocks.map((text) => ({ kind: 'paragraph' as const, text })),
  };
}

type Asked = { texts: string[]; tells: boolean };

async function read(content: Article): Promise<{ session: ArticleSession; asked: Asked[]; replaced: number }> {
  const asked: Asked[] = [];
  const ask = async (texts: string[], options?: Parameters<typeof annotate>[2]): Promise<Annotation> => {
    asked.push({ texts, tells: options !== undefined });
    // As over a message: JSON alone crosses it.
    return JSON.parse(JSON.stringify(annotate(realDictionary(), texts, JSON.parse(JSON.stringify(options ?? {})))));
  };
  const session = startSession(content, ask, cut);
  let replaced = 0;
  for (const piece of session.pieces.keys()) {
    let before: unknown;
    effect(() => {
      const tokens = session.tokens(piece);
      if (before !== undefined) replaced += 1;
      before = tokens;
    });
  }
  const isDone = () => session.pieces.every((_, index) => session.tokens(index) !== undefined);
  do await new Promise((resolve) => setTimeout(resolve));
  while (!isDone());
  await new Promise((resolve) => setTimeout(resolve));
  return { session, asked, replaced };
}

/** The tokens of the piece with this text. */
function words(session: ArticleSession, text: string): string[] {
  const index = session.pieces.findIndex((piece) => piece.text === text);
  return (session.tokens(index) ?? []).map((token) => token.text);
}

describe('names in an article of several messages', () => {
  const proof = '外长索萨说，会谈很好。';
  const bare = '会后索萨回到家里。';

  it('stand apart in such messages at all', () => {
    const content = article(proof, bare);
    expect(
      messages(startSession(content, () => new Promise(() => {}), cut).pieces, ({ text }) => text).length,
    ).toBeGreaterThan(2);
    expect(annotate(realDictionary(), [bare]).tokens[0]?.map(({ text }) => text)).not.toContain('索萨');
  });

  it('are told to the messages after the one that found them', async () => {
    const { session, asked, replaced } = await read(article(proof, bare));
    expect(words(session, bare)).toContain('索萨');
    expect(asked[0]?.tells).toBe(false);
    expect(asked.at(-1)?.tells).toBe(true);
    expect(replaced).toBe(0);
  });

  it('lead to one more annotation of the earlier pieces in which they stand, and of no others', async () => {
    const { session, asked, replaced } = await read(article(bare, proof));
    expect(words(session, bare)).toContain('索萨');
    expect(asked.at(-1)?.texts).toEqual([bare]);
    expect(asked.filter(({ texts }) => texts.includes(bare)).length).toBe(2);
    expect(replaced).toBe(1);
  });

  it('are the same in traditional characters', async () => {
    const { session } = await read(article('會後索薩回到家裡。', '外長索薩說，會談很好。'));
    expect(words(session, '會後索薩回到家裡。')).toContain('索薩');
  });

  it.each([
    ['中玻两国关系良好。', '玻利维亚总统来访。', '中玻'],
    ['中玻兩國關係良好。', '玻利維亞總統來訪。', '中玻'],
    ['玻方表示同意。', '玻利维亚总统来访。', '玻方'],
  ])('of countries, in both directions: %s', async (abbreviated, named, word) => {
    expect(words((await read(article(abbreviated, named))).session, abbreviated)).toContain(word);
    expect(words((await read(article(named, abbreviated))).session, abbreviated)).toContain(word);
  });

  it('ask for nothing twice where there are none', async () => {
    const { session, asked } = await read(article('今天天气很好。', '大家都很高兴。'));
    expect(asked.flatMap(({ texts }) => texts)).toEqual(session.pieces.map(({ text }) => text));
  });
});
