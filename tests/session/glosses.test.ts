import { describe, expect, it } from 'vitest';
import { annotate } from '@/lib/chinese/annotate';
import { pieces as cut } from '@/lib/chinese/sentences';
import { type ArticleSession, startSession } from '@/lib/session/article-session';
import { createGlosses, type GlossMode, type GlossPlace } from '@/lib/session/glosses';
import { readerWords } from '@/lib/session/reader-words';
import type { WordStates } from '@/lib/session/word-state';
import { realDictionary } from '@/tests/chinese/real-dictionary';

const content = {
  url: 'https://news.example/1',
  title: '图书馆',
  blocks: ['图书馆的窗户很大。记者在图书馆里。', '图书馆停电了，图书馆没有人。'].map((text) => ({
    kind: 'paragraph' as const,
    text,
  })),
};

async function read(text?: string): Promise<ArticleSession> {
  const ask = async (texts: string[]) => annotate(realDictionary(), texts);
  const blocks = text === undefined ? content.blocks : [{ kind: 'paragraph' as const, text }];
  const session = startSession({ ...content, blocks }, ask, cut);
  do await new Promise((resolve) => setTimeout(resolve));
  while (session.pieces.some((_, index) => session.tokens(index) === undefined));
  return session;
}

/** Glosses of each piece, "word:gloss". */
async function glosses(mode: GlossMode, states: WordStates = {}, place: GlossPlace = 'beside', text?: string) {
  const session = await read(text);
  const words = readerWords(content, session, states, { kind: 'list', list: 'HSK 2.0', upTo: '2' });
  const made = createGlosses(session, words, { mode, place });
  return session.pieces.map((_, piece) => {
    const tokens = session.tokens(piece) ?? [];
    return made.of(piece).flatMap((gloss, at) => (gloss ? [{ word: tokens[at]?.text ?? '', ...gloss }] : []));
  });
}
const said = async (...args: Parameters<typeof glosses>) =>
  (await glosses(...args)).map((piece) => piece.map(({ word, text }) => `${word}:${text}`).join(' '));

describe('a new word has its gloss', () => {
  it('nowhere, where none are wanted', async () => {
    expect(await said('off')).toEqual(['', '', '']);
  });

  it('where it stands first in the article', async () => {
    expect(await said('article')).toEqual([
      '',
      '图书馆:library 窗户:window 记者:reporter',
      '停电:have a power failure',
    ]);
  });

  it('where it stands first in each paragraph', async () => {
    expect((await said('paragraph')).map((piece) => piece.match(/图书馆/g)?.length)).toEqual([undefined, 1, 1]);
  });

  it('where it stands next, where it has no room before', async () => {
    const text = '他煮粥煎蛋，粥很热。';
    expect(await said('always', {}, 'beside', text)).toEqual(['', '煮:cook 煎蛋:fried egg 粥:congee']);
    expect(await said('article', {}, 'beside', text)).toEqual(['', '煮:cook 煎蛋:fried egg 粥:congee']);
  });

  it('wherever it stands', async () => {
    expect((await said('always')).map((piece) => piece.match(/图书馆/g)?.length)).toEqual([undefined, 2, 2]);
  });

  it('until it is remembered, or known', async () => {
    const states: WordStates = { '图书馆|tu2 shu1 guan3': 'learning', '窗户|chuang1 hu5': 'known' };
    expect(await said('article', states)).toEqual(['', '记者:reporter', '停电:have a power failure']);
  });
});

describe('a gloss has room', () => {
  it('of at most twice its word', async () => {
    const [title, first, last] = await glosses('always');
    // A title’s lines have none.
    expect(title).toEqual([]);
    expect(first?.[0]).toEqual(expect.objectContaining({ word: '图书馆', middle: 1.5 }));
    for (const { word, room } of [...(first ?? []), ...(last ?? [])]) expect(room).toBeLessThanOrEqual(2 * word.length);
  });

  it('of a little less than its word, where pinyin stands on either side of it', async () => {
    const all = (await glosses('always', {}, 'instead')).flat();
    expect(all.length).toBeGreaterThan(4);
    for (const { word, room, middle } of all) expect([room, middle]).toEqual([word.length - 0.3, word.length / 2]);
  });
});

describe('a word has none', () => {
  it('that may be part of a name, which no dictionary has and nothing proves', async () => {
    expect(await said('always', {}, 'beside', '村里的陈水生今年六十岁，水生植物很多。')).toEqual([
      '',
      '村里:village 水生:aquatic 植物:plant',
    ]);
  });

  it.each([
    ['收购旧货的解师傅从不压秤。', /解|师傅/],
    ['只有伙计吴有财守着店。', /吴|(?:^| )有|财/],
    ['他的同学叫郑好。', /郑|好/],
    ['发言人高峰表示，会议推迟。', /高峰/],
    ['女孩取名叫安宁。', /安宁/],
    ['校长叫金星。', /金星/],
  ])('in %s, where a surname is read as one or proved', async (text, parts) => {
    expect((await said('always', {}, 'beside', text)).join(' ')).not.toMatch(parts);
  });

  it('but not the same word elsewhere', async () => {
    expect((await said('always', {}, 'beside', '记者登上高峰。')).join(' ')).toMatch(/高峰:/);
  });
});
