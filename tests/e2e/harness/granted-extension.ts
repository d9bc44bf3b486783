import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outputFolder } from '@/scripts/setup/build-extension.ts';

/**
 * A copy of the built extension to which these hosts are granted from the start: nobody can answer a browser's question
 * in a test. It lies in a temporary folder, never where anything is shipped from.
 */
export function grantedExtension(hosts: string[]): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'pindu-granted-'));
  cpSync(outputFolder('chrome'), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...manifest, host_permissions: hosts.map((host) => `*://${host}/*`) }));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
