import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { afterTimers, drawn } from '@/tests/e2e/harness/after-timers';
import { violationsIn, violationsOnPage } from '@/tests/e2e/harness/axe';
import { type IsolatedWorld, isolatedWorld } from '@/tests/e2e/harness/isolated-world';
import { longArticle } from '@/tests/e2e/harness/long-article';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import { type Reader, readerInLibrary } from '@/tests/e2e/harness/reader';
import { stubTranslator, tellTranslator } from '@/tests/e2e/harness/translator';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

const { pindu, server } = useBrowser();
const paragraphs = 16;
/** The title, the first sentence of each paragraph, and two that all of them share. */
const sentences = 1 + paragraphs + 2;
server.serve('/long', { body: longArticle({ paragraphs }) });

/** Where the first line of a piece stands in the window. */
const topOf = (reader: Reader, piece: number) =>
  reader.evaluate(
    (root, index) => Math.round(root.querySelector(`[data-piece="${index}"]`)?.getBoundingClientRect().top ?? 0),
    piece,
  );
const translationOf = (reader: Reader, piece: number) =>
  reader.text(`[data-piece="${piece}"] + .translation .translation-text`);
const shown = async (reader: Reader) => (await reader.texts('.translation-text')).length;
const isPressed = (reader: Reader) =>
  reader.evaluate(
    (root) => root.querySelector('[data-action="translate-all"]')?.getAttribute('aria-pressed') === 'true',
    0,
  );
const untilDone = (reader: Reader) =>
  waitFor('the whole translation', async () => {
    const texts = await reader.texts('.translation-text');
    return texts.length === paragraphs + 1 && !texts.join('').includes('…') && !(await reader.text('.translation-bar'));
  });

async function openPage(): Promise<{ page: Page; world: IsolatedWorld; reader: Reader }> {
  const page = firstTab(pindu);
  await page.goto('http://news.test/long');
  // Our script's world is there once the reader was opened.
  const first = await openReader(pindu, page);
  await page.keyboard.press('Escape');
  await first.waitUntilClosed();
  const world = await isolatedWorld(page, pindu.extensionId);
  await world.evaluate(stubTranslator, { delay: 60 });
  const reader = await openReader(pindu, page);
  await waitFor('the last words', () =>
    reader.evaluate((root, last) => root.querySelector(`[data-piece="${last}"] rt[data-p]`) !== null, paragraphs),
  );
  return { page, world, reader };
}

async function openSaved(stub: Parameters<typeof stubTranslator>[0]): Promise<{ page: Page; saved: Reader }> {
  const page = await pindu.context.newPage();
  await page.addInitScript(stubTranslator, stub);
  await page.goto(`chrome-extension://${pindu.extensionId}/library.html`);
  await page.click('.item a');
  const saved = readerInLibrary(page);
  await saved.waitUntilRead();
  return { page, saved };
}

describe('an article in two languages', () => {
  it('is one switch: every paragraph gets its translation, nearest first, and the line on top stays', async () => {
    const { page, world, reader } = await openPage();
    await waitFor('the switch', async () => (await reader.texts('[data-action="translate-all"]')).length > 0);
    await reader.evaluate((root) => {
      const scroller = root.querySelector('dialog.reader');
      const top = root.querySelector('[data-piece="8"]')?.getBoundingClientRect().top ?? 0;
      scroller?.scrollBy({ top: top - 70, behavior: 'instant' });
    }, 0);
    await afterTimers(page, 400);
    const before = await topOf(reader, 8);
    const requests = server.requests.length;
    await reader.click('[data-action="translate-all"]');
    await waitFor('what is near', async () => (await translationOf(reader, 9))?.includes('EN('));
    expect(await translationOf(reader, 3)).toBeUndefined();
    expect(await reader.text('.translation-bar')).toMatch(/^Translating: \d+%/);
    await untilDone(reader);
    await drawn(page);
    expect(await topOf(reader, 8)).toBeCloseTo(before, -1);
    expect(await isPressed(reader)).toBe(true);
    expect(await world.evaluate(tellTranslator, {})).toBe(sentences);
    expect(server.requests.length).toBe(requests);
    const said = await reader.texts('.foot [role="status"]');
    expect(said).toContain('The article is translated.');
    const langs = await reader.evaluate(
      (root) =>
        [...root.querySelectorAll<HTMLElement>('.translation-text')].map(({ lang, ariaLive }) => [lang, ariaLive]),
      0,
    );
    expect(new Set(langs.map(String))).toEqual(new Set([String(['en', null])]));
    expect(await violationsOnPage(pindu, page)).toEqual([]);

    // Copied is the Chinese alone.
    await page.keyboard.press('ControlOrMeta+A');
    expect(await reader.evaluate(() => getSelection()?.toString(), 0)).not.toContain('EN(');

    await page.emulateMedia({ media: 'print' });
    const printed = await reader.evaluate(
      (root) => ['.translation-text', '.translate', '.foot'].map((each) => root.querySelector(each)?.checkVisibility()),
      0,
    );
    await page.emulateMedia({ media: null });
    expect(printed).toEqual([true, false, false]);

    // One paragraph is hidden by its own button, all by the switch.
    await reader.click('[data-piece="9"] + .translation .translate');
    await waitFor('one less', async () => (await shown(reader)) === paragraphs);
    const still = await topOf(reader, 8);
    await page.keyboard.press('Shift+T');
    await waitFor('no translation', async () => (await shown(reader)) === 0);
    await afterTimers(page, 400);
    expect(await topOf(reader, 8)).toBeCloseTo(still, -1);
    expect(await isPressed(reader)).toBe(false);
    await page.keyboard.press('Shift+T');
    await untilDone(reader);
    expect(await world.evaluate(tellTranslator, {})).toBe(sentences);
    await page.keyboard.press('Shift+T');
    await page.keyboard.press('Escape');
    await reader.waitUntilClosed();
  });

  it('can be stopped, is saved, goes on where it was left, and is in files', async () => {
    const { page, world, reader } = await openPage();
    await waitFor('the switch', async () => (await reader.texts('[data-action="translate-all"]')).length > 0);
    await reader.click('[data-action="translate-all"]');
    await waitFor('some of it', async () => (await shown(reader)) >= 4);
    await reader.click('[data-action="stop-translating"]');
    await waitFor('the stop', async () => /^Stopped at \d+%/.test((await reader.text('.translation-bar')) ?? ''));
    await afterTimers(page, 200);
    const asked = await world.evaluate(tellTranslator, {});
    await afterTimers(page, 200);
    expect(await world.evaluate(tellTranslator, {})).toBe(asked);
    expect((await reader.texts('.translation-text')).join('')).not.toContain('…');
    expect(await violationsOnPage(pindu, page)).toEqual([]);
    await reader.click('[data-action="go-on-translating"]');
    await waitFor('more', async () => (await world.evaluate(tellTranslator, {})) > asked + 3);
    await reader.click('[data-action="stop-translating"]');
    await reader.click('[data-action="dismiss-translating"]');
    await waitFor('no bar', async () => (await reader.text('.translation-bar')) === undefined);
    const kept = await world.evaluate(tellTranslator, {});
    await reader.click('[data-action="save"]');
    await waitFor('the save', async () => (await reader.text('.save-state'))?.startsWith('Saved'));

    // The browser would have to download its translator: it is asked for first, and what is kept is there.
    const { page: library, saved } = await openSaved({ availability: 'downloadable' });
    const rest = await waitFor('the question', async () => saved.text('.translation-bar'));
    expect(rest).toContain('the browser has to download its translator once');
    expect(await translationOf(saved, 1)).toContain('EN(');
    expect(await library.evaluate(tellTranslator, {})).toBe(0);
    expect(await violationsIn(library)).toEqual([]);

    // Without a network it fails, and says what to do.
    await library.evaluate(tellTranslator, { missing: 'NetworkError' });
    await saved.click('[data-action="go-on-translating"]');
    await waitFor('the failure', async () =>
      (await saved.text('.translation-bar'))?.includes('Is this device online?'),
    );
    await library.evaluate(tellTranslator, { missing: undefined });
    await saved.click('[data-action="go-on-translating"]');
    await untilDone(saved);
    // What was on its way when it was stopped may have come and been kept, or not.
    expect(Math.abs((await library.evaluate(tellTranslator, {})) - (sentences - kept))).toBeLessThanOrEqual(1);

    await library.close();
    const again = await openSaved({});
    await untilDone(again.saved);
    expect(await again.page.evaluate(tellTranslator, {})).toBe(0);

    const download = again.page.waitForEvent('download');
    await again.page.click('[data-action="export"]');
    await again.page.click('[data-action="export-html"]');
    const file = readFileSync(await (await download).path(), 'utf8');
    expect(file.match(/<div class="translation" lang="en">EN\(\d+\)/g)).toHaveLength(paragraphs + 1);

    await again.saved.click('[data-action="translate-all"]');
    await waitFor('no translation', async () => (await shown(again.saved)) === 0);
    const plain = again.page.waitForEvent('download');
    await again.page.click('[data-action="export"]');
    await again.page.click('[data-action="export-html"]');
    expect(readFileSync(await (await plain).path(), 'utf8')).not.toContain('EN(');
  });
});
