import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FixtureServer, startFixtureServer } from './harness/fixture-server.ts';
import { ownPage } from './harness/fixtures.ts';
import { launchPindu, type Pindu } from './harness/launch.ts';
import { firstTab, openReader } from './harness/open-reader.ts';
import type { Reader } from './harness/reader.ts';
import { waitFor } from './harness/wait-for.ts';
import { stopWorker, workerIsRunning } from './harness/worker.ts';

let server: FixtureServer;
let pindu: Pindu;
let reader: Reader;

beforeAll(async () => {
  server = await startFixtureServer();
  pindu = await launchPindu({ serverPort: server.port, hasTouch: true });
  await ownPage.open(firstTab(pindu), server);
  reader = await openReader(pindu, firstTab(pindu));
});
afterAll(async () => {
  await pindu.close();
  await server.close();
});
beforeEach(async () => {
  await reader.page.mouse.move(2, 400);
  if (await reader.card()) await reader.page.keyboard.press('Escape');
  await waitFor('the card to be closed', async () => (await reader.card()) === undefined);
});

describe('the card of a word', () => {
  it('opens under the resting pointer with headword, other script, pinyin, senses and the words inside', async () => {
    await reader.hover('采用');
    const card = await reader.waitForCard('采用');
    expect(card).toMatchObject({ headword: '采用', otherScript: '採用', pinyin: 'cǎiyòng' });
    expect(card.senses.join()).toMatch(/adopt/);
    expect(card.shorter.join()).toMatch(/采.*用/s);
  });

  it('does not cover the line that it explains', async () => {
    await reader.hover('采用');
    await reader.waitForCard('采用');
    const gap = await reader.evaluate((root) => {
      const word = [...root.querySelectorAll('span.w')].find(({ textContent }) => textContent === '采用');
      const card = root.querySelector('.card:popover-open');
      if (!word || !card) return undefined;
      const line = word.getBoundingClientRect();
      const box = card.getBoundingClientRect();
      return Math.max(box.top - line.bottom, line.top - box.bottom);
    }, 0);
    expect(gap).toBeGreaterThanOrEqual(0);
  });

  it('opens on a tap', async () => {
    const { x, y } = await reader.pointOf('采用');
    await reader.page.touchscreen.tap(x, y);
    await reader.waitForCard('采用');
  });

  it('opens for the word that the keyboard comes to, and closes on Escape without closing the reader', async () => {
    await reader.evaluate((root) => root.querySelector<HTMLElement>('dialog')?.focus(), 0);
    await reader.page.keyboard.press('n');
    const first = await waitFor('a card', () => reader.card());
    await reader.page.keyboard.press('n');
    await waitFor('the next card', async () => (await reader.card())?.headword !== first.headword);
    await reader.page.keyboard.press('b');
    await waitFor('the first card', async () => (await reader.card())?.headword === first.headword);
    await reader.page.keyboard.press('Escape');
    await waitFor('the card to close', async () => (await reader.card()) === undefined);
    expect(await reader.isOpen()).toBe(true);
  });

  it('opens while the background is stopped, and does not wake it', async () => {
    await stopWorker(pindu);
    await reader.page.bringToFront();
    await reader.hover('乡村');
    await reader.waitForCard('乡村');
    expect(await workerIsRunning(pindu)).toBe(false);
  });
});
