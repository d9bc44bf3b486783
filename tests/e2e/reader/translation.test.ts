import { expect, it } from 'vitest';
import { isolatedWorld } from '@/tests/e2e/harness/isolated-world';
import { longArticle } from '@/tests/e2e/harness/long-article';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import { readerInLibrary } from '@/tests/e2e/harness/reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

const { pindu, server } = useBrowser();

server.serve('/a', { body: longArticle({ paragraphs: 5 }) });

/** Stands for the browser's translator, which headless browsers do not have; counts what it was asked. */
function stub(): void {
  const scope = globalThis as { Translator?: object; asked?: number };
  scope.asked = 0;
  scope.Translator = {
    availability: async () => 'available',
    create: async () => ({
      translate: async (text: string) => {
        scope.asked = (scope.asked ?? 0) + 1;
        return `EN(${text.length})`;
      },
    }),
  };
}

it('translation is hidden where the browser has none, as on plain http', async () => {
  const page = firstTab(pindu);
  await page.goto('http://news.test/a');
  const reader = await openReader(pindu, page);
  expect(await reader.texts('.translation, [data-action="translate-all"], .translation-bar')).toEqual([]);
  for (const key of ['t', 'Shift+T']) await page.keyboard.press(key);
  expect(await reader.texts('.translation')).toEqual([]);
  await reader.leave();
});

it('a translation appears under its paragraph, is saved with the article, and is shown again offline', async () => {
  const page = firstTab(pindu);
  const world = await isolatedWorld(page, pindu.extensionId);
  await world.evaluate(stub, undefined);
  const reader = await openReader(pindu, page);
  await waitFor('the buttons', async () => (await reader.texts('.translate')).length === 6);
  const { x, y } = await reader.pointOf('河边', 1);
  await page.mouse.move(x, y);
  await reader.click('[data-piece="1"] + .translation .translate');
  const translated = await waitFor('the translation', async () => {
    const text = await reader.text('[data-piece="1"] + .translation .translation-text');
    return text?.includes('EN(') && !text.includes('…') && text;
  });
  expect(translated.match(/EN\(/g)).toHaveLength(3);

  // One sentence of the card's word, by key.
  await reader.hover('老师', 1);
  await reader.waitForCard('老师');
  await page.keyboard.press('t');
  await waitFor('one sentence', async () => {
    const text = await reader.text('[data-piece="2"] + .translation .translation-text');
    return text !== undefined && /^EN\(\d+\) $/.test(text);
  });

  // Copied is the Chinese alone.
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+A');
  const selected = await reader.evaluate(() => getSelection()?.toString(), 0);
  expect(selected).not.toContain('EN(');

  await reader.click('[data-action="save"]');
  await waitFor('the save', async () => (await reader.text('.save-state'))?.startsWith('Saved'));
  const library = await pindu.context.newPage();
  await library.addInitScript(stub);
  await library.goto(`chrome-extension://${pindu.extensionId}/library.html`);
  await library.click('.item a');
  const saved = readerInLibrary(library);
  await saved.waitUntilRead();
  await waitFor('the buttons', async () => (await saved.texts('.translate')).length === 6);
  await library.hover('[data-piece="1"]');
  await saved.click('[data-piece="1"] + .translation .translate');
  await waitFor('the kept translation', async () =>
    (await saved.text('[data-piece="1"] + .translation .translation-text'))?.includes('EN('),
  );
  expect(await library.evaluate(() => (globalThis as { asked?: number }).asked)).toBe(0);
});
