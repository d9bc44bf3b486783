import { useState } from 'preact/hooks';
import { useLive } from '@/components/storage/use-live';
import { Button } from '@/components/ui/Button';
import { formatDay } from '@/components/ui/dates';
import { t, tn } from '@/components/ui/text';
import { type BackupFacts, backupReminder, keepBackupFacts, LATER } from '@/lib/library/backup/backup-facts';
import { library } from '@/lib/library/db';

/** Says for how long words have been in no backup, where a backup is due. `onBackUp` opens the page that makes one. */
export function ReminderContainer({ onBackUp }: { onBackUp: () => void }) {
  const { value: due, problem } = useLive(() => backupReminder(library(), Date.now()));
  const [answered, setAnswered] = useState<typeof due>();
  // A library that cannot be read is reported where its articles are listed.
  if (due === undefined || due === answered || problem !== undefined) return null;
  const keep = (facts: BackupFacts) => {
    setAnswered(due);
    // Where this fails, the reminder comes again with the next page.
    keepBackupFacts(library(), facts).catch((error: unknown) => console.error(error));
  };
  const words = String(due.words);
  return (
    <aside class="line reminder" aria-label={t('backup.title')}>
      <p>
        {due.madeAt === undefined
          ? tn('backup.reminder.never', due.words, { words })
          : tn('backup.reminder.since', due.words, { words, date: formatDay(due.madeAt) })}
      </p>
      <div class="buttons">
        <Button action="back-up-now" label={t('backup.reminder.now')} onClick={onBackUp} />
        <Button
          action="remind-later"
          kind="quiet"
          label={t('backup.reminder.later')}
          onClick={() => keep({ laterUntil: Date.now() + LATER })}
        />
        <Button
          action="never-remind"
          kind="quiet"
          label={t('backup.reminder.off')}
          onClick={() => keep({ neverRemind: true })}
        />
      </div>
    </aside>
  );
}
