import { beforeAll, expect, it } from 'vitest';
import { ownPage } from '@/tests/e2e/harness/fixtures';
import { isolatedWorld } from '@/tests/e2e/harness/isolated-world';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import { clickToolbar } from '@/tests/e2e/harness/popup';
import { type Reader, readerInLibrary, readerOnPage } from '@/tests/e2e/harness/reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { saidBy, setVoices } from '@/tests/e2e/harness/voices';
import { waitFor } from '@/tests/e2e/harness/wait-for';

// The whole way of a user who has no mouse. Only the toolbar button is clicked by the harness: it is the browser's own.

const { pindu, server } = useBrowser();
let reader: Reader;

beforeAll(async () => {
  await ownPage.open(firstTab(pindu), server);
});

const press = (key: string) => reader.page.keyboard.press(key);
/** What has the focus: a word of the text, a control by its action or name, else the element's name. */
const focused = () =>
  reader.evaluate((root) => {
    const element = ((root as ShadowRoot | Document).activeElement ?? undefined) as HTMLElement | undefined;
    if (element === undefined) return 'nothing';
    if (element.matches('.w')) return 'word';
    return element.dataset.action ?? element.getAttribute('name') ?? element.className ?? element.localName;
  }, undefined);
/** Presses Tab until something has the focus. */
async function tabTo(wanted: string, key = 'Tab'): Promise<void> {
  const met: string[] = [];
  for (let press_ = 0; press_ < 60; press_++) {
    const now = await focused();
    if (now === wanted) return;
    met.push(now);
    await press(key);
  }
  throw new Error(`Tab never came to ${wanted}, but to ${met.join(', ')}.`);
}
const noCard = () => waitFor('the card to close', async () => (await reader.card()) === undefined);

it('the keyboard alone is enough for popup, reader, word cards, settings, words, saving and the library', async () => {
  const page = firstTab(pindu);
  const popup = await clickToolbar(pindu, page);
  await popup.waitForState('reading');
  reader = await readerOnPage(pindu, page);
  await reader.waitUntilRead();
  // In the popup: Tab to Show the page, Enter.
  const inPopup = () =>
    popup.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.action ?? 'none', undefined);
  for (let tab = 0; tab < 10 && (await inPopup()) !== 'save'; tab++) await popup.press('Tab');
  expect(await inPopup()).toBe('save');
  await popup.press('Enter');
  await waitFor('the save', () => popup.evaluate(() => document.querySelector('.item') !== null, 0));
  for (let tab = 0; tab < 10 && (await inPopup()) !== 'show-page'; tab++) await popup.press('Tab');
  expect(await inPopup()).toBe('show-page');
  await popup.press('Enter');
  await reader.waitUntilClosed();
  await waitFor('the popup to close', async () => !(await popup.isOpen()));

  // Its button opens the reader anew; now with a voice.
  const world = await isolatedWorld(page, pindu.extensionId);
  await setVoices(world, [{ lang: 'zh-CN', localService: true }]);
  reader = await openReader(pindu, page);

  // The text is one Tab stop after the bar's controls.
  await tabTo('word');
  const first = await waitFor('its card', () => reader.card());
  await press('n');
  const second = await waitFor('the next card', async () => {
    const card = await reader.card();
    return card !== undefined && card.headword !== first.headword && card;
  });
  await press('b');
  await reader.waitForCard(first.headword ?? '');
  await press('ArrowRight');
  await reader.waitForCard(second.headword ?? '');
  await press('Enter');
  await waitFor('the pin', async () => (await reader.texts('.card.pinned')).length === 1);
  await press('s');
  await waitFor('the word', async () => (await saidBy(world)).join() === second.headword);
  await press('m');
  await press('ArrowRight');
  await press('c');
  await waitFor('the copy', async () => (await reader.text('.card-note')) === 'Copied');
  await press('r');
  await waitFor('the word to be kept', async () => (await reader.text('[data-action="remember"]'))?.includes('✓'));
  await press('d');
  await waitFor('no meanings', async () => (await reader.card())?.senses.length === 0);
  await press('d');
  await press('Tab');
  await expect
    .poll(() => reader.evaluate((root) => (root as ShadowRoot).activeElement?.closest('.card') != null, 0))
    .toBe(true);
  await press('Escape');
  await noCard();
  await press('p');
  await waitFor('the pinyin to be covered', () => reader.text('.reading.covered'));
  await press('p');
  await press('?');
  await waitFor('the keys', () => reader.text('.help'));
  await press('Escape');
  await waitFor('the keys to close', async () => (await reader.text('.help')) === undefined);

  // Settings: open, change one, close.
  await tabTo('settings', 'Shift+Tab');
  await press('Enter');
  await waitFor('the settings', () => reader.text('.settings-panel'));
  await tabTo('wordSpacing');
  await press('Space');
  await waitFor('the spacing', () => reader.text('.reading.spaced'));
  await press('Escape');
  await waitFor('the settings to close', async () => (await reader.text('.settings-panel')) === undefined);

  // Words: open, tick one, keep it.
  await tabTo('words', 'Shift+Tab');
  await press('Enter');
  await waitFor('the words', () => reader.text('.words-panel'));
  await waitFor('a box to tick', async () => {
    await press('Tab');
    return reader.evaluate(
      (root) => (root as ShadowRoot).activeElement?.matches('.new-word input[type="checkbox"]') ?? false,
      0,
    );
  });
  await press('ArrowDown');
  await press('Space');
  await tabTo('remember-words');
  await press('Enter');
  await waitFor('the words to be kept', () => reader.text('.words-done'));
  await press('Escape');

  await tabTo('save', 'Shift+Tab');
  await press('Enter');
  await waitFor('the save', async () => (await reader.texts('.save-state[data-kind="updated"]')).length === 1);
  await tabTo('close', 'Shift+Tab');
  await press('Enter');
  await reader.waitUntilClosed();

  const library = await pindu.context.newPage();
  await library.goto(`chrome-extension://${pindu.extensionId}/library.html`);
  await library.waitForSelector('.item');
  const inLibrary = () => library.evaluate(() => document.activeElement?.className ?? '');
  for (let tab = 0; tab < 60 && !(await inLibrary()).includes('item-title'); tab++) await library.keyboard.press('Tab');
  expect(await inLibrary()).toContain('item-title');
  await library.keyboard.press('Enter');
  reader = readerInLibrary(library);
  await reader.waitUntilRead();
  await tabTo('word');
  await waitFor('a card', () => reader.card());
  await press('Escape');
  await noCard();
  await tabTo('close', 'Shift+Tab');
  await press('Enter');
  await library.waitForSelector('.item');
  await library.close();
});
