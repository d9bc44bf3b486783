import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withProgress } from './with-progress.mjs';

/**
 * Sees to it that node_modules holds what package-lock.json names, with npm where it does not. A stamp inside
 * node_modules makes the usual case one hash of two files. Ends the process with a message where npm fails.
 *
 * @param {string} root the checkout, absolute
 * @param {(root: string) => Promise<number>} install runs the installation and gives its exit code
 */
export async function ensureDependencies(root, install = runNpm) {
  const stamp = join(root, 'node_modules', '.pindu-stamp');
  const wanted = fingerprint(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (!isInstalled(root)) {
    const code = await withProgress(
      'Installing the dependencies with npm, which takes a minute or two the first time',
      () => install(root),
      () => installedSoFar(root),
    );
    if (code !== 0) {
      console.error('The dependencies could not be installed (see above). Is the network there?');
      process.exit(code);
    }
  }
  writeFileSync(stamp, wanted);
}

/**
 * Whether node_modules already holds the locked versions, by npm's own record of what it installed
 * (node_modules/.package-lock.json). Packages for other systems may be absent.
 *
 * @param {string} root the checkout, absolute
 * @returns {boolean}
 */
export function isInstalled(root) {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const locked = readJson(join(root, 'package-lock.json')).packages;
  const installed = readJson(record).packages;
  return Object.entries(locked).every(([path, { version, optional, devOptional }]) => {
    if (path === '') return true;
    const present = installed[path];
    if (!present) return Boolean(optional || devOptional);
    return present.version === version && existsSync(join(root, path));
  });
}

/**
 * How many packages are unpacked: all that is to be seen of npm's work while it lasts.
 *
 * @param {string} root
 */
function installedSoFar(root) {
  const paths = Object.entries(readJson(join(root, 'package-lock.json')).packages)
    .filter(([path, { optional }]) => path !== '' && !optional)
    .map(([path]) => path);
  const there = paths.filter((path) => existsSync(join(root, path, 'package.json'))).length;
  return there === 0 ? 'downloading' : `${there} of ${paths.length} packages`;
}

/** @param {string} root */
function fingerprint(root) {
  const { dependencies, devDependencies } = readJson(join(root, 'package.json'));
  return createHash('sha256')
    .update(`${process.platform} ${process.arch}\n`)
    .update(JSON.stringify([dependencies, devDependencies]))
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/**
 * `npm ci`; where it refuses, `npm install --no-save`, which reads the same lock file: a registry that lacks the
 * optional packages of other systems makes `npm ci` call the lock file incomplete.
 *
 * @param {string} root
 */
async function runNpm(root) {
  return (await npm(root, 'ci')) === 0 ? 0 : npm(root, 'install', '--no-save');
}

/**
 * @param {string} root
 * @param {string[]} args
 * @returns {Promise<number>}
 */
function npm(root, ...args) {
  return new Promise((resolve) => {
    // npm's standard output goes to our standard error (2). On Windows npm is a script, which only a shell starts.
    const child = spawn('npm', [...args, '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'], {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    });
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}
