// Pictures of all that Pindu shows, with a library of samples, at three widths, light and dark: .output/screenshots.
import { rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { launchPindu } from '@/tests/e2e/harness/launch.ts';
import { buildExtension } from './setup/build-extension.ts';
import { root } from './setup/root.ts';
import { serveSample } from './setup/serve-sample.ts';
import { shootPages } from './setup/shoot-pages.ts';

if (!(await buildExtension({ targets: ['chrome'] }))) process.exit(1);
const folder = join(root, '.output', 'screenshots');
rmSync(folder, { recursive: true, force: true });
const { server, url } = await serveSample();
const pindu = await launchPindu();
let made = 0;
try {
  await servePhoto();
  for await (const _ of shootPages(pindu, url, folder)) made += 1;
  console.log(`${made} pictures in ${relative(root, folder)}`);
} finally {
  await pindu.close();
  await server.close();
}

/** Serves the drawing of the sample as a photograph under the same address: no drawing is kept with an article. */
async function servePhoto(): Promise<void> {
  const page = await pindu.context.newPage();
  await page.setViewportSize({ width: 960, height: 540 });
  await page.goto(new URL('bridge.svg', url).href);
  server.serve('/bridge.svg', {
    body: await page.screenshot({ type: 'jpeg', quality: 85 }),
    contentType: 'image/jpeg',
  });
  await page.close();
}
