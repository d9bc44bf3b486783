import type { Library } from '@/lib/library/db';
import { alone } from './alone';
import { openDav } from './dav';
import { parseFileName } from './file-names';
import { forgetSync, readSetup } from './set-up';
import { problemOf } from './sync-error';
import type { SyncFetch, SyncProblem } from './types';

/**
 * Deletes this device's files on the server, and then turns sync off. Where something is wrong, sync stays on and can be
 * left again, or turned off by `stopSync`. The other devices send anew what only these files held.
 */
export function leaveServer(
  db: Library,
  { fetch }: { fetch?: SyncFetch } = {},
): Promise<{ deleted: number; problem?: SyncProblem }> {
  return alone(async () => {
    let deleted = 0;
    try {
      const setup = await readSetup(db);
      if (setup === undefined) return { deleted };
      const folder = openDav(setup.server, { fetch });
      for (const { name } of (await folder.list()) ?? []) {
        if (parseFileName(name)?.tag !== setup.tag) continue;
        await folder.remove(name);
        deleted += 1;
      }
      await forgetSync(db);
      return { deleted };
    } catch (error) {
      return { deleted, problem: await problemOf(error) };
    }
  });
}
