import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Answer } from './fixture-server';
import { longArticle } from './long-article';
import { firstTab } from './open-reader';
import type { Reader } from './reader';
import type { useBrowser } from './use-browser';
import { waitFor } from './wait-for';

type Setup = ReturnType<typeof useBrowser>;
type Options = Partial<Answer> & { head?: string; first?: string; paragraphs?: number; url?: string };

/** Opens a page with an article in the first tab: `head` and `first` are its markup, or `body` is all of it. */
export async function openHostile({ pindu, server }: Setup, options: Options = {}): Promise<Page> {
  const { head, first, paragraphs = 8, url = 'http://news.test/hostile', ...answer } = options;
  const page = firstTab(pindu);
  server.serve(new URL(url).pathname, { body: longArticle({ paragraphs, head, first }), ...answer });
  await page.goto(url);
  return page;
}

/** Whether the reader lies over all of the window, its text can be read, and a word opens its card. */
export async function expectReadable(reader: Reader, word = '早上'): Promise<void> {
  const { width, height } = reader.page.viewportSize() ?? {};
  const looks = await reader.evaluate((root) => {
    const box = root.querySelector('dialog')?.getBoundingClientRect();
    const text = root.querySelector('.reading p');
    return {
      box: [box?.width, box?.height].map((side) => Math.round(side ?? -1)),
      visible: text?.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
      isTall: (root.querySelector('p .w')?.getBoundingClientRect().height ?? 0) > 18,
    };
  }, 0);
  expect(looks).toEqual({ box: [width, height], visible: true, isTall: true });
  await reader.hover(word);
  await reader.waitForCard(word);
  await reader.page.keyboard.press('Escape');
  await waitFor('the card to close', async () => (await reader.card()) === undefined);
}
