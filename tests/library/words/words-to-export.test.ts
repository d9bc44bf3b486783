import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Library, openLibrary } from '@/lib/library/db';
import { countWordsToExport, type WordChoice, wordsToExport, wordTags } from '@/lib/library/words/words-to-export';

let db: Library;
const device = 'here';
const now = 1_800_000_000_000;

beforeEach(async () => {
  db = openLibrary({ indexedDB: new IDBFactory(), IDBKeyRange });
  const word = (simplified: string, addedAt: number, more: object = {}) => ({
    ...{
      id: `${simplified}|x1`,
      simplified,
      traditional: simplified,
      pinyin: ['x'],
      senses: [],
      state: 'learning' as const,
    },
    ...{ addedAt, tags: [], updatedAt: addedAt, device, ...more },
  });
  await db.words.bulkPut([
    word('灯', 1, { tags: ['city', 'home'] }),
    word('书', 2, { state: 'known', tags: ['city'] }),
    word('门', 3),
    word('路', 4, { deletedAt: 5, tags: ['gone'] }),
    word('桥', 5, { state: 'ignored' }),
    word('船', 6, { suspended: true }),
  ]);
  const card = (simplified: string, due: number) => ({
    ...{ word: `${simplified}|x1`, due, state: 'review', stability: 1, difficulty: 5, updatedAt: 1, device },
  });
  await db.cards.bulkPut([card('灯', now - 1), card('书', now - 1), card('路', now - 1), card('船', now - 1)]);
  const context = (sentence: string, updatedAt: number, more: object = {}) => ({
    ...{
      id: sentence,
      word: '灯|x1',
      sentence,
      offset: 0,
      length: 1,
      article: 'a',
      url: 'https://a.example/',
      title: 'A',
    },
    ...{ updatedAt, device, ...more },
  });
  await db.contexts.bulkPut([context('灯亮了。', 1), context('灯坏了。', 3), context('灯灭了。', 9, { deletedAt: 9 })]);
});

const chosen = async (choice: WordChoice) =>
  (await wordsToExport(db, choice, now)).map(({ word }) => word.simplified).join('');

describe('the words of a choice', () => {
  it.each<[WordChoice, string]>([
    [{ kind: 'all' }, '船桥门书灯'],
    [{ kind: 'state', state: 'learning' }, '船门灯'],
    [{ kind: 'state', state: 'known' }, '书'],
    [{ kind: 'state', state: 'ignored' }, '桥'],
    [{ kind: 'tag', tag: 'city' }, '书灯'],
    [{ kind: 'tag', tag: 'gone' }, ''],
    [{ kind: 'due' }, '灯'],
    [{ kind: 'fresh' }, '门'],
  ])('%j', async (choice, words) => {
    expect(await chosen(choice)).toBe(words);
    expect(await countWordsToExport(db, choice, now)).toBe(words.length);
  });

  it('come with the sentence in which they were met last, and that is still kept', async () => {
    const words = await wordsToExport(db, { kind: 'all' }, now);
    expect(words.find(({ word }) => word.simplified === '灯')?.context?.sentence).toBe('灯坏了。');
    expect(words.find(({ word }) => word.simplified === '门')).not.toHaveProperty('context');
  });
});

it('has the tags of words that are still there', async () => {
  expect(await wordTags(db)).toEqual(['city', 'home']);
});
