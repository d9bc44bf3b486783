// Pictures of all that Pindu shows, with a library of samples, at three widths, light and dark: .output/screenshots.
// With `--docs` those of them that stand in the README are put into docs/pictures.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { launchPindu } from '@/tests/e2e/harness/launch';
import { buildExtension } from './setup/build-extension';
import { root } from './setup/root';
import { servePhoto } from './setup/serve-photo';
import { serveSample } from './setup/serve-sample';
import { shootPages } from './setup/shoot-pages';
import { writeReadmePictures } from './setup/write-readme-pictures';

if (!(await buildExtension({ targets: ['chrome'] }))) process.exit(1);
const folder = join(root, '.output', 'screenshots');
// Those of the last time. What `npm start` has left in a folder of its own stays.
for (const file of existsSync(folder) ? readdirSync(folder) : []) {
  if (file.endsWith('.png')) rmSync(join(folder, file));
}
const { server, url } = await serveSample();
const pindu = await launchPindu();
let made = 0;
try {
  await servePhoto(pindu, server, url);
  for await (const _ of shootPages(pindu, url, folder)) made += 1;
  console.log(`${made} pictures in ${relative(root, folder)}`);
  if (process.argv.includes('--docs')) await writeReadmePictures(pindu, folder);
} finally {
  await pindu.close();
  await server.close();
}
