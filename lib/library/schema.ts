/** Tables in Dexie's notation: the primary key first, then the indexes. */
type SchemaVersion = { version: number; stores: Record<string, string> };

/**
 * Every version of the schema, oldest first. APPEND ONLY: a released version is never edited, since libraries of it
 * exist; `tests/library/schema.test.ts` fails on an edit. Keys are stable (address, word, hash, UUID), never
 * auto-incremented, so that libraries can be merged.
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
  {
    version: 2,
    stores: {
      cuts: 'id, scope, sentence, updatedAt, deletedAt',
      ownEntries: 'id, simplified, updatedAt, deletedAt',
      // The names that articles explain, by their forms.
      derived: 'article, engine, updatedAt, *forms',
      dictionaries: 'id, updatedAt, deletedAt',
      dictionaryFiles: 'hash, updatedAt',
    },
  },
  {
    version: 3,
    stores: {
      // Of this device alone, and only while it syncs: which rows are in which of its files, and which files it knows.
      syncRows: '[table+key], file',
      syncFiles: 'name',
    },
  },
  {
    version: 4,
    stores: {
      // Without the indexes that no query uses: each is an entry more to write for every row.
      articles: 'id, identity, savedAt, deletedAt, *tags',
      bodies: 'id',
      texts: 'article',
      derived: 'article, engine, *forms',
      progress: 'article',
      words: 'id, state, addedAt, deletedAt, *tags',
      contexts: 'id, word',
      cards: 'word',
      pictures: 'hash',
      articlePictures: '[article+src]',
      corrections: 'id',
      cuts: 'id',
      ownEntries: 'id',
      levels: 'id',
      dictionaries: 'id',
      dictionaryFiles: 'hash',
    },
  },
];
