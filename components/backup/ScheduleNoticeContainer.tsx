import { useEffect } from 'preact/hooks';
import { useSettings } from '@/components/settings/use-settings';
import { useLive } from '@/components/storage/use-live';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/text';
import { keepScheduleFacts, scheduleFacts } from '@/lib/library/backup/schedule';
import { library } from '@/lib/library/db';
import { runSchedule } from './run-schedule';
import { scheduleProblemText } from './schedule-text';
import { allow } from './use-schedule';

const logged = (error: unknown) => console.error(error);

/** Makes a scheduled backup that is due, and says why one failed until the user has put that away. */
export function ScheduleNoticeContainer({ onOpen }: { onOpen: () => void }) {
  const { backupSchedule } = useSettings();
  const { value: facts } = useLive(() => scheduleFacts(library()));
  useEffect(() => {
    // In the background, the browser may not have the permission that it has in a page.
    runSchedule().catch(logged);
  }, []);
  if (backupSchedule === 'off' || facts?.problem === undefined || facts.dismissed) return null;
  const needsClick = facts.problem.code === 'permission';
  return (
    <aside class="line reminder" aria-label={t('backup.schedule.title')} data-schedule-problem={facts.problem.code}>
      <p>
        {t('backup.schedule.failed')} {scheduleProblemText(facts.problem)}
      </p>
      <div class="buttons">
        {needsClick ? (
          <Button
            action="allow-folder"
            label={t('backup.schedule.allow')}
            onClick={() => {
              allow(facts)
                .then((isAllowed) => (isAllowed ? runSchedule(true) : undefined))
                .catch(logged);
            }}
          />
        ) : (
          <Button action="open-backup" label={t('backup.schedule.open')} onClick={onOpen} />
        )}
        <Button
          action="dismiss-schedule"
          kind="quiet"
          label={t('backup.schedule.dismiss')}
          onClick={() => void keepScheduleFacts(library(), { dismissed: true }).catch(logged)}
        />
      </div>
    </aside>
  );
}
