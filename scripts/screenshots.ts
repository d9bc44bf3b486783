// Pictures of reader, card, popup and library at three widths, light and dark: .output/screenshots.
import { join, relative } from 'node:path';
import { launchPindu } from '@/tests/e2e/harness/launch.ts';
import { buildExtension } from './setup/build-extension.ts';
import { root } from './setup/root.ts';
import { sampleWord, serveSample } from './setup/serve-sample.ts';
import { shootJourney } from './setup/shoot-journey.ts';

if (!(await buildExtension({ targets: ['chrome'] }))) process.exit(1);
const { server, url } = await serveSample();
const folder = join(root, '.output', 'screenshots');
const heights = { 360: 740, 800: 1000, 1440: 900 };
for (const colorScheme of ['light', 'dark'] as const) {
  for (const [width, height] of Object.entries(heights)) {
    const pindu = await launchPindu({ viewport: { width: Number(width), height }, colorScheme });
    try {
      const files = await shootJourney(pindu, url, sampleWord, folder, (shot) => `${shot}-${width}-${colorScheme}.png`);
      for (const file of files) console.log(relative(root, file));
    } finally {
      await pindu.close();
    }
  }
}
await server.close();
