import type { Library } from '@/lib/library/db';
import { dueList } from '@/lib/library/reviews/due-list';
import type { ContextRow, WordRow } from '@/lib/library/types';

/** Which words: all of which something was said, those of one state or tag, those due for review, those never reviewed. */
export type WordChoice =
  | { kind: 'all' | 'due' | 'fresh' }
  | { kind: 'state'; state: WordRow['state'] }
  | { kind: 'tag'; tag: string };

/** A word with the sentence in which it was met last. */
export type WordWithContext = { word: WordRow; context?: ContextRow };

/**
 * The words of a choice, the newest first.
 * @param now words that come up again before the day of this time (ms) ends are due
 */
export async function wordsToExport(db: Library, choice: WordChoice, now: number): Promise<WordWithContext[]> {
  return db.transaction('r', [db.words, db.contexts, db.cards, db.reviews, db.meta], async () => {
    const words = (await chosenWords(db, choice, now)).sort((a, b) => b.addedAt - a.addedAt);
    const chosen = new Set(words.map(({ id }) => id));
    const contexts = new Map<string, ContextRow>();
    for (const context of await db.contexts.toArray()) {
      if (context.deletedAt !== undefined || !chosen.has(context.word)) continue;
      const known = contexts.get(context.word);
      if (known === undefined || known.updatedAt < context.updatedAt) contexts.set(context.word, context);
    }
    return words.map((word) => {
      const context = contexts.get(word.id);
      return { word, ...(context && { context }) };
    });
  });
}

/** How many words a choice has: without their sentences, which take longer to read. */
export async function countWordsToExport(db: Library, choice: WordChoice, now: number): Promise<number> {
  return (await chosenWords(db, choice, now)).length;
}

async function chosenWords(db: Library, choice: WordChoice, now: number): Promise<WordRow[]> {
  const all = (await db.words.toArray()).filter((word) => word.deletedAt === undefined);
  return all.filter(await chooser(db, choice, now));
}

/** The tags that words have, in alphabetical order. */
export async function wordTags(db: Library): Promise<string[]> {
  const words = await db.words.toArray();
  const tags = new Set(words.flatMap((word) => (word.deletedAt === undefined ? word.tags : [])));
  return [...tags].sort((a, b) => a.localeCompare(b));
}

async function chooser(db: Library, choice: WordChoice, now: number): Promise<(word: WordRow) => boolean> {
  switch (choice.kind) {
    case 'all':
      return () => true;
    case 'state':
      return ({ state }) => state === choice.state;
    case 'tag':
      return ({ tags }) => tags.includes(choice.tag);
    case 'due': {
      const due = new Set((await dueList(db, 0, now)).order);
      return ({ id }) => due.has(id);
    }
    case 'fresh': {
      const reviewed = new Set(await db.cards.toCollection().primaryKeys());
      return ({ id, state }) => state === 'learning' && !reviewed.has(id);
    }
  }
}
