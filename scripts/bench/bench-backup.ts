import type { Page } from 'playwright-core';
import { buildExtension } from '@/scripts/setup/build-extension';
import { launchPindu } from '@/tests/e2e/harness/launch';
import { backUpAndRestore } from './library/back-up-and-restore';
import { milliseconds } from './measure';
import { sampleText } from './sample-text';

/**
 * Backup and restore in a real Chromium, beside bare IndexedDB reads of the same rows: 1,000 and 10,000 articles of
 * 1,500 characters with two words each. The last round has 300 MB of pictures and measures memory.
 */
export async function* benchBackup(flags: ReadonlySet<string>): AsyncIterable<string> {
  if (flags.has('--short')) return;
  if (!(await buildExtension({ targets: ['chrome'] }))) throw new Error('The extension could not be built.');
  yield '## Backup and restore';
  yield '';
  yield 'From the click; × is beside a bare IndexedDB read of the same rows.';
  yield '';
  let before: Round | undefined;
  for (const articles of [1_000, 10_000]) {
    const round = await measure(articles, 0);
    yield line(`${articles.toLocaleString('en')} articles, ${(2 * articles).toLocaleString('en')} words`, round);
    if (before !== undefined)
      yield `- growth over ten times as many: backup ${(round.backup / before.backup).toFixed(1)}x, restore ${(round.restore / before.restore).toFixed(1)}x`;
    before = round;
  }
  const round = await measure(100, 600);
  yield line('100 articles, 600 pictures of 500 kB', round);
}

/** Milliseconds; `bytes` of the file; `heap` is the most bytes of JavaScript that the page held. */
type Round = { read: number; backup: number; check: number; restore: number; bytes: number; heap: number };

function line(name: string, { read, backup, check, restore, bytes, heap }: Round): string {
  const ratio = (time: number) => `${milliseconds(time)} (${(time / read).toFixed(1)}x)`;
  return (
    `- ${name}: bare read ${milliseconds(read)}, backup ${ratio(backup)}, check ${ratio(check)}, ` +
    `restore into an empty library ${ratio(restore)}; ${(bytes / 1e6).toFixed(1)} MB, at most ${(heap / 1e6).toFixed(0)} MB of heap`
  );
}

async function measure(articles: number, pictures: number): Promise<Round> {
  const pindu = await launchPindu();
  try {
    const page = await pindu.context.newPage();
    // What the compiler puts around named functions, also around those that are sent to the page.
    await page.addInitScript({ content: 'globalThis.__name = (named) => named' });
    await page.goto(`chrome-extension://${pindu.extensionId}/library.html#/backup`);
    await page.waitForSelector('[data-action="make-backup"]');
    await page.waitForTimeout(500);
    await page.evaluate(fill, { articles, pictures, text: sampleText(1_500).join('') });
    await page.reload();
    const heap = watchHeap(page);
    const read = await page.evaluate(readAll);

    const times = await backUpAndRestore(page);
    return { read, ...times, heap: await heap() };
  } finally {
    await pindu.close();
  }
}

/** Looks at the page's heap now and then; gives the most that it held. */
function watchHeap(page: Page): () => Promise<number> {
  let most = 0;
  let timer: ReturnType<typeof setTimeout>;
  const session = page.context().newCDPSession(page);
  const look = async () => {
    const { usedSize, backingStorageSize = 0 } = (await (await session).send('Runtime.getHeapUsage')) as {
      usedSize: number;
      backingStorageSize?: number;
    };
    most = Math.max(most, usedSize + backingStorageSize);
    timer = setTimeout(() => void look().catch(() => {}), 200);
  };
  void look().catch(() => {});
  return async () => {
    clearTimeout(timer);
    return most;
  };
}

/** In the page: rows as Pindu writes them, no two texts alike. */
export async function fill({
  articles,
  pictures,
  text,
}: {
  articles: number;
  pictures: number;
  text: string;
}): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('pindu');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const write = async (puts: [table: string, row: object][]) => {
    const transaction = db.transaction([...new Set(puts.map(([table]) => table))], 'readwrite');
    for (const [table, row] of puts) transaction.objectStore(table).put(row);
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
  };
  const stamp = { updatedAt: 1_790_000_000_000, device: 'bench' };
  const han = (number: number) => String.fromCodePoint(0x4e00 + (number % 20_000));
  for (let at = 0; at < articles; at += 250) {
    const puts: [string, object][] = [];
    for (let index = at; index < Math.min(at + 250, articles); index += 1) {
      const id = `https://news.example/${index}`;
      // Each text begins elsewhere in the sample, with characters of its own: like articles, none is another's copy.
      const own = Array.from({ length: 150 }, (_, step) => han(index * 31 + step * 977)).join('');
      const body = own + text.slice(index % 700) + text.slice(0, index % 700);
      const blocks = body.match(/.{1,300}/gs)?.map((part) => ({ kind: 'paragraph', text: part })) ?? [];
      const title = own.slice(0, 14);
      const article = { id, identity: id, url: id, title, savedAt: 1_780_000_000_000 + index, hanCharacters: 1_500 };
      puts.push(['articles', { ...stamp, ...article, siteName: '新闻', tags: [] }]);
      puts.push(['bodies', { ...stamp, id, blocks }]);
      puts.push(['texts', { ...stamp, article: id, text: `${title}\n${body}` }]);
      for (const half of [0, 1]) {
        const word = han(index * 2 + half);
        const key = `${word}${han(index)}|a${1 + half} b1`;
        const kept = { id: key, simplified: word + han(index), traditional: word + han(index) };
        puts.push([
          'words',
          {
            ...{ ...stamp, ...kept, pinyin: [half === 0 ? 'ā' : 'á', 'b̄'], senses: ['a word'], state: 'learning' },
            ...{ addedAt: 1_780_000_000_000 + index, tags: [] },
          },
        ]);
        puts.push([
          'reviews',
          { ...stamp, id: `${index}-${half}`, word: key, at: 1_785_000_000_000 + index, kind: 'review', grade: 3 },
        ]);
      }
    }
    await write(puts);
  }
  for (let index = 0; index < pictures; index += 1) {
    const bytes = new Uint8Array(500_000);
    for (let at = 0; at < bytes.length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    const hash = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
    await write([['pictures', { ...stamp, hash, blob: new Blob([bytes], { type: 'image/png' }) }]]);
  }
  db.close();
}

/** In the page: every row of what a backup holds, and pictures' bytes, by the database alone. Milliseconds. */
export async function readAll(): Promise<number> {
  const start = performance.now();
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('pindu');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  for (const table of ['articles', 'bodies', 'words', 'reviews', 'pictures']) {
    const rows = await new Promise<{ blob?: Blob }[]>((resolve, reject) => {
      const request = db.transaction(table).objectStore(table).getAll();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    for (const { blob } of rows) await blob?.arrayBuffer();
  }
  db.close();
  return performance.now() - start;
}
