import { useEffect, useState } from 'preact/hooks';
import { Page } from '@/components/app/Page';
import { acceptLoss } from '@/components/storage/known-library';
import { storageText } from '@/components/ui/storage-text';
import { t } from '@/components/ui/text';
import { freshSettings } from '@/lib/checked-settings';
import { backupFacts } from '@/lib/library/backup/backup-facts';
import { deleteEverything } from '@/lib/library/backup/delete-everything';
import { library } from '@/lib/library/db';
import { observe } from '@/lib/library/live';
import { describeStorageError } from '@/lib/library/storage-error';
import { changeSettings, tellReadingsChanged, tellWordsChanged } from '@/lib/settings';
import { DeleteEverything } from './DeleteEverything';
import { MakeBackup } from './MakeBackup';
import { Restore } from './Restore';
import { useMaking } from './use-making';
import { useRestoring } from './use-restoring';
import './backup.css';

type Facts = { madeAt?: number; pictures: number };

/** One file of everything kept, the way back from it, and the way to have nothing kept any more. */
export function BackupPage() {
  const [facts, setFacts] = useState<Facts>({ pictures: 0 });
  const [problem, setProblem] = useState<string | undefined>();
  const [wiped, setWiped] = useState<{ done: true } | { problem: string } | undefined>();
  const { making, make, cancel } = useMaking();
  const { restoring, check, restore, cancel: cancelRestoring } = useRestoring();

  useEffect(
    () =>
      observe(
        async (): Promise<Facts> => ({
          ...(await backupFacts(library())),
          pictures: await library().pictures.count(),
        }),
        setFacts,
        (found) => setProblem(storageText(found)),
      ),
    [],
  );

  const wipe = async () => {
    try {
      await deleteEverything(library());
      // It was not the browser that lost it.
      await acceptLoss();
      await changeSettings(freshSettings);
      await tellReadingsChanged();
      await tellWordsChanged();
      setWiped({ done: true });
    } catch (error) {
      setWiped({ problem: storageText(describeStorageError(error)) });
    }
  };

  const isMaking = making.state === 'working';
  const isRestoring = restoring.state === 'checking' || restoring.state === 'restoring';
  return (
    <Page title={t('backup.title')} room="settings" problem={problem && t('library.failed', { problem })}>
      <MakeBackup
        making={making}
        lastMade={facts.madeAt}
        pictures={facts.pictures}
        busy={isRestoring}
        onMake={make}
        onCancel={cancel}
      />
      <Restore restoring={restoring} busy={isMaking} onFile={check} onRestore={restore} onCancel={cancelRestoring} />
      <DeleteEverything
        backedUp={making.state === 'made'}
        busy={isMaking || isRestoring}
        result={wiped}
        onBackUp={() => make(true)}
        onDelete={wipe}
      />
    </Page>
  );
}
