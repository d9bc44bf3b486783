// Builds Pindu and writes its bill of materials (CycloneDX) into .output, or the folder that is named. A release has its
// own: `npm run release`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildExtension } from './setup/build-extension';
import { root } from './setup/root';
import { makeBill } from './shipped/make-bill';

if (!(await buildExtension({ targets: ['chrome', 'firefox'] }))) process.exit(1);
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { name, text } = makeBill(version);
const folder = resolve(process.argv[2] ?? join(root, '.output'));
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, name), text);
console.log(join(folder, name));
