import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FixtureServer, startFixtureServer } from './harness/fixture-server.ts';
import { ownPage } from './harness/fixtures.ts';
import { launchPindu, type Pindu } from './harness/launch.ts';
import { firstTab, openReader } from './harness/open-reader.ts';
import { waitFor } from './harness/wait-for.ts';

let server: FixtureServer;
let pindu: Pindu;

beforeAll(async () => {
  server = await startFixtureServer();
  pindu = await launchPindu({ serverPort: server.port });
});
afterAll(async () => {
  await pindu.close();
  await server.close();
});

it('takes a level list, says what it did not understand, and shows its levels on cards', async () => {
  const library = await pindu.context.newPage();
  await library.goto(`chrome-extension://${pindu.extensionId}/library.html#/levels`);
  await library.fill('[name="name"]', 'My course');
  await library.fill('[name="text"]', '採用\tB1\nno word here\n');
  await library.click('[data-action="import"]');
  await library.waitForSelector('.item');
  expect(await library.textContent('.notice')).toMatch(/1 words? imported[\s\S]*line 2: no word here/);
  await library.close();

  await ownPage.open(firstTab(pindu), server);
  const reader = await openReader(pindu, firstTab(pindu));
  await reader.hover('采用');
  await reader.waitForCard('采用');
  await waitFor('the level', async () => (await reader.texts('.card .chip')).includes('My course B1'));
});
