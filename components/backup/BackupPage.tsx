import { useState } from 'preact/hooks';
import { Page } from '@/components/app/Page';
import { acceptLoss } from '@/components/storage/known-library';
import { useLive } from '@/components/storage/use-live';
import { failureText } from '@/components/storage/use-writes';
import { scheduleSync } from '@/components/sync/sync-alarms';
import { giveBack } from '@/components/sync/use-sync';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/text';
import { freshSettings } from '@/lib/checked-settings';
import { backupFacts } from '@/lib/library/backup/backup-facts';
import { deleteEverything } from '@/lib/library/backup/delete-everything';
import { library } from '@/lib/library/db';
import { changeSettings, tellReadingsChanged, tellWordsChanged } from '@/lib/settings';
import { hostPattern, readSetup } from '@/lib/sync/set-up';
import { MakeBackup } from './MakeBackup';
import { Restore } from './Restore';
import { ScheduledBackup } from './ScheduledBackup';
import { useMaking, useRestoring } from './use-backup';
import { useSchedule } from './use-schedule';
import './backup.css';

type Wiped = { done: true } | { problem: string };

/** Makes a backup of everything kept, restores one, and deletes everything. */
export function BackupPage() {
  const { value: facts, problem } = useLive(() => backupFacts(library()));
  const { value: pictures = 0 } = useLive(() => library().pictures.count());
  const { value: sync } = useLive(() => readSetup(library()));
  const [wiped, setWiped] = useState<Wiped | undefined>();
  const { making, make, cancel } = useMaking();
  const { restoring, check, restore, cancel: cancelRestoring } = useRestoring();

  const schedule = useSchedule(check);

  const wipe = async () => {
    try {
      await deleteEverything(library());
      // It was not the browser that lost it.
      await acceptLoss();
      await scheduleSync();
      if (sync !== undefined) await giveBack(hostPattern(sync.server.address));
      await changeSettings(freshSettings);
      await tellReadingsChanged();
      await tellWordsChanged();
      setWiped({ done: true });
    } catch (error) {
      setWiped({ problem: await failureText(error) });
    }
  };

  const isMaking = making.state === 'working';
  const isRestoring = restoring.state === 'checking' || restoring.state === 'restoring';
  return (
    <Page title={t('backup.title')} room="settings" problem={problem && t('library.failed', { problem })}>
      <MakeBackup
        making={making}
        lastMade={facts?.madeAt}
        pictures={pictures}
        busy={isRestoring}
        onMake={make}
        onCancel={cancel}
      />
      <Restore restoring={restoring} busy={isMaking} onFile={check} onRestore={restore} onCancel={cancelRestoring} />
      <ScheduledBackup {...schedule} busy={isMaking || isRestoring} />
      <DeleteEverything
        backedUp={making.state === 'made'}
        busy={isMaking || isRestoring}
        syncs={sync !== undefined}
        result={wiped}
        onBackUp={() => make(true)}
        onDelete={wipe}
      />
    </Page>
  );
}

type WipeProps = {
  /** Whether a backup was made on this visit. */
  backedUp: boolean;
  busy: boolean;
  /** Whether this library is in step with a server, which keeps its files. */
  syncs: boolean;
  result: Wiped | undefined;
  onBackUp: () => void;
  onDelete: () => void;
};

/** Empties the library, once the user has typed a word to confirm. */
function DeleteEverything({ backedUp, busy, syncs, result, onBackUp, onDelete }: WipeProps) {
  const [open, setOpen] = useState(false);
  const [cancelled, setCancelled] = useState(false);
  const [typed, setTyped] = useState('');
  const word = t('backup.wipe.word');
  const isMeant = typed.trim().toLocaleLowerCase() === word.toLocaleLowerCase();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!isMeant || busy) return;
    setOpen(false);
    setTyped('');
    onDelete();
  };
  const cancel = () => {
    setOpen(false);
    setCancelled(true);
  };
  return (
    <section class="box backup-part" aria-labelledby="backup-wipe">
      <h2 id="backup-wipe">{t('backup.wipe.title')}</h2>
      <p>
        {t('backup.wipe.hint')} {t(syncs ? 'backup.wipe.onServer' : 'backup.wipe.onlyBackup')}
      </p>
      {open ? (
        <form
          class="wipe"
          onSubmit={submit}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !event.isComposing) cancel();
          }}
        >
          {!backedUp && (
            <p>
              {t('backup.wipe.first')}{' '}
              <Button action="back-up-first" label={t('backup.make.go')} disabled={busy} onClick={onBackUp} />
            </p>
          )}
          <label>
            {t('backup.wipe.type', { word })}
            <input
              class="field"
              name="confirm"
              autocomplete="off"
              spellcheck={false}
              value={typed}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          </label>
          <div class="buttons">
            <Button
              submit
              action="delete-everything"
              kind="danger"
              label={t('backup.wipe.go')}
              disabled={!isMeant || busy}
            />
            <Button label={t('backup.cancel')} onClick={cancel} />
          </div>
        </form>
      ) : (
        <div>
          <Button
            action="ask-delete"
            label={t('backup.wipe.ask')}
            disabled={busy}
            focused={cancelled}
            onClick={() => setOpen(true)}
          />
        </div>
      )}
      <div role="status">
        {result !== undefined && (
          <p class={'done' in result ? 'notice success' : 'notice'}>
            {'done' in result ? t('backup.wipe.done') : t('backup.wipe.failed', { problem: result.problem })}
          </p>
        )}
      </div>
    </section>
  );
}
