import Dexie, { type DBCore, type DBCoreMutateRequest, type DBCoreTable, type Middleware } from 'dexie';
import { backupTables } from './backup/format';
import { isSharedMeta } from './backup/rows';
import type { SyncRow } from './types';

/** The fact of `meta` that is there while this device syncs. */
export const SYNC_KEY = 'sync';

const tracked: ReadonlySet<string> = new Set(backupTables);

/**
 * Notes in `syncRows` which rows are written, in the transaction that writes them, so that a run of sync reads what has
 * changed and nothing else, whatever the clock says and whoever writes. Does nothing where sync is off.
 */
export const trackChanges: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'track-changes',
  create: (down) => ({
    ...down,
    transaction: (stores, mode, options) =>
      down.transaction(
        mode === 'readwrite' && stores.some((name) => tracked.has(name))
          ? [...new Set([...stores, 'meta', 'syncRows'])]
          : stores,
        mode,
        options,
      ),
    table: (name) => {
      const table = down.table(name);
      if (!tracked.has(name)) return table;
      return {
        ...table,
        mutate: (request) => {
          const written = table.mutate(request);
          if (request.type !== 'put' && request.type !== 'add') return written;
          return written.then((result) => note(down, table, request).then(() => result));
        },
      };
    },
  }),
};

function note(
  down: DBCore,
  table: DBCoreTable,
  { trans, values }: Extract<DBCoreMutateRequest, { type: 'put' | 'add' }>,
): PromiseLike<unknown> {
  const keys = values
    .map((value) => table.schema.primaryKey.extractKey?.(value) as SyncRow['key'])
    .filter((key) => table.name !== 'meta' || isSharedMeta(String(key)));
  if (keys.length === 0) return Dexie.Promise.resolve();
  return down
    .table('meta')
    .get({ trans, key: SYNC_KEY })
    .then((isOn) => {
      const notes = keys.map((key) => toSend(table.name, key));
      if (isOn) return down.table('syncRows').mutate({ type: 'put', trans, values: notes });
    });
}

/** The note that a row of a table waits to be sent. A body goes with its article. */
export function toSend(table: string, key: SyncRow['key']): SyncRow {
  return { table: table === 'bodies' ? 'articles' : table, key, file: '', mark: Math.random() };
}
