import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pastedText } from './harness/clipboard.ts';
import { type FixtureServer, startFixtureServer } from './harness/fixture-server.ts';
import { ownPage } from './harness/fixtures.ts';
import { launchPindu, type Pindu } from './harness/launch.ts';
import { firstTab, openReader } from './harness/open-reader.ts';
import type { Reader } from './harness/reader.ts';
import { waitFor } from './harness/wait-for.ts';

let server: FixtureServer;
let pindu: Pindu;
let reader: Reader;

const press = (key: string) => reader.page.keyboard.press(key);
/** What has the focus: a word's text, a button's action, or the element's name. */
const focused = () =>
  reader.evaluate((root) => {
    const element = (root as ShadowRoot).activeElement as HTMLElement | null;
    if (element === null) return 'nothing';
    return element.matches('.w')
      ? element.textContent
      : (element.dataset.action ?? element.dataset.lookUp ?? element.localName);
  }, undefined);
const isPinned = () => reader.evaluate((root) => root.querySelector('.card.pinned:popover-open') !== null, undefined);
const waitForFocus = (on: string) => waitFor(`the focus on ${on}`, async () => (await focused()) === on);
const noCard = () => waitFor('the card to be closed', async () => (await reader.card()) === undefined);

beforeAll(async () => {
  server = await startFixtureServer();
  pindu = await launchPindu({ serverPort: server.port });
  await ownPage.open(firstTab(pindu), server);
  reader = await openReader(pindu, firstTab(pindu));
});
afterAll(async () => {
  await pindu.close();
  await server.close();
});
beforeEach(async () => {
  await reader.page.mouse.move(2, 400);
  while ((await reader.card()) || (await reader.text('.help'))) {
    await press('Escape');
    await reader.page.waitForTimeout(50);
  }
});

/** Puts the keyboard on a word, with its card open and not pinned. */
async function walkTo(word: string): Promise<void> {
  await reader.hover(word);
  await reader.waitForCard(word);
  await press('n');
  await press('b');
  await reader.page.mouse.move(2, 400);
  await waitForFocus(word);
  await reader.waitForCard(word);
}

describe('the keyboard', () => {
  it('goes on from the word whose card the pointer opened', async () => {
    await reader.hover('采用');
    await reader.waitForCard('采用');
    await press('n');
    await reader.waitForCard('电力');
    expect(await focused()).toBe('电力');
    await press('ArrowLeft');
    await reader.waitForCard('采用');
  });

  it('goes through the characters of a word, and shows what begins at each, read as it stands there', async () => {
    await walkTo('研究');
    await press('m');
    expect(await reader.waitForCard('究')).toMatchObject({ headword: '究', pinyin: 'jiū' });
    expect(await reader.texts('.at')).toEqual(['究']);
    await press('m');
    await waitFor('the next word', async () => !['研究', '究'].includes((await reader.card())?.headword ?? '究'));
    await press('b');
    await reader.waitForCard('研究');
  });

  it('keeps a card pinned while it walks on, and reaches its buttons by Tab and the word again by Shift+Tab', async () => {
    await walkTo('采用');
    expect(await isPinned()).toBe(false);
    await press('Enter');
    await waitFor('the pin', isPinned);
    await press('ArrowRight');
    await reader.waitForCard('电力');
    expect(await isPinned()).toBe(true);
    await press('Tab');
    expect(await reader.evaluate((root) => (root as ShadowRoot).activeElement?.closest('.card') !== null, 0)).toBe(
      true,
    );
    await press('Shift+Tab');
    await waitForFocus('电力');
    await press('Tab');
    await press('Escape');
    await noCard();
    expect(await focused()).toBe('电力');
  });

  it('is one Tab stop in the text', async () => {
    await walkTo('采用');
    await press('Escape');
    const stops = await reader.evaluate(
      (root) => [...root.querySelectorAll('.w[tabindex="0"]')].map(({ textContent }) => textContent),
      undefined,
    );
    expect(stops).toEqual(['采用']);
  });

  it('copies the entry as tab-separated text, on a page whose scripts have no clipboard', async () => {
    expect(await reader.page.evaluate(() => typeof navigator.clipboard)).toBe('undefined');
    await walkTo('采用');
    await press('c');
    await waitFor('the word of it', async () => (await reader.text('.card-note')) === 'Copied');
    const [simplified, traditional, pinyin, senses, ...rest] = (await pastedText(reader.page)).split('\t');
    expect([simplified, traditional, pinyin, rest]).toEqual(['采用', '採用', 'cǎi yòng', []]);
    expect(senses).toMatch(/adopt/);
    expect(await focused()).toBe('采用');
  });

  it('hides the meanings for who tests himself, and shows them again', async () => {
    await walkTo('采用');
    await press('d');
    const tested = await waitFor('a card without meanings', async () => {
      const card = await reader.card();
      return card?.senses.length === 0 && card;
    });
    expect(tested.pinyin).toBe('cǎiyòng');
    expect(tested.shorter.join()).not.toMatch(/use/);
    await press('d');
    await waitFor('the meanings', async () => ((await reader.card())?.senses.length ?? 0) > 0);
  });

  it('shows the keys on ?, and Escape closes them before the card', async () => {
    await walkTo('采用');
    await press('Enter');
    await press('?');
    await waitFor('the keys', async () => (await reader.text('.help:popover-open'))?.includes('next word'));
    await press('Escape');
    await waitFor('the keys to be gone', async () => (await reader.text('.help')) === undefined);
    expect((await reader.card())?.headword).toBe('采用');
    await waitForFocus('采用');
    await press('?');
    await press('?');
    await waitFor('the keys to be gone', async () => (await reader.text('.help')) === undefined);
  });

  it('leaves keys with modifiers alone', async () => {
    await walkTo('采用');
    for (const key of ['Alt+n', 'Control+b', 'Meta+d', 'Alt+ArrowRight']) await press(key);
    expect((await reader.card())?.headword).toBe('采用');
    expect((await reader.card())?.senses.length).toBeGreaterThan(0);
  });

  it('does nothing by single letters where they are turned off; the other keys work on', async () => {
    await toggleSetting('singleKeys');
    await reader.hover('采用');
    await reader.waitForCard('采用');
    for (const key of ['n', 'm', 'd', '?']) await press(key);
    expect(await reader.card()).toMatchObject({ headword: '采用' });
    expect(await reader.text('.help')).toBeUndefined();
    await press('ArrowRight');
    await reader.waitForCard('电力');
    await press('Escape');
    await noCard();
    await toggleSetting('singleKeys');
  });
});

/** Clicks a switch in the settings, and closes them. */
async function toggleSetting(name: string): Promise<void> {
  await reader.click('[data-action="settings"]');
  await waitFor('the settings', () => reader.text('.settings-panel'));
  await reader.evaluate((root, wanted) => root.querySelector(wanted)?.scrollIntoView(), `[name="${name}"]`);
  await reader.click(`[name="${name}"]`);
  await press('Escape');
  await waitFor('the settings to close', async () => (await reader.text('.settings-panel')) === undefined);
}
