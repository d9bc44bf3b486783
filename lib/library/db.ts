import Dexie, { type PromiseExtended, type Table } from 'dexie';
import { libraryProblem } from './library-problem';
import { needRoomInTime } from './room';
import { schemaVersions } from './schema';
import { trackChanges } from './track-changes';
import type * as rows from './types';

/** The database of everything kept. */
export type Library = Dexie & {
  articles: Table<rows.ArticleRow, string>;
  bodies: Table<rows.BodyRow, string>;
  texts: Table<rows.TextRow, string>;
  derived: Table<rows.DerivedRow, string>;
  progress: Table<rows.ProgressRow, string>;
  words: Table<rows.WordRow, string>;
  contexts: Table<rows.ContextRow, string>;
  reviews: Table<rows.ReviewRow, string>;
  cards: Table<rows.CardRow, string>;
  pictures: Table<rows.PictureRow, string>;
  articlePictures: Table<rows.ArticlePictureRow, [article: string, src: string]>;
  corrections: Table<rows.CorrectionRow, string>;
  cuts: Table<rows.CutRow, string>;
  ownEntries: Table<rows.OwnEntryRow, string>;
  levels: Table<rows.LevelRow, string>;
  dictionaries: Table<rows.DictionaryRow, string>;
  dictionaryFiles: Table<rows.DictionaryFileRow, string>;
  syncRows: Table<rows.SyncRow, [table: string, key: rows.SyncRow['key']]>;
  syncFiles: Table<rows.SyncFile, string>;
  meta: Table<rows.MetaRow, string>;
};

export type LibraryOptions = {
  indexedDB?: IDBFactory;
  IDBKeyRange?: typeof IDBKeyRange;
  /** Called where another page with an older version blocks the upgrade: it must be closed or reloaded. */
  onBlocked?: () => void;
};

/**
 * A connection to the library, opened at its first use, which fails where a newer Pindu has written the library. Only for
 * the background and extension pages: in a content script IndexedDB belongs to the site.
 */
export function openLibrary(options: LibraryOptions = {}): Library {
  const latest = schemaVersions.at(-1)?.version ?? 0;
  const factory = options.indexedDB ?? globalThis.indexedDB;
  const tellBlocked = () => {
    libraryProblem.value = { code: 'blocked', detail: 'Another page holds the library open' };
    options.onBlocked?.();
  };
  const db = new Dexie('pindu', {
    indexedDB: factory && guardVersions(factory, latest, tellBlocked),
    IDBKeyRange: options.IDBKeyRange ?? globalThis.IDBKeyRange,
    // "Saved" must hold after a power cut: by default Chromium completes a transaction before it is on the disk.
    chromeTransactionDurability: 'strict',
    // The cache shows writes before their transactions have completed.
    cache: 'disabled',
  });
  for (const { version, stores } of schemaVersions) db.version(version).stores(stores);

  // Returning false prevents Dexie's own handlers, which do the same and write to the console.
  db.on('versionchange', ({ newVersion }) => {
    // Another page upgrades or deletes the library. The next use opens it again, or fails because it is newer.
    db.close({ disableAutoOpen: false });
    if (newVersion !== null && newVersion > latest * 10)
      libraryProblem.value = { code: 'newer-version', detail: `version ${newVersion}` };
    return false;
  });
  db.on('blocked', () => {
    tellBlocked();
    return false;
  });
  // Dexie refuses all uses after an opening that failed. What was wrong (a full disk) may be mended at the next one. Later,
  // because those who wait for this opening would else begin another.
  const open = db.open.bind(db);
  db.open = () =>
    open().catch((error: unknown) => {
      setTimeout(() => {
        if (db.hasFailed()) db.close({ disableAutoOpen: false });
      });
      throw error;
    });
  db.use(trackChanges);
  // Before each write that is not part of another.
  const transact = db.transaction.bind(db) as (mode: string, ...parts: unknown[]) => PromiseExtended<unknown>;
  db.transaction = ((mode: string, ...parts: unknown[]) =>
    mode === 'r' || Dexie.currentTransaction !== null
      ? transact(mode, ...parts)
      : Dexie.Promise.resolve(needRoomInTime()).then(() => transact(mode, ...parts))) as typeof db.transaction;
  // At every opening, not the first alone.
  db.on(
    'ready',
    () => {
      libraryProblem.value = undefined;
    },
    true,
  );
  return db as Library;
}

let shared: Library | undefined;

/** The one connection of the background, or of an extension page. */
export function library(): Library {
  shared ??= openLibrary();
  return shared;
}

/**
 * An IDBFactory that opens a database at one version of Dexie's only. Dexie itself would open a newer database as it is,
 * and add missing tables under a version in between: old code would write to a library that it does not understand. Here
 * the first is a VersionError, and the second, which means that a released version was edited, throws.
 *
 * `onWaiting` is called where opening takes so long that another page must block it: Chromium sends `blocked` only to the
 * first of several that wait.
 */
function guardVersions(factory: IDBFactory, version: number, onWaiting: () => void): IDBFactory {
  // Dexie multiplies its versions by ten.
  const native = version * 10;
  return {
    open(name, asked) {
      if (asked === undefined) throw new DOMException(`${name} was written by a newer version`, 'VersionError');
      if (asked !== native) throw new Error(`${name} is not as version ${version} of the schema says`);
      return callIfLong(factory.open(name, asked), onWaiting);
    },
    deleteDatabase: (name) => factory.deleteDatabase(name),
    databases: () => factory.databases(),
    cmp: (first, second) => factory.cmp(first, second),
  };
}

/** Milliseconds. A library of 10,000 articles opens in a tenth of it. */
const long = 5_000;

function callIfLong(request: IDBOpenDBRequest, onWaiting: () => void): IDBOpenDBRequest {
  const timer = setTimeout(onWaiting, long);
  for (const event of ['success', 'error', 'upgradeneeded', 'blocked'])
    request.addEventListener(event, () => clearTimeout(timer));
  return request;
}
