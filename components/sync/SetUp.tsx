import { useEffect, useRef } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { t, tn } from '@/components/ui/text';
import type { SyncServer } from '@/lib/sync/types';
import { ServerForm } from './ServerForm';
import type { Testing } from './use-sync';

type Props = {
  testing: Testing;
  onTest: (server: SyncServer) => void;
  /** `again` is absent where the passphrase is known on the server already. */
  onStart: (passphrase: string, again: string | undefined) => void;
  onForget: () => void;
};

/** Sets sync up: first the server, then the passphrase. */
export function SetUp({ testing, onTest, onStart, onForget }: Props) {
  const isTested = testing.state === 'good' || testing.state === 'checking' || testing.state === 'no-start';
  return (
    <>
      <section class="box backup-part" aria-labelledby="sync-server">
        <h2 id="sync-server">{t('sync.server')}</h2>
        <p class="sub">{t('sync.asks')}</p>
        <ServerForm
          label={t('sync.test')}
          disabled={testing.state === 'testing' || testing.state === 'checking'}
          onSubmit={onTest}
          onChange={() => {
            if (testing.state !== 'idle') onForget();
          }}
        />
        <div role="status">
          <TestResult testing={testing} />
        </div>
      </section>
      {isTested && <Passphrase testing={testing} onStart={onStart} />}
    </>
  );
}

/** What came of a test, in words. */
export function TestResult({ testing }: { testing: Testing }) {
  switch (testing.state) {
    case 'idle':
      return null;
    case 'testing':
      return <p class="sub">{t('sync.testing')}</p>;
    case 'bad':
      return (
        <p class="notice" data-problem={testing.code}>
          {testing.problem}
        </p>
      );
    default:
      return (
        <p class="notice success" data-connected={testing.devices}>
          {testing.devices === 0 ? t('sync.connected') : tn('sync.connectedFilled', testing.devices)}
        </p>
      );
  }
}

type PassphraseProps = Pick<Props, 'onStart'> & {
  testing: Extract<Testing, { state: 'good' | 'checking' | 'no-start' }>;
};

function Passphrase({ testing, onStart }: PassphraseProps) {
  const section = useRef<HTMLElement>(null);
  const isNew = testing.devices === 0;
  useEffect(() => section.current?.querySelector('input')?.focus(), []);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    onStart(String(form.get('passphrase') ?? ''), isNew ? String(form.get('again') ?? '') : undefined);
  };
  return (
    <section ref={section} class="box backup-part" aria-labelledby="sync-passphrase">
      <h2 id="sync-passphrase">{t('sync.passphrase')}</h2>
      <p>{t(isNew ? 'sync.passphraseNew' : 'sync.passphraseThere')}</p>
      {isNew && <p class="notice">{t('sync.passphraseLost')}</p>}
      <form class="sync-form" onSubmit={submit}>
        <label>
          {t('sync.passphrase')}
          <input class="field" name="passphrase" type="password" required maxLength={1_000} autocomplete="off" />
        </label>
        {isNew && (
          <label>
            {t('sync.passphraseAgain')}
            <input class="field" name="again" type="password" required maxLength={1_000} autocomplete="off" />
          </label>
        )}
        <div>
          <Button
            submit
            action="start-sync"
            kind="primary"
            label={t('sync.start')}
            disabled={testing.state === 'checking'}
          />
        </div>
      </form>
      <div role="status">
        {testing.state === 'checking' && <p class="sub">{t('sync.checking')}</p>}
        {testing.state === 'no-start' && (
          <p class="notice" data-problem={testing.code}>
            {testing.problem}
          </p>
        )}
      </div>
    </section>
  );
}
