import fc from 'fast-check';
import { expect, test } from 'vitest';
import { undeleteArticles } from '@/lib/library/articles/article-choices';
import { deleteArticle, getArticle, listArticles, saveArticle } from '@/lib/library/articles/articles';
import { freshLibrary, otherBlocks, sampleArticle, steps } from '@/tests/library/fresh-library';

/** Ways to write one address, and texts of which each is a version of the last. */
const spellings = ['https://news.example/2026/water', 'http://NEWS.example/2026/water?utm_source=a#b'];
const versions = [
  sampleArticle(),
  sampleArticle({ blocks: [...sampleArticle().blocks, { kind: 'paragraph', text: '水来了。' }] }),
  sampleArticle({ title: '城南水厂恢复供水' }),
];
const id = 'https://news.example/2026/water';

const step = fc.oneof(
  fc.record({
    kind: fc.constant('save' as const),
    url: fc.constantFrom(...spellings),
    version: fc.constantFrom(...versions),
  }),
  fc.record({ kind: fc.constantFrom('delete' as const, 'undelete' as const) }),
);

test('however an article is saved, deleted and taken back, its address has one row, in the list or in the bin', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (sequence) => {
      const db = freshLibrary();
      const now = steps();
      let state: 'none' | 'live' | 'binned' = 'none';
      let last = versions[0];
      let updatedAt = 0;
      for (const action of sequence) {
        if (action.kind === 'save') {
          const result = await saveArticle(db, { ...action.version, url: action.url }, { now });
          expect(result).toEqual({ outcome: state === 'live' ? 'updated' : 'saved', id });
          state = 'live';
          last = { ...action.version, url: action.url };
        } else if (action.kind === 'delete') {
          expect(await deleteArticle(db, id, { now })).toBe(state === 'live');
          if (state === 'live') state = 'binned';
        } else {
          expect(await undeleteArticles(db, [id], { now })).toEqual(state === 'binned' ? [id] : []);
          if (state === 'binned') state = 'live';
        }
        expect((await listArticles(db)).map((row) => row.id)).toEqual(state === 'live' ? [id] : []);
        for (const table of [db.articles, db.bodies, db.texts]) {
          expect(await table.count()).toBe(state === 'none' ? 0 : 1);
        }
        const row = await db.articles.get(id);
        expect(row?.updatedAt ?? 0).toBeGreaterThanOrEqual(updatedAt);
        updatedAt = row?.updatedAt ?? 0;
      }
      if (state !== 'none') expect((await getArticle(db, id))?.article).toEqual(last);
      db.close();
    }),
    { numRuns: 60 },
  );
});

test('of two texts at one address neither is ever lost, and neither is kept twice', async () => {
  const texts = [sampleArticle(), sampleArticle({ title: '竹子', blocks: otherBlocks })];
  const stepOfTwo = fc.record({ kind: fc.constantFrom('save', 'delete', 'undelete'), text: fc.constantFrom(0, 1) });
  await fc.assert(
    fc.asyncProperty(fc.array(stepOfTwo, { maxLength: 12 }), async (sequence) => {
      const db = freshLibrary();
      const now = steps();
      const ids = new Map<number, string>();
      const live = new Set<number>();
      for (const { kind, text } of sequence) {
        const known = ids.get(text);
        if (kind === 'save') {
          const result = await saveArticle(db, texts[text], { now });
          if (!('id' in result)) throw new Error(result.outcome);
          if (known) expect(result.id).toBe(known);
          const outcome = live.has(text) ? 'updated' : !known && live.size > 0 ? 'kept-both' : 'saved';
          expect(result.outcome).toBe(outcome);
          ids.set(text, result.id);
          live.add(text);
        } else if (known && kind === 'delete') {
          await deleteArticle(db, known, { now });
          live.delete(text);
        } else if (known) {
          await undeleteArticles(db, [known], { now });
          live.add(text);
        }
      }
      const listed = (await listArticles(db)).map((row) => row.id);
      expect(listed.sort()).toEqual([...live].map((text) => ids.get(text)).sort());
      for (const [text, kept] of ids) expect((await getArticle(db, kept))?.article).toEqual(texts[text]);
      db.close();
    }),
    { numRuns: 60 },
  );
});
