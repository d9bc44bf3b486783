import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deleteArticles, starArticles } from '@/lib/library/articles/article-choices';
import { saveArticle } from '@/lib/library/articles/articles';
import { deleteForGood } from '@/lib/library/articles/bin';
import { type FollowedArticles, followArticles } from '@/lib/library/articles/follow-articles';
import { saveProgress } from '@/lib/library/articles/progress';
import type { ChangedKeys } from '@/lib/library/changed-keys';
import type { Library } from '@/lib/library/db';
import type { ArticleRow } from '@/lib/library/types';
import { freshLibrary, sampleArticle, steps } from '@/tests/library/fresh-library';

let db: Library;
let ending: AbortController;
let now: () => number;
let seen: { whole: boolean; articles: number; texts: ChangedKeys }[];
let last: FollowedArticles | undefined;
const problems: unknown[] = [];

beforeEach(async () => {
  db = freshLibrary();
  // Its making tells that all may have changed.
  await db.open();
  ending = new AbortController();
  now = steps();
  seen = [];
  last = undefined;
  problems.length = 0;
});
afterEach(() => ending.abort());

function follow(): void {
  followArticles(
    db,
    {
      onChange: (followed, texts) => {
        last = followed;
        seen.push({ whole: followed.whole, articles: followed.articles.size, texts });
      },
      onProblem: (problem) => problems.push(problem),
    },
    ending.signal,
  );
}
async function save(name: string): Promise<string> {
  const saved = await saveArticle(db, sampleArticle({ url: `https://news.example/${name}`, title: name }), { now });
  if (!('id' in saved)) throw new Error('not saved');
  return saved.id;
}
function row(nth: number): ArticleRow {
  const id = `https://news.example/${nth}`;
  const fields = { id, identity: id, url: id, title: `${nth}`, savedAt: nth, hanCharacters: 1, tags: [] };
  return { ...fields, updatedAt: nth, device: 'd' };
}

describe('what is followed of the library', () => {
  it('is the newest articles at first, and then all of them', async () => {
    await db.articles.bulkPut(Array.from({ length: 2_500 }, (_, nth) => row(nth)));
    const place = { block: 0, offset: 1, text: '', share: 0.5, updatedAt: 1, device: 'd' };
    await db.progress.bulkPut(Array.from({ length: 1_200 }, (_, nth) => ({ article: row(nth).id, ...place })));
    follow();
    await vi.waitFor(() => expect(last?.whole).toBe(true), 10_000);
    expect(seen.map(({ whole, articles }) => [whole, articles])).toEqual([
      [false, 60],
      [true, 2_500],
    ]);
    expect([...(last?.articles.keys() ?? [])][0]).toBe(row(2_499).id);
    expect(last?.progress.size).toBe(1_200);
  });

  it('is told at once and once where there are few', async () => {
    follow();
    await vi.waitFor(() => expect(seen).toEqual([{ whole: true, articles: 0, texts: 'all' }]));
  });

  it('follows what is saved, starred, read, deleted and gone for good', async () => {
    const first = await save('一');
    follow();
    await vi.waitFor(() => expect(last?.articles.get(first)?.title).toBe('一'));
    const second = await save('二');
    await vi.waitFor(() => expect(last?.articles.has(second)).toBe(true));
    await vi.waitFor(() => expect(seen.some(({ texts }) => texts.includes(second))).toBe(true));
    await starArticles(db, [first], true, { now });
    await vi.waitFor(() => expect(last?.articles.get(first)?.starredAt).toBeDefined());
    const reached = { block: 1, offset: 0, text: '水', share: 0.5, finished: false };
    expect(await saveProgress(db, { id: first }, reached, { now })).toBe(true);
    await vi.waitFor(() => expect(last?.progress.get(first)?.share).toBe(0.5));
    await deleteArticles(db, [first], { now });
    await vi.waitFor(() => expect(last?.articles.get(first)?.deletedAt).toBeDefined());
    await deleteForGood(db, [first], { now });
    await vi.waitFor(() => expect(last?.articles.get(first)?.goneAt).toBeDefined());
    await vi.waitFor(() => expect(last?.progress.has(first)).toBe(false));
    expect(problems).toEqual([]);
  });

  it('is read anew where everything was deleted', async () => {
    const id = await save('一');
    follow();
    await vi.waitFor(() => expect(last?.articles.has(id)).toBe(true));
    await Promise.all([db.articles.clear(), db.progress.clear()]);
    await vi.waitFor(() => expect(last?.articles.size).toBe(0));
  });

  it('says what keeps it from being read', async () => {
    db.close({ disableAutoOpen: true });
    follow();
    await vi.waitFor(() => expect(problems).toHaveLength(1));
    expect(seen).toEqual([]);
  });
});
