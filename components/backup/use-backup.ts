import { useRef, useState } from 'preact/hooks';
import { failureText } from '@/components/storage/use-writes';
import { saveFile } from '@/components/ui/save-file';
import { keepBackupFacts } from '@/lib/library/backup/backup-facts';
import { makeBackup } from '@/lib/library/backup/make-backup';
import { type OpenedBackup, openBackup } from '@/lib/library/backup/open-backup';
import { planRestore } from '@/lib/library/backup/plan-restore';
import { restoreBackup } from '@/lib/library/backup/restore-backup';
import { library } from '@/lib/library/db';
import { readSettings } from '@/lib/settings';
import { finishRestoring } from './finish-restoring';
import type { Making } from './MakeBackup';
import type { Restoring } from './Restore';

type Ended = { state: 'cancelled' } | { state: 'failed'; problem: string };

/** Runs work that can be cancelled, and reports where it ended early. */
function useAttempt(onEnd: (ended: Ended) => void) {
  const controller = useRef<AbortController>(undefined);
  const attempt = async (work: (signal: AbortSignal) => Promise<void>) => {
    controller.current = new AbortController();
    const { signal } = controller.current;
    try {
      await work(signal);
    } catch (error) {
      if (signal.aborted) onEnd({ state: 'cancelled' });
      else onEnd({ state: 'failed', problem: await failureText(error) });
    }
  };
  return { attempt, abort: () => controller.current?.abort() };
}

/** Makes a backup, hands it to the browser, and notes that it was made. */
export function useMaking() {
  const [making, setMaking] = useState<Making>({ state: 'idle' });
  const { attempt, abort } = useAttempt(setMaking);
  const make = (pictures: boolean) =>
    attempt(async (signal) => {
      const onProgress = (share: number) => setMaking({ state: 'working', share });
      onProgress(0);
      const settings = await readSettings();
      const made = await makeBackup(library(), { settings, pictures, signal, onProgress });
      if (made.outcome === 'too-large') return setMaking({ state: 'too-large' });
      const name = `pindu-${dayOf(made.createdAt)}.pindu.zip`;
      saveFile(name, made.file, 'application/zip');
      await keepBackupFacts(library(), { madeAt: made.createdAt });
      const leftOut = made.leftOut.map(({ table, key, problem }) => `${table} ${key}: ${problem}`);
      setMaking({ state: 'made', name, bytes: made.file.size, leftOut });
    });
  return { making, make, cancel: abort };
}

/** Checks a file, shows what restoring it would change, and restores it. */
export function useRestoring() {
  const [restoring, setRestoring] = useState<Restoring>({ state: 'idle' });
  const { attempt, abort } = useAttempt(setRestoring);
  const opened = useRef<{ name: string; backup: OpenedBackup }>(undefined);

  const check = (file: File) =>
    attempt(async (signal) => {
      const { name } = file;
      opened.current = undefined;
      const onProgress = (share: number) => setRestoring({ state: 'checking', name, share });
      onProgress(0);
      const { backup, problem } = await openBackup(file, { signal, onProgress });
      if (backup === undefined) return setRestoring({ state: 'refused', name, problem });
      const plan = await planRestore(library(), backup);
      opened.current = { name, backup };
      const { createdAt, settings } = backup;
      setRestoring({ state: 'checked', name, plan, createdAt, settings: settings !== undefined });
    });

  const restore = (withSettings: boolean) =>
    attempt(async (signal) => {
      if (opened.current === undefined) return;
      const { name, backup } = opened.current;
      const onProgress = (share: number) => setRestoring({ state: 'restoring', name, share });
      onProgress(0);
      const settings = withSettings ? backup.settings : undefined;
      const report = await restoreBackup(library(), backup, { signal, onProgress, settings });
      opened.current = undefined;
      await finishRestoring();
      setRestoring({ state: 'restored', name, report, settings: withSettings });
    });

  const cancel = () => {
    if (opened.current === undefined || restoring.state !== 'checked') return abort();
    opened.current = undefined;
    setRestoring({ state: 'cancelled' });
  };
  return { restoring, check, restore, cancel };
}

/** The day in the user's own zone, as files sort by it. */
function dayOf(time: number): string {
  const date = new Date(time);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
