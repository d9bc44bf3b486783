import Dexie, { cmp, type DBCoreTransaction, type IndexableType, type Table } from 'dexie';

/**
 * The rows of some keys, in their order; `undefined` where there is none. Where most rows between the least and the
 * greatest key are asked for, they are read by one request, and none where no key is there: a request for each of ten
 * thousand takes ten times as long. So keys should be neighbours.
 * @param keyOf the primary key of a row
 */
export async function rowsByKey<Row extends object, Key extends IndexableType>(
  table: Table<Row, Key>,
  keys: readonly Key[],
  keyOf: (row: Row) => Key,
): Promise<(Row | undefined)[]> {
  const range = spanOf(keys);
  if (range === undefined) return [];
  const between = table.where(':id').between(...range, true, true);
  const present = (await between.primaryKeys()).map(textOf);
  const there = new Set(present);
  const wanted = keys.filter((key) => there.has(textOf(key)));
  const rows =
    wanted.length === 0
      ? []
      : wanted.length * 2 < present.length
        ? await table.bulkGet(wanted)
        : await between.toArray();
  const found = new Map(rows.flatMap((row) => (row === undefined ? [] : [[textOf(keyOf(row)), row] as const])));
  return keys.map((key) => found.get(textOf(key)));
}

/**
 * Deletes the rows of some keys, neighbours by one request. Must run in a write transaction that holds the table.
 * @param keys of one type
 */
export async function deleteByKey<Key extends IndexableType>(
  table: Table<object, Key>,
  keys: readonly Key[],
): Promise<void> {
  const range = spanOf(keys);
  if (range === undefined) return;
  const wanted = new Set(keys.map(textOf));
  const runs: Key[][] = [];
  let isRun = false;
  for (const key of await table
    .where(':id')
    .between(...range, true, true)
    .primaryKeys()) {
    if (!wanted.has(textOf(key))) isRun = false;
    else if (isRun) runs.at(-1)?.push(key);
    else {
      runs.push([key]);
      isRun = true;
    }
  }
  // Not by the collection's `delete`, which has the rows of each run counted first.
  const trans = Dexie.currentTransaction.idbtrans as IDBTransaction & DBCoreTransaction;
  const core = table.db.core.table(table.name);
  const ranges = runs.map((run) => ({ type: RANGE, lower: run[0], upper: run.at(-1) }));
  await Promise.all(ranges.map((range) => core.mutate({ type: 'deleteRange', trans, range })));
}

/** `DBCoreRangeType.Range`, which is there for types alone. */
const RANGE = 2;

/** The least and the greatest of some keys. */
function spanOf<Key extends IndexableType>(keys: readonly Key[]): [Key, Key] | undefined {
  let [least] = keys;
  let greatest = least;
  if (least === undefined || greatest === undefined) return undefined;
  for (const key of keys) {
    if (cmp(key, least) < 0) least = key;
    if (cmp(key, greatest) > 0) greatest = key;
  }
  return [least, greatest];
}

/** A key for a Map: those of two fields are arrays. */
function textOf(key: IndexableType): string {
  return typeof key === 'string' ? key : JSON.stringify(key);
}
