import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outputFolder } from '@/scripts/setup/build-extension';

/** A changed copy of the built extension, in a temporary folder and never where anything is shipped from. */
export type ExtensionCopy = { folder: string; remove: () => void };

/**
 * A copy to which these hosts are granted from the start: nobody can answer a browser's question in a test.
 */
export function grantedExtension(hosts: string[]): ExtensionCopy {
  return copyWith({ host_permissions: hosts.map((host) => `*://${host}/*`) });
}

/**
 * A copy that has no other language than one: what a browser of that language shows. Chromium itself takes a language
 * only where its own texts in it are installed, which few computers have.
 */
export function localizedExtension(locale: string): ExtensionCopy {
  const copy = copyWith({ default_locale: locale });
  const locales = join(copy.folder, '_locales');
  for (const other of readdirSync(locales).filter((name) => name !== locale))
    rmSync(join(locales, other), { recursive: true });
  return copy;
}

function copyWith(manifest: object): ExtensionCopy {
  const folder = mkdtempSync(join(tmpdir(), 'pindu-extension-'));
  cpSync(outputFolder('chrome'), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), ...manifest }));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
