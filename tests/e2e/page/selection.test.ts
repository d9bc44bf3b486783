import { expect, it } from 'vitest';
import { pastedText } from '@/tests/e2e/harness/clipboard';
import { ownPage } from '@/tests/e2e/harness/fixtures';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import { clickToolbar } from '@/tests/e2e/harness/popup';
import { readerOnPage } from '@/tests/e2e/harness/reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

const { pindu, server } = useBrowser();

it('selected text on a page without an article can be read and saved under its own address', async () => {
  const page = firstTab(pindu);
  const [first, second] = ['渡口的老船工今年七十岁了。', '他说，河水比从前清得多。'];
  server.serve('/note', {
    body: `<!doctype html><title>Notes</title><p>Nothing but a few words in English.<div id=zh>${first}<br>${second}</div>`,
  });
  await page.goto('http://news.test/note');
  await page.evaluate(() => getSelection()?.selectAllChildren(document.getElementById('zh') as HTMLElement));
  const popup = await clickToolbar(pindu, page);
  expect(await popup.waitForState('no-article', 'not-chinese', 'reading')).not.toBe('reading');
  await popup.click('[data-action="read-selection"]');

  const reader = await readerOnPage(pindu, page);
  await reader.waitUntilRead();
  expect((await reader.texts('article :is(h1, p)')).join('')).toContain(second);
  await reader.click('[data-action="save"]');
  await waitFor('the save', async () => (await reader.text('.save-state'))?.startsWith('Saved'));

  const library = await pindu.context.newPage();
  await library.goto(`chrome-extension://${pindu.extensionId}/library.html`);
  await library.waitForSelector('.item');
  expect(await library.locator('.item').getAttribute('data-id')).toMatch(/^https:\/\/news\.test.*#:~:text=/);
  await library.close();
});

it('text can be selected over several lines while a card is open', async () => {
  const page = firstTab(pindu);
  await ownPage.open(page, server);
  const reader = await openReader(pindu, page);
  const [first = '', second = ''] = ownPage.expected().paragraphs;
  const edges = await reader.evaluate(
    (root, texts) => {
      const [from, to] = texts.map((text) =>
        [...root.querySelectorAll('article p')].find((p) => p.textContent === text),
      );
      from?.scrollIntoView();
      root.querySelector('dialog')?.scrollBy(0, -80);
      const start = from?.querySelector('ruby')?.getBoundingClientRect();
      const end = [...(to?.querySelectorAll('ruby') ?? [])].at(-1)?.getBoundingClientRect();
      return start && end && { x1: start.left + 2, y1: start.bottom - 8, x2: end.right + 30, y2: end.bottom - 8 };
    },
    [first, second],
  );
  if (edges === undefined) throw new Error('The paragraphs are not there.');
  await page.mouse.move(edges.x1 + 2, edges.y1);
  await page.mouse.move(edges.x1, edges.y1);
  await waitFor('a card', () => reader.card());
  await page.mouse.down();
  await page.mouse.move(edges.x1 + 60, edges.y1 + 60, { steps: 4 });
  await page.mouse.move(edges.x2, edges.y2, { steps: 8 });
  await page.mouse.up();
  await page.keyboard.press('ControlOrMeta+C');
  expect((await pastedText(page)).split(/\n+/).filter(Boolean)).toEqual([first, second]);
});
