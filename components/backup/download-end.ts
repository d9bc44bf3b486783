import type { Browser } from 'wxt/browser';

/** What is asked of the browser's downloads. */
export type Downloads = {
  search(query: { id: number }): Promise<Pick<Browser.downloads.DownloadItem, 'state' | 'paused' | 'error'>[]>;
  cancel(id: number): Promise<void>;
  onChanged: { addListener(listener: () => void): void; removeListener(listener: () => void): void };
};

/** How long the browser may write, in milliseconds. */
const PATIENCE = 10 * 60_000;

/**
 * Resolves once a download is complete. Rejects where it fails, is paused or takes too long, and cancels it then: whoever
 * waits holds a lock, and a download that was paused by hand may never end.
 */
export function downloadEnd(downloads: Downloads, id: number, patience = PATIENCE): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearTimeout(timer);
      downloads.onChanged.removeListener(onChanged);
      settle();
    };
    const fail = (error: unknown) => end(() => reject(error));
    const cancel = (why: string) => {
      downloads.cancel(id).catch(() => {});
      fail(new Error(`The download ${why}`));
    };
    const look = async () => {
      const [item] = await downloads.search({ id });
      if (item?.state === 'in_progress') {
        if (item.paused) cancel('was paused');
      } else if (item?.state === 'complete') end(resolve);
      else if (item?.error === 'FILE_NO_SPACE') fail(new DOMException('The disk is full', 'QuotaExceededError'));
      else fail(new Error(`The download ended: ${item?.error ?? 'it is gone'}`));
    };
    const onChanged = () => void look().catch(fail);
    const timer = setTimeout(() => cancel('took too long'), patience);
    downloads.onChanged.addListener(onChanged);
    // It may have ended before anybody listened.
    onChanged();
  });
}
