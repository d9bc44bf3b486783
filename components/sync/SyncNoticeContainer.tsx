import { useLive } from '@/components/storage/use-live';
import { Button } from '@/components/ui/Button';
import { formatDay } from '@/components/ui/dates';
import { t } from '@/components/ui/text';
import { library } from '@/lib/library/db';
import { syncStatus } from '@/lib/sync/set-up';
import { syncTrouble } from './sync-trouble';

/** Says that sync does not work, where it has not for some time or needs the user. `onOpen` opens the page that says why. */
export function SyncNoticeContainer({ onOpen }: { onOpen: () => void }) {
  // A library that cannot be read is reported where its articles are listed.
  const { value: status } = useLive(() => syncStatus(library()));
  const trouble = syncTrouble(status, Date.now());
  if (trouble === undefined) return null;
  return (
    <aside class="line reminder" aria-label={t('sync.title')}>
      <p>
        {trouble.inStepAt === undefined
          ? t('sync.notice.never')
          : t('sync.notice.since', { date: formatDay(trouble.inStepAt) })}
      </p>
      <div class="buttons">
        <Button action="open-sync" label={t('sync.notice.open')} onClick={onOpen} />
      </div>
    </aside>
  );
}
