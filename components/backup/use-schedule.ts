import { useEffect, useState } from 'preact/hooks';
import { useStoredSettings } from '@/components/settings/use-settings';
import { useLive } from '@/components/storage/use-live';
import { failureText } from '@/components/storage/use-writes';
import { t } from '@/components/ui/text';
import { backupsIn, type FolderBackup, fileIn, isFolderOpen, openFolder } from '@/lib/library/backup/backup-folder';
import { keepScheduleFacts, type ScheduleFacts, scheduleFacts } from '@/lib/library/backup/schedule';
import { library } from '@/lib/library/db';
import { defaultSettings, type Settings } from '@/lib/settings';
import { askToDownload, hasDownloads } from './downloads';
import { runSchedule } from './run-schedule';

/** Chromium's picker, which TypeScript does not know. */
type Picker = { showDirectoryPicker?: (options: object) => Promise<FileSystemDirectoryHandle> };

/** Scheduled backups: the settings, what this browser knows, and what the user can do. */
export function useSchedule(check: (file: File) => void) {
  const [settings = defaultSettings, change] = useStoredSettings();
  const { value: facts = {} } = useLive(() => scheduleFacts(library()));
  const [files, setFiles] = useState<FolderBackup[]>();
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<string>();
  const way = hasDownloads() ? 'downloads' : 'showDirectoryPicker' in globalThis ? 'folder' : 'none';
  const { folder, madeAt } = facts;

  useEffect(() => {
    let isOver = false;
    const list = async () => {
      const found = folder !== undefined && (await isFolderOpen(folder)) ? await backupsIn(folder) : undefined;
      if (!isOver) setFiles(found);
    };
    // A folder that cannot be read has no list; the next backup says why.
    list().catch(() => setFiles(undefined));
    return () => {
      isOver = true;
    };
    // The handle is another object with every change of the facts.
  }, [folder?.name, madeAt, facts.problem?.code]);

  const attempt = async (work: () => Promise<unknown>) => {
    setProblem(undefined);
    setWorking(true);
    try {
      await work();
    } catch (error) {
      setProblem(await failureText(error));
    } finally {
      setWorking(false);
    }
  };
  const make = async () => {
    if (await allow(facts)) await runSchedule(true);
    else setProblem(t('backup.schedule.refused'));
  };
  return {
    ...({ way, settings, facts, files, working, problem } as const),
    onSettings: (next: Partial<Pick<Settings, 'backupSchedule' | 'backupsKept'>>) => {
      change(next);
      const turnsOn = settings.backupSchedule === 'off' && next.backupSchedule !== undefined;
      // The question for the permission belongs to this click.
      if (turnsOn && way === 'downloads')
        void attempt(async () => {
          await askToDownload();
          await runSchedule(true);
        });
    },
    onChoose: () =>
      attempt(async () => {
        const chosen = await pickFolder();
        if (chosen === undefined) return;
        const isSame = folder !== undefined && (await folder.isSameEntry(chosen));
        await keepScheduleFacts(library(), { folder: chosen, ...(!isSame && { files: [] }) });
        await runSchedule(true);
      }),
    onAllow: () => attempt(make),
    onMake: () => attempt(make),
    onRestore: (name: string) =>
      attempt(async () => {
        const file = folder && (await fileIn(folder, name));
        if (file === undefined) setProblem(t('backup.schedule.gone', { name }));
        else check(file);
      }),
  };
}

/** Asks for what the browser has forgotten; must be called in a click. */
export async function allow({ folder }: ScheduleFacts): Promise<boolean> {
  if (hasDownloads()) return askToDownload();
  return folder === undefined || openFolder(folder);
}

/** Undefined where the user chose none. */
async function pickFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    return await (globalThis as Picker).showDirectoryPicker?.({ id: 'backups', mode: 'readwrite' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}
