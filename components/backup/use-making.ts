import { useRef, useState } from 'preact/hooks';
import { saveFile } from '@/components/ui/save-file';
import { storageText } from '@/components/ui/storage-text';
import { keepBackupFacts } from '@/lib/library/backup/backup-facts';
import { makeBackup } from '@/lib/library/backup/make-backup';
import { library } from '@/lib/library/db';
import { describeStorageError } from '@/lib/library/storage-error';
import { readSettings } from '@/lib/settings';
import type { Making } from './MakeBackup';

/** Makes a backup, hands it to the browser, and notes that it was made. */
export function useMaking() {
  const [making, setMaking] = useState<Making>({ state: 'idle' });
  const controller = useRef<AbortController | undefined>(undefined);

  const make = async (pictures: boolean) => {
    const abort = new AbortController();
    controller.current = abort;
    setMaking({ state: 'working', share: 0 });
    try {
      const settings = await readSettings();
      const made = await makeBackup(library(), {
        ...{ settings, pictures, signal: abort.signal },
        onProgress: (share) => setMaking({ state: 'working', share }),
      });
      if (made.outcome === 'too-large') return setMaking({ state: 'too-large' });
      const name = `pindu-${dayOf(made.createdAt)}.pindu.zip`;
      saveFile(name, made.file, 'application/zip');
      await keepBackupFacts(library(), { madeAt: made.createdAt });
      const leftOut = made.leftOut.map(({ table, key, problem }) => `${table} ${key}: ${problem}`);
      setMaking({ state: 'made', name, bytes: made.file.size, leftOut });
    } catch (error) {
      if (abort.signal.aborted) setMaking({ state: 'cancelled' });
      else setMaking({ state: 'failed', problem: storageText(describeStorageError(error)) });
    }
  };
  return { making, make, cancel: () => controller.current?.abort() };
}

/** The day in the user's own zone, as files sort by it. */
function dayOf(time: number): string {
  const date = new Date(time);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
