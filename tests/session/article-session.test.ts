import { effect } from '@preact/signals-core';
import { describe, expect, it } from 'vitest';
import type { Article } from '@/lib/article/types';
import { pieces as cut } from '@/lib/chinese/sentences';
import type { Annotation } from '@/lib/chinese/types';
import { messages, startSession } from '@/lib/session/article-session';

const article: Article = {
  url: 'https://news.example/1',
  title: '图书馆延长开放时间',
  blocks: Array.from({ length: 40 }, (_, index) => ({
    kind: 'paragraph' as const,
    text: `第${index}段。${'市民都说好。'.repeat(50)}`,
  })),
};

const asOneToken = (texts: string[]): Annotation => ({
  tokens: texts.map((text) => [{ text, kind: 'other' as const }]),
  words: {},
  entries: [],
});

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('startSession', () => {
  it('annotates every piece in order, the top first, in messages of at most 5,000 characters', async () => {
    const asked: string[][] = [];
    const session = startSession(
      article,
      async (texts) => {
        asked.push(texts);
        return asOneToken(texts);
      },
      cut,
    );
    await settled();
    expect(asked.flat()).toEqual(session.pieces.map(({ text }) => text));
    expect(asked[0]?.join('').length).toBeLessThanOrEqual(400);
    for (const texts of asked) expect(texts.join('').length).toBeLessThanOrEqual(5000);
    expect(session.pieces.map((piece, index) => session.tokens(index)?.[0]?.text === piece.text)).not.toContain(false);
    expect(session.failure()).toBeUndefined();
  });

  it('tells effects as tokens arrive, and stops asking when it is aborted', async () => {
    const stop = new AbortController();
    let asked = 0;
    let told = -1;
    const session = startSession(
      article,
      async (texts) => {
        asked++;
        if (asked === 2) stop.abort();
        return asOneToken(texts);
      },
      cut,
      stop.signal,
    );
    effect(() => {
      session.pieces.forEach((_, piece) => void session.tokens(piece));
      told++;
    });
    await settled();
    expect(asked).toBe(2);
    expect(told).toBe(1);
  });

  it('tries a message twice, keeps what came before a failure, says what failed, and goes on from there', async () => {
    let asked = 0;
    let broken = true;
    const session = startSession(
      article,
      async (texts) => {
        if (broken && ++asked > 1) throw new Error('the dictionary is damaged');
        return asOneToken(texts);
      },
      cut,
    );
    await settled();
    expect(session.tokens(0)).toBeDefined();
    expect(session.tokens(session.pieces.length - 1)).toBeUndefined();
    expect(String(session.failure())).toContain('the dictionary is damaged');
    expect(asked).toBe(3);

    broken = false;
    session.retry();
    await settled();
    expect(session.failure()).toBeUndefined();
    expect(session.pieces.every((_, index) => session.tokens(index) !== undefined)).toBe(true);
  });
});

describe('messages', () => {
  const sizes = (lengths: number[]) =>
    messages([...lengths.keys()], (index) => '字'.repeat(lengths[index] ?? 0)).map((indexes) => ({
      from: indexes[0],
      to: (indexes.at(-1) ?? 0) + 1,
    }));

  it.each([
    [[], []],
    [[10], [[0, 1]]],
    [
      [300, 300, 300],
      [
        [0, 1],
        [1, 3],
      ],
    ],
    [
      [2000, 2000],
      [
        [0, 1],
        [1, 2],
      ],
    ],
    [
      [100, 2000, 2000, 2000, 2000],
      [
        [0, 1],
        [1, 3],
        [3, 5],
      ],
    ],
  ])('puts pieces of %j characters into %j', (lengths, ranges) => {
    expect(sizes(lengths).map(({ from, to }) => [from, to])).toEqual(ranges);
  });
});

describe('a reading that is asked for anew', () => {
  it('keeps what is there until the new arrives, piece by piece, and drops answers from before', async () => {
    let word = 'old';
    let hold: (() => void) | undefined;
    const session = startSession(
      article,
      async (texts) => {
        const said = word;
        if (hold !== undefined) await new Promise<void>((resolve) => (hold = resolve));
        return { ...asOneToken(texts), tokens: texts.map((text) => [{ text, kind: 'other', value: said }]) };
      },
      cut,
    );
    await settled();
    const values = () => new Set(session.pieces.map((_, index) => session.tokens(index)?.[0]?.value));
    expect(values()).toEqual(new Set(['old']));
    hold = () => {};
    expect(session.rounds()).toBe(1);
    session.refresh();
    expect(session.rounds()).toBe(2);
    await settled();
    expect(values()).toEqual(new Set(['old']));
    // What was asked before this second change must not be shown after it.
    const first = hold;
    word = 'new';
    hold = undefined;
    session.refresh();
    await settled();
    first();
    await settled();
    expect(values()).toEqual(new Set(['new']));
  });

  it('says in which sentence a word stands, and where in it', async () => {
    const session = startSession(
      { url: 'https://news.example/2', title: '你好', blocks: [{ kind: 'paragraph', text: '天晴了。他长高了。' }] },
      async (texts) => ({
        tokens: texts.map((text) => Array.from(text, (character) => ({ text: character, kind: 'word' as const }))),
        words: {},
        entries: [],
      }),
      cut,
    );
    await settled();
    expect(session.place(1, 5)).toEqual({ sentence: '他长高了。', offset: 1 });
    expect(session.place(0, 0)).toEqual({ sentence: '你好', offset: 0 });
    expect(session.place(9, 0)).toBeUndefined();
  });
});
