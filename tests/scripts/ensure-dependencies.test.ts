import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ensureDependencies } from '@/scripts/setup/ensure-dependencies.mjs';

let root: string;
let installs: number;
const locked = (version: string) => ({
  packages: {
    '': {},
    'node_modules/a': { version },
    'node_modules/other-system': { version: '1.0.0', optional: true },
  },
});

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  root = mkdtempSync(join(tmpdir(), 'pindu-install-'));
  installs = 0;
  write('package.json', { dependencies: { a: '1.0.0' } });
  write('package-lock.json', locked('1.0.0'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true });
});

function write(path: string, value: object): void {
  writeFileSync(join(root, path), JSON.stringify(value));
}

/** Puts a version of the one package where npm would. */
function put(version: string): void {
  mkdirSync(join(root, 'node_modules/a'), { recursive: true });
  write('node_modules/.package-lock.json', { packages: { 'node_modules/a': { version } } });
}

function ensure(): Promise<void> {
  return ensureDependencies(root, async () => {
    installs += 1;
    put('1.0.0');
    return 0;
  });
}

it('installs where node_modules is missing, and then no more', async () => {
  await ensure();
  await ensure();
  expect(installs).toBe(1);
});

it('installs nothing where npm has already put what the lock file names', async () => {
  put('1.0.0');
  await ensure();
  expect(installs).toBe(0);
});

it('installs anew when the lock file names another version', async () => {
  await ensure();
  write('package-lock.json', locked('2.0.0'));
  await ensure();
  expect(installs).toBe(2);
});

it('installs anew when package.json asks for something else', async () => {
  await ensure();
  rmSync(join(root, 'node_modules/a'), { recursive: true });
  write('package.json', { dependencies: { b: '1.0.0' } });
  await ensure();
  expect(installs).toBe(2);
});
