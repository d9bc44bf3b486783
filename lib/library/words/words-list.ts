import type { Library } from '@/lib/library/db';
import type { WordRow } from '@/lib/library/types';

/** How a word stands in the list: `new` is one that is being learned and was never reviewed. */
export type WordStanding = 'new' | 'learning' | 'known' | 'ignored';

/** A word as the list shows it. */
export type ListWord = WordRow & {
  standing: WordStanding;
  /** Forgotten so often that another way should be tried with it. */
  isLeech?: true;
};

/** What a list can be narrowed to: a state, or words of any state that need a look. */
export type WordGroup = WordStanding | 'suspended' | 'leech';

/** Whether a word belongs to a group. */
export function isInGroup(word: ListWord, group: WordGroup): boolean {
  if (group === 'suspended') return word.suspended === true;
  return group === 'leech' ? word.isLeech === true : word.standing === group;
}

/** All words of which the user said something, the newest first. Some 0.4 s for 20,000 in Chromium. */
export async function listWords(db: Library): Promise<ListWord[]> {
  return db.transaction('r', [db.words, db.cards], async () => {
    const [rows, reviewed] = await Promise.all([db.words.toArray(), db.cards.toCollection().primaryKeys()]);
    const isReviewed = new Set(reviewed);
    return rows
      .filter((row) => row.deletedAt === undefined)
      .sort((a, b) => b.addedAt - a.addedAt)
      .map((row) => ({ ...row, standing: standingIn(row, isReviewed.has(row.id)) }));
  });
}

/** One word as the list shows it; `undefined` where nothing is said of it. */
export async function getWord(db: Library, id: string): Promise<ListWord | undefined> {
  return db.transaction('r', [db.words, db.cards], async () => {
    const row = await db.words.get(id);
    if (row === undefined || row.deletedAt !== undefined) return undefined;
    return { ...row, standing: standingIn(row, (await db.cards.get(id)) !== undefined) };
  });
}

function standingIn({ state }: WordRow, isReviewed: boolean): WordStanding {
  return state === 'learning' && !isReviewed ? 'new' : state;
}
