import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { formatDay } from '@/components/ui/dates';
import { useFocusOnChange } from '@/components/ui/focus-return';
import { Switch } from '@/components/ui/Switch';
import { t } from '@/components/ui/text';
import type { RestorePlan } from '@/lib/library/backup/plan-restore';
import type { BackupProblem } from '@/lib/library/backup/problem';
import { backupProblemText } from './backup-text';
import { changesNothing, PlanTable } from './PlanTable';
import { WorkBar } from './WorkBar';

/** How far a restore is, or its result. */
export type Restoring =
  | { state: 'idle' }
  | { state: 'checking'; name: string; share: number }
  | { state: 'refused'; name: string; problem: BackupProblem }
  | { state: 'checked'; name: string; createdAt: number; plan: RestorePlan; settings: boolean }
  | { state: 'restoring'; name: string; share: number }
  | { state: 'restored'; name: string; report: RestorePlan; settings: boolean }
  | { state: 'cancelled' }
  | { state: 'failed'; problem: string };

type Props = {
  restoring: Restoring;
  /** Whether a backup is being made. */
  busy: boolean;
  onFile: (file: File) => void;
  onRestore: (settings: boolean) => void;
  onCancel: () => void;
};

/** Takes a file, shows what restoring it would change, and restores it. */
export function Restore({ restoring, busy, onFile, onRestore, onCancel }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const section = useRef<HTMLElement>(null);
  useFocusOnChange(section, restoring.state);
  const [isOver, setIsOver] = useState(false);
  const takes = !busy && restoring.state !== 'checking' && restoring.state !== 'restoring';

  const take = (file: File | undefined) => {
    if (file !== undefined && takes) onFile(file);
    // Else the same file could not be chosen again.
    if (input.current !== null) input.current.value = '';
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    take(event.dataTransfer?.files[0]);
  };

  return (
    <section ref={section} class="box backup-part" aria-labelledby="backup-restore">
      <h2 id="backup-restore">{t('backup.restore.title')}</h2>
      <p>{t('backup.restore.hint')}</p>
      {takes && restoring.state !== 'checked' && (
        // biome-ignore lint/a11y/noStaticElementInteractions: the button in it does the same by keyboard
        <div
          class={isOver ? 'line drop over' : 'line drop'}
          onDragOver={(event) => {
            event.preventDefault();
            setIsOver(true);
          }}
          onDragLeave={() => setIsOver(false)}
          onDrop={drop}
        >
          <input
            ref={input}
            class="visually-hidden"
            type="file"
            name="backup"
            tabIndex={-1}
            aria-label={t('backup.restore.choose')}
            accept=".zip,application/zip"
            onChange={(event) => take(event.currentTarget.files?.[0])}
          />
          <Button action="choose-backup" label={t('backup.restore.choose')} onClick={() => input.current?.click()} />
          <span class="sub">{t('backup.restore.drop')}</span>
        </div>
      )}
      {restoring.state === 'checking' && (
        <WorkBar
          label={t('backup.restore.checking', { name: restoring.name })}
          share={restoring.share}
          onCancel={onCancel}
        />
      )}
      {restoring.state === 'checked' && (
        <Checked key={restoring.name} checked={restoring} onRestore={onRestore} onCancel={onCancel} />
      )}
      {restoring.state === 'restoring' && (
        <WorkBar label={t('backup.restore.working')} share={restoring.share} onCancel={onCancel} />
      )}
      <div role="status">
        <Result restoring={restoring} />
      </div>
    </section>
  );
}

type CheckedProps = {
  checked: Extract<Restoring, { state: 'checked' }>;
  onRestore: (settings: boolean) => void;
  onCancel: () => void;
};

function Checked({ checked, onRestore, onCancel }: CheckedProps) {
  const [settings, setSettings] = useState(checked.settings);
  const heading = useRef<HTMLHeadingElement>(null);
  const isHere = changesNothing(checked.plan);
  // The control that had the focus is gone.
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="checked">
      <h3 ref={heading} tabIndex={-1}>
        {isHere
          ? t('backup.restore.nothing')
          : t('backup.restore.plan', { name: checked.name, date: formatDay(checked.createdAt) })}
      </h3>
      {!isHere && <PlanTable plan={checked.plan} />}
      {checked.settings && (
        <Switch name="settings" label={t('backup.restore.settings')} checked={settings} onChange={setSettings} />
      )}
      <div class="buttons">
        {(!isHere || checked.settings) && (
          <Button
            action="restore"
            kind="primary"
            label={t('backup.restore.go')}
            onClick={() => onRestore(checked.settings && settings)}
          />
        )}
        <Button action="cancel" label={t('backup.cancel')} onClick={onCancel} />
      </div>
    </div>
  );
}

function Result({ restoring }: { restoring: Restoring }) {
  switch (restoring.state) {
    case 'refused':
      return (
        <div class="notice" data-problem={restoring.problem.code}>
          <p>{t('backup.restore.refused', { name: restoring.name })}</p>
          <p>{backupProblemText(restoring.problem)}</p>
          {/* Of the other problems the text says all that there is to say. */}
          {restoring.problem.code === 'invalid' && restoring.problem.detail !== undefined && (
            <p class="sub">{t('backup.restore.detail', { detail: restoring.problem.detail })}</p>
          )}
        </div>
      );
    case 'restored':
      return (
        <div class="notice success" data-restored>
          <p>{t('backup.restore.done', { name: restoring.name })}</p>
          <PlanTable plan={restoring.report} />
          {restoring.settings && <p>{t('backup.restore.settingsDone')}</p>}
        </div>
      );
    case 'cancelled':
      return <p class="notice">{t('backup.restore.cancelled')}</p>;
    case 'failed':
      return <p class="notice">{t('backup.restore.failed', { problem: restoring.problem })}</p>;
    default:
      return null;
  }
}
