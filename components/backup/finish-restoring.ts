import { checkedSettings } from '@/lib/checked-settings';
import { finishRestore } from '@/lib/library/backup/finish-restore';
import { library } from '@/lib/library/db';
import { changeSettings, tellReadingsChanged, tellWordsChanged } from '@/lib/settings';

/** Applies what a restore noted (the backup's settings) and tells open readers. False if there was nothing to do. */
export function finishRestoring(): Promise<boolean> {
  return finishRestore(library(), async (settings) => {
    if (settings !== undefined) await changeSettings(checkedSettings(settings));
    await tellReadingsChanged();
    await tellWordsChanged();
  });
}
