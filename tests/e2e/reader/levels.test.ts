import { expect, it } from 'vitest';
import { ownPage } from '@/tests/e2e/harness/fixtures';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

const { pindu, server } = useBrowser();

it('an imported level list reports the lines it did not understand, and its levels appear on word cards', async () => {
  const library = await pindu.context.newPage();
  await library.goto(`chrome-extension://${pindu.extensionId}/library.html#/levels`);
  await library.fill('[name="name"]', 'My course');
  await library.fill('[name="text"]', '採用\tB1\nno word here\n');
  await library.click('[data-action="import"]');
  await library.waitForSelector('.item');
  expect(await library.textContent('.notice')).toMatch(/1 words? imported[\s\S]*line 2: no word here/);
  await library.close();

  await ownPage.open(firstTab(pindu), server);
  const reader = await openReader(pindu);
  await reader.hover('采用');
  await reader.waitForCard('采用');
  await waitFor('the level', async () => (await reader.texts('.card .chip')).includes('My course B1'));
});
