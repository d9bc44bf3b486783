import { Button } from '@/components/ui/Button';
import { Choice } from '@/components/ui/Choice';
import { formatDay } from '@/components/ui/dates';
import { Select } from '@/components/ui/Select';
import { sizeText } from '@/components/ui/size-text';
import { t } from '@/components/ui/text';
import type { FolderBackup } from '@/lib/library/backup/backup-folder';
import type { ScheduleFacts } from '@/lib/library/backup/schedule';
import type { Settings } from '@/lib/settings';
import { scheduleProblemText } from './schedule-text';

type Scheduled = Pick<Settings, 'backupSchedule' | 'backupsKept'>;

type Props = {
  /** Where this browser can write by itself. */
  way: 'folder' | 'downloads' | 'none';
  settings: Scheduled;
  facts: ScheduleFacts;
  /** The backups in the folder, the newest first; absent where it may not be read now. */
  files: readonly FolderBackup[] | undefined;
  /** Whether a backup is being made here. */
  working: boolean;
  /** Whether something else is going on with backups. */
  busy: boolean;
  /** What went wrong with the list. */
  problem: string | undefined;
  onSettings: (change: Partial<Scheduled>) => void;
  onChoose: () => void;
  onAllow: () => void;
  onMake: () => void;
  onRestore: (name: string) => void;
};

const numbers = [3, 7, 14, 30];

/** How often a backup is made by itself, where to, and which there are. */
export function ScheduledBackup({ way, settings, facts, onSettings, ...rest }: Props) {
  const { backupSchedule, backupsKept } = settings;
  const kept = [...new Set([...numbers, backupsKept])].sort((a, b) => a - b);
  return (
    <section class="box backup-part" aria-labelledby="backup-schedule">
      <h2 id="backup-schedule">{t('backup.schedule.title')}</h2>
      <p>{t(way === 'none' ? 'backup.schedule.unsupported' : 'backup.schedule.hint')}</p>
      {way !== 'none' && (
        <>
          <Choice
            legend={t('backup.schedule.how')}
            name="backupSchedule"
            value={backupSchedule}
            options={[
              { value: 'off', label: t('backup.schedule.off') },
              { value: 'day', label: t('backup.schedule.day') },
              { value: 'week', label: t('backup.schedule.week') },
            ]}
            onChange={(next) => onSettings({ backupSchedule: next })}
          />
          {backupSchedule !== 'off' && (
            <>
              <Select
                legend={t('backup.schedule.keep')}
                name="backupsKept"
                value={String(backupsKept)}
                options={kept.map((count) => ({ value: String(count), label: String(count) }))}
                onChange={(count) => onSettings({ backupsKept: Number(count) })}
              />
              <Place way={way} facts={facts} {...rest} />
            </>
          )}
        </>
      )}
    </section>
  );
}

function Place(props: Omit<Props, 'settings' | 'onSettings'>) {
  const { way, facts, files, working, busy, problem, onChoose, onAllow, onMake, onRestore } = props;
  const { folder, madeAt } = facts;
  const isSet = way === 'downloads' || folder !== undefined;
  return (
    <>
      <p class="schedule-folder">
        {way === 'downloads'
          ? t('backup.schedule.downloads')
          : folder === undefined
            ? t('backup.schedule.noFolder')
            : t('backup.schedule.folder', { name: folder.name })}
      </p>
      {isSet && (
        <p class="sub" data-scheduled={madeAt}>
          {madeAt === undefined ? t('backup.schedule.never') : t('backup.schedule.next', { date: formatDay(madeAt) })}
        </p>
      )}
      <div class="buttons">
        {isSet && (
          <Button
            action="schedule-now"
            label={t(working ? 'backup.schedule.working' : 'backup.schedule.now')}
            disabled={busy || working}
            onClick={onMake}
          />
        )}
        {way === 'folder' && (
          <Button
            action="choose-folder"
            kind={folder === undefined ? 'primary' : 'quiet'}
            label={t(folder === undefined ? 'backup.schedule.choose' : 'backup.schedule.change')}
            disabled={busy || working}
            onClick={onChoose}
          />
        )}
      </div>
      <div role="status">
        {facts.problem !== undefined && (
          <div class="notice" data-schedule-problem={facts.problem.code}>
            <p>{t('backup.schedule.failed')}</p>
            <p>{scheduleProblemText(facts.problem)}</p>
            {facts.problem.code === 'permission' && (
              <div>
                <Button
                  action="allow-folder"
                  label={t(way === 'downloads' ? 'backup.schedule.allowDownloads' : 'backup.schedule.allow')}
                  onClick={onAllow}
                />
              </div>
            )}
          </div>
        )}
        {problem !== undefined && <p class="notice">{problem}</p>}
      </div>
      {way === 'folder' && files !== undefined && (
        <details class="schedule-files" open={files.length > 0}>
          <summary>{t('backup.schedule.list')}</summary>
          {files.length === 0 && <p class="sub">{t('backup.schedule.none')}</p>}
          <ul>
            {files.map(({ name, bytes, modifiedAt }) => (
              <li key={name} data-file={name}>
                <span>
                  {name} <span class="sub">{`${formatDay(modifiedAt)}, ${sizeText(bytes)}`}</span>
                </span>
                <Button
                  action="restore-file"
                  label={t('backup.schedule.restore')}
                  aria-label={t('backup.schedule.restoreNamed', { name })}
                  disabled={busy || working}
                  onClick={() => onRestore(name)}
                />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
