import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { t } from '@/components/ui/text';

/** The entry of a page's context menu that imports what is selected there. */
export const selectionMenu = 'import-levels';

const item = storage.defineItem<string>('session:selected-list', { fallback: '' });

/** The longest selection that is kept, in UTF-16 units: a list of 12,000 words with meanings has half of it. */
const longest = 1_000_000;

/** Whether the browser has context menus: Firefox for Android has none. */
export function hasMenus(): boolean {
  return browser.contextMenus !== undefined;
}

/**
 * Adds the entry to the menu of selections until one is chosen. It is there only when wanted: with a second entry, the
 * browser would move that which reads the selection into a submenu.
 */
export async function offerSelection(): Promise<void> {
  await withdrawSelection();
  await new Promise<void>((resolve) => {
    browser.contextMenus.create({ id: selectionMenu, title: t('levels.menu'), contexts: ['selection'] }, resolve);
  });
}

export async function withdrawSelection(): Promise<void> {
  await browser.contextMenus.remove(selectionMenu).catch(() => {});
}

/** Keeps a selection for the page of level lists, until the browser closes. */
export function stashSelection(text: string): Promise<void> {
  return item.setValue(text.slice(0, longest));
}

/** The selection that was kept, once; '' where there is none. */
export async function takeSelection(): Promise<string> {
  const text = await item.getValue();
  if (text !== '') await item.removeValue();
  return text;
}
