import { Page } from '@/components/app/Page';
import { useLive } from '@/components/storage/use-live';
import { t } from '@/components/ui/text';
import { library } from '@/lib/library/db';
import { syncStatus } from '@/lib/sync/set-up';
import type { SyncStatus } from '@/lib/sync/types';
import { ServerForm } from './ServerForm';
import { SetUp, TestResult } from './SetUp';
import { Stopped, StopSync } from './StopSync';
import { SyncState } from './SyncState';
import { allowConnection, useChangeServer, usePermission, useRunning, useSetUp, useStopping } from './use-sync';
import '@/components/backup/backup.css';
import './sync.css';

/** Sets up sync with the user's own server, says how it stands, and turns it off. */
export function SyncPage() {
  const { value, problem } = useLive(async () => ({ status: await syncStatus(library()) }));
  const { running, run, cancel } = useRunning();
  const { stopping, stop } = useStopping();
  const { testing, test, start, forget } = useSetUp(run);
  const status = value?.status;
  const allowed = usePermission(status?.server.address);
  return (
    <Page title={t('sync.title')} room="settings" problem={problem && t('library.failed', { problem })}>
      <p class="intro">{t('sync.intro')}</p>
      {value !== undefined && status === undefined && (
        <>
          {stopping.state === 'stopped' && <Stopped removed={stopping.removed} />}
          <SetUp
            testing={testing}
            onTest={test}
            onStart={(typed, again) => void start(typed, again)}
            onForget={forget}
          />
        </>
      )}
      {status !== undefined && (
        <>
          <SyncState
            status={status}
            running={running}
            allowed={allowed !== false}
            busy={stopping.state === 'working'}
            onRun={run}
            onAllow={() => void allowConnection(status.server.address)}
            onCancel={cancel}
          />
          <ChangeServer server={status.server} />
          <StopSync
            stopping={stopping}
            busy={running.state === 'working'}
            onStop={(removesFiles) => stop(status.server.address, removesFiles)}
          />
        </>
      )}
    </Page>
  );
}

/** For an app password that was replaced, or a server that has moved. */
function ChangeServer({ server }: { server: SyncStatus['server'] }) {
  const { testing, saved, change } = useChangeServer();
  return (
    <details class="box backup-part sync-change">
      <summary>{t('sync.change')}</summary>
      <div class="sync-change-form">
        <p class="sub">{t('sync.changeHint')}</p>
        <ServerForm server={server} label={t('sync.save')} disabled={testing.state === 'testing'} onSubmit={change} />
        <div role="status">
          {saved ? (
            <p class="notice success" data-saved>
              {t('sync.saved')}
            </p>
          ) : (
            testing.state !== 'good' && <TestResult testing={testing} />
          )}
        </div>
      </div>
    </details>
  );
}
