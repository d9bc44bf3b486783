import { describe, expect, it } from 'vitest';
import { checkRow } from '@/lib/library/backup/check-row';
import { cardsAreFresh, rebuildCards } from '@/lib/library/reviews/cards';
import { dueList } from '@/lib/library/reviews/due-list';
import { addEstimates, knownReviews, undoEstimates } from '@/lib/library/reviews/estimates';
import { undoReview } from '@/lib/library/reviews/reviews';
import { importWords } from '@/lib/library/words/words-import';
import type { ImportedWord } from '@/lib/words/import-plan';
import { day, idOf, noon, planning, retention, useLearner } from './learner';

const learner = useLearner();
const estimate = { stability: 12, difficulty: 6 };
const add = (at: number, word: keyof typeof idOf = '措施', stability = 12) =>
  addEstimates(learner.db, [{ word: idOf[word], at, ...estimate, stability }], planning, learner.deps);
const cardOf = (word: keyof typeof idOf) => learner.db.cards.get(idOf[word]);

describe('an estimate out of another program', () => {
  it('plans a word that was never reviewed here by its interval from its last review there', async () => {
    await learner.keep('措施');
    await add(noon - 4 * day);
    expect(await cardOf('措施')).toMatchObject({ stability: 12, difficulty: 6, reps: 0, due: noon + 8 * day });
    expect((await dueList(learner.db, 10, learner.now)).order).toEqual([]);
    learner.now = noon + 8 * day;
    expect((await dueList(learner.db, 10, learner.now)).due).toEqual([idOf.措施]);
  });

  it('is where the first review goes on from, which counts as one', async () => {
    await learner.keep('措施', '居民');
    await add(noon - 12 * day);
    await learner.grade('措施', 3);
    await learner.grade('居民', 3);
    const [estimated, fresh] = [await cardOf('措施'), await cardOf('居民')];
    expect(estimated?.reps).toBe(1);
    expect(estimated?.stability).toBeGreaterThan(24);
    expect(fresh?.stability).toBeLessThan(4);
  });

  it('says nothing of a word that was reviewed here, before it or after it', async () => {
    await learner.keep('措施');
    await learner.grade('措施', 3);
    const before = await cardOf('措施');
    learner.now += day;
    expect(await add(noon)).toEqual([]);
    expect(await cardOf('措施')).toEqual(before);
  });

  it('of another device, made after a review here, changes nothing', async () => {
    await learner.keep('措施');
    await learner.grade('措施', 3);
    const log = await learner.db.reviews.toArray();
    const alone = planning.scheduler.replay(log);
    const later = { id: 'e', word: idOf.措施, at: noon - day, kind: 'estimate', ...estimate } as const;
    expect(planning.scheduler.replay([...log, { ...later, updatedAt: learner.now + day }])).toEqual(alone);
  });

  it('is replaced by a newer one alone', async () => {
    await learner.keep('措施');
    await add(noon - 4 * day);
    expect(await add(noon - 4 * day, '措施', 40)).toEqual([]);
    expect(await add(noon + day, '措施', 40)).toEqual([]);
    expect(await add(noon - day, '措施', 40)).toHaveLength(1);
    expect(await cardOf('措施')).toMatchObject({ stability: 40, due: noon + 39 * day });
  });

  it('is not taken up to the time that is told beforehand', async () => {
    await learner.keep('措施', '居民');
    await add(noon - 4 * day);
    await learner.grade('居民', 3);
    expect(await knownReviews(learner.db)).toEqual(
      new Map([
        [idOf.措施, noon - 4 * day],
        [idOf.居民, Infinity],
      ]),
    );
    await undoEstimates(learner.db, await add(noon - day), planning, learner.deps);
    expect((await knownReviews(learner.db)).get(idOf.措施)).toBe(noon - 4 * day);
  });

  it('is undone by an entry of its own; undoing a review leaves it', async () => {
    await learner.keep('措施');
    const ids = await add(noon);
    await learner.grade('措施', 3);
    expect(await undoReview(learner.db, noon - day, planning, learner.deps)).toBe(idOf.措施);
    expect(await undoReview(learner.db, noon - day, planning, learner.deps)).toBeUndefined();
    expect(await cardOf('措施')).toMatchObject({ stability: 12, reps: 0 });
    await undoEstimates(learner.db, ids, planning, learner.deps);
    expect(await cardOf('措施')).toBeUndefined();
    expect(await learner.db.reviews.count()).toBe(4);
  });

  it('leaves the cards as a replay of the whole log makes them, and fresh', async () => {
    await learner.keep('措施', '居民');
    await rebuildCards(learner.db, planning.scheduler, retention);
    await add(noon - 4 * day);
    await learner.grade('居民', 1);
    await add(noon - 2 * day, '竹子');
    expect(await cardsAreFresh(learner.db, retention)).toBe(true);
    const strip = async () => (await learner.db.cards.toArray()).map(({ updatedAt: _, ...card }) => card);
    const before = await strip();
    await rebuildCards(learner.db, planning.scheduler, retention);
    expect(await strip()).toEqual(before);
    expect(before).toHaveLength(3);
  });

  it('is in backups', async () => {
    await learner.keep('措施');
    await add(noon - 4 * day);
    const [row] = await learner.db.reviews.toArray();
    expect(checkRow('reviews', row)).toEqual({ row });
    expect(checkRow('reviews', { ...row, stability: -1 }).problem).toContain('stability');
    expect(checkRow('reviews', { ...row, difficulty: 11 }).problem).toContain('difficulty');
  });
});

describe('an import with memories', () => {
  const memory = { ...estimate, at: noon - 4 * day };
  const imported = (simplified: string, pinyin: string, more: Partial<ImportedWord> = {}): ImportedWord => ({
    word: { simplified, traditional: simplified, pinyin: pinyin.split(' '), senses: ['x'] },
    ...{ state: 'learning', tags: [], memory },
    ...more,
  });

  it('schedules what is new and what was not reviewed here, changes no status, and leaves ignored words alone', async () => {
    await learner.keep('措施', '居民');
    await learner.grade('居民', 3);
    await learner.say('竹子', 'ignored');
    const all = [
      imported('措施', 'cuò shī', { state: 'known' }),
      imported('居民', 'jū mín'),
      imported('竹子', 'zhú zi'),
      imported('黑板', 'hēi bǎn'),
    ];
    const result = await importWords(learner.db, all, { raise: false, planning, ...learner.deps });
    expect(result).toMatchObject({ added: 1, raised: 0, kept: 3 });
    expect(result.estimates).toHaveLength(2);
    expect((await learner.db.words.get(idOf.措施))?.state).toBe('learning');
    expect((await learner.db.words.get(idOf.竹子))?.state).toBe('ignored');
    expect((await cardOf('黑板'))?.stability).toBe(12);
    expect(await cardOf('竹子')).toBeUndefined();
  });

  it('takes the more stable memory of two notes of one word', async () => {
    const twice = [imported('黑板', 'hēi bǎn'), imported('黑板', 'hēi bǎn', { memory: { ...memory, stability: 30 } })];
    await importWords(learner.db, twice, { raise: false, planning, ...learner.deps });
    expect((await cardOf('黑板'))?.stability).toBe(30);
  });
});
