import Dexie, { type Table } from 'dexie';
import { guardVersions } from './guard-versions';
import { schemaVersions } from './schema';
import { tellTrouble } from './trouble';
import type {
  ArticlePictureRow,
  ArticleRow,
  BodyRow,
  CardRow,
  ContextRow,
  CorrectionRow,
  DerivedRow,
  LevelRow,
  MetaRow,
  PictureRow,
  ProgressRow,
  ReviewRow,
  TextRow,
  WordRow,
} from './types';

/** The database in which everything kept lives, with its tables by name. */
export type Library = Dexie & {
  articles: Table<ArticleRow, string>;
  bodies: Table<BodyRow, string>;
  texts: Table<TextRow, string>;
  derived: Table<DerivedRow, string>;
  progress: Table<ProgressRow, string>;
  words: Table<WordRow, string>;
  contexts: Table<ContextRow, string>;
  reviews: Table<ReviewRow, string>;
  cards: Table<CardRow, string>;
  pictures: Table<PictureRow, string>;
  articlePictures: Table<ArticlePictureRow, [article: string, src: string]>;
  corrections: Table<CorrectionRow, string>;
  levels: Table<LevelRow, string>;
  meta: Table<MetaRow, string>;
};

export type LibraryOptions = {
  indexedDB?: IDBFactory;
  IDBKeyRange?: typeof IDBKeyRange;
  /** Called where another page of an older version keeps this one from upgrading: it must be closed or reloaded. */
  onBlocked?: () => void;
};

/**
 * A connection to the library. It opens at its first use (so nothing is thrown here), and refuses a library that a newer
 * version of Pindu has written: `describeStorageError` says how a use failed. Only in the background and in extension
 * pages: in a content script IndexedDB belongs to the site.
 */
export function openLibrary(options: LibraryOptions = {}): Library {
  const latest = schemaVersions.at(-1)?.version ?? 0;
  const factory = options.indexedDB ?? globalThis.indexedDB;
  const tellBlocked = () => {
    tellTrouble({ code: 'blocked', detail: 'Another page holds the library open' });
    options.onBlocked?.();
  };
  const db = new Dexie('pindu', {
    indexedDB: factory && guardVersions(factory, latest, tellBlocked),
    IDBKeyRange: options.IDBKeyRange ?? globalThis.IDBKeyRange,
    // "Saved" must hold after a power cut: by default Chromium completes a transaction before it is on the disk.
    chromeTransactionDurability: 'strict',
    // The cache shows a write before its transaction has completed; a list must show only what is kept.
    cache: 'disabled',
  });
  for (const { version, stores } of schemaVersions) db.version(version).stores(stores);

  // Handlers that return false keep Dexie's own from running, which do the same and write to the console.
  db.on('versionchange', ({ newVersion }) => {
    // Another page upgrades or deletes the library. The next use opens it again, or says that it is newer.
    db.close({ disableAutoOpen: false });
    if (newVersion !== null && newVersion > latest * 10)
      tellTrouble({ code: 'newer-version', detail: `version ${newVersion}` });
    return false;
  });
  db.on('blocked', () => {
    tellBlocked();
    return false;
  });
  // At every opening, not the first alone.
  db.on('ready', () => tellTrouble(undefined), true);
  return db as Library;
}

let shared: Library | undefined;

/** The one connection that the background, or an extension page, uses for everything. */
export function library(): Library {
  shared ??= openLibrary();
  return shared;
}
