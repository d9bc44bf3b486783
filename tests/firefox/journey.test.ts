import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { findFirefox, noFirefox } from '@/scripts/setup/find-firefox.ts';
import { root as repository } from '@/scripts/setup/root.ts';
import { type FixtureServer, startFixtureServer } from '@/tests/e2e/harness/fixture-server.ts';
import { ownPage } from '@/tests/e2e/harness/fixtures.ts';
import { waitFor } from '@/tests/e2e/harness/wait-for.ts';
import { type Firefox, firstPage, launchFirefox } from './firefox.ts';

const program = findFirefox();
const { baseUrl, paragraphs } = ownPage.expected();
let server: FixtureServer;
let firefox: Firefox;
let page: Page;
let before: string;

beforeAll(async () => {
  if (program === undefined) return;
  server = await startFixtureServer();
  server.serve(new URL(baseUrl).pathname, { body: readFileSync(join(repository, 'tests/fixtures/article-page.html')) });
  firefox = await launchFirefox(program, server.port);
  page = await firstPage(firefox);
  await page.goto(baseUrl);
  await new Promise((resolve) => setTimeout(resolve, 700));
  before = await markup();
});
afterAll(async () => {
  await firefox?.browser.close();
  await server?.close();
});
beforeEach((context) => {
  if (program === undefined) context.skip(noFirefox);
});

const markup = () => page.evaluate(() => new XMLSerializer().serializeToString(document));
const cardWord = () =>
  firefox.inReader(
    (root) => root?.querySelector('.card:popover-open:not(.expected) .card-headword')?.textContent ?? null,
  );

async function open(): Promise<void> {
  await firefox.clickToolbar();
  await waitFor('the popup to say that it reads', () =>
    firefox.inPopup((document) => document.querySelector('#page-state')?.getAttribute('data-state') === 'reading'),
  );
  await waitFor('pinyin', () => firefox.inReader((root) => root?.querySelector('p .w rt[data-p]') != null));
}

/** Rests the mouse on a word until its card is there: the popup takes a moment to give the page its pointer back. */
async function openCard(word: string): Promise<void> {
  await waitFor(`the card of ${word}`, async () => {
    const at = await firefox.inReader((root, text) => {
      const found = [...(root?.querySelectorAll('p .w') ?? [])].find((each) => each.textContent === text);
      found?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = found?.querySelector('ruby')?.getBoundingClientRect();
      return box && { x: box.x + box.width / 2, y: box.y + box.height * 0.75 };
    }, word);
    if (at === undefined) return false;
    await page.mouse.move(at.x - 4, at.y);
    await page.mouse.move(at.x, at.y);
    await new Promise((resolve) => setTimeout(resolve, 300));
    return (await cardWord()) === word;
  });
}

/** Chooses in the settings, and waits until the text shows it. */
async function choose(selector: string, value: string, shown: string): Promise<void> {
  await firefox.inReader((root) => {
    const button = root.querySelector<HTMLElement>('.bar [data-action="settings"]');
    if (root.querySelector('.settings-panel') !== null) return;
    // A click without a place is the focus's.
    button?.focus();
    button?.click();
  });
  await waitFor('the settings', () => firefox.inReader((root) => root.querySelector('.settings-panel') !== null));
  await firefox.inReader(
    (root, [wanted, to]) => {
      const control = root.querySelector<HTMLSelectElement | HTMLInputElement>(`.settings-panel ${wanted}`);
      if (control === null) throw new Error('no such setting');
      if (control.localName === 'input') (control as HTMLInputElement).checked = true;
      else control.value = to;
      const { Event } = control.ownerDocument.defaultView as unknown as typeof globalThis;
      control.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [selector, value] as const,
  );
  await waitFor(`the setting ${value}`, () =>
    firefox.inReader((root, wanted) => root.querySelector(wanted) !== null, shown),
  );
  await page.keyboard.press('Escape');
  await waitFor('the settings to close', () =>
    firefox.inReader((root) => root.querySelector('.settings-panel') === null),
  );
}

/** The lines of what Ctrl+A and Ctrl+C put on the clipboard, which was empty before. */
async function copyAll(): Promise<string[]> {
  await firefox.emptyClipboard();
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.press('c');
  await page.keyboard.up('Control');
  const text = await waitFor('something on the clipboard', async () => (await firefox.clipboard()) || false);
  return text.split(/\n+/).filter(Boolean);
}

it('opens the reader by the toolbar button, and the card of the word under the pointer', async () => {
  await open();
  await firefox.closePopup();
  await openCard('采用');
});

it('copies clean Chinese in every mode of pinyin and in the other script', async () => {
  for (const mode of ['always', 'above-level', 'unknown', 'hover', 'off']) {
    await choose('select[name="pinyin"]', mode, `.reading[data-pinyin="${mode}"]`);
    const lines = await copyAll();
    expect(
      lines.filter((line) => paragraphs.includes(line)),
      mode,
    ).toEqual(paragraphs);
    expect(lines.join(), mode).not.toMatch(/[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/);
  }
  await choose('select[name="pinyin"]', 'always', '.reading[data-pinyin="always"]');
  await choose('input[name="script"][value="traditional"]', 'traditional', '.reading');
  const converted = await waitFor('the other script', async () => {
    const lines = await copyAll();
    return lines.join().includes('環保團體') && lines;
  });
  expect(converted.join()).not.toMatch(/[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/);
  await choose('input[name="script"][value="original"]', 'original', '.reading');
});

it('leaves the page as it was on Esc', async () => {
  for (let press = 0; press < 5 && (await firefox.inReader((root) => root !== null)); press++)
    await page.keyboard.press('Escape');
  await waitFor('the reader to close', () => firefox.inReader((root) => root === null));
  expect(await markup()).toBe(before);
});

it('saves from the popup, opens cards with the background stopped, and reads the article in the library', async () => {
  await open();
  await firefox.inPopup((document) => document.querySelector<HTMLElement>('[data-action="save"]')?.click());
  await waitFor('the save', () => firefox.inPopup((document) => document.querySelector('.item-title') !== null));
  await firefox.closePopup();
  await firefox.stopBackground();
  await openCard('乡村');
  expect(await firefox.chrome('extension.backgroundState')).toBe('stopped');

  await firefox.openExtensionPage('/library.html');
  await waitFor('the list', () => firefox.inTab((document) => document.querySelector('.item-title') !== null));
  await firefox.inTab((document) => document.querySelector<HTMLElement>('.item-title')?.click());
  await waitFor('the article with pinyin', () =>
    firefox.inTab((document) => document.querySelector('.reading p .w rt[data-p]') !== null),
  );
});
