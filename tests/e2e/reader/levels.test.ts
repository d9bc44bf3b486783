import { expect, it } from 'vitest';
import { violationsIn } from '@/tests/e2e/harness/axe';
import { grantedExtension } from '@/tests/e2e/harness/extension-copies';
import { ownPage } from '@/tests/e2e/harness/fixtures';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';
import { dispatchMenu } from '@/tests/e2e/harness/worker';

// A context menu cannot be opened in a test, which would grant access to the page.
const { pindu, server } = useBrowser({ extension: grantedExtension(['news.test']) });

it('an imported level list reports the lines it did not understand, and its levels appear on word cards', async () => {
  const library = await pindu.context.newPage();
  await library.goto(`chrome-extension://${pindu.extensionId}/library.html#/levels`);
  await library.locator('.choice', { hasText: 'Another list' }).click();
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

it('a list of an exam is imported from a table and from a selection, and its levels can be chosen', async () => {
  const table = (rows: string[][]) =>
    `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
  server.serve('/hsk', {
    body: `<!doctype html><title>List</title>${table([
      ['1', '七—九级', '措施', 'cuòshī'],
      ['2', '高等', '居民', 'jūmín'],
    ])}`,
  });
  const library = await pindu.context.newPage();
  await library.goto(`chrome-extension://${pindu.extensionId}/library.html#/levels`);
  await library.fill('[name="text"]', '一级\n学校 xuéxiào\n二级\n公园 gōngyuán');
  await library.click('[data-action="import"]');
  const item = library.locator('.item', { hasText: 'HSK 3.0' });
  await expect.poll(() => item.textContent()).toContain('2 words · 1, 2');
  await library.waitForSelector('[name="add"]');
  expect(await violationsIn(library)).toEqual([]);
  await library.fill('[name="text"]', '学校 xuéxiào 3\n措施 cuòshī 4\n睡 觉 2');
  await library.click('[data-action="import"]');
  await expect.poll(() => item.textContent()).toContain('3 words · 1, 2, 4');
  await expect
    .poll(() => library.textContent('.notice'))
    .toMatch(/3: 学校[\s\S]*4: 措施[\s\S]*学校 1 \(not 3\)[\s\S]*line 3: 睡 觉 2/);
  await library.click('[data-action="undo"]');
  await expect.poll(() => item.textContent()).toContain('2 words · 1, 2');
  await library.click('[data-action="select-on-page"]');
  await library.waitForSelector('form [role="status"]');
  await library.close();

  const page = firstTab(pindu);
  await page.goto('http://news.test/hsk');
  await page.bringToFront();
  await page.evaluate(() => getSelection()?.selectAllChildren(document.body));
  const opened = pindu.context.waitForEvent('page');
  expect(await dispatchMenu(pindu, 'import-levels')).toBe(true);
  const levels = await opened;
  await levels.waitForSelector('[name="text"]');
  await expect.poll(() => levels.inputValue('[name="text"]')).toContain('七—九级\t措施\tcuòshī');
  await levels.waitForSelector('[name="add"]');
  await levels.click('[data-action="import"]');
  await expect
    .poll(() => levels.locator('.item', { hasText: 'HSK 3.0' }).textContent())
    .toContain('4 words · 1, 2, 7-9');
  await levels.goto('about:blank');
  await levels.goto(`chrome-extension://${pindu.extensionId}/library.html#/settings`);
  const options = () => levels.locator('select[name="level"] optgroup[label="HSK 3.0"] option').allTextContents();
  await expect.poll(options).toEqual(['HSK 3.0 1', 'HSK 3.0 2 and below', 'HSK 3.0 7-9 and below']);
  await levels.close();
  expect(await dispatchMenu(pindu, 'import-levels')).toBe(false);
});
