import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own, which can be full and have room again. */
export type SmallDisk = {
  folder: string;
  /** Fills it with a file, but for so many bytes. */
  fill: (left?: number) => void;
  /** Deletes that file. */
  makeRoom: () => void;
  /** Takes the disk away, with all that is on it. */
  remove: () => void;
};

/** Why no disk can be mounted here; `undefined` where one can. */
export function noSmallDisk(): string | undefined {
  if (process.platform !== 'linux') return 'a small disk is mounted on Linux only';
  if (process.getuid?.() !== 0) return 'only root may mount a small disk';
  try {
    mountDisk(1).remove();
  } catch (error) {
    return `a small disk cannot be mounted here: ${String(error).split('\n')[0]}`;
  }
}

/** Mounts a disk in memory. Chromium with Pindu starts on 10 MB; its programs and caches are elsewhere. */
export function mountDisk(megabytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'pindu-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'pipe' });
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fill: (left = 0) => {
      const file = openSync(ballast, 'a');
      try {
        for (;;) {
          const { bavail, bsize } = statfsSync(folder);
          const room = bavail * bsize - left;
          if (room <= 0) return;
          writeSync(file, Buffer.alloc(Math.min(room, 1 << 20)));
        }
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      } finally {
        closeSync(file);
      }
    },
    makeRoom: () => rmSync(ballast, { force: true }),
    remove: () => {
      // Lazily: a process of the browser may take a moment to end.
      execFileSync('umount', ['--lazy', folder]);
      rmdirSync(folder);
    },
  };
}
