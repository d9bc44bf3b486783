/** One version of the database: table name to Dexie's notation, the primary key first, then the indexes. */
export type SchemaVersion = { version: number; stores: Record<string, string> };

/**
 * Every version that a library in the world may have, oldest first. APPEND ONLY: a version that has been released is
 * never edited, since libraries of it exist; `tests/library/schema.test.ts` holds each version in full and fails on an
 * edit. Keys are stable (address, word, hash, UUID), never auto-incremented, so that libraries can be merged.
 */
export const schemaVersions: readonly SchemaVersion[] = [
  {
    version: 1,
    stores: {
      articles: 'id, identity, savedAt, updatedAt, deletedAt, starredAt, archivedAt, *tags',
      bodies: 'id, updatedAt',
      texts: 'article, updatedAt',
      derived: 'article, engine, updatedAt',
      progress: 'article, updatedAt',
      words: 'id, simplified, state, addedAt, updatedAt, deletedAt, *tags',
      contexts: 'id, word, article, updatedAt, deletedAt',
      reviews: 'id, [word+at], at, updatedAt',
      cards: 'word, due',
      pictures: 'hash, updatedAt',
      articlePictures: '[article+src], hash, updatedAt',
      corrections: 'id, scope, sentence, updatedAt, deletedAt',
      levels: 'id, updatedAt, deletedAt',
      meta: 'key',
    },
  },
];
