import { beforeEach, expect, it } from 'vitest';
import { afterTimers } from '@/tests/e2e/harness/after-timers';
import { pastedText } from '@/tests/e2e/harness/clipboard';
import { ownPage } from '@/tests/e2e/harness/fixtures';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import { clickToolbar } from '@/tests/e2e/harness/popup';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

const { pindu, server } = useBrowser();
beforeEach(() => ownPage.open(firstTab(pindu), server));

it('a card stays open after the keyboard has moved to it', async () => {
  const reader = await openReader(pindu);
  await reader.page.keyboard.press('n');
  await reader.page.keyboard.press('n');
  const card = await waitFor('a card', () => reader.card());
  await afterTimers(reader.page, 250);
  expect((await reader.card())?.headword).toBe(card.headword);
});

it('the keyboard moves past a word that a link cuts in two', async () => {
  const page = firstTab(pindu);
  const text = '<a href="/x">图书</a>馆昨天宣布，从下个月起每天开放到晚上十点，周末也不例外。';
  server.serve('/cut', { body: `<title>图书馆延长开放</title><h1>图书馆延长开放</h1><p>${text}<p>${text}<p>${text}` });
  await page.goto('http://news.test/cut');
  const reader = await openReader(pindu, page);
  await reader.evaluate((root) => root.querySelector<HTMLElement>('p .w')?.focus(), 0);
  const seen: (string | undefined)[] = [];
  for (let step = 0; step < 4; step++) {
    await page.keyboard.press('n');
    const card = await waitFor('the next card', async () => {
      const now = await reader.card();
      return now !== undefined && now.headword !== seen.at(-1) && now;
    });
    seen.push(card.headword);
  }
  expect(new Set(seen).size).toBe(4);
});

it('one Escape after a click on Save closes the reader', async () => {
  const reader = await openReader(pindu);
  await reader.click('[data-action="save"]');
  await waitFor('the save', async () => (await reader.text('.save-state'))?.startsWith('Saved'));
  await reader.page.keyboard.press('Escape');
  await reader.waitUntilClosed();
});

it('the reader opens again after the page removed its element', async () => {
  const page = firstTab(pindu);
  await openReader(pindu, page);
  await page.evaluate(() => document.documentElement.lastElementChild?.remove());
  const reader = await openReader(pindu, page);
  expect(await reader.isOpen()).toBe(true);
});

it('the popup says whether the article is saved, also after a deletion there', async () => {
  const page = firstTab(pindu);
  await openReader(pindu, page);
  const popup = await clickToolbar(pindu, page);
  await waitFor('Saved', async () => (await popup.text('.saved'))?.startsWith('Saved'));
  await popup.click('.item [data-action="delete"]');
  await waitFor('Save', async () => (await popup.text('[data-action="save"]')) === 'Save');
  await popup.click('[data-action="undo"]');
  await waitFor('Saved', async () => (await popup.text('.saved'))?.startsWith('Saved'));
  await popup.close();
});

it('a deletion can be undone after the popup was closed and opened again', async () => {
  const page = firstTab(pindu);
  let popup = await clickToolbar(pindu, page);
  await popup.waitForState('reading');
  await popup.click('.item [data-action="delete"]');
  await popup.waitForSelector('[data-action="undo"]');
  await popup.close();
  popup = await clickToolbar(pindu, page);
  await popup.waitForState('reading');
  await popup.click('[data-action="undo"]');
  await popup.waitForSelector('.item');
  await popup.close();
});

it('the reader works on a page that captures every key, pointer and copy event', async () => {
  const page = firstTab(pindu);
  await page.evaluate(() => {
    for (const type of [
      'keydown',
      'keyup',
      'pointermove',
      'pointerdown',
      'mousedown',
      'click',
      'copy',
      'selectstart',
    ]) {
      document.addEventListener(
        type,
        (event) => {
          event.stopPropagation();
          event.preventDefault();
        },
        true,
      );
    }
  });
  const reader = await openReader(pindu, page);
  await reader.hover('采用');
  await reader.waitForCard('采用');
  await page.keyboard.press('Escape');
  await waitFor('the card to close', async () => (await reader.card()) === undefined);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('ControlOrMeta+C');
  expect(await pastedText(page)).toContain(ownPage.expected().paragraphs[0]);
  await reader.click('[data-action="theme"]');
  await page.keyboard.press('Escape');
  await reader.waitUntilClosed();
});

it('a click on a link opens one tab', async () => {
  const page = firstTab(pindu);
  const reader = await openReader(pindu, page);
  const before = pindu.context.pages().length;
  const point = await reader.evaluate((root) => {
    const link = root.querySelector('article a[href]');
    link?.scrollIntoView({ block: 'center' });
    const box = link?.querySelector('ruby')?.getBoundingClientRect();
    return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, 0);
  if (point === undefined) throw new Error('The article has no link.');
  await page.mouse.click(point.x, point.y);
  await waitFor('a new tab', () => pindu.context.pages().length > before);
  // A tab that is opened now comes after all that the click has opened.
  const last = await pindu.context.newPage();
  const opened = pindu.context.pages().slice(before);
  expect(opened).toHaveLength(2);
  expect(opened.at(-1)).toBe(last);
  for (const tab of opened) await tab.close();
});

it.each([
  ['zoomed by its styles', 'html { zoom: 1.6 }'],
  ['written from right to left', 'html { direction: rtl }'],
])('the card stands next to its word on a page that is %s', async (_, css) => {
  const page = firstTab(pindu);
  await page.addStyleTag({ content: css });
  const reader = await openReader(pindu, page);
  // On the last line of its sentence, under which a card stands.
  await reader.hover('减速');
  await reader.waitForCard('减速');
  const place = await reader.evaluate((root) => {
    const word = root.querySelector('.w.at')?.getBoundingClientRect();
    const card = root.querySelector('.card:not(.expected, [hidden])')?.getBoundingClientRect();
    return (
      word &&
      card && {
        dx: Math.abs(card.left - word.left),
        dy: Math.min(Math.abs(card.top - word.bottom), Math.abs(word.top - card.bottom)),
      }
    );
  }, 0);
  expect(place?.dx).toBeLessThan(400);
  expect(place?.dy).toBeLessThan(40);
  expect(await reader.evaluate((root) => getComputedStyle(root.querySelector('article') as Element).direction, 0)).toBe(
    'ltr',
  );
});

it('plain text and a page without a title are read', async () => {
  const page = firstTab(pindu);
  const sentences = [
    '河边的老磨坊今年重新转了起来。',
    '磨坊主人说，这里的面粉比机器磨的香。',
    '孩子们每个周末都来看水车。',
  ];
  server.serve('/note.txt', { body: sentences.join('\n'), contentType: 'text/plain; charset=utf-8' });
  await page.goto('http://news.test/note.txt');
  expect((await (await openReader(pindu, page)).texts('article p')).join('')).toContain(sentences[1]);
  const paragraph = sentences.join('').repeat(2);
  server.serve('/nameless', { body: `<article><p>${paragraph}</p><p>${paragraph}</p><p>${paragraph}</p></article>` });
  await page.goto('http://news.test/nameless');
  expect(await (await openReader(pindu, page)).texts('article h1')).toEqual([sentences[0]?.slice(0, -1)]);
});
