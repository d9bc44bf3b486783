import { checkedSettings } from '@/lib/checked-settings';
import { finishRestore } from '@/lib/library/backup/finish-restore';
import { library } from '@/lib/library/db';
import { changeSettings, tellReadingsChanged, tellWordsChanged } from '@/lib/settings';

/**
 * Does what a restore leaves to be done: the settings of the backup, where they were asked for, and that every open
 * reader hears of the words and readings. False where there is nothing to do.
 */
export function finishRestoring(): Promise<boolean> {
  return finishRestore(library(), async (settings) => {
    if (settings !== undefined) await changeSettings(checkedSettings(settings));
    await tellReadingsChanged();
    await tellWordsChanged();
  });
}
