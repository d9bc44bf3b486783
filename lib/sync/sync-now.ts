import type { Library } from '@/lib/library/db';
import { alone, aloneOr } from './alone';
import { listOrMake, openDav } from './dav';
import { createKeyring } from './keyring';
import { receive } from './receive';
import { keepListed, noCounts, type Run } from './run';
import { send } from './send';
import { changeSetup, readSetup } from './set-up';
import { problemOf, SyncError } from './sync-error';
import { checkFiles, compact, deleteNeedless } from './tidy';
import type { SyncFetch, SyncOptions, SyncOutcome, SyncProblem, SyncStatus } from './types';

type SyncDeps = { fetch?: SyncFetch; now?: () => number; patience?: number };

/** Clocks differ by this much without anybody's harm, in milliseconds. */
const CLOCKS_DIFFER = 120_000;

/**
 * One run: reads what other devices wrote, then writes what has changed here. Only one runs at a time. Never rejects but
 * with the signal's reason.
 */
export function syncNow(db: Library, options: SyncOptions = {}, deps: SyncDeps = {}): Promise<SyncOutcome> {
  const run = () => runOnce(db, options, deps);
  if (options.waits) return alone(run, options.signal);
  const problem: SyncProblem = { code: 'busy', detail: 'Another run is going on' };
  return aloneOr(run, () => ({ outcome: 'partly', counts: noCounts(), problem }));
}

async function runOnce(
  db: Library,
  { signal, onProgress = () => {} }: SyncOptions,
  { now = Date.now, ...dav }: SyncDeps,
): Promise<SyncOutcome> {
  const counts = noCounts();
  let [problem, clockOff]: [SyncProblem | undefined, number | undefined] = [undefined, undefined];
  try {
    const setup = await readSetup(db);
    if (setup === undefined) throw new SyncError('not-set-up', 'Sync is off');
    const folder = openDav(setup.server, { ...dav, signal });
    const run: Run = {
      ...{ db, folder, setup, counts, signal, now, listed: new Map(), isListed: false, problems: [] },
      keyring: createKeyring(setup.passphrase),
      onProgress: (phase, share) => onProgress({ phase, share }),
    };
    try {
      await exchange(run);
    } catch (error) {
      signal?.throwIfAborted();
      problem = await problemOf(error);
    }
    problem ??= run.problems[0];
    const off = folder.clockOff();
    if (off !== undefined && Math.abs(off) > CLOCKS_DIFFER) clockOff = Math.round(off);
    const at = now();
    const lastRun = { at, counts, ...(problem !== undefined && { problem }) };
    const changes = { lastRun, ...(run.isListed && { stored: storedIn(run) }) };
    await changeSetup(db, () => ({ ...changes, ...(problem === undefined && { inStepAt: at }) }), setup.tag);
  } catch (error) {
    signal?.throwIfAborted();
    problem ??= await problemOf(error);
  }
  const clock = clockOff !== undefined && { clockOff };
  return problem === undefined
    ? { outcome: 'in-step', counts, ...clock }
    : { outcome: 'partly', counts, problem, ...clock };
}

async function exchange(run: Run): Promise<void> {
  run.onProgress('list', 0);
  // Where somebody deleted it, every device sends anew what it has.
  keepListed(run, (await listOrMake(run.folder)).found);
  run.onProgress('list', 1);
  await checkFiles(run);
  await receive(run);
  await compact(run);
  await send(run);
  run.onProgress('tidy', 0);
  await deleteNeedless(run);
  run.onProgress('tidy', 1);
}

/** What is on the server now, of all devices. */
function storedIn({ listed }: Run): SyncStatus['stored'] {
  const files = [...listed.values()];
  const bytes = files.reduce((sum, file) => sum + (file.bytes ?? 0), 0);
  return { files: files.length, bytes, devices: new Set(files.map(({ tag }) => tag)).size };
}
