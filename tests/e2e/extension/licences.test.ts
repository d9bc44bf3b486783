import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Notice } from '@/components/licences/notice';
import { outputFolder } from '@/scripts/setup/build-extension';
import { useBrowser } from '@/tests/e2e/harness/use-browser';

const { pindu } = useBrowser();

it('the settings lead to a page with every licence that is built in, whose text opens on a click', async () => {
  const page = await pindu.context.newPage();
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`chrome-extension://${pindu.extensionId}/library.html#/settings`);
  await page.click('a[href="#/licences"]');
  await page.waitForSelector('.licences');
  const notices: Notice[] = JSON.parse(readFileSync(join(outputFolder('chrome'), 'licences.json'), 'utf8'));
  for (const kind of ['pindu', 'data', 'library']) {
    const texts = await page.locator(`[data-kind="${kind}"] summary`).allInnerTexts();
    const wanted = notices.filter((notice) => notice.kind === kind);
    expect(texts).toHaveLength(wanted.length);
    for (const [index, { name, version = '', licence }] of wanted.entries())
      expect(texts[index]).toMatch(new RegExp(`${name} ?${version}[\\s\\S]*${licence}`));
  }

  const dexie = page.locator('details', { has: page.locator('summary', { hasText: /^dexie / }) });
  const text = dexie.locator('.licences-text');
  expect(await text.isVisible()).toBe(false);
  await dexie.locator('summary').click();
  expect(await text.isVisible()).toBe(true);
  expect(await text.textContent()).toMatch(/Apache License[\s\S]*David Fahlander/);
  await page.locator('summary', { hasText: 'CC-CEDICT' }).click();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide).toBe(0);
  await page.close();
});
