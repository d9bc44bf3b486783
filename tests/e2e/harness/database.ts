import type { Page } from 'playwright-core';

/** Rows by table, with a picture's bytes as numbers: what crosses from a page to a test. */
export type Tables = Record<string, Record<string, unknown>[]>;

/** Puts rows into the library under an extension page, past all of Pindu. `blob: { type, bytes }` becomes a Blob. */
export function putRows(page: Page, tables: Tables): Promise<void> {
  return page.evaluate(async (rows) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('pindu');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const transaction = db.transaction(Object.keys(rows), 'readwrite');
    for (const [table, all] of Object.entries(rows)) {
      for (const row of all) {
        const { blob, ...rest } = row as { blob?: { type: string; bytes: number[] } };
        const bytes = blob && { blob: new Blob([new Uint8Array(blob.bytes)], { type: blob.type }) };
        transaction.objectStore(table).put({ ...rest, ...bytes });
      }
    }
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    db.close();
  }, tables);
}

/** Every row of some tables, read past all of Pindu. */
export function readRows(page: Page, names: string[]): Promise<Tables> {
  return page.evaluate(async (tables) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('pindu');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const read: Record<string, Record<string, unknown>[]> = {};
    for (const table of tables) {
      const rows = await new Promise<Record<string, unknown>[]>((resolve, reject) => {
        const request = db.transaction(table).objectStore(table).getAll();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      read[table] = await Promise.all(
        rows.map(async (row) => {
          if (!(row.blob instanceof Blob)) return row;
          const bytes = [...new Uint8Array(await row.blob.arrayBuffer())];
          return { ...row, blob: { type: row.blob.type, bytes } };
        }),
      );
    }
    db.close();
    return read;
  }, names);
}
