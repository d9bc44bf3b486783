import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { outputFolder } from '@/scripts/setup/build-extension';
import { root } from '@/scripts/setup/root';
import { billOfMaterials } from './bill-of-materials';

/** The bill of materials of the extension as it is built, as a file: its name and its text. */
export function makeBill(version: string): { name: string; text: string } {
  const built = (file: string) => readFileSync(join(outputFolder('chrome'), file));
  const npms = execFileSync('npm', ['sbom', '--sbom-format=cyclonedx', '--package-lock-only', '--loglevel=error'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  const bill = billOfMaterials(JSON.parse(npms), JSON.parse(built('licences.json').toString()), (file) =>
    createHash('sha256').update(built(file)).digest('hex'),
  );
  return { name: `pindu-${version}.cdx.json`, text: `${JSON.stringify(bill, undefined, 2)}\n` };
}
