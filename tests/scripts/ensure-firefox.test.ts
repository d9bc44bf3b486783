import { expect, it } from 'vitest';
import { canInstall } from '@/scripts/setup/apt';
import { ensureFirefox } from '@/scripts/setup/ensure-firefox';

const debian = 'PRETTY_NAME="Debian GNU/Linux 13 (trixie)"\nID=debian\n';
const root = 0;

it.each([
  ['root on Debian', { platform: 'linux', user: root, release: debian }, true],
  [
    'root on what is made of it',
    { platform: 'linux', user: root, release: 'ID=mint\nID_LIKE="ubuntu debian"\n' },
    true,
  ],
  ['another user on Debian', { platform: 'linux', user: 1000, release: debian }, false],
  ['root on Fedora', { platform: 'linux', user: root, release: 'ID=fedora\n' }, false],
  ['root on a Mac', { platform: 'darwin', user: root, release: '' }, false],
  ['Windows', { platform: 'win32', user: undefined, release: '' }, false],
] as const)('packages are installed, or not, by %s', (_, system, can) => {
  expect(canInstall(system)).toBe(can);
});

/** A machine on which installing does this to the Firefox that is found. */
function machine(found: string | undefined, can: boolean, installed?: string, trouble?: string) {
  const asked: string[][] = [];
  const said: string[] = [];
  let now = found;
  return {
    asked,
    said,
    find: () => now,
    canInstall: () => can,
    install: async (packages: string[]) => {
      asked.push(packages);
      now = installed;
      return trouble;
    },
    log: (text: string) => void said.push(text),
  };
}

it('installs nothing where there is a Firefox', async () => {
  const here = machine('/usr/bin/firefox', true);
  expect(await ensureFirefox(here)).toBe('/usr/bin/firefox');
  expect(here.asked).toEqual([]);
});

it('installs Firefox where packages can be installed', async () => {
  const here = machine(undefined, true, '/usr/bin/firefox-esr');
  expect(await ensureFirefox(here)).toBe('/usr/bin/firefox-esr');
  expect(here.asked).toEqual([['firefox-esr']]);
});

it('gives none where packages cannot be installed', async () => {
  const here = machine(undefined, false);
  expect(await ensureFirefox(here)).toBeUndefined();
  expect(here.asked).toEqual([]);
});

it('gives none, and says why, where installing fails', async () => {
  const here = machine(undefined, true, undefined, 'no such package');
  expect(await ensureFirefox(here)).toBeUndefined();
  expect(here.said).toEqual(['no such package']);
});
