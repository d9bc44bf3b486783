import { describe, expect, test } from 'vitest';
import type { Article } from '@/lib/article/types';
import { annotate } from '@/lib/chinese/annotate';
import { pieces as cut } from '@/lib/chinese/sentences';
import { annotateWhole } from '@/lib/session/annotate-whole';
import type { Annotate, ArticleSession } from '@/lib/session/article-session';
import { realDictionary } from '@/tests/chinese/real-dictionary';

const filler = '市图书馆从下个月起延长开放时间，周末也向读者开放。'.repeat(20);

/** The paragraphs of an article, so far apart that each is in a message of its own. */
function read(...texts: string[]): Promise<ArticleSession> {
  const blocks = texts.flatMap((text) => [text, ...Array.from({ length: 12 }, () => filler)]);
  const article: Article = {
    url: 'https://news.example/1',
    title: '会谈结束',
    blocks: blocks.map((text) => ({ kind: 'paragraph' as const, text })),
  };
  // As over a message: JSON alone crosses it.
  const ask: Annotate = async (texts, options) =>
    JSON.parse(JSON.stringify(annotate(realDictionary(), texts, JSON.parse(JSON.stringify(options ?? {})))));
  return annotateWhole(article, ask, cut);
}

/** The card of a word in the piece with this text. */
function card(session: ArticleSession, text: string, word: string) {
  const piece = session.pieces.findIndex((one) => one.text === text);
  const token = (session.tokens(piece) ?? []).findIndex((one) => one.text === word);
  return session.card(piece, token);
}

describe('the card of a name that the article explains', () => {
  test('has the foreign name, in whichever paragraph that stands', async () => {
    const [first, last] = ['索萨昨天抵达。', '记者采访了索萨（Sousa）。'];
    const session = await read(first, '天气很好。', last);
    expect(card(session, first, '索萨')?.explained).toEqual([{ other: 'Sousa', kind: 'foreign' }]);
    expect(card(session, last, '索萨')?.explained).toEqual([{ other: 'Sousa', kind: 'foreign' }]);
  });

  test('has the other form in both directions', async () => {
    const [first, last] = ['国家海洋观测局（海观局）发布消息。', '海观局没有回答。'];
    const session = await read(first, last);
    expect(card(session, last, '海观局')?.explained).toEqual([{ other: '国家海洋观测局', kind: 'full' }]);
    expect(card(session, first, '国家海洋观测局')?.explained).toEqual([{ other: '海观局', kind: 'abbreviation' }]);
  });

  test('has nothing where the article explains nothing', async () => {
    const session = await read('记者采访了王毅（右）。');
    expect(card(session, '记者采访了王毅（右）。', '王毅')?.explained).toBeUndefined();
  });
});
