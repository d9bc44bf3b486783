import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { pagePath } from '@/components/ui/routes';

const shown = storage.defineItem<boolean>('local:first-steps-shown', { fallback: false });

/** Opens the first steps once, after installation; not where the browser reports one but the storage is still there. */
export async function showFirstSteps(reason: string): Promise<void> {
  if (reason !== 'install' || (await shown.getValue())) return;
  await shown.setValue(true);
  await browser.tabs.create({ url: browser.runtime.getURL('/library.html') + pagePath('welcome') });
}
