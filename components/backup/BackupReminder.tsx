import { formatDay } from '@/components/ui/dates';
import { t } from '@/components/ui/text';
import './reminder.css';

type Props = {
  /** What stands in no backup; nothing is shown without it. */
  due: { words: number; madeAt?: number } | undefined;
  onBackUp: () => void;
  onLater: () => void;
  onNever: () => void;
};

/** A calm line that says for how long words have stood in no backup. */
export function BackupReminder({ due, onBackUp, onLater, onNever }: Props) {
  if (due === undefined) return null;
  const words = String(due.words);
  return (
    <aside class="reminder" aria-label={t('backup.title')}>
      <p>
        {due.madeAt === undefined
          ? t('backup.reminder.never', { words })
          : t('backup.reminder.since', { words, date: formatDay(due.madeAt) })}
      </p>
      <div class="buttons">
        <button type="button" class="btn" data-action="back-up-now" onClick={onBackUp}>
          {t('backup.reminder.now')}
        </button>
        <button type="button" class="btn quiet" data-action="remind-later" onClick={onLater}>
          {t('backup.reminder.later')}
        </button>
        <button type="button" class="btn quiet" data-action="never-remind" onClick={onNever}>
          {t('backup.reminder.off')}
        </button>
      </div>
    </aside>
  );
}
