import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Sees to it that .wxt/ (the generated types that tsconfig.json includes) is there and no older than what it is
 * made from, with `wxt prepare` where it is not. Ends the process with a message where that fails.
 *
 * @param {string} root the checkout, absolute
 */
export function ensureTypes(root) {
  const stamp = join(root, '.wxt', '.prepared');
  const made = existsSync(join(root, '.wxt', 'tsconfig.json')) && modifiedAt(stamp);
  const sources = ['wxt.config.ts', 'package-lock.json', 'entrypoints', 'locales'].map((path) => join(root, path));
  const newest = Math.max(...sources.flatMap((path) => [path, ...children(path)]).map(modifiedAt));
  if (made && made >= newest) return;

  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs'), 'prepare'],
    { cwd: root, encoding: 'utf8' },
  );
  if (status !== 0) {
    console.error(`${stdout}${stderr}\n\`wxt prepare\` failed.`);
    process.exit(status ?? 1);
  }
  writeFileSync(stamp, '');
}

/** @param {string} path */
function children(path) {
  return existsSync(path) && statSync(path).isDirectory() ? readdirSync(path).map((child) => join(path, child)) : [];
}

/** @param {string} path */
function modifiedAt(path) {
  return existsSync(path) ? statSync(path).mtimeMs : 0;
}
