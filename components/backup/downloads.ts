import { browser } from 'wxt/browser';
import { browserKind } from '@/components/ui/browser-kind';
import type { BackupDestination } from '@/lib/library/backup/back-up-on-schedule';

/** Whether this browser can write backups among its downloads, given the permission: Firefox on a computer. */
export function hasDownloads(): boolean {
  const isAsked = browser.runtime.getManifest().optional_permissions?.includes('downloads') === true;
  return isAsked && browserKind(navigator.userAgent) !== 'android';
}

export function mayDownload(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['downloads'] });
}

/** Asks the user; must be called in a click, before anything is awaited. */
export function askToDownload(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['downloads'] });
}

/**
 * Writes into the folder Pindu among the downloads, in turn under so many names as backups are kept: a browser that was
 * started anew does not let an extension delete an older download. The names have the device's id in them: no other file
 * is replaced.
 */
export function downloadsDestination(device: string): BackupDestination {
  return {
    async write(file, { nth, kept, at }) {
      const name = `pindu-auto-${device.slice(0, 8)}-${(nth % kept) + 1}.pindu.zip`;
      const url = URL.createObjectURL(file);
      try {
        const id = await browser.downloads.download({
          ...{ url, filename: `Pindu/${name}`, saveAs: false, conflictAction: 'overwrite' },
        });
        await ended(id);
      } finally {
        URL.revokeObjectURL(url);
      }
      return { name, bytes: file.size, modifiedAt: at };
    },
  };
}

/** Rejects where the download does. */
function ended(id: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = async () => {
      const [item] = await browser.downloads.search({ id });
      if (item?.state === 'in_progress') return;
      browser.downloads.onChanged.removeListener(look);
      if (item?.state === 'complete') resolve();
      else if (item?.error === 'FILE_NO_SPACE') reject(new DOMException('The disk is full', 'QuotaExceededError'));
      else reject(new Error(`The download ended: ${item?.error ?? 'it is gone'}`));
    };
    browser.downloads.onChanged.addListener(look);
    // It may have ended before anybody listened.
    look().catch(reject);
  });
}
