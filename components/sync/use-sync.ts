import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { failureText } from '@/components/storage/use-writes';
import { t } from '@/components/ui/text';
import { library } from '@/lib/library/db';
import { leaveServer } from '@/lib/sync/leave-server';
import {
  changeServer,
  hostPattern,
  leastPassphrase,
  passphraseProblem,
  readSetup,
  serverProblem,
  setUpSync,
  stopSync,
} from '@/lib/sync/set-up';
import { testServer } from '@/lib/sync/test-server';
import type { SyncServer } from '@/lib/sync/types';
import { runSync } from './run-sync';
import type { Stopping } from './StopSync';
import type { Running } from './SyncState';
import { scheduleSync } from './sync-alarms';
import { syncProblemText } from './sync-text';

/** How far the test of a server, or of the passphrase for it, is. `devices`: how many sync there already. */
export type Testing =
  | { state: 'idle' }
  | { state: 'testing' }
  | { state: 'bad'; code: string; problem: string }
  | { state: 'good'; server: SyncServer; devices: number }
  | { state: 'checking'; server: SyncServer; devices: number }
  | { state: 'no-start'; server: SyncServer; devices: number; code: string; problem: string };

/** Asks the user to let Pindu connect to a server. A browser does so only in the very click. */
export function allowConnection(address: string): Promise<boolean> {
  return browser.permissions.request({ origins: [hostPattern(address)] }).catch(() => false);
}

/** Gives the permission for a host back; one that the browser gives for good, as in a managed one, stays. */
export async function giveBack(pattern: string): Promise<void> {
  await browser.permissions.remove({ origins: [pattern] }).catch(() => false);
}

/** Tests a server once the user has allowed the connection to its host. */
function useTesting() {
  const [testing, setTesting] = useState<Testing>({ state: 'idle' });
  const signal = useLeaving();

  /**
   * Must be called in the very click: a browser asks for a permission only there. Resolves with whether all is well. With
   * `isOn`, the files there must open with the passphrase of this device.
   */
  const test = async (server: SyncServer, isOn: boolean): Promise<boolean> => {
    const bad = (code: string, problem: string) => {
      if (!signal().aborted) setTesting({ state: 'bad', code, problem });
      return false;
    };
    const wrong = serverProblem(server);
    if (wrong !== undefined) return bad(wrong.code, syncProblemText(wrong));
    const granted = allowConnection(server.address);
    setTesting({ state: 'testing' });
    if (!(await granted)) return bad('refused', t('sync.refused', { host: new URL(server.address).host }));
    const passphrase = isOn ? (await readSetup(library()))?.passphrase : undefined;
    const tested = await testServer(server, passphrase, { signal: signal() });
    if (tested.outcome === 'bad')
      return bad(tested.problem.code, syncProblemText(tested.problem, isOn ? 'change' : 'set-up'));
    setTesting({ state: 'good', server, devices: tested.devices });
    return true;
  };
  return { testing, setTesting, test, signal };
}

/** Tests a passphrase as it was typed, and then without the spaces around it, which a copied one may have. */
async function tryPassphrase(server: SyncServer, typed: string, signal: AbortSignal) {
  const tested = await testServer(server, typed, { signal });
  const isWrong = tested.outcome === 'bad' && tested.problem.code === 'wrong-passphrase';
  const trimmed = typed.trim();
  if (!isWrong || trimmed === typed) return { tested, passphrase: typed };
  return { tested: await testServer(server, trimmed, { signal }), passphrase: trimmed };
}

/** Tests a server, takes the passphrase, and turns sync on; `onStart` is called then. */
export function useSetUp(onStart: () => void) {
  const { testing, setTesting, test, signal } = useTesting();

  /** `again` is the passphrase typed a second time, where it is new. */
  const start = async (passphrase: string, again: string | undefined) => {
    if (testing.state !== 'good' && testing.state !== 'no-start') return;
    const { server, devices } = testing;
    const refuse = (code: string, problem: string) => setTesting({ state: 'no-start', server, devices, code, problem });
    const wrong = passphraseProblem(passphrase, again !== undefined);
    if (wrong === 'too-short') return refuse(wrong, t('sync.passphraseShort', { least: String(leastPassphrase) }));
    if (wrong === 'spaces') return refuse(wrong, t('sync.passphraseSpaces'));
    if (again !== undefined && again !== passphrase) return refuse('differs', t('sync.passphraseDiffers'));
    setTesting({ state: 'checking', server, devices });
    try {
      const tried = await tryPassphrase(server, passphrase, signal());
      if (tried.tested.outcome === 'bad') {
        const { problem } = tried.tested;
        return refuse(problem.code, syncProblemText(problem, 'set-up'));
      }
      await setUpSync(library(), server, tried.passphrase);
      await scheduleSync();
      onStart();
    } catch (error) {
      if (!signal().aborted) refuse('storage', await failureText(error));
    }
  };
  return {
    testing,
    test: (server: SyncServer) =>
      void test(server, false).catch(async (error: unknown) => {
        if (!signal().aborted) setTesting({ state: 'bad', code: 'storage', problem: await failureText(error) });
      }),
    start,
    forget: () => setTesting({ state: 'idle' }),
  };
}

/** Puts another address, user or password in the place of those that are stored, once the server takes them. */
export function useChangeServer() {
  const { testing, setTesting, test } = useTesting();
  const [saved, setSaved] = useState(false);
  const change = async (server: SyncServer) => {
    setSaved(false);
    try {
      if (!(await test(server, true))) return;
      const left = await changeServer(library(), server);
      if (left !== undefined) await giveBack(left);
      setTesting({ state: 'idle' });
      setSaved(true);
    } catch (error) {
      setTesting({ state: 'bad', code: 'storage', problem: await failureText(error) });
    }
  };
  return { testing, saved, change: (server: SyncServer) => void change(server) };
}

/** One run at a time, which ends with the page: the background goes on with it. */
export function useRunning() {
  const [running, setRunning] = useState<Running>({ state: 'idle' });
  const controller = useRef<AbortController>(undefined);
  const run = async () => {
    controller.current = new AbortController();
    const { signal } = controller.current;
    setRunning({ state: 'working', phase: 'list', share: 0 });
    try {
      const outcome = await runSync({
        signal,
        waits: true,
        onProgress: (progress) => {
          if (!signal.aborted) setRunning({ state: 'working', ...progress });
        },
      });
      setRunning({ state: 'ended', outcome });
    } catch (error) {
      setRunning(signal.aborted ? { state: 'stopped' } : { state: 'failed', problem: await failureText(error) });
    }
  };
  return { running, run: () => void run(), cancel: () => controller.current?.abort() };
}

/** Whether the browser lets Pindu connect to a server; `undefined` until it has said so. */
export function usePermission(address: string | undefined) {
  const [allowed, setAllowed] = useState<boolean>();
  useEffect(() => {
    if (address === undefined) return;
    const ask = () => void browser.permissions.contains({ origins: [hostPattern(address)] }).then(setAllowed);
    ask();
    browser.permissions.onAdded.addListener(ask);
    browser.permissions.onRemoved.addListener(ask);
    return () => {
      browser.permissions.onAdded.removeListener(ask);
      browser.permissions.onRemoved.removeListener(ask);
    };
  }, [address]);
  return allowed;
}

/** Turns sync off, after this device's files were deleted on the server if that is wanted. */
export function useStopping() {
  const [stopping, setStopping] = useState<Stopping>({ state: 'idle' });
  const stop = async (address: string, removesFiles: boolean) => {
    try {
      let removed: number | undefined;
      if (removesFiles) {
        setStopping({ state: 'working' });
        const { deleted, problem } = await leaveServer(library());
        if (problem !== undefined) return setStopping({ state: 'not-removed', problem: syncProblemText(problem) });
        removed = deleted;
      } else await stopSync(library());
      await scheduleSync();
      await giveBack(hostPattern(address));
      setStopping({ state: 'stopped', removed });
    } catch (error) {
      setStopping({ state: 'failed', problem: await failureText(error) });
    }
  };
  return { stopping, stop: (address: string, removesFiles: boolean) => void stop(address, removesFiles) };
}

/** A signal that is aborted when the component goes. */
function useLeaving(): () => AbortSignal {
  const leaving = useRef(new AbortController());
  useEffect(() => () => leaving.current.abort(), []);
  return () => leaving.current.signal;
}
