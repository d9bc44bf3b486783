import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '@/scripts/setup/root.ts';

/** What a test page is expected to give. */
export type Expected = {
  title: string;
  source: string;
  paragraphs: string[];
  caption: string;
  mustNotContain: string[];
};

/** A page's bytes in the project's own fixtures (tests/fixtures/pages). */
export function fixturePage(name: string): Buffer {
  return readFileSync(join(root, 'tests/fixtures/pages', name));
}

const seedFolder = join(root, '../shared/data/seed');

/** Why tests on the seed article are skipped, where its folder is absent (its text is a third party's, so not here). */
export const seedMissing: string | undefined = existsSync(seedFolder) ? undefined : '../shared/data/seed is not there';

/** The seed article's address and what extraction must give of it. */
export function seedExpected(): Expected & { url: string } {
  const expected = JSON.parse(readFileSync(join(seedFolder, 'expected.json'), 'utf8'));
  return {
    url: expected.baseUrl,
    title: expected.title,
    source: expected.byline[0],
    paragraphs: expected.paragraphs,
    caption: expected.figures[0].text,
    mustNotContain: expected.mustNotContain,
  };
}

/** Opens the seed page under its real address; page and picture come from the folder, and nothing else is fetched. */
export async function openSeedPage(page: Page): Promise<void> {
  const { url } = seedExpected();
  await page.route('**/*', (route) => route.abort());
  await page.route('https://static.zaobao.com.sg/**', (route) =>
    route.fulfill({ path: join(seedFolder, 'photo.png') }),
  );
  await page.route(url, (route) =>
    route.fulfill({ path: join(seedFolder, 'page.html'), contentType: 'text/html; charset=utf-8' }),
  );
  await page.goto(url);
  await settled(page);
}

/** Waits until the test pages' own scripts are done: they settle 500 ms after load. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.waitForTimeout(700);
}
