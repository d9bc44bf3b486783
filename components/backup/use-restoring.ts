import { useRef, useState } from 'preact/hooks';
import { storageText } from '@/components/ui/storage-text';
import { type OpenedBackup, openBackup } from '@/lib/library/backup/open-backup';
import { planRestore } from '@/lib/library/backup/plan-restore';
import { restoreBackup } from '@/lib/library/backup/restore-backup';
import { library } from '@/lib/library/db';
import { describeStorageError } from '@/lib/library/storage-error';
import { finishRestoring } from './finish-restoring';
import type { Restoring } from './Restore';

/** Checks a file, says what it would do, and does it when it is told to. */
export function useRestoring() {
  const [restoring, setRestoring] = useState<Restoring>({ state: 'idle' });
  const controller = useRef<AbortController | undefined>(undefined);
  const opened = useRef<{ name: string; backup: OpenedBackup } | undefined>(undefined);

  const attempt = async (work: (signal: AbortSignal) => Promise<void>) => {
    const abort = new AbortController();
    controller.current = abort;
    try {
      await work(abort.signal);
    } catch (error) {
      if (abort.signal.aborted) setRestoring({ state: 'cancelled' });
      else setRestoring({ state: 'failed', problem: storageText(describeStorageError(error)) });
    }
  };

  const check = (file: File) =>
    attempt(async (signal) => {
      const { name } = file;
      opened.current = undefined;
      setRestoring({ state: 'checking', name, share: 0 });
      const onProgress = (share: number) => setRestoring({ state: 'checking', name, share });
      const { backup, problem } = await openBackup(file, { signal, onProgress });
      if (backup === undefined) return setRestoring({ state: 'refused', name, problem });
      const plan = await planRestore(library(), backup);
      opened.current = { name, backup };
      setRestoring({
        ...{ state: 'checked', name, plan },
        ...{ createdAt: backup.createdAt, settings: backup.settings !== undefined },
      });
    });

  const restore = (withSettings: boolean) =>
    attempt(async (signal) => {
      if (opened.current === undefined) return;
      const { name, backup } = opened.current;
      setRestoring({ state: 'restoring', name, share: 0 });
      const report = await restoreBackup(library(), backup, {
        signal,
        onProgress: (share) => setRestoring({ state: 'restoring', name, share }),
        ...(withSettings && { settings: backup.settings }),
      });
      opened.current = undefined;
      await finishRestoring();
      setRestoring({ state: 'restored', name, report, settings: withSettings });
    });

  const cancel = () => {
    if (opened.current !== undefined && restoring.state === 'checked') {
      opened.current = undefined;
      setRestoring({ state: 'cancelled' });
    } else controller.current?.abort();
  };
  return { restoring, check, restore, cancel };
}
