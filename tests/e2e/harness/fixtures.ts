import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '@/scripts/setup/root';
import { drawn } from './after-timers';
import type { FixtureServer } from './fixture-server';

/** What a test page is expected to give (tests/fixtures/pages/README.md describes the fields). */
type Expected = {
  baseUrl: string;
  title: string;
  byline: string[];
  publishedAt: string;
  paragraphs: string[];
  figures: { text: string }[];
  mustNotContain: string[];
};

/** A news page on which the reader is tested. */
export type NewsPage = {
  name: string;
  /** Why it cannot be opened here. */
  missing?: string;
  expected: () => Expected;
  /** Opens it in a tab and waits until its own scripts are done. */
  open: (page: Page, server: FixtureServer) => Promise<void>;
};

const fixtures = join(root, 'tests/fixtures');
const seed = join(root, '../shared/data/seed');

/** A page's bytes among the small pages of tests/fixtures/pages. */
export function smallPage(name: string): Buffer {
  return readFileSync(join(fixtures, 'pages', name));
}

/** A page of our own, over plain http, where content scripts have the fewest powers. */
export const ownPage: NewsPage = {
  name: 'a news page over plain http',
  expected: () => readExpected(join(fixtures, 'article-page.expected.json')),
  async open(page, server) {
    const { baseUrl, figures } = this.expected();
    server.serve(new URL(baseUrl).pathname, { body: readFileSync(join(fixtures, 'article-page.html')) });
    const [figure] = figures;
    if (figure)
      server.serve('/photo.jpg', {
        body: readFileSync(join(root, 'assets/static/icon/128.png')),
        contentType: 'image/png',
      });
    await page.goto(baseUrl);
    await settled(page);
  },
};

/** The article that started the project, under its own address; its text is a third party's, so it is not in here. */
export const seedPage: NewsPage = {
  name: 'the seed article over https',
  missing: existsSync(seed) ? undefined : 'the folder ../shared/data/seed is absent',
  expected: () => readExpected(join(seed, 'expected.json')),
  async open(page) {
    const { baseUrl } = this.expected();
    await page.unrouteAll();
    await page.route('**/*', (route) => route.abort());
    await page.route('https://static.zaobao.com.sg/**', (route) => route.fulfill({ path: join(seed, 'photo.png') }));
    await page.route(baseUrl, (route) =>
      route.fulfill({ path: join(seed, 'page.html'), contentType: 'text/html; charset=utf-8' }),
    );
    await page.goto(baseUrl);
    await settled(page);
  },
};

function readExpected(file: string): Expected {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Waits until a test page's own scripts are done: they have no timers, but observe what is shown and changed. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await drawn(page);
}
