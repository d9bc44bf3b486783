import type { Table } from 'dexie';

/**
 * All rows of a table in the order of their keys, a range of keys at a time: the page has its turn, and a request for
 * each row would take ten times as long.
 */
export async function* rowsInBatches<Row extends object>(
  table: Table<Row, string>,
  size: number,
): AsyncGenerator<Row[]> {
  const key = table.schema.primKey.keyPath as keyof Row;
  for (let last = ''; ; ) {
    const rows = await table.where(':id').above(last).limit(size).toArray();
    const end = rows.at(-1);
    if (end === undefined) return;
    yield rows;
    if (rows.length < size) return;
    last = end[key] as string;
  }
}
