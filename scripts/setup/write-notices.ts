import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';

/** Libraries of which something is in the build beside package.json's dependencies, and what those bring along. */
const alsoBuiltIn = ['wxt', '@wxt-dev/storage', '@floating-ui/core', '@floating-ui/utils'];

/**
 * Writes the licences of Pindu and of every library in the build to assets/static/licences.txt, from their packages. A
 * package without a licence file is named with the licence that its package.json states.
 */
export function writeNotices(): void {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const notices = [...Object.keys(dependencies), ...alsoBuiltIn].sort().map((name) => {
    const folder = join(root, 'node_modules', name);
    if (!existsSync(folder)) return '';
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
    return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : ''}`;
  });
  const own = `Pindu\n\n${readFileSync(join(root, 'LICENSE'), 'utf8').trim()}`;
  const text = [own, ...notices].filter(Boolean).join(`\n\n${'-'.repeat(72)}\n\n`);
  writeFileSync(join(root, 'assets/static/licences.txt'), `${text}\n`);
}
