import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { root as repository } from '@/scripts/setup/root';
import type { FixtureServer } from '@/tests/e2e/harness/fixture-server';
import { ownPage } from '@/tests/e2e/harness/fixtures';
import { waitFor } from '@/tests/e2e/harness/wait-for';
import type { Run } from './frame-scripts';
import type { Firefox } from './launch';

/** Opens our own news page in Firefox's first tab, and waits until its own scripts are done. */
export async function openOwnPage(firefox: Firefox, server: FixtureServer): Promise<Page> {
  const { baseUrl } = ownPage.expected();
  const picture = readFileSync(join(repository, 'assets/static/icon/128.png'));
  server.serve(new URL(baseUrl).pathname, { body: readFileSync(join(repository, 'tests/fixtures/article-page.html')) });
  // It stands on another host, which lets anybody have it.
  const headers = { 'access-control-allow-origin': '*' };
  server.serve('/photo.jpg', { body: picture, contentType: 'image/png', headers });
  const page = await firstPage(firefox);
  await page.goto(baseUrl);
  await drawn(page);
  return page;
}

/** Firefox's first tab. */
export async function firstPage({ browser }: Firefox): Promise<Page> {
  const [page] = await browser.pages();
  if (page === undefined) throw new Error('Firefox has no tab.');
  return page;
}

/** Two frames: what observes the page has seen it. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

/** Clicks the toolbar button, and waits until there is pinyin on the page. The popup is left open. */
export async function openReader(firefox: Firefox): Promise<void> {
  await firefox.clickToolbar();
  await waitFor('the popup to say that it reads', () =>
    firefox.inPopup((document) => document.querySelector('#page-state')?.getAttribute('data-state') === 'reading'),
  );
  await waitFor('pinyin', () => firefox.inReader((root) => root?.querySelector('p .w rt[data-p]') != null));
}

/** Clicks something in the popup. */
export async function clickInPopup(firefox: Firefox, selector: string): Promise<void> {
  await waitFor(selector, () =>
    firefox.inPopup((document, wanted) => {
      const found = document.querySelector<HTMLButtonElement>(wanted);
      if (found === null || found.disabled) return false;
      // After the answer: what is clicked may close the popup.
      found.ownerDocument.defaultView?.setTimeout(() => found.click());
      return true;
    }, selector),
  );
}

/** Headword and pinyin of the card that is open. */
export function cardIn(inView: Run): Promise<{ word: string; pinyin: string } | null> {
  return inView((root) => {
    const card = root?.querySelector('.card:not(.expected, [hidden])');
    const textOf = (part: string) => card?.querySelector(part)?.textContent?.trim() ?? '';
    return card ? { word: textOf('.card-headword'), pinyin: textOf('.card-pinyin') } : null;
  });
}

/** The point in the middle of a word's first character, under its pinyin, once it stands still in view. */
export function pointOf(inReader: Run, word: string): Promise<{ x: number; y: number }> {
  let last = '';
  // Text that is laid out only when it comes near may move once more after the first scrolling.
  return waitFor(`the word ${word} to stand still`, async () => {
    const point = await inReader((root, text) => {
      const found = [...root.querySelectorAll('p .w')].find((each) => each.textContent === text);
      found?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = found?.querySelector('ruby')?.getBoundingClientRect();
      return box && { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height * 0.75) };
    }, word);
    const isStill = point !== undefined && JSON.stringify(point) === last;
    last = JSON.stringify(point);
    return isStill && point;
  });
}

/** Rests the mouse on a word until its card is there. */
export async function openCard(firefox: Firefox, page: Page, word: string): Promise<void> {
  await restUntil(
    `the card of ${word}`,
    async () => {
      const { x, y } = await pointOf(firefox.inReader, word);
      await page.mouse.move(x - 4, y);
      await page.mouse.move(x, y);
    },
    async () => (await cardIn(firefox.inReader))?.word === word,
  );
}

/** How long the pointer rests before it comes once more, in milliseconds: a popup takes a moment to give it back. */
const rest = 5_000;

/** Moves the mouse, or taps, and waits for what it brings; it comes again where that is in vain. */
export function restUntil(what: string, move: () => Promise<unknown>, isThere: () => Promise<boolean>): Promise<true> {
  return waitFor(
    what,
    async () => {
      await move();
      await waitFor(what, isThere, rest);
      return true;
    },
    60_000,
  );
}
