import { expect, test } from 'vitest';
import { type Downloads, downloadEnd } from '@/components/backup/download-end';

type Item = Awaited<ReturnType<Downloads['search']>>[number];

/** The browser's downloads with one in them, which a test changes. */
function oneDownload(item: Partial<Item>) {
  const listeners = new Set<() => void>();
  const canceled: number[] = [];
  let found = async () => [{ state: 'in_progress', paused: false, ...item } as Item];
  const downloads: Downloads = {
    search: () => found(),
    cancel: async (id) => void canceled.push(id),
    onChanged: {
      addListener: (listener) => void listeners.add(listener),
      removeListener: (listener) => void listeners.delete(listener),
    },
  };
  const change = (next: () => Promise<Item[]>) => {
    found = next;
    for (const listener of listeners) listener();
  };
  return { downloads, listeners, canceled, change };
}

const to = (item: Partial<Item>) => async () => [{ state: 'in_progress', paused: false, ...item } as Item];

test('a download that completes, before or after anybody listens, is done', async () => {
  await downloadEnd(oneDownload({ state: 'complete' }).downloads, 1);
  const { downloads, listeners, change, canceled } = oneDownload({});
  const end = downloadEnd(downloads, 1);
  change(to({ state: 'complete' }));
  await end;
  expect([listeners.size, canceled]).toEqual([0, []]);
});

test.each([
  ['is paused', to({ paused: true }), 'was paused', [1]],
  ['fails', to({ state: 'interrupted', error: 'FILE_FAILED' }), 'FILE_FAILED', []],
  ['has no room', to({ state: 'interrupted', error: 'FILE_NO_SPACE' }), 'The disk is full', []],
  ['is gone', async () => [], 'it is gone', []],
  ['cannot be asked about', () => Promise.reject(new Error('no permission')), 'no permission', []],
])('a download that %s is reported, and nobody waits for it', async (_, next, message, wanted) => {
  const { downloads, listeners, change, canceled } = oneDownload({});
  const end = downloadEnd(downloads, 1);
  change(next);
  await expect(end).rejects.toThrow(message);
  expect([listeners.size, canceled]).toEqual([0, wanted]);
});

test('a download that does not end is canceled', async () => {
  const { downloads, canceled } = oneDownload({});
  await expect(downloadEnd(downloads, 1, 0)).rejects.toThrow('took too long');
  expect(canceled).toEqual([1]);
});
