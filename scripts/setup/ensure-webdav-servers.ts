import { existsSync } from 'node:fs';
import { canInstall, installPackages } from './apt';

/** The servers that sync is tested against: Debian's package, and its program. */
const servers = [
  // The program and its modules: the package `apache2` would also start a server of the machine's own.
  ['apache2-bin', '/usr/sbin/apache2'],
  ['rclone', '/usr/bin/rclone'],
] as const;

/** How servers are found and installed; replaced in tests. */
const thisMachine = { has: existsSync, canInstall, install: installPackages, log: console.error };

/**
 * Installs the WebDAV servers that are missing, as root on Debian or Ubuntu. Where it cannot, the tests that need one are
 * skipped and say so.
 */
export async function ensureWebdavServers(machine = thisMachine): Promise<void> {
  const missing = servers.filter(([, program]) => !machine.has(program)).map(([name]) => name);
  if (missing.length === 0 || !machine.canInstall()) return;
  const trouble = await machine.install(missing);
  if (trouble !== undefined) machine.log(trouble);
}
