import { expect, it } from 'vitest';
import { ensureWebdavServers } from '@/scripts/setup/ensure-webdav-servers';

/** A machine with some programs, on which packages can be installed or not. */
async function ensuredOn(programs: string[], can: boolean, trouble?: string) {
  const asked: string[][] = [];
  const said: string[] = [];
  await ensureWebdavServers({
    has: (path) => programs.includes(String(path)),
    canInstall: () => can,
    install: async (packages) => {
      asked.push(packages);
      return trouble;
    },
    log: (text: string) => void said.push(text),
  });
  return { asked, said };
}

it('installs the servers that are missing', async () => {
  expect((await ensuredOn([], true)).asked).toEqual([['apache2-bin', 'rclone']]);
  expect((await ensuredOn(['/usr/sbin/apache2'], true)).asked).toEqual([['rclone']]);
});

it('installs nothing where both are there, or nothing can be installed', async () => {
  expect((await ensuredOn(['/usr/sbin/apache2', '/usr/bin/rclone'], true)).asked).toEqual([]);
  expect((await ensuredOn([], false)).asked).toEqual([]);
});

it('says why where installing fails', async () => {
  expect((await ensuredOn([], true, 'no such package')).said).toEqual(['no such package']);
});
