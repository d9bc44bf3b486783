import { useRef } from 'preact/hooks';
import { WorkBar } from '@/components/backup/WorkBar';
import { Button } from '@/components/ui/Button';
import { formatMoment } from '@/components/ui/dates';
import { useFocusOnChange } from '@/components/ui/focus-return';
import { sizeText } from '@/components/ui/size-text';
import { t, tn } from '@/components/ui/text';
import type { SyncOutcome, SyncProgress, SyncStatus } from '@/lib/sync/types';
import { syncProblemText } from './sync-text';

/** How far the run of this page is, or what it did. */
export type Running =
  | { state: 'idle' }
  | ({ state: 'working' } & SyncProgress)
  | { state: 'ended'; outcome: SyncOutcome }
  | { state: 'stopped' }
  | { state: 'failed'; problem: string };

type Props = {
  status: SyncStatus;
  running: Running;
  /** Whether the browser lets Pindu connect; it may have been taken back. */
  allowed: boolean;
  busy: boolean;
  onRun: () => void;
  onAllow: () => void;
  onCancel: () => void;
};

/** Where the library is synced with, what is there, when it was last in step, and a run. */
export function SyncState({ status, running, allowed, busy, onRun, onAllow, onCancel }: Props) {
  const section = useRef<HTMLElement>(null);
  useFocusOnChange(section, running.state);
  const { server, inStepAt, stored, waiting } = status;
  return (
    <section ref={section} class="box backup-part" aria-labelledby="sync-status">
      <h2 id="sync-status">{t('sync.status')}</h2>
      <p class="sync-server">
        {server.address}
        <small>{server.user}</small>
      </p>
      <p class="sync-in-step" data-in-step={inStepAt}>
        {inStepAt === undefined
          ? t('sync.neverInStep')
          : t('sync.inStep', { date: formatMoment(inStepAt, t('uiLanguage')) })}
      </p>
      {stored !== undefined && (
        <p data-stored={stored.devices}>
          {tn('sync.stored', stored.files, {
            size: sizeText(stored.bytes, t('uiLanguage')),
            devices: tn('sync.devices', stored.devices),
          })}
        </p>
      )}
      {waiting > 0 && <p data-waiting={waiting}>{tn('sync.waiting', waiting)}</p>}
      <p class="sub">{t('sync.schedule')}</p>
      <p class="sub">{t('sync.twoEdits')}</p>
      {!allowed && (
        <p class="notice" data-problem="refused">
          {t('sync.notAllowed', { host: new URL(server.address).host })}
        </p>
      )}
      {running.state === 'working' ? (
        <WorkBar label={t(`sync.phase.${running.phase}`)} share={running.share} onCancel={onCancel} />
      ) : (
        <div>
          <Button
            action={allowed ? 'sync-now' : 'allow-sync'}
            kind="primary"
            label={t(allowed ? 'sync.now' : 'sync.allow')}
            disabled={busy}
            onClick={allowed ? onRun : onAllow}
          />
        </div>
      )}
      <div role="status">
        <Result running={running} status={status} />
      </div>
    </section>
  );
}

/** What this page's run did; before one, what was wrong with the last. */
function Result({ running, status }: Pick<Props, 'running' | 'status'>) {
  const last = status.lastRun?.problem;
  switch (running.state) {
    case 'idle':
      return last === undefined ? null : (
        <p class="notice" data-problem={last.code}>
          {syncProblemText(last)}
        </p>
      );
    case 'ended':
      return <Ended outcome={running.outcome} />;
    case 'stopped':
      return <p class="notice">{t('sync.stopped')}</p>;
    case 'failed':
      return <p class="notice">{running.problem}</p>;
    default:
      return null;
  }
}

function Ended({ outcome }: { outcome: SyncOutcome }) {
  const { rowsReceived, rowsSent, rowsLeftOut } = outcome.counts;
  const number = (count: number) => count.toLocaleString(t('uiLanguage'));
  const counts = { received: number(rowsReceived), sent: number(rowsSent) };
  const problem = outcome.outcome === 'partly' ? outcome.problem : undefined;
  const minutes = Math.round(Math.abs(outcome.clockOff ?? 0) / 60_000);
  const isGood = problem === undefined && rowsLeftOut === 0 && minutes === 0;
  return (
    <div class={isGood ? 'notice success' : 'notice'} data-ended={outcome.outcome} data-problem={problem?.code}>
      <p>{problem === undefined ? t('sync.done', counts) : syncProblemText(problem)}</p>
      {problem !== undefined && rowsReceived + rowsSent > 0 && <p>{t('sync.partly', counts)}</p>}
      {rowsLeftOut > 0 && <p>{tn('sync.leftOut', rowsLeftOut)}</p>}
      {minutes > 0 && <p>{t('sync.clock', { minutes: number(minutes) })}</p>}
    </div>
  );
}
