import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Switch } from '@/components/ui/Switch';
import { t, tn } from '@/components/ui/text';

/** How far turning sync off is, or its result. `removed`: how many files were deleted on the server. */
export type Stopping =
  | { state: 'idle' }
  | { state: 'working' }
  | { state: 'not-removed'; problem: string }
  | { state: 'stopped'; removed: number | undefined }
  | { state: 'failed'; problem: string };

type Props = {
  stopping: Stopping;
  busy: boolean;
  onStop: (removesFiles: boolean) => void;
};

/** Turns sync off, once the user has said what becomes of this device's files on the server. */
export function StopSync({ stopping, busy, onStop }: Props) {
  const [open, setOpen] = useState(false);
  const [removes, setRemoves] = useState(false);
  const [cancelled, setCancelled] = useState(false);
  const isBusy = busy || stopping.state === 'working';
  const cancel = () => {
    setOpen(false);
    setCancelled(true);
  };
  return (
    <section class="box backup-part" aria-labelledby="sync-stop">
      <h2 id="sync-stop">{t('sync.stop.title')}</h2>
      <p>{t('sync.stop.hint')}</p>
      {open ? (
        <>
          <Switch
            name="remove"
            label={t('sync.stop.remove')}
            hint={t('sync.stop.removeHint')}
            checked={removes}
            onChange={setRemoves}
          />
          <div class="buttons">
            <Button
              action="stop-sync"
              kind="danger"
              label={t('sync.stop.go')}
              disabled={isBusy}
              focused
              onClick={() => onStop(removes)}
            />
            {stopping.state === 'not-removed' && (
              <Button action="stop-anyway" label={t('sync.stop.anyway')} onClick={() => onStop(false)} />
            )}
            <Button action="keep-sync" label={t('sync.cancel')} disabled={isBusy} onClick={cancel} />
          </div>
        </>
      ) : (
        <div>
          <Button
            action="ask-stop"
            label={t('sync.stop.ask')}
            disabled={isBusy}
            focused={cancelled}
            onClick={() => setOpen(true)}
          />
        </div>
      )}
      <div role="status">
        {stopping.state === 'working' && <p class="sub">{t('sync.stop.working')}</p>}
        {stopping.state === 'not-removed' && (
          <p class="notice">{t('sync.stop.notRemoved', { problem: stopping.problem })}</p>
        )}
        {stopping.state === 'failed' && <p class="notice">{t('sync.stop.failed', { problem: stopping.problem })}</p>}
      </div>
    </section>
  );
}

/** That sync is off now. */
export function Stopped({ removed }: { removed: number | undefined }) {
  return (
    <p class="notice success" role="status" data-stopped>
      {t('sync.stop.done')} {removed !== undefined && tn('sync.stop.removed', removed)}
    </p>
  );
}
