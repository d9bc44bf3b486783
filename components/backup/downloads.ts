import { browser } from 'wxt/browser';
import { browserKind } from '@/components/ui/browser-kind';
import type { BackupDestination } from '@/lib/library/backup/back-up-on-schedule';
import { downloadEnd } from './download-end';

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
        await downloadEnd(browser.downloads, id);
      } finally {
        URL.revokeObjectURL(url);
      }
      return { name, bytes: file.size, modifiedAt: at };
    },
  };
}
