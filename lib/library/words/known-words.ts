import type { Library } from '@/lib/library/db';

/** Word ids by status: known or ignored, and learning. */
export type KnownWords = { known: ReadonlySet<string>; learning: ReadonlySet<string> };

/** Reads index keys only: for 20,000 words a tenth of the time that their rows take. */
export async function knownWords(db: Library): Promise<KnownWords> {
  return db.transaction('r', db.words, async () => {
    const keys = (state: string) => db.words.where('state').equals(state).primaryKeys();
    const [known, ignored, learning, deleted] = await Promise.all([
      keys('known'),
      keys('ignored'),
      keys('learning'),
      db.words.where('deletedAt').above(0).primaryKeys(),
    ]);
    const gone = new Set(deleted);
    const living = (ids: string[]) => new Set(ids.filter((id) => !gone.has(id)));
    return { known: living([...known, ...ignored]), learning: living(learning) };
  });
}
