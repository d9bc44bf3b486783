import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeBackup } from '@/lib/library/backup/make-backup';
import { type OpenedBackup, openBackup } from '@/lib/library/backup/open-backup';
import { planRestore } from '@/lib/library/backup/plan-restore';
import { restoreBackup } from '@/lib/library/backup/restore-backup';
import type { Library } from '@/lib/library/db';
import { freshLibrary } from '@/tests/library/fresh-library';
import { anyLibrary, anySisterLibrary, anyWholeLibrary, contentOf, fill, type Rows } from './any-library';

async function libraryOf(...all: Rows[]): Promise<Library> {
  const db = freshLibrary();
  for (const rows of all) await fill(db, rows);
  return db;
}

async function backupOf(db: Library): Promise<OpenedBackup> {
  const made = await makeBackup(db);
  if (made.outcome !== 'made') throw new Error(made.outcome);
  expect(made.leftOut).toEqual([]);
  const { backup, problem } = await openBackup(made.file);
  if (backup === undefined) throw new Error(JSON.stringify(problem));
  return backup;
}

/** What a library holds after the backups of others were restored into it, one after the other. */
async function merged(first: Rows, ...others: Rows[]): Promise<Record<string, unknown[]>> {
  const db = await libraryOf(first);
  for (const rows of others) {
    const other = await libraryOf(rows);
    await restoreBackup(db, await backupOf(other));
    other.close();
  }
  const content = await contentOf(db);
  db.close();
  return content;
}

test('restoring into an empty library makes an equal one', async () => {
  await fc.assert(
    fc.asyncProperty(anyLibrary, async (rows) => {
      const db = await libraryOf(rows);
      const before = await contentOf(db);
      db.close();
      expect(await merged({}, rows)).toEqual(before);
    }),
    { numRuns: 15, endOnFailure: true },
  );
});

test('two libraries merge to the same one in either order', async () => {
  await fc.assert(
    fc.asyncProperty(anyLibrary, anyLibrary, async (a, b) => {
      expect(await merged(a, b)).toEqual(await merged(b, a));
    }),
    { numRuns: 15, endOnFailure: true },
  );
});

test.each([
  ['that hold any texts, and deleted some for good,', anyLibrary],
  ['from which nothing was deleted for good', anyWholeLibrary],
  ['that held the same articles', anySisterLibrary],
])('three libraries %s merge to the same one in any grouping', async (_, any) => {
  await fc.assert(
    fc.asyncProperty(any, any, any, async (a, b, c) => {
      const [ab, bc, ac] = [await libraryOf(a), await libraryOf(b), await libraryOf(a)];
      await restoreBackup(ab, await backupOf(await libraryOf(b)));
      await restoreBackup(ab, await backupOf(await libraryOf(c)));
      await restoreBackup(bc, await backupOf(await libraryOf(c)));
      const other = await libraryOf(a);
      await restoreBackup(other, await backupOf(bc));
      expect(await contentOf(other)).toEqual(await contentOf(ab));
      await restoreBackup(ac, await backupOf(await libraryOf(c)));
      await restoreBackup(ac, await backupOf(await libraryOf(b)));
      expect(await contentOf(ac)).toEqual(await contentOf(ab));
    }),
    { numRuns: 10, endOnFailure: true },
  );
});

test('after a merge, articles that exist or are in the bin have their text, and gone ones have nothing', async () => {
  await fc.assert(
    fc.asyncProperty(anySisterLibrary, anySisterLibrary, async (a, b) => {
      const { articles, bodies, progress, articlePictures, meta } = await merged(a, b);
      const here = (articles as { id: string; goneAt?: number }[]).filter(({ goneAt }) => goneAt === undefined);
      expect(bodies).toHaveLength(here.length);
      const wasGone = [...(a.articles ?? []), ...(b.articles ?? [])].filter(({ goneAt }) => goneAt !== undefined);
      const untouched = here.filter(({ id }) => wasGone.every((row) => row.id !== id));
      for (const rows of [progress, articlePictures, meta]) expect(rows).toHaveLength(untouched.length);
    }),
    { numRuns: 20, endOnFailure: true },
  );
});

test('restoring a backup again changes nothing, as its plan shows', async () => {
  await fc.assert(
    fc.asyncProperty(anyLibrary, anyLibrary, async (a, b) => {
      const db = await libraryOf(a);
      const backup = await backupOf(await libraryOf(b));
      const plan = await planRestore(db, backup);
      expect(await restoreBackup(db, backup)).toEqual(plan);
      const once = await contentOf(db);
      const again = Object.values(await restoreBackup(db, backup));
      expect(again.flatMap((fates) => [fates.new, fates.updated, fates.deleted])).toEqual(
        again.flatMap(() => [0, 0, 0]),
      );
      expect(await contentOf(db)).toEqual(once);
    }),
    { numRuns: 10, endOnFailure: true },
  );
});

test('no review of either library is lost by a merge', async () => {
  await fc.assert(
    fc.asyncProperty(anyLibrary, anyLibrary, async (a, b) => {
      const { reviews = [] } = await merged(a, b);
      const ids = new Set(reviews.map((row) => (row as { id: string }).id));
      for (const { id } of [...(a.reviews ?? []), ...(b.reviews ?? [])]) expect(ids).toContain(id);
    }),
    { numRuns: 15, endOnFailure: true },
  );
});
