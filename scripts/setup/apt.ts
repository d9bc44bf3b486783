import { existsSync, readFileSync } from 'node:fs';
import { runCommand } from './run-command';
import { withProgress } from './with-progress.mjs';

/** What says whether packages can be installed; plain values, so that tests can be any machine. */
export type System = {
  platform: NodeJS.Platform;
  /** The user's id, 0 for root; absent where the system has none. */
  user: number | undefined;
  /** The text of /etc/os-release, empty where there is none. */
  release: string;
};

const release = '/etc/os-release';
const thisSystem = (): System => ({
  platform: process.platform,
  user: process.getuid?.(),
  release: existsSync(release) ? readFileSync(release, 'utf8') : '',
});

/** Whether packages are installed here: as root on Debian, Ubuntu and what is made of them. */
export function canInstall({ platform, user, release }: System = thisSystem()): boolean {
  return platform === 'linux' && user === 0 && /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(release);
}

/** Installs Debian packages; gives apt-get's words where that fails. */
export async function installPackages(packages: string[]): Promise<string | undefined> {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  let last = '';
  const onOutput = (text: string) => {
    last = text.trim().split('\n').at(-1)?.slice(0, 80) ?? last;
  };
  const apt = (what: string, ...args: string[]) =>
    withProgress(
      what,
      () => runCommand('apt-get', args, { env, onOutput }),
      () => last,
    );
  const update = await apt('Asking for the newest packages (apt-get update)', 'update');
  const wait = ['-o', 'DPkg::Lock::Timeout=120'];
  const what = `Installing ${packages.join(' and ')} (apt-get install)`;
  const result = await apt(what, 'install', '-y', '--no-install-recommends', ...wait, ...packages);
  return result.code === 0 ? undefined : `${update.output}${result.output}\napt-get failed (above).\n\n`;
}
