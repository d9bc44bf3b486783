import { describe, expect, test } from 'vitest';
import { suspendWords } from '@/lib/library/reviews/suspend';
import { changeWords, contextsOf, renewSenses, wordStates } from '@/lib/library/words/words';
import { importWords } from '@/lib/library/words/words-import';
import type { WordChange } from '@/lib/session/word-state';
import { freshLibrary, steps } from '@/tests/library/fresh-library';

const word = { simplified: '供水', traditional: '供水', pinyin: ['gōng', 'shuǐ'], senses: ['to supply water'] };
const id = '供水|gong1 shui3';
const context = {
  sentence: '水厂下月恢复供水。',
  offset: 6,
  length: 2,
  url: 'http://news.example/2026/water?utm_source=x',
  title: '恢复供水',
  block: 1,
};
const learn: WordChange = { word, state: 'learning', context };
const know: WordChange = { word, state: 'known' };
const forget: WordChange = { word, state: 'new' };

describe('what is said of words', () => {
  test('is kept by word and reading, so that a known 得 de does not hide děi', async () => {
    const db = freshLibrary();
    const of = (pinyin: string): WordChange['word'] => ({
      simplified: '得',
      traditional: '得',
      pinyin: [pinyin],
      senses: [],
    });
    await changeWords(db, [
      { word: of('de'), state: 'known' },
      { word: of('děi'), state: 'learning' },
      { word: of('dé'), state: 'ignored' },
    ]);
    expect(await wordStates(db)).toEqual({ '得|de5': 'known', '得|dei3': 'learning', '得|de2': 'ignored' });
  });

  test('has the meanings that the word has now, where it is kept', async () => {
    const db = freshLibrary();
    expect(await renewSenses(db, id, ['mine'])).toBe(false);
    await changeWords(db, [learn]);
    const before = await db.words.get(id);
    expect(await renewSenses(db, id, ['mine'])).toBe(true);
    expect(await db.words.get(id)).toMatchObject({ senses: ['mine'], state: 'learning', addedAt: before?.addedAt });
    expect(await renewSenses(db, id, ['mine'])).toBe(false);
    await changeWords(db, [forget]);
    expect(await renewSenses(db, id, ['again'])).toBe(false);
  });

  test('is a new beginning for a word that was forgotten: it is reviewed again, though it was suspended', async () => {
    const db = freshLibrary();
    const now = steps();
    const back: [name: string, remember: () => Promise<unknown>][] = [
      ['remembered', () => changeWords(db, [learn], { now })],
      ['imported', () => importWords(db, [{ word, state: 'learning', tags: [] }], { raise: false, now })],
    ];
    for (const [name, remember] of back) {
      await changeWords(db, [learn], { now });
      await suspendWords(db, [id], true, { now });
      await changeWords(db, [know, learn], { now });
      expect((await db.words.get(id))?.suspended, name).toBe(true);
      await changeWords(db, [forget], { now });
      await remember();
      expect(await db.words.get(id), name).not.toHaveProperty('suspended');
    }
  });

  test('comes with its sentence, once for each place', async () => {
    const db = freshLibrary();
    await changeWords(db, [learn, learn]);
    await changeWords(db, [{ ...learn, context: { ...context, url: 'https://news.example/2026/water' } }]);
    const contexts = await contextsOf(db, id);
    expect(contexts).toHaveLength(1);
    expect(contexts[0]).toMatchObject({
      word: id,
      sentence: context.sentence,
      offset: 6,
      length: 2,
      article: 'https://news.example/2026/water',
      title: '恢复供水',
      block: 1,
    });
    await changeWords(db, [{ ...learn, context: { ...context, sentence: '供水恢复了。', offset: 0 } }]);
    expect(await contextsOf(db, id)).toHaveLength(2);
  });

  test('keeps no sentence for a word that is known', async () => {
    const db = freshLibrary();
    await changeWords(db, [{ ...know, context }]);
    expect(await db.contexts.count()).toBe(0);
  });

  test('changes in place: when it was added, tags, note and sentences stay', async () => {
    const db = freshLibrary();
    const now = steps();
    await changeWords(db, [learn], { now });
    const before = await db.words.get(id);
    await db.words.update(id, { tags: ['水'], note: 'from the waterworks' });
    await changeWords(db, [know], { now });
    const after = await db.words.get(id);
    expect(after).toMatchObject({ state: 'known', tags: ['水'], note: 'from the waterworks' });
    expect(after?.addedAt).toBe(before?.addedAt);
    expect(after?.updatedAt).toBeGreaterThan(before?.updatedAt ?? Number.POSITIVE_INFINITY);
    expect(await contextsOf(db, id)).toHaveLength(1);
  });

  test('is taken back with its sentences, and leaves rows that say so to other devices', async () => {
    const db = freshLibrary();
    const now = steps();
    await changeWords(db, [learn], { now });
    await changeWords(db, [forget], { now });
    expect(await wordStates(db)).toEqual({});
    expect(await contextsOf(db, id)).toEqual([]);
    const row = await db.words.get(id);
    expect(row?.deletedAt).toBe(row?.updatedAt);
    const [sentence] = await db.contexts.toArray();
    expect(sentence?.deletedAt).toBe(sentence?.updatedAt);

    await changeWords(db, [know], { now });
    expect(await wordStates(db)).toEqual({ [id]: 'known' });
    expect((await db.words.get(id))?.deletedAt).toBeUndefined();
  });

  test('is nothing to take back where nothing was said', async () => {
    const db = freshLibrary();
    await changeWords(db, [forget]);
    expect(await db.words.count()).toBe(0);
  });

  test('carries the device and a time that goes on even if the clock goes back', async () => {
    const db = freshLibrary();
    await changeWords(db, [learn], { now: () => 2_000, uuid: () => 'mine' });
    await changeWords(db, [know], { now: () => 1_000 });
    expect(await db.words.get(id)).toMatchObject({ device: 'mine', updatedAt: 2_001 });
  });

  test('is kept as a whole or not at all', async () => {
    const db = freshLibrary();
    db.words.hook('creating', (key) => {
      if (key === '坏|huai4') throw new Error('the disk is full');
    });
    const bad: WordChange = { word: { ...word, simplified: '坏', pinyin: ['huài'] }, state: 'known' };
    await expect(changeWords(db, [know, bad])).rejects.toThrow();
    expect(await wordStates(db)).toEqual({});
  });
});
