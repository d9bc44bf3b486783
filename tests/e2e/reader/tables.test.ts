import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { violationsOnPage } from '@/tests/e2e/harness/axe';
import { pastedText } from '@/tests/e2e/harness/clipboard';
import { readRows } from '@/tests/e2e/harness/database';
import { putSettings } from '@/tests/e2e/harness/extension-page';
import { isolatedWorld } from '@/tests/e2e/harness/isolated-world';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import { type Reader, readerInLibrary } from '@/tests/e2e/harness/reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';
import { caption, cells, tablePage } from './table-page';

const { pindu, server } = useBrowser();
server.serve('/table', { body: tablePage });
let page: Page;
let reader: Reader;

/** Stands for the browser's translator, which headless browsers do not have. */
function stubTranslator(): void {
  (globalThis as { Translator?: object }).Translator = {
    availability: async () => 'available',
    create: async () => ({ translate: async (text: string) => `EN(${text.length})` }),
  };
}

/** How far things are wider than what they are in. */
const widths = (of: Reader) =>
  of.evaluate((root) => {
    const over = (element: Element | null) => (element ? element.scrollWidth - element.clientWidth : -1);
    const table = root.querySelector<HTMLElement>('.table');
    const view = root.querySelector('dialog') ?? document.scrollingElement;
    return { view: over(view), table: over(table), tabIndex: table?.tabIndex, name: table?.getAttribute('aria-label') };
  }, 0);
const grid = (of: Reader, nth: number) =>
  of.evaluate(
    (root, index) =>
      [...(root.querySelectorAll('table')[index]?.rows ?? [])].map((row) =>
        [...row.cells].map((cell) => cell.textContent),
      ),
    nth,
  );

beforeAll(async () => {
  page = firstTab(pindu);
  await page.goto('http://news.test/table');
  // The content script is there once the reader was.
  const first = await openReader(pindu, page);
  const world = await isolatedWorld(page, pindu.extensionId);
  await world.evaluate(stubTranslator, undefined);
  await first.leave();
  reader = await openReader(pindu, page);
  await waitFor('all words', () =>
    reader.evaluate(
      (root) => [...root.querySelectorAll('[data-piece]')].at(-1)?.querySelector('rt[data-p]') != null,
      0,
    ),
  );
});

describe('a table in the reader', () => {
  it('is a table with caption, head and cells, with pinyin and cards in them', async () => {
    expect(await grid(reader, 0)).toEqual(cells);
    expect(await reader.text('caption')).toBe(caption);
    expect(await reader.texts('thead th')).toEqual(cells[0]);
    expect(await grid(reader, 1)).toEqual([
      ['年份', '去年', '今年'],
      ['新房', '三万套', '四万套'],
    ]);
    const pinyin = (await reader.rubies('tbody tr:first-child td:first-child')).slice(0, 2);
    expect(pinyin.map(({ base, pinyin: read }) => base + read)).toEqual(['重Chóng', '庆qìng']);
    await reader.hover('稳定');
    expect((await reader.waitForCard('稳定')).senses.join()).toMatch(/stable/);
    await page.keyboard.press('Escape');
  });

  it('is walked through by keys cell after cell', async () => {
    await reader.hover('厦门');
    await reader.waitForCard('厦门');
    for (const word of ['45.6', '47.1', '3.3%', '基本']) {
      await page.keyboard.press('n');
      await reader.waitForCard(word);
    }
    await page.keyboard.press('b');
    await reader.waitForCard('3.3%');
    await page.keyboard.press('Escape');
    await page.mouse.move(2, 400);
  });

  it('is copied as lines with tabs, the Chinese alone', async () => {
    await reader.evaluate((root) => {
      const table = root.querySelector('table');
      const [first, last] = [table?.rows[0], [...(table?.rows ?? [])].at(-1)];
      if (first && last) getSelection()?.setBaseAndExtent(first, 0, last, last.childNodes.length);
    }, 0);
    await page.keyboard.press('ControlOrMeta+C');
    const lines = (await pastedText(page)).trim().split('\n');
    expect(lines.map((line) => line.split('\t'))).toEqual(cells);
  });

  it('is copied with the whole article', async () => {
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('ControlOrMeta+C');
    const lines = (await pastedText(page)).split('\n');
    expect(lines).toContain(caption);
    expect(lines).toContain(cells[1]?.join('\t'));
    expect(lines).toContain('新房\t三万套\t四万套');
    await reader.evaluate(() => getSelection()?.removeAllRanges(), 0);
  });

  it('shows translations in its cells, for all of them or the sentence of the card', async () => {
    await reader.hover('稳定');
    await reader.waitForCard('稳定');
    await page.keyboard.press('t');
    await waitFor('the cell', async () => (await reader.texts('td .translation-text')).join() === 'EN(4) ');
    await page.keyboard.press('t');
    await waitFor('none', async () => (await reader.texts('td .translation-text')).length === 0);
    await page.keyboard.press('Escape');
    const all = async () => {
      await reader.evaluate(
        (root) => root.querySelector('.table + .translation .translate')?.scrollIntoView({ block: 'center' }),
        0,
      );
      await reader.click('.table + .translation .translate');
    };
    await all();
    const words = cells.flat().filter((text) => /\p{L}/u.test(text));
    await waitFor('all cells', async () => {
      const shown = await reader.texts('.table:nth-of-type(1) :is(td, th, caption) .translation-text');
      return shown.length >= words.length && shown.every((text) => text.startsWith('EN('));
    });
    await expect.poll(() => reader.text('caption .translation-text')).toBe(`EN(${caption.length}) `);
    await all();
    await waitFor('none', async () => (await reader.texts('.table .translation-text')).length === 0);
  });

  it('fits where there is room, and is no Tab stop there', async () => {
    await expect.poll(() => widths(reader)).toEqual({ view: 0, table: 0, tabIndex: -1, name: null });
    expect(await violationsOnPage(pindu, page)).toEqual([]);
  });

  it('scrolls sideways by itself in a narrow window, with the keyboard, and the page does not', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    const narrow = await waitFor('the scroller', async () => {
      const now = await widths(reader);
      return now.tabIndex === 0 && now;
    });
    expect(narrow).toMatchObject({ view: 0, name: caption });
    expect(narrow.table).toBeGreaterThan(50);
    expect(await violationsOnPage(pindu, page)).toEqual([]);
    const focused = () =>
      reader.evaluate((root) => {
        const element = (root as ShadowRoot).activeElement;
        return [element?.className, (element as HTMLElement | null)?.scrollLeft];
      }, 0);
    await waitFor('the focus', async () => {
      await page.keyboard.press('Tab');
      return /^table/.test(String((await focused())[0]));
    });
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await waitFor('the scrolling', async () => Number((await focused())[1]) > 20);
    await page.keyboard.press('n');
    await waitFor('a card', async () => (await reader.card()) !== undefined);
    await page.keyboard.press('Escape');
    // A word at the far end is brought into sight.
    await reader.hover('备注');
    await reader.waitForCard('备注');
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 1000, height: 800 });
  });

  it('is whole on paper, however narrow that is', async () => {
    await page.setViewportSize({ width: 400, height: 700 });
    await page.emulateMedia({ media: 'print' });
    const paper = await reader.evaluate((root) => {
      const box = root.querySelector('article')?.getBoundingClientRect();
      const tables = [...root.querySelectorAll('table')].map((table) => table.getBoundingClientRect());
      const reading = root.querySelector('td rt');
      return {
        beyond: tables.filter(({ right }) => box === undefined || right > box.right + 1).length,
        head: getComputedStyle(root.querySelector('thead') as Element).display,
        pinyin: reading !== null && getComputedStyle(reading, '::before').content !== 'none',
        buttons: [...root.querySelectorAll('.translate')].some((button) => button.checkVisibility()),
      };
    }, 0);
    await page.emulateMedia({ media: null });
    await page.setViewportSize({ width: 1000, height: 800 });
    expect(paper).toEqual({ beyond: 0, head: 'table-header-group', pinyin: true, buttons: false });
  });
});

it('a quote of two paragraphs is one quote', async () => {
  const quotes = await reader.evaluate(
    (root) =>
      [...root.querySelectorAll('blockquote')].map((quote) =>
        [...quote.querySelectorAll('p')].map((p) => p.textContent),
      ),
    0,
  );
  expect(quotes).toEqual([['租客最怕的不是贵，而是说不准。', '合同能签三年，心里就踏实了。']]);
});

describe('a saved table', () => {
  let library: Page;
  let kept: Reader;
  /** Where a word's element stands in the window. */
  const boxOf = (selector: string, text: string) =>
    kept.evaluate(
      (root, [wanted, word]) => {
        const found = [...root.querySelectorAll(wanted ?? '')].find(({ textContent }) => textContent === word);
        const box = found?.getBoundingClientRect();
        return box && { left: box.left, top: box.top };
      },
      [selector, text],
    );
  const open = async () => {
    await library.goto(`chrome-extension://${pindu.extensionId}/library.html`);
    await library.click('a[href*="#/read/"]');
    kept = readerInLibrary(library);
    await kept.waitUntilRead();
  };

  beforeAll(async () => {
    await reader.click('[data-action="save"]');
    await waitFor('the save', async () => (await reader.text('.save-state'))?.startsWith('Saved'));
    library = await pindu.context.newPage();
    await library.setViewportSize({ width: 360, height: 500 });
    await open();
  });

  it('is one in the library, where the page does not scroll sideways either', async () => {
    expect(await grid(kept, 0)).toEqual(cells);
    await waitFor('the scroller', async () => (await widths(kept)).tabIndex === 0);
    await expect.poll(() => widths(kept)).toMatchObject({ view: 0, name: caption });
  });

  it('is found by a word of one of its cells, with its row', async () => {
    await library.goto(`chrome-extension://${pindu.extensionId}/library.html`);
    await library.fill('input[type="search"]', 'lvyouqu');
    const found = await waitFor('the row', async () => {
      const text = (await library.locator('main').textContent()) ?? '';
      return text.includes('旅游区涨得更快') && text;
    });
    expect(found).toMatch(/11\.5%\s*旅游区/);
    await open();
  });

  /** The row begins under the bar, so that its first line is the first that is read. */
  const underBar = 56;

  it('opens at the row where it was left', async () => {
    // Words that arrive late move the row: it is put on top again until its place is kept.
    await waitFor('the place', async () => {
      const box = await boxOf('td', '北京');
      if (box !== undefined && Math.abs(box.top - underBar) > 3)
        await kept.evaluate((_, by) => scrollBy({ top: by, behavior: 'instant' }), box.top - underBar);
      const places = (await readRows(library, ['progress'])).progress?.map(({ text }) => text);
      if (!places?.includes('北京')) throw new Error(`The row is at ${box?.top}, kept is ${places?.join()}.`);
      return true;
    });
    await open();
    await waitFor('the same row', async () => {
      const top = (await boxOf('td', '北京'))?.top;
      if (top === undefined || Math.abs(top - 68) > 30) {
        const places = (await readRows(library, ['progress'])).progress?.map(({ text }) => text);
        throw new Error(`The row is at ${top}, kept is ${places?.join()}.`);
      }
      return true;
    });
  });

  it('takes the pinyin of the open word along when it scrolls', async () => {
    await putSettings(library, { pinyin: 'hover', levelAsked: true });
    await waitFor('the mode', async () => (await kept.texts('[data-pinyin="hover"]')).length === 1);
    await kept.hover('九月');
    await kept.waitForCard('九月');
    const lineLeft = () =>
      kept.evaluate((root) => root.querySelector('.over-line')?.getBoundingClientRect().left, undefined);
    const before = await waitFor('the pinyin', lineLeft);
    await kept.evaluate((root) => root.querySelector('.table')?.scrollBy({ left: 30, behavior: 'instant' }), 0);
    await waitFor('the pinyin to move', async () => Math.abs(before - 30 - ((await lineLeft()) ?? 0)) < 1);
    await library.close();
  });
});
