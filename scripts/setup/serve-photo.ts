import type { FixtureServer } from '@/tests/e2e/harness/fixture-server';
import type { Pindu } from '@/tests/e2e/harness/launch';

/** Serves the drawing of the sample as a photograph under the same address: no drawing is kept with an article. */
export async function servePhoto({ context }: Pindu, server: FixtureServer, url: string): Promise<void> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 960, height: 540 });
  await page.goto(new URL('bridge.svg', url).href);
  server.serve('/bridge.svg', {
    body: await page.screenshot({ type: 'jpeg', quality: 85 }),
    contentType: 'image/jpeg',
  });
  await page.close();
}
