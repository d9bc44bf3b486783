import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A WebDAV server of the machine's own, on 127.0.0.1, with files of its own. */
export type WebdavServer = {
  /** The folder of its root, which is empty at first; without a slash at its end. */
  address: string;
  user: string;
  password: string;
  /** Where its files are on the disk. */
  folder: string;
  /** Ends it; nothing answers at its address until it is started again. */
  stop: () => Promise<void>;
  start: () => Promise<void>;
  /** Ends it, and deletes its files. */
  remove: () => Promise<void>;
};

const apache = '/usr/sbin/apache2';
const apacheModules = '/usr/lib/apache2/modules';
const rclone = '/usr/bin/rclone';

const user = 'reader';
const password = 'app-password';

/** The servers that sync is tested against. `missing` says why one cannot be had here. */
export const webdavServers: { name: string; missing: string | undefined; start: () => Promise<WebdavServer> }[] = [
  { name: 'Apache mod_dav', missing: missing(apache, 'apache2-bin'), start: startApache },
  { name: 'rclone serve webdav', missing: missing(rclone, 'rclone'), start: startRclone },
];

function missing(program: string, name: string): string | undefined {
  return existsSync(program) ? undefined : `${program} is missing (install ${name})`;
}

const modules = ['mpm_event', 'authn_core', 'authn_file', 'authz_core', 'authz_user', 'auth_basic', 'dav', 'dav_fs'];

function startApache(): Promise<WebdavServer> {
  return startServer((base, port, folder) => {
    const sha = createHash('sha1').update(password).digest('base64');
    writeFileSync(join(base, 'users'), `${user}:{SHA}${sha}\n`);
    // As root it would serve nothing; its children run as Debian's user for it.
    const asUser = process.getuid?.() === 0 ? 'User www-data\nGroup www-data\n' : '';
    mkdirSync(join(base, 'locks'));
    chmodSync(join(base, 'locks'), 0o777);
    writeFileSync(
      join(base, 'apache.conf'),
      `${modules.map((name) => `LoadModule ${name}_module ${apacheModules}/mod_${name}.so\n`).join('')}${asUser}
ServerRoot "${base}"
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile "${base}/pid"
ErrorLog "${base}/errors"
DavLockDB "${base}/locks/db"
DocumentRoot "${folder}"
<Directory "${folder}">
  Dav On
  AuthType Basic
  AuthName "files"
  AuthUserFile "${base}/users"
  Require valid-user
</Directory>
`,
    );
    return [apache, '-f', join(base, 'apache.conf'), '-D', 'FOREGROUND'];
  });
}

function startRclone(): Promise<WebdavServer> {
  return startServer((_, port, folder) => {
    const address = ['--addr', `127.0.0.1:${port}`, '--user', user, '--pass', password];
    // Its listings are otherwise minutes old where files are changed beside it, as tests do.
    return [rclone, 'serve', 'webdav', folder, ...address, '--dir-cache-time', '0', '--config', '/dev/null'];
  });
}

/** Starts a program on a free port, in a folder of its own, and waits until it answers. */
async function startServer(command: (base: string, port: number, folder: string) => string[]): Promise<WebdavServer> {
  const base = mkdtempSync(join(tmpdir(), 'pindu-webdav-'));
  const folder = join(base, 'files');
  mkdirSync(folder);
  for (const each of [base, folder]) chmodSync(each, 0o777);
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const [program = '', ...args] = command(base, port, folder);
  let running: ChildProcess | undefined;
  const stop = async () => {
    const ending = running;
    running = undefined;
    if (ending === undefined || ending.exitCode !== null || ending.signalCode !== null) return;
    const gone = new Promise((resolve) => ending.once('exit', resolve));
    ending.kill('SIGTERM');
    await gone;
  };
  const start = async () => {
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    running = child;
    let said = '';
    child.stderr?.on('data', (text: Buffer) => {
      said = (said + String(text)).slice(-2_000);
    });
    await answers(address, () => {
      if (child.exitCode !== null) throw new Error(`${program} ended with ${child.exitCode}: ${said}`);
    });
  };
  await start();
  return {
    ...{ address, user, password, folder, stop, start },
    remove: async () => {
      await stop();
      rmSync(base, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Resolves when something answers there; `check` throws when nothing ever will. */
async function answers(address: string, check: () => void): Promise<void> {
  for (const end = Date.now() + 60_000; ; ) {
    check();
    try {
      await (await fetch(address)).arrayBuffer();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
