import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outputFolder } from '@/scripts/setup/build-extension.ts';

/**
 * A copy of the built extension that has no other language than one: what a browser of that language shows. Chromium
 * itself takes a language only where its own texts in it are installed, which few computers have.
 */
export function localizedExtension(locale: string): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'pindu-localized-'));
  cpSync(outputFolder('chrome'), folder, { recursive: true });
  const locales = join(folder, '_locales');
  for (const other of readdirSync(locales).filter((name) => name !== locale))
    rmSync(join(locales, other), { recursive: true });
  const path = join(folder, 'manifest.json');
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), default_locale: locale }));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
