import { afterEach, describe, expect, test, vi } from 'vitest';
import { openOwnDictionary } from '@/lib/dictionaries/compact/open-own-dictionary';
import type { ReadDictionary } from '@/lib/dictionaries/read-dictionary';
import { makeBackup } from '@/lib/library/backup/make-backup';
import { type OpenedBackup, openBackup } from '@/lib/library/backup/open-backup';
import { restoreBackup } from '@/lib/library/backup/restore-backup';
import type { Library } from '@/lib/library/db';
import {
  addDictionary,
  deleteDictionary,
  listDictionaries,
  orderDictionaries,
  renameDictionary,
  switchDictionary,
  undoDictionaries,
} from '@/lib/library/dictionaries/dictionaries';
import { dictionaryFile, dropUnusedFiles } from '@/lib/library/dictionaries/dictionary-files';
import { describeStorageError } from '@/lib/library/storage-error';
import { file, opened } from '@/tests/dictionaries/make-files';
import { freshLibrary, steps } from '@/tests/library/fresh-library';

afterEach(() => vi.unstubAllGlobals());

const read = (word: string): Promise<ReadDictionary> => opened(file(`${word}.tsv`, `${word}\tgloss of it`));
const names = async (db: Library) => (await listDictionaries(db)).map(({ name }) => name);

/** A library with three dictionaries, and their ids. */
async function filled(): Promise<{ db: Library; ids: string[] }> {
  const db = freshLibrary();
  const now = steps();
  for (const word of ['水', '木', '火']) await addDictionary(db, await read(word), { now });
  return { db, ids: (await listDictionaries(db)).map(({ id }) => id) };
}

async function backupOf(db: Library): Promise<OpenedBackup> {
  const made = await makeBackup(db, { pictures: false });
  if (made.outcome !== 'made') throw new Error(made.outcome);
  expect(made.leftOut).toEqual([]);
  const { backup, problem } = await openBackup(made.file);
  if (backup === undefined) throw new Error(JSON.stringify(problem));
  return backup;
}

describe('dictionaries of the user’s own', () => {
  test('are kept with what they say of themselves, and open as they were', async () => {
    const db = freshLibrary();
    const made = await read('水厂');
    await addDictionary(db, made, { now: () => 5 });
    const [row, ...rest] = await listDictionaries(db);
    expect(rest).toEqual([]);
    expect(row).toEqual({
      ...{ id: expect.stringMatching(/^[0-9a-f]{64}$/), name: '水厂', format: 'table', licence: '', entries: 1 },
      ...{ bytes: made.file.byteLength, on: true, order: 1, addedAt: 5 },
    });
    const kept = await dictionaryFile(db, row?.id ?? '');
    expect(openOwnDictionary(kept as ArrayBuffer).entries('水厂')[0]?.glosses).toEqual(['gloss of it']);
    expect(await dictionaryFile(db, 'none')).toBeUndefined();
  });

  test('are there once, however often they are added', async () => {
    const { db, ids } = await filled();
    await renameDictionary(db, ids[0] ?? '', 'Mine');
    expect(await addDictionary(db, await read('水'))).toEqual([]);
    expect(await names(db)).toEqual(['Mine', '木', '火']);
  });

  test('of one name are numbered', async () => {
    const db = freshLibrary();
    const now = steps();
    const add = async (name: string, gloss: string) =>
      addDictionary(db, await opened(file(`${name}.tsv`, `水\tgloss ${gloss}`)), { now });
    for (const gloss of ['a', 'b', 'c']) await add('Words', gloss);
    await add('Words (2)', 'd');
    expect(await names(db)).toEqual(['Words', 'Words (2)', 'Words (3)', 'Words (2) (2)']);
  });

  test('are listed without their files', async () => {
    const { db } = await filled();
    const touched = vi.spyOn(db.dictionaryFiles, 'get');
    await listDictionaries(db);
    expect(touched).not.toHaveBeenCalled();
  });

  test.each<[string, (db: Library, ids: string[]) => Promise<unknown>, string[]]>([
    ['named', (db, ids) => renameDictionary(db, ids[1] ?? '', '  Wood\n words\u202e '), ['水', 'Wood words', '火']],
    ['not named anew by nothing', (db, ids) => renameDictionary(db, ids[1] ?? '', ' '), ['水', '木', '火']],
    ['ordered', (db, ids) => orderDictionaries(db, [...ids].reverse()), ['火', '木', '水']],
    ['ordered by some', (db, ids) => orderDictionaries(db, [ids[2] ?? '']), ['火', '水', '木']],
    ['deleted', (db, ids) => deleteDictionary(db, ids[1] ?? ''), ['水', '火']],
  ])('are %s, and that is undone', async (_, edit, expected) => {
    const { db, ids } = await filled();
    const done = (await edit(db, ids)) as Awaited<ReturnType<typeof deleteDictionary>>;
    expect(await names(db)).toEqual(expected);
    expect(await undoDictionaries(db, done)).toBe(0);
    expect(await names(db)).toEqual(['水', '木', '火']);
    expect(await dictionaryFile(db, ids[1] ?? '')).toBeDefined();
  });

  test('are switched off and on', async () => {
    const { db, ids } = await filled();
    await switchDictionary(db, ids[0] ?? '', false);
    expect((await listDictionaries(db)).map(({ on }) => on)).toEqual([false, true, true]);
    expect(await switchDictionary(db, ids[0] ?? '', false)).toEqual([]);
  });

  test('an addition is undone, and can be made again', async () => {
    const { db } = await filled();
    const added = await addDictionary(db, await read('土'));
    expect(await undoDictionaries(db, added)).toBe(0);
    expect(await names(db)).toEqual(['水', '木', '火']);
    await addDictionary(db, await read('土'));
    expect(await names(db)).toEqual(['水', '木', '火', '土']);
  });

  test('an edit is not undone in a row that was written since', async () => {
    const { db, ids } = await filled();
    const done = await deleteDictionary(db, ids[1] ?? '');
    await addDictionary(db, await read('木'));
    await renameDictionary(db, ids[1] ?? '', 'Later');
    expect(await undoDictionaries(db, done)).toBe(1);
    expect(await names(db)).toContain('Later');
  });

  test('a deleted one leaves a row for other devices, and its file goes after a day', async () => {
    const { db, ids } = await filled();
    const done = await deleteDictionary(db, ids[1] ?? '', { now: () => 10_000_000 });
    expect((await db.dictionaries.get(ids[1] ?? ''))?.deletedAt).toBe(10_000_000);
    expect(await dropUnusedFiles(db, 10_000_000 + 60_000)).toBe(0);
    expect(await dropUnusedFiles(db, 10_000_000 + 25 * 60 * 60_000)).toBe(1);
    expect(await dictionaryFile(db, ids[1] ?? '')).toBeUndefined();
    expect(await db.dictionaryFiles.count()).toBe(2);
    expect(await undoDictionaries(db, done)).toBe(1);
    expect(await names(db)).toEqual(['水', '火']);
  });

  test('are not added where there is no room for them', async () => {
    const db = freshLibrary();
    const made = await read('水');
    vi.stubGlobal('navigator', { storage: { estimate: async () => ({ usage: 0, quota: 30_000_000 }) } });
    const problem = await addDictionary(db, { ...made, file: new ArrayBuffer(25_000_000) }).catch(describeStorageError);
    expect(problem).toMatchObject({ code: 'quota' });
    expect(await db.dictionaryFiles.count()).toBe(0);
    await addDictionary(db, made);
    expect(await names(db)).toEqual(['水']);
  });
});

describe('a backup', () => {
  test('brings dictionaries with their files, names, switches and order, also without pictures', async () => {
    const { db, ids } = await filled();
    await renameDictionary(db, ids[0] ?? '', 'Mine');
    await switchDictionary(db, ids[1] ?? '', false);
    await orderDictionaries(db, [...ids].reverse());
    const other = freshLibrary();
    const report = await restoreBackup(other, await backupOf(db));
    expect([report.dictionaries.new, report.dictionaryFiles.new]).toEqual([3, 3]);
    expect(await listDictionaries(other)).toEqual(await listDictionaries(db));
    const [first] = await listDictionaries(other);
    const kept = (await dictionaryFile(other, first?.id ?? '')) as ArrayBuffer;
    expect(openOwnDictionary(kept).has('火')).toBe(true);
  });

  test('does not bring back one that was deleted since', async () => {
    const { db, ids } = await filled();
    const backup = await backupOf(db);
    await deleteDictionary(db, ids[0] ?? '', { now: () => 9e12 });
    await restoreBackup(db, backup);
    expect(await names(db)).toEqual(['木', '火']);
  });

  test('whose file of a dictionary is lost leaves that dictionary out', async () => {
    const { db, ids } = await filled();
    await db.dictionaryFiles.delete(ids[0] ?? '');
    const other = freshLibrary();
    await restoreBackup(other, await backupOf(db));
    expect(await names(other)).toEqual(['木', '火']);
  });
});
