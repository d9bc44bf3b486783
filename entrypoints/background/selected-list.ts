import { browser } from 'wxt/browser';
import { stashSelection, withdrawSelection } from '@/components/settings/selected-list';

/**
 * Keeps what is selected in a frame of a tab for the page of level lists: as the page has it in rows and cells, or where
 * it cannot be asked, as the menu reports it, in one line.
 */
export async function stashSelectedList(tabId: number, frameId: number | undefined, text = ''): Promise<void> {
  const selected = await browser.scripting
    .executeScript({
      target: { tabId, frameIds: [frameId ?? 0] },
      // Cells are separated by tabs there, and rows by line ends.
      func: () => String(getSelection() ?? ''),
    })
    .then(
      ([found]) => String(found?.result ?? ''),
      () => '',
    );
  await stashSelection(selected.trim() === '' ? text : selected);
  await withdrawSelection();
}
