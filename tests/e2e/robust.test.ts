import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type FixtureServer, startFixtureServer } from './harness/fixture-server.ts';
import { ownPage } from './harness/fixtures.ts';
import { launchPindu, type Pindu } from './harness/launch.ts';
import { firstTab, openReader } from './harness/open-reader.ts';
import { clickToolbar } from './harness/popup.ts';
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
beforeEach(() => ownPage.open(firstTab(pindu), server));

it('keeps the card open that the keyboard has moved on to', async () => {
  const reader = await openReader(pindu, firstTab(pindu));
  await reader.page.keyboard.press('n');
  await reader.page.keyboard.press('n');
  const card = await waitFor('a card', () => reader.card());
  await reader.page.waitForTimeout(500);
  expect((await reader.card())?.headword).toBe(card.headword);
});

it('walks past a word that a link cuts in two', async () => {
  const page = firstTab(pindu);
  const text = '<a href="/x">图书</a>馆昨天宣布，从下个月起每天开放到晚上十点，周末也不例外。';
  server.serve('/cut', { body: `<title>图书馆延长开放</title><h1>图书馆延长开放</h1><p>${text}<p>${text}<p>${text}` });
  await page.goto('http://news.test/cut');
  const reader = await openReader(pindu, page);
  await reader.evaluate((root) => root.querySelector<HTMLElement>('p .w')?.focus(), 0);
  const seen: (string | undefined)[] = [];
  for (let step = 0; step < 4; step++) {
    await page.keyboard.press('n');
    await page.waitForTimeout(150);
    seen.push((await reader.card())?.headword);
  }
  expect(new Set(seen).size).toBe(4);
});

it('goes back to the page by one Escape after a click on Save', async () => {
  const reader = await openReader(pindu, firstTab(pindu));
  await reader.click('[data-action="save"]');
  await waitFor('the save', async () => (await reader.text('.save-state'))?.startsWith('Saved'));
  await reader.page.keyboard.press('Escape');
  await reader.waitUntilClosed();
});

it('opens again after the page has thrown its element away', async () => {
  const page = firstTab(pindu);
  await openReader(pindu, page);
  await page.evaluate(() => document.documentElement.lastElementChild?.remove());
  const reader = await openReader(pindu, page);
  expect(await reader.isOpen()).toBe(true);
});

it('says in the popup what is saved, also after it was deleted there', async () => {
  const page = firstTab(pindu);
  await openReader(pindu, page);
  const popup = await clickToolbar(pindu, page);
  await waitFor('Saved', async () => (await popup.text('[data-action="save"]'))?.startsWith('Saved'));
  await popup.click('.item [data-action="delete"]');
  await waitFor('Save', async () => (await popup.text('[data-action="save"]')) === 'Save');
  await popup.click('[data-action="undo"]');
  await waitFor('Saved', async () => (await popup.text('[data-action="save"]'))?.startsWith('Saved'));
  await popup.close();
});
