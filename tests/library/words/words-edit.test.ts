import { describe, expect, it } from 'vitest';
import { keepBackupFacts } from '@/lib/library/backup/backup-facts';
import type { Library } from '@/lib/library/db';
import { suspendWords } from '@/lib/library/reviews/suspend';
import { leeches } from '@/lib/library/reviews/word-schedule';
import { changeWords, contextsOf, setNote, wordStates } from '@/lib/library/words/words';
import { deleteWords, removeContext, setStates, tagWords, takeBack } from '@/lib/library/words/words-edit';
import { importWords } from '@/lib/library/words/words-import';
import { getWord, isInGroup, listWords, type WordGroup } from '@/lib/library/words/words-list';
import type { KeptWord, WordState } from '@/lib/session/word-state';
import type { ImportedWord } from '@/lib/words/import-plan';
import { freshLibrary, steps } from '@/tests/library/fresh-library';

const word = (simplified: string, ...pinyin: string[]): KeptWord => ({
  simplified,
  traditional: simplified,
  pinyin,
  senses: ['a sense'],
});
const desk = word('桌子', 'zhuō', 'zi');
const door = word('门', 'mén');
const deskId = '桌子|zhuo1 zi5';
const doorId = '门|men2';
const context = { sentence: '桌子在门边。', offset: 0, length: 2, url: 'https://news.example/1', title: '家' };
const imported = (kept: KeptWord, state: WordState, ...tags: string[]): ImportedWord => ({ word: kept, state, tags });

async function withWords() {
  const db = freshLibrary();
  const now = steps();
  await changeWords(
    db,
    [
      { word: desk, state: 'learning', context },
      { word: door, state: 'known' },
    ],
    { now },
  );
  return { db, now };
}

describe('the list of words', () => {
  it('tells what was never reviewed from what is being learned, the newest first, without the deleted', async () => {
    const { db, now } = await withWords();
    expect((await listWords(db)).map(({ id, status }) => [id, status])).toEqual([
      [doorId, 'known'],
      [deskId, 'new'],
    ]);
    await db.cards.put({
      word: deskId,
      due: 1,
      state: 'review',
      stability: 1,
      difficulty: 1,
      updatedAt: 1,
      device: 'x',
      reps: 1,
      lapses: 0,
      first: 1,
    });
    expect((await getWord(db, deskId))?.status).toBe('learning');
    await deleteWords(db, [doorId], { now });
    expect((await listWords(db)).map(({ id }) => id)).toEqual([deskId]);
    expect(await getWord(db, doorId)).toBeUndefined();
  });
});

describe('an edit of words', () => {
  it.each<
    [string, (db: Awaited<ReturnType<typeof withWords>>['db'], now: () => number) => ReturnType<typeof setStates>]
  >([
    ['of their state', (db, now) => setStates(db, [deskId, doorId], 'ignored', { now })],
    ['that tags them', (db, now) => tagWords(db, [deskId, doorId], { add: [' home '] }, { now })],
    ['that deletes them', (db, now) => deleteWords(db, [deskId, doorId], { now })],
    [
      'that takes a sentence away',
      async (db, now) => removeContext(db, (await contextsOf(db, deskId))[0]?.id ?? '', { now }),
    ],
  ])('%s is taken back whole, in rows that are newer than it', async (_, edit) => {
    const { db, now } = await withWords();
    const bare = async () =>
      [await db.words.toArray(), await db.contexts.toArray()].flat().map(({ updatedAt: _at, ...row }) => row);
    const before = await bare();
    const done = await edit(db, now);
    expect(await bare()).not.toEqual(before);
    const edited = [await db.words.toArray(), await db.contexts.toArray()].flat();
    expect(await takeBack(db, done, { now })).toBe(0);
    expect(await bare()).toEqual(before);
    for (const { key, at } of [...done.words, ...done.contexts]) {
      const row = (await db.words.get(key)) ?? (await db.contexts.get(key));
      expect(edited.some(({ id, updatedAt }) => id === key && updatedAt === at)).toBe(true);
      expect(row?.updatedAt).toBeGreaterThan(at);
    }
  });

  it('that is taken back leaves alone what was changed since', async () => {
    const { db, now } = await withWords();
    const done = await setStates(db, [deskId, doorId], 'ignored', { now });
    await setStates(db, [doorId], 'learning', { now });
    expect(await takeBack(db, done, { now })).toBe(1);
    expect(await wordStates(db)).toEqual({ [deskId]: 'learning', [doorId]: 'learning' });
  });

  it('that deletes takes the sentences too, and leaves tombstones', async () => {
    const { db, now } = await withWords();
    await deleteWords(db, [deskId], { now });
    expect(await contextsOf(db, deskId)).toEqual([]);
    const row = await db.words.get(deskId);
    expect(row?.deletedAt).toBe(row?.updatedAt);
  });

  it('writes nothing where nothing changes', async () => {
    const { db, now } = await withWords();
    expect((await setStates(db, [doorId, 'nowhere'], 'known', { now })).words).toEqual([]);
    expect((await tagWords(db, [doorId], { add: ['  '] }, { now })).words).toEqual([]);
    expect((await tagWords(db, [doorId], { remove: ['none'] }, { now })).words).toEqual([]);
  });
});

describe('when the state of a word was set', () => {
  const stateAt = async (db: Awaited<ReturnType<typeof withWords>>['db']) => (await db.words.get(deskId))?.stateAt;

  it.each<[string, (db: Awaited<ReturnType<typeof withWords>>['db'], now: () => number) => Promise<unknown>]>([
    ['on its card', (db, now) => changeWords(db, [{ word: desk, state: 'known' }], { now })],
    ['in the list', (db, now) => setStates(db, [deskId], 'known', { now })],
    ['by an import', (db, now) => importWords(db, [imported(desk, 'known')], { raise: true, now })],
  ])('is kept where it is changed %s, and only then', async (_, change) => {
    const { db, now } = await withWords();
    const first = await stateAt(db);
    expect(first).toBe((await db.words.get(deskId))?.addedAt);
    await tagWords(db, [deskId], { add: ['home'] }, { now });
    await changeWords(db, [{ word: desk, state: 'learning', context }], { now });
    expect(await stateAt(db)).toBe(first);
    await change(db, now);
    const row = await db.words.get(deskId);
    expect(row?.state).toBe('known');
    expect(row?.stateAt).toBe(row?.updatedAt);
    expect(row?.stateAt).toBeGreaterThan(row?.addedAt ?? 0);
    await change(db, now);
    expect(await stateAt(db)).toBe(row?.stateAt);
  });

  it('is as it was before an edit that is taken back', async () => {
    const { db, now } = await withWords();
    const first = await stateAt(db);
    await takeBack(db, await setStates(db, [deskId], 'known', { now }), { now });
    expect(await stateAt(db)).toBe(first);
  });
});

describe('what is suspended', () => {
  it('is taken back, and found in the list with what is often forgotten', async () => {
    const { db, now } = await withWords();
    const edit = await suspendWords(db, [deskId, doorId, 'nowhere'], true, { now });
    expect(edit.words.map(({ key }) => key)).toEqual([deskId, doorId]);
    const groups = async (group: WordGroup) =>
      (await listWords(db)).filter((each) => isInGroup(each, group)).map(({ id }) => id);
    expect(await groups('suspended')).toEqual([doorId, deskId]);
    await takeBack(db, edit, { now });
    expect(await groups('suspended')).toEqual([]);
    const card = { due: 1, state: 'review', stability: 1, difficulty: 1, updatedAt: 1, device: 'x' };
    await db.cards.bulkPut([
      { ...card, word: deskId, lapses: 8 },
      { ...card, word: doorId, lapses: 7 },
    ]);
    expect([...(await leeches(db))]).toEqual([deskId]);
  });
});

describe('a note', () => {
  it('is kept, replaced, taken away, and stays when the state changes', async () => {
    const { db, now } = await withWords();
    expect(await setNote(db, deskId, 'made of wood', { now })).toBe(true);
    await changeWords(db, [{ word: desk, state: 'known' }], { now });
    expect(await getWord(db, deskId)).toMatchObject({ note: 'made of wood', state: 'known' });
    await setNote(db, deskId, '', { now });
    expect(await getWord(db, deskId)).not.toHaveProperty('note');
  });

  it('is refused where the word is not kept', async () => {
    const { db } = await withWords();
    expect(await setNote(db, '没有|mei2 you3', 'x')).toBe(false);
  });
});

describe('an import', () => {
  it('adds what is new, keeps what the user said, and tells both', async () => {
    const { db, now } = await withWords();
    const chair = word('椅子', 'yǐ', 'zi');
    const words = [
      imported(desk, 'known', 'a'),
      imported(door, 'learning'),
      imported(chair, 'known'),
      imported(chair, 'learning', 'b'),
    ];
    const result = await importWords(db, words, { raise: false, now });
    expect(result).toMatchObject({ added: 1, raised: 0, kept: 2 });
    expect(await wordStates(db)).toEqual({ [deskId]: 'learning', [doorId]: 'known', '椅子|yi3 zi5': 'known' });
    expect((await getWord(db, deskId))?.tags).toEqual(['a']);
    expect((await getWord(db, '椅子|yi3 zi5'))?.tags).toEqual(['b']);
  });

  it('makes known what is being learned only where it is told to', async () => {
    const { db, now } = await withWords();
    const result = await importWords(db, [imported(desk, 'known')], { raise: true, now });
    expect(result).toMatchObject({ added: 0, raised: 1, kept: 0 });
    expect(await wordStates(db)).toMatchObject({ [deskId]: 'known' });
  });

  it('is taken back as a whole, telling how far it is', async () => {
    const db = freshLibrary();
    const now = steps();
    const words = Array.from({ length: 1100 }, (_, index) => imported(word(`词${index}`, 'cí', 'x'), 'known'));
    const { edit } = await importWords(db, words, { raise: false, now });
    const told: number[] = [];
    expect(await takeBack(db, edit, { now, onProgress: (done) => void told.push(done) })).toBe(0);
    expect(told).toEqual([500, 1000, 1100]);
    expect(await listWords(db)).toEqual([]);
  });

  it('brings a deleted word back with its note, and is taken back whole', async () => {
    const { db, now } = await withWords();
    await setNote(db, doorId, 'opens', { now });
    await deleteWords(db, [doorId], { now });
    const result = await importWords(db, [imported(door, 'learning', 'x'), imported(word('窗', 'chuāng'), 'known')], {
      raise: false,
      now,
    });
    expect(result.added).toBe(2);
    expect(await getWord(db, doorId)).toMatchObject({ note: 'opens', state: 'learning' });
    expect(await takeBack(db, result.edit, { now })).toBe(0);
    expect((await listWords(db)).map(({ id }) => id)).toEqual([deskId]);
    expect(await db.words.get('窗|chuang1')).toBeUndefined();
  });

  it.each([
    ['of which there is a backup', (db: Library) => keepBackupFacts(db, { madeAt: Number.MAX_SAFE_INTEGER })],
    [
      'that may be on another device',
      (db: Library) => db.meta.put({ key: 'sync', value: {}, updatedAt: 1, device: 'x' }),
    ],
  ])('%s is taken back with tombstones, which delete it there too', async (_, copy) => {
    const db = freshLibrary();
    const now = steps();
    const { edit } = await importWords(db, [imported(desk, 'known'), imported(door, 'known')], { raise: false, now });
    await copy(db);
    expect(await takeBack(db, edit, { now })).toBe(0);
    expect((await db.words.toArray()).map(({ deletedAt }) => deletedAt !== undefined)).toEqual([true, true]);
  });

  it('is taken back between words that were there, and leaves them', async () => {
    const db = freshLibrary();
    const now = steps();
    const all = Array.from({ length: 1_300 }, (_, index) => imported(word(`词${index}`, 'cí', 'x'), 'known'));
    const [own, brought] = [all.filter((_, index) => index % 7 === 3), all.filter((_, index) => index % 7 !== 3)];
    await importWords(db, own, { raise: false, now });
    const { edit } = await importWords(db, brought, { raise: false, now });
    expect(await takeBack(db, edit, { now })).toBe(0);
    expect(await db.words.count()).toBe(own.length);
    expect(new Set((await listWords(db)).map(({ simplified }) => simplified))).toEqual(
      new Set(own.map(({ word: kept }) => kept.simplified)),
    );
  });

  it('of thousands tells how far it is, and is kept as a whole or not at all', async () => {
    const db = freshLibrary();
    const many = Array.from({ length: 1_200 }, (_, index) => imported(word(`词${index}`, 'cí'), 'known'));
    const told: number[] = [];
    await importWords(db, many, { raise: false, onProgress: (done) => told.push(done) });
    expect(told).toEqual([500, 1000, 1200]);
    const other = freshLibrary();
    other.words.hook('creating', (key) => {
      if (key === '词1100|ci2') throw new Error('the disk is full');
    });
    await expect(importWords(other, many, { raise: false })).rejects.toThrow();
    expect(await other.words.count()).toBe(0);
  });
});

it('knows a tag of a word that Anki spelled with _ for a space', async () => {
  const db = freshLibrary();
  await importWords(db, [{ word: desk, state: 'learning', tags: ['my room'] }], { raise: false });
  const { kept } = await importWords(db, [{ word: desk, state: 'learning', tags: ['my_room', 'b'] }], { raise: false });
  expect(kept).toBe(1);
  expect((await db.words.get(deskId))?.tags).toEqual(['my room', 'b']);
});

it('spells a tag as the library spells it, whether it is typed or imported', async () => {
  const db = freshLibrary();
  await importWords(db, [{ word: desk, state: 'learning', tags: ['Home'] }], { raise: false });
  await importWords(db, [{ word: door, state: 'learning', tags: ['HOME', 'new'] }], { raise: false });
  expect((await db.words.get(doorId))?.tags).toEqual(['Home', 'new']);
  await tagWords(db, [deskId], { add: ['NEW'], remove: ['home'] });
  expect((await db.words.get(deskId))?.tags).toEqual(['new']);
});
