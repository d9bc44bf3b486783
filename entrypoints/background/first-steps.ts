import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { pagePath } from '@/components/ui/routes';

const shown = storage.defineItem<boolean>('local:first-steps-shown', { fallback: false });

/**
 * Opens the first steps in a tab when Pindu has been installed, and never again: not after an update, and not when the
 * browser takes it for new while what it keeps is still there.
 */
export async function showFirstSteps(reason: string): Promise<void> {
  if (reason !== 'install' || (await shown.getValue())) return;
  await shown.setValue(true);
  await browser.tabs.create({ url: browser.runtime.getURL('/library.html') + pagePath('welcome') });
}
