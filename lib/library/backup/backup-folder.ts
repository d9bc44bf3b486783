import type { BackupDestination } from './back-up-on-schedule';
import type { ScheduleProblem } from './schedule';

/** What TypeScript does not know of a handle: only Chromium asks for permission. */
type Asking = {
  queryPermission?(options: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(options: { mode: 'readwrite' }): Promise<PermissionState>;
};

/** The end of the name of every backup. */
const ENDING = '.pindu.zip';

/** Whether files may be written there, without asking the user. */
export async function isFolderOpen(folder: FileSystemDirectoryHandle & Asking): Promise<boolean> {
  return ((await folder.queryPermission?.({ mode: 'readwrite' })) ?? 'granted') === 'granted';
}

/** Asks the user where the browser has to; must be called in a click. */
export async function openFolder(folder: FileSystemDirectoryHandle & Asking): Promise<boolean> {
  return ((await folder.requestPermission?.({ mode: 'readwrite' })) ?? 'granted') === 'granted';
}

/** Writes into a folder, and removes what it wrote there. */
export function folderDestination(folder: FileSystemDirectoryHandle): BackupDestination {
  return {
    async write(file, { at }) {
      const name = await freeName(folder, `pindu-auto-${stampOf(at)}`);
      const handle = await folder.getFileHandle(name, { create: true });
      try {
        // The browser writes beside it and replaces it at the end: what is cut off is never under the name.
        const writable = await handle.createWritable();
        try {
          await writable.write(file);
          await writable.close();
        } catch (error) {
          await writable.abort().catch(() => {});
          throw error;
        }
        const { size, lastModified } = await handle.getFile();
        if (size !== file.size) throw new Error(`${name} has ${size} bytes of ${file.size}`);
        return { name, bytes: size, modifiedAt: lastModified };
      } catch (error) {
        // Empty or in part: made a moment ago, and by nobody else.
        await folder.removeEntry(name).catch(() => {});
        throw error;
      }
    },
    async remove({ name, bytes, modifiedAt }) {
      const file = await fileIn(folder, name);
      // One that was changed, or put there under its name, is not ours.
      if (file?.size === bytes && file.lastModified === modifiedAt) await folder.removeEntry(name);
    },
  };
}

/** A backup in the folder, whoever put it there. */
export type FolderBackup = { name: string; bytes: number; modifiedAt: number };

/** The backups in a folder, the newest first. */
export async function backupsIn(folder: FileSystemDirectoryHandle): Promise<FolderBackup[]> {
  const found: FolderBackup[] = [];
  for await (const [name, handle] of folder.entries()) {
    if (handle.kind !== 'file' || !name.endsWith(ENDING)) continue;
    const file = await fileIn(folder, name);
    if (file !== undefined) found.push({ name, bytes: file.size, modifiedAt: file.lastModified });
  }
  return found.sort((a, b) => b.modifiedAt - a.modifiedAt || (a.name < b.name ? 1 : -1));
}

/** A file of the folder; undefined where there is none any more. */
export async function fileIn(folder: FileSystemDirectoryHandle, name: string): Promise<File | undefined> {
  try {
    return await (await folder.getFileHandle(name)).getFile();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
    throw error;
  }
}

/** What the browser's error means for the user. */
export function folderProblem(error: unknown): ScheduleProblem {
  const name = error instanceof DOMException ? error.name : '';
  const codes: Record<string, ScheduleProblem['code']> = {
    NotAllowedError: 'permission',
    NotFoundError: 'missing',
    QuotaExceededError: 'full',
  };
  return { code: codes[name] ?? 'failed', detail: String(error) };
}

async function freeName(folder: FileSystemDirectoryHandle, stem: string): Promise<string> {
  for (let nth = 1; ; nth += 1) {
    const name = `${stem}${nth === 1 ? '' : `_${nth}`}${ENDING}`;
    if ((await fileIn(folder, name)) === undefined) return name;
  }
}

/** Day and time in the user's own zone, as files sort by it. */
function stampOf(time: number): string {
  const date = new Date(time);
  const two = (number: number) => String(number).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day}-${two(date.getHours())}${two(date.getMinutes())}${two(date.getSeconds())}`;
}
