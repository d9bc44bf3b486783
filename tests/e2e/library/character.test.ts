import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { askBackground, putSettings } from '@/tests/e2e/harness/extension-page';
import { ownPage } from '@/tests/e2e/harness/fixtures';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

const { pindu, server } = useBrowser();
let page: Page;

const open = async (character: string) => {
  await page.goto('about:blank');
  await page.goto(`chrome-extension://${pindu.extensionId}/library.html#/character/${encodeURIComponent(character)}`);
  await page.waitForSelector('.character-words');
};
const textOf = (selector: string) => page.locator(selector).first().textContent();
/** Resolves when a stroke is being drawn, from now on; however short that is, it is seen. */
const brushed = () =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const look = () => document.querySelector('.stroke-brush') !== null && resolve();
        new MutationObserver(look).observe(document, { childList: true, subtree: true });
      }),
  );
/** How many strokes are written, when the last of them has been drawn. */
const written = async () => {
  await page.waitForSelector('.stroke-paper[data-moving="false"]');
  expect(await page.locator('.stroke-brush').count()).toBe(0);
  return page.locator('.stroke-paper .stroke.written').count();
};

beforeAll(async () => {
  page = await pindu.context.newPage();
  page.setDefaultTimeout(30_000);
});

it('opens from the card of a character, in a tab of its own', async () => {
  await ownPage.open(firstTab(pindu), server);
  const reader = await openReader(pindu);
  await reader.hover('采用');
  await reader.waitForCard('采用');
  expect(await reader.texts('.card [data-action="character"]')).toEqual([]);
  await reader.click('.card [data-look-up="采"]');
  await reader.waitForCard('采');
  await expect.poll(() => reader.text('.card [data-action="character"]')).toBe('More of 采');
  const link = '.card [data-action="character"]';
  await reader.evaluate((root, wanted) => root.querySelector(wanted)?.scrollIntoView({ block: 'center' }), link);
  const [opened] = await Promise.all([pindu.context.waitForEvent('page'), reader.click(link)]);
  await opened.waitForSelector('.character-words');
  expect(decodeURIComponent(new URL(opened.url()).hash)).toBe('#/character/采');
  await expect.poll(() => opened.title()).toContain('采');
  expect(await reader.isOpen()).toBe(true);
  await opened.close();
});

it('of a word is its place in the dictionary', async () => {
  await page.goto('about:blank');
  await page.goto(`chrome-extension://${pindu.extensionId}/library.html#/character/学生`);
  await page.waitForSelector('.found-word[data-word="学生"]');
  expect(decodeURIComponent(new URL(page.url()).hash)).toBe('#/dictionary/学生');
});

it('opens from the page of a word', async () => {
  await open('门');
  await askBackground(page, 'changeWords', [
    {
      word: { simplified: '学生', traditional: '學生', pinyin: ['xué', 'sheng'], senses: ['student'] },
      state: 'known',
    },
  ]);
  await page.goto(`chrome-extension://${pindu.extensionId}/library.html#/words`);
  await page.click('.word-link');
  await page.click('.word-characters a:has-text("学")');
  await page.waitForSelector('.character-words');
  await expect.poll(() => textOf('h1')).toBe('学');
  await page.goBack();
  await page.waitForSelector('.word-page');
});

it('has pronunciations, definitions, components and words of a character', async () => {
  await open('请');
  await expect.poll(() => textOf('.character-entries .card-entry-reading')).toBe('qǐng');
  await expect.poll(() => textOf('.character-entries .card-senses')).toContain('to ask');
  const parts = page.locator('.character-part');
  await expect.poll(() => parts.count()).toBe(2);
  expect(await parts.nth(0).textContent()).toMatch(/^讠form of 言RadicalMeaningspeech$/);
  expect(await parts.nth(1).textContent()).toMatch(/^青Sound.*qīng sounds the same but for the tone$/);
  await expect.poll(() => textOf('.character-words')).toContain('申请');
  const before = await page.locator('.character-words > li').count();
  await page.click('[data-action="more-words"]');
  await waitFor('more words', async () => (await page.locator('.character-words > li').count()) > before);

  await page.click('.character-part a:has-text("青")');
  await waitFor('the page of the component', async () => (await textOf('h1')) === '青');
  await page.waitForSelector('.character-words');
});

it('says nothing of a component that does not sound like its character any more', async () => {
  await open('话');
  await expect
    .poll(() => page.locator('.character-part').allTextContents())
    .toEqual(['讠form of 言RadicalMeaningspeech', '舌']);
});

it('leads from a traditional character to the simplified one, each with its own strokes and words', async () => {
  await open('學');
  await expect.poll(written).toBe(16);
  await expect.poll(() => textOf('.character-words')).toContain('學生');
  await page.click('.character-entries a:has-text("学")');
  await waitFor('the other form', async () => (await textOf('h1')) === '学');
  await page.waitForSelector('.character-words');
  await expect.poll(written).toBe(8);
});

it('writes the words of a character in the script of the reader, as far as that has the character', async () => {
  await putSettings(page, { script: 'traditional' });
  await open('中');
  await expect.poll(() => textOf('.character-words')).toContain('中國');
  await open('国');
  await expect.poll(() => textOf('.character-words')).toContain('国家');
  await putSettings(page, { script: 'original' });
});

it('shows the strokes one at a time, by button and by key', async () => {
  await open('学');
  await expect.poll(written).toBe(8);
  const drawing = brushed();
  await page.click('[data-action="next-stroke"]');
  await drawing;
  await expect.poll(written).toBe(1);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => textOf('.stroke-count')).toBe('Stroke 3 of 8');
  await expect.poll(written).toBe(3);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(written).toBe(2);
  await page.click('[data-action="previous-stroke"]');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => textOf('.stroke-count')).toBe('Stroke 8 of 8');
});

it('draws a stroke where it is: 一 across the middle of the square', async () => {
  await open('一');
  await page.click('[data-action="next-stroke"]');
  await expect.poll(written).toBe(1);
  const classAt = (x: number, y: number) =>
    page.locator('.stroke-paper').evaluate(
      (paper, [across, down]) => {
        const { left, top, width, height } = paper.getBoundingClientRect();
        return document.elementFromPoint(left + width * across, top + height * down)?.getAttribute('class');
      },
      [x, y] as const,
    );
  const column = await Promise.all([0.2, 0.42, 0.45, 0.48, 0.5, 0.52, 0.55, 0.58, 0.8].map((y) => classAt(0.5, y)));
  expect(column.slice(1, -1)).toContain('stroke written latest');
  expect([column[0], column.at(-1)]).not.toContain('stroke written latest');
});

it('plays all strokes in their order, and stops when asked', async () => {
  await open('三');
  await page.click('[data-action="play-strokes"]');
  const seen = new Set<string | null>();
  await waitFor('the last stroke', async () => {
    seen.add(await page.locator('.stroke-paper').getAttribute('data-step'));
    return seen.has('3');
  });
  await expect.poll(written).toBe(3);
  await waitFor('the end', async () => (await textOf('[data-action="play-strokes"]')) === 'Play');

  // One with so many strokes that it is still being written.
  await open('警');
  const strokes = await written();
  await page.click('[data-action="play-strokes"]');
  await expect.poll(() => textOf('[data-action="play-strokes"]')).toBe('Stop');
  await page.click('[data-action="play-strokes"]');
  await expect.poll(written).toBe(strokes);
});

it('keeps still where the user wants less motion, and still shows each stroke', async () => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open('学');
  await expect.poll(() => page.locator('[data-action="play-strokes"]').count()).toBe(0);
  await page.click('[data-action="next-stroke"]');
  expect(await page.locator('.stroke-paper').getAttribute('data-moving')).toBe('false');
  await expect.poll(written).toBe(1);
  await page.keyboard.press('ArrowRight');
  await expect.poll(written).toBe(2);
  await page.emulateMedia({ reducedMotion: null });
});

it('ends what it plays when the user asks the system for less motion', async () => {
  await open('警');
  const strokes = await written();
  const drawing = brushed();
  await page.click('[data-action="play-strokes"]');
  await drawing;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.waitForSelector('[data-action="play-strokes"]', { state: 'detached' });
  expect(await written()).toBeLessThan(strokes);
  await page.click('[data-action="next-stroke"]');
  expect(await page.locator('.stroke-brush').count()).toBe(0);
  await page.emulateMedia({ reducedMotion: null });
});

it('says so where it has neither components nor strokes of a character', async () => {
  await page.goto('about:blank');
  await page.goto(`chrome-extension://${pindu.extensionId}/library.html#/character/${encodeURIComponent('𠮷')}`);
  await page.waitForSelector('#character-words');
  await expect.poll(() => textOf('.character-strokes')).toContain('doesn’t have this character’s stroke order');
  await expect.poll(() => textOf('section:has(#character-parts)')).toContain('doesn’t know the components');
  expect(await page.locator('.character-part').count()).toBe(0);

  await open('木');
  await expect.poll(() => textOf('section:has(#character-parts)')).toContain('is a radical itself');
});

it('asks nothing of the network', async () => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const before = server.requests.length;
  await page.context().setOffline(true);
  await open('清');
  await page.context().setOffline(false);
  expect(asked.some((url) => url.endsWith('/strokes.bin'))).toBe(true);
  expect(asked.filter((url) => !/^(chrome-extension:|about:)/.test(url))).toEqual([]);
  expect(server.requests.slice(before)).toEqual([]);
});
