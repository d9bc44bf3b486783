import type { Page } from 'playwright-core';

/** Milliseconds of one thing, and of the bare IndexedDB read of the rows that it needs, in the same run. */
export type Measured = { name: string; took: number; bare: number };

/** Milliseconds that the browser alone takes to hand over the rows of some tables, all or the first `count`. */
export function bareRead(page: Page, tables: string[], count?: number): Promise<number> {
  return page.evaluate(
    async ({ tables: names, count: most }) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('pindu');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const start = performance.now();
      const transaction = db.transaction(names);
      await Promise.all(
        names.map(
          (name) =>
            new Promise((resolve) => {
              const asked = transaction.objectStore(name).getAll(undefined, most);
              asked.onsuccess = () => resolve(asked.result.length);
            }),
        ),
      );
      const took = performance.now() - start;
      db.close();
      return took;
    },
    { tables, ...(count !== undefined && { count }) },
  );
}

/** Milliseconds that the browser alone takes for one small write that is to be on the disk, and a read after it. */
export function bareWrite(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('pindu');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const start = performance.now();
    const transaction = db.transaction(['meta'], 'readwrite', { durability: 'strict' });
    transaction.objectStore('meta').put({ key: 'bench', value: start, updatedAt: 1, device: 'bench' });
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    await new Promise((resolve) => {
      db.transaction('words').objectStore('words').getAll(undefined, 1).onsuccess = resolve;
    });
    const took = performance.now() - start;
    db.close();
    return took;
  });
}

/** In the page: milliseconds from `from` until an element is on the screen. */
export function whenShown({ selector, from }: { selector: string; from: number }): Promise<number> {
  return new Promise((resolve) => {
    const look = () => {
      const isThere = document.querySelector(selector) !== null;
      requestAnimationFrame(() => (isThere ? resolve(performance.now() - from) : look()));
    };
    look();
  });
}
