import { describe, expect, it } from 'vitest';
import type { Article } from '@/lib/article/types';
import { pieces as cut } from '@/lib/chinese/sentences';
import type { Annotation } from '@/lib/chinese/types';
import { startSession } from '@/lib/session/article-session';
import { type FindGrammar, followGrammar } from '@/lib/session/grammar';

const article: Article = {
  url: 'https://news.example/1',
  title: '新桥',
  blocks: [
    { kind: 'paragraph', text: '虽然下雨，但是桥通车了。' },
    { kind: 'paragraph', text: '虽然冷，但是人多。' },
  ],
};
const note = { name: '虽然…但是', level: 2, explanation: 'although', example: '虽然小，但是好。' };

/** One token for each clause’s first two characters, one for the rest. */
const annotate = async (texts: string[]): Promise<Annotation> => ({
  tokens: texts.map((text) =>
    text.split(/(虽然|但是)/).flatMap((part) => (part === '' ? [] : [{ text: part, kind: 'word' as const }])),
  ),
  words: {},
  entries: [],
});

const find: FindGrammar = async (texts) => ({
  found: texts.map((text) => {
    const at = text.indexOf('但是');
    const parts = [
      { start: 0, end: 2 },
      { start: at, end: at + 2 },
    ];
    return at < 0 ? [] : [{ pattern: note.name, parts }];
  }),
  notes: [note],
});

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('followGrammar', () => {
  it('asks once all words are there, and says of which patterns a token is a part', async () => {
    const asked: string[][] = [];
    let release = () => {};
    const waiting = new Promise<void>((resolve) => {
      release = resolve;
    });
    const session = startSession(article, async (texts) => waiting.then(() => annotate(texts)), cut);
    const grammar = followGrammar(
      session,
      async (texts) => {
        asked.push(texts);
        return find(texts);
      },
      new AbortController().signal,
    );
    await settled();
    expect(asked).toEqual([]);
    release();
    await settled();
    expect(asked.flat()).toEqual(session.pieces.map(({ text }) => text));
    expect(grammar.value.at(1, 0)).toEqual([{ note, parts: [0, 2] }]);
    expect(grammar.value.at(1, 2)).toEqual([{ note, parts: [0, 2] }]);
    expect(grammar.value.at(1, 1)).toEqual([]);
    expect(grammar.value.at(0, 0)).toEqual([]);
    expect(grammar.value.list()).toEqual([{ note, count: 2 }]);
  });

  it('has no patterns where they cannot be found, and asks no more once it is stopped', async () => {
    const session = startSession(article, annotate, cut);
    const failing = followGrammar(session, async () => Promise.reject(new Error('gone')), new AbortController().signal);
    let asked = 0;
    const stop = new AbortController();
    followGrammar(
      session,
      async (texts) => {
        asked += 1;
        return find(texts);
      },
      stop.signal,
    );
    stop.abort();
    await settled();
    expect(failing.value.list()).toEqual([]);
    expect(failing.value.at(1, 0)).toEqual([]);
    expect(asked).toBe(0);
  });
});
