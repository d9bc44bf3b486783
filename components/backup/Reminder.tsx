import { BackupReminder } from './BackupReminder';
import { useBackupReminder } from './use-backup-reminder';

/** The reminder of a backup, where one is due. `onBackUp` leads to the page on which it is made. */
export function Reminder({ onBackUp }: { onBackUp: () => void }) {
  return <BackupReminder {...useBackupReminder()} onBackUp={onBackUp} />;
}
