import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { waitFor } from '@/tests/e2e/harness/wait-for';
import { clickInPopup, openOwnPage, openReader, restUntil } from './harness/reader';
import { useFirefox } from './harness/use-firefox';

// The pages round a word of a saved article: each test goes on where the one before it stopped.

const { firefox, server } = useFirefox();
const meaning = 'to choose and use (mine)';
let page: Page;

/** Clicks something, once it is there, without asking where it stands. */
const press = async (selector: string) => {
  await page.waitForSelector(selector);
  await page.$eval(selector, (element) => (element as HTMLElement).click());
};
const go = async (hash: string, shown: string) => {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await page.waitForSelector(shown);
};
const headword = () => page.$eval('.card:not([hidden], .expected) .card-headword', (each) => each.textContent);
/** Opens the card of a word of the open article, to stay. */
const openCard = async (word: string) => {
  const middle = () =>
    page.evaluate((text) => {
      const found = [...document.querySelectorAll('.reading p .w')].find((each) => each.textContent === text);
      found?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x = 0, y = 0, width = 0, height = 0 } = found?.querySelector('ruby')?.getBoundingClientRect() ?? {};
      return { x: Math.round(x + width / 2), y: Math.round(y + height * 0.75) };
    }, word);
  await restUntil(
    `the card of ${word}`,
    async () => {
      const { x, y } = await middle();
      await page.mouse.move(x - 4, y);
      await page.mouse.move(x, y);
    },
    async () => (await headword().catch(() => undefined)) === word,
  );
  const { x, y } = await middle();
  await page.mouse.click(x, y);
  await page.waitForSelector('.card.pinned');
};

it('an entry of my own is written on the card of a saved article', async () => {
  await openOwnPage(firefox, server);
  await openReader(firefox);
  await clickInPopup(firefox, '[data-action="save"]');
  await waitFor('the article in the list', () =>
    firefox.inPopup((document) => document.querySelector('.list .item-title') !== null),
  );
  await firefox.closePopup();
  page = await firefox.openExtensionPage('/library.html');
  await press('.item-title');
  await page.waitForSelector('.reading p .w rt[data-p]');
  await openCard('采用');
  await press('.card [data-action="correct"]');
  await press('.card [data-part="entry"]');
  await page.type('.card [name="meaning"]', meaning);
  await press('.card [data-action="save-entry"]');
  await waitFor('the entry', () =>
    page.$eval('.card .card-senses', (senses, text) => senses.textContent?.includes(text), meaning).catch(() => false),
  );
});

it('a character has its strokes drawn on the page that its card opens', async () => {
  await press('.card [data-look-up="采"]');
  await press('.card [data-action="character"]');
  const opened = await firefox.findPage(`#/character/${encodeURIComponent('采')}`);
  await opened.waitForSelector('.character-words');
  await opened.waitForSelector('.stroke-paper[data-moving="false"]');
  expect(await opened.$$eval('.stroke-paper .stroke.written', (strokes) => strokes.length)).toBe(8);
  await opened.close();
});

it('the entry is listed among the corrections', async () => {
  await go('#/corrections', 'section[aria-label="Entries"]');
  await waitFor('the entry', () =>
    page.$eval('section[aria-label="Entries"]', (list, text) => list.textContent?.includes(text), meaning),
  );
});

it('the dictionary finds it by its meaning, and finds a name by its pinyin', async () => {
  await go('#/dictionary', '[name="search"]');
  const first = () => page.$eval('.found-word', (word) => (word as HTMLElement).dataset.word).catch(() => undefined);
  await page.type('[name="search"]', 'choose and use');
  await waitFor('the word', async () => (await first()) === '采用');
  // The address follows what is typed.
  await firefox.findPage('#/dictionary/choose%20and%20use');
  await go(`#/dictionary/shanghai`, '[name="search"]');
  await waitFor('the city', async () => (await first()) === '上海');
});
