import { useLive } from '@/components/storage/use-live';
import { t } from '@/components/ui/text';
import { library } from '@/lib/library/db';
import { readSetup } from '@/lib/sync/set-up';

/** Where the library is: on this device alone, or on the user's server, too. Nothing until that is known. */
export function LibraryPlaceContainer() {
  const { value } = useLive(async () => ({ isSynced: (await readSetup(library())) !== undefined }));
  return value === undefined ? null : (
    <p data-synced={value.isSynced}>{t(value.isSynced ? 'library.alsoOnServer' : 'library.nothingLeaves')}</p>
  );
}
