import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsIn } from '@/tests/e2e/harness/axe';
import { grantedExtension } from '@/tests/e2e/harness/extension-copies';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import { readerInLibrary } from '@/tests/e2e/harness/reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';
import { type FakeAnki, startFakeAnki } from '@/tests/export/fake-anki';

// A saved article with a picture and two remembered words, from the library into every kind of file. 127.0.0.1 is
// granted from the start, since nobody can answer the browser's question here.

const title = '图书馆门口的灯 今晚又亮了';
const paragraphs = [
  '老城区图书馆门口的灯坏了一个星期，居民晚上走路都要小心。',
  '昨天下午，管理员请来师傅，花了两个小时把灯修好，孩子们放学以后又能在门口读书。',
  '馆长说，别的分馆也要检查一遍，如果还有坏的灯，下个月以前全部换成新的。',
];
const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body><article>
<h1>${title}</h1><p>2026-11-20 08:30　来源：城市日报</p>
<figure><img src="/lamp.png" width="600" height="400" alt="亮着的灯"><figcaption>门口的灯</figcaption></figure>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></body></html>`;

const { pindu, server } = useBrowser({ extension: grantedExtension(['127.0.0.1']) });
let anki: FakeAnki | undefined;
let folder: string;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pindu-export-'));
  anki = await startFakeAnki(8765).catch(() => undefined);
  const news = firstTab(pindu);
  server.serve('/lamp.html', { body: html });
  await news.goto('http://news.test/lamp.html');
  server.serve('/lamp.png', { body: await lamp(news), contentType: 'image/png' });
  const reader = await openReader(pindu, news);
  for (const word of ['图书馆', '居民']) {
    const { x, y } = await reader.pointOf(word, word === '图书馆' ? 1 : 0);
    await news.mouse.click(x, y);
    await reader.waitForCard(word);
    await reader.click('.card [data-action="remember"]');
    await waitFor('the word to be kept', () =>
      reader.evaluate(
        (root) => root.querySelector('.card [data-action="remember"]')?.getAttribute('aria-pressed') === 'true',
        0,
      ),
    );
    await news.keyboard.press('Escape');
  }
  await reader.click('[data-action="save"]');
  await waitFor('the save and its picture', async () => (await reader.text('.save-state')) === 'Saved');
  await pindu.context.setOffline(true);
  await server.close();
  page = await pindu.context.newPage();
  await page.goto(`chrome-extension://${pindu.extensionId}/library.html#/export`);
});
afterAll(async () => {
  await anki?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A picture as a browser writes it. */
async function lamp(on: Page): Promise<Buffer> {
  const bytes = await on.evaluate(async () => {
    const canvas = new OffscreenCanvas(600, 400);
    const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
    context.fillStyle = '#24364b';
    context.fillRect(0, 0, 600, 400);
    context.fillStyle = '#f5d76e';
    context.arc(300, 160, 70, 0, 7);
    context.fill();
    return [...new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())];
  });
  return Buffer.from(bytes);
}

/** Does something that gives a file; its name and where it lies. */
async function downloaded(from: Page, act: () => Promise<unknown>): Promise<{ name: string; path: string }> {
  const [download] = await Promise.all([from.waitForEvent('download'), act()]);
  const name = download.suggestedFilename();
  const path = join(folder, name);
  await download.saveAs(path);
  return { name, path };
}
const save = (format: string) => downloaded(page, () => page.click(`[data-action="save-${format}"]`));

async function shoot(from: Page, name: string): Promise<void> {
  const into = process.env.PINDU_SHOTS;
  if (into === undefined) return;
  mkdirSync(into, { recursive: true });
  await from.screenshot({ path: join(into, `${name}.png`), fullPage: true });
}

it('axe finds no violation on the export page, in light and dark and in narrow windows', async () => {
  await page.waitForSelector('[data-action="save-anki"]:enabled');
  await page.click('.connect summary');
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    expect(await violationsIn(page), theme).toEqual([]);
    for (const width of [360, 800, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const fits = await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
      expect(fits, `${width} px`).toBe(true);
      await shoot(page, `export-${theme}-${width}`);
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1000, height: 800 });
});

describe('an article exported as a web page', () => {
  it('opens from disk with pinyin and picture, makes no request, and is copied without pinyin', async () => {
    const { name, path } = await save('html');
    expect(name).toBe(`${title}.html`);
    const opened = await pindu.context.newPage();
    const asked: string[] = [];
    opened.on('request', (request) => asked.push(request.url()));
    await opened.goto(`file://${encodeURI(path)}`);
    expect(await opened.title()).toBe(title);
    const seen = await opened.evaluate(async () => {
      const [image] = document.images;
      await image?.decode();
      const rt = document.querySelector('h1 rt') as HTMLElement;
      const base = rt.parentElement as HTMLElement;
      getSelection()?.selectAllChildren(document.querySelector('article') as Element);
      const selected = getSelection()?.toString().replace(/\s+/g, '') ?? '';
      getSelection()?.removeAllRanges();
      return {
        picture: [image?.naturalWidth, image?.naturalHeight, image?.alt],
        above: rt.getBoundingClientRect().bottom <= base.getBoundingClientRect().bottom - 10,
        reading: rt.textContent,
        selected,
        lang: document.documentElement.lang,
        link: document.querySelector<HTMLAnchorElement>('.meta a')?.href,
      };
    });
    expect(seen).toMatchObject({ picture: [600, 400, '亮着的灯'], above: true, reading: 'tú', lang: 'zh-Hans' });
    expect(seen.link).toBe('http://news.test/lamp.html');
    for (const text of paragraphs) expect(seen.selected).toContain(text);
    expect(asked.filter((url) => !/^(?:file|data):/.test(url))).toEqual([]);
    await shoot(opened, 'page-light');
    await opened.emulateMedia({ colorScheme: 'dark' });
    expect(await violationsIn(opened)).toEqual([]);
    await shoot(opened, 'page-dark');
    await opened.emulateMedia({ colorScheme: 'light' });
    expect(await violationsIn(opened)).toEqual([]);
    await opened.close();
  });

  it('has no pinyin when none is wanted', async () => {
    await page.click('input[name="export-pinyin"][value="none"]');
    const { path } = await save('html');
    expect(readFileSync(path, 'utf8')).not.toContain('<rt');
    await page.click('input[name="export-pinyin"][value="all"]');
  });
});

it('articles are exported as a book with chapters, pinyin and pictures', async () => {
  const { name, path } = await save('epub');
  expect(name).toBe(`${title}.epub`);
  const files = unzipSync(readFileSync(path));
  expect(Object.keys(files)[0]).toBe('mimetype');
  expect(files['OEBPS/pictures/1.png'] ?? files['OEBPS/pictures/1.jpg']).toBeDefined();
  const chapter = strFromU8(files['OEBPS/article-1.xhtml'] ?? new Uint8Array());
  expect(chapter).toContain('<ruby>图<rt>tú</rt></ruby><ruby>书<rt>shū</rt></ruby><ruby>馆<rt>guǎn</rt></ruby>');
});

it('several articles are exported into one file: the selected ones, or all', async () => {
  const other = {
    url: 'https://news.example/bridge',
    title: '桥上的灯',
    lang: 'zh-Hans',
    blocks: [{ kind: 'paragraph', text: '桥上的灯也修好了，两岸的居民都很高兴。' }],
  };
  const id = await page.evaluate(async (article) => {
    const { chrome: api } = globalThis as unknown as {
      chrome: { runtime: { sendMessage: (message: object) => Promise<{ value: { id: string } }> } };
    };
    const request = { channel: 'background', name: 'saveArticle', args: [article] };
    return (await api.runtime.sendMessage(request)).value.id;
  }, other);
  const chapters = async () => {
    const { name, path } = await save('epub');
    const files = unzipSync(readFileSync(path));
    return { name, count: Object.keys(files).filter((file) => /article-\d+\.xhtml$/.test(file)).length };
  };
  const all = await chapters();
  expect(all.name).toMatch(/^Articles, \w+ \d+, \d{4}\.epub$/);
  expect(all.count).toBe(2);
  const pages = await save('html');
  expect(pages.name).toBe('Pindu articles.zip');
  expect(Object.keys(unzipSync(readFileSync(pages.path))).sort()).toEqual([`${title}.html`, '桥上的灯.html'].sort());

  await page.evaluate((chosen) => sessionStorage.setItem('pindu-selected-articles', JSON.stringify([chosen])), id);
  await page.reload();
  await page.waitForSelector('[data-action="save-epub"]:enabled');
  expect(await chapters()).toEqual({ name: '桥上的灯.epub', count: 1 });
  await page.click('input[name="articles"][value="all"]');
  expect((await chapters()).count).toBe(2);
});

describe('exported words', () => {
  it('are written to an Anki file with their sentence and its pinyin', async () => {
    const { path } = await save('anki');
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
    const row = lines.find((line) => line.startsWith('图书馆|'))?.split('\t') ?? [];
    // Tones are in colours by default.
    expect(row[3]).toBe('<span class="t2">tú</span> <span class="t1">shū</span> <span class="t3">guǎn</span>');
    expect(row[7]).toBe('老城区<b>图书馆</b>门口的灯坏了一个星期，居民晚上走路都要小心。');
    expect(row[8]).toContain('<b><ruby>图<rt>tú</rt></ruby>');
    expect(row[10]).toContain('http://news.test/lamp.html');
  });

  it('are written to files for Pleco and spreadsheets', async () => {
    const pleco = await save('pleco');
    expect(readFileSync(pleco.path, 'utf8')).toMatch(/^\/\/ Pindu\/.+\n.*图书馆\[圖書館\]\ttu2 shu1 guan3\t/s);
    const csv = await save('csv');
    expect(readFileSync(csv.path, 'utf8')).toMatch(/^\ufeffSimplified,Traditional,/);
  });

  it('are the chosen ones only', async () => {
    await page.selectOption('select[name="words"]', { label: 'Known words' });
    await waitFor('nothing to be chosen', async () =>
      (await page.textContent('.export-choice'))?.includes('No matching words'),
    );
    expect(await page.isDisabled('[data-action="save-anki"]')).toBe(true);
    await page.selectOption('select[name="words"]', { label: 'Never reviewed' });
    await waitFor('two words', async () => (await page.textContent('.export-choice'))?.includes('2 words'));
  });
});

describe('sending words to Anki', () => {
  beforeAll(() => page.click('.connect summary'));
  const said = () => page.textContent('.connect [role="status"]');
  const send = async (result: RegExp) => {
    await page.click('[data-action="send-to-anki"]');
    return waitFor(`${result}`, async () => result.test((await said()) ?? ''));
  };

  it('starts with the button, adds notes, and updates them the next time', async (ctx) => {
    if (anki === undefined) return ctx.skip('another program listens on port 8765');
    expect(anki.actions).toEqual([]);
    expect(await page.textContent('.origin code')).toBe(`"chrome-extension://${pindu.extensionId}"`);
    await pindu.context.setOffline(false);
    await send(/^2 added, 0 updated/);
    expect(anki.origin).toBe(`chrome-extension://${pindu.extensionId}`);
    expect(anki.notes.map(({ fields }) => fields.Simplified).sort()).toEqual(['图书馆', '居民'].sort());
    const [picture, ...others] = anki.media.keys();
    expect(others).toEqual([]);
    for (const { fields } of anki.notes) expect(fields.Picture).toBe(`<img src="${picture}">`);
    await send(/^0 added, 2 updated/);
  });

  it('takes known words out of Anki after a preview, and again by the choice that was kept', async (ctx) => {
    if (anki === undefined) return ctx.skip('another program listens on port 8765');
    const { notes, decks } = anki;
    const reviews = [Date.now() - 2 * 86_400_000];
    decks.add('Chinese');
    const add = (id: number, fields: Record<string, string>, interval: number) =>
      notes.push({
        ...{ id, model: 'Vocabulary', deck: 'Chinese', fields, tags: [] },
        cards: [{ id: id + 1, interval, factor: 2500, reviews }],
      });
    add(5000, { Hanzi: '桌子', Pinyin: 'zhuō zi' }, 40);
    add(5010, { Hanzi: '<b>椅子</b>', Pinyin: 'yǐ zi' }, 5);
    const own = await pindu.context.newPage();
    const open = async () => {
      await own.goto('about:blank');
      await own.goto(`chrome-extension://${pindu.extensionId}/library.html#/import`);
      await own.locator('.choice', { hasText: 'Anki' }).click();
    };
    const preview = () => own.textContent('.import-preview');
    await open();
    await own.click('[data-action="connect-anki"]');
    await own.selectOption('[name="anki-source"]', { label: 'Chinese' });
    await own.waitForSelector('[name="anki-field"]');
    expect(await own.inputValue('[name="anki-field"]')).toBe('Hanzi');
    expect(await own.inputValue('[name="anki-reading"]')).toBe('Pinyin');
    expect(await violationsIn(own)).toEqual([]);
    for (const width of [360, 1280]) {
      await own.setViewportSize({ width, height: 800 });
      await shoot(own, `anki-import-${width}`);
    }
    await own.click('[data-action="read-anki"]');
    await own.waitForSelector('.import-preview');
    await expect.poll(preview).toContain('As known: 1. As learning: 1.');
    await shoot(own, 'anki-import-preview');
    await own.click('[data-action="start"]');
    await own.waitForSelector('.import-done');
    await expect.poll(() => own.textContent('.import-done')).toMatch(/imported: 2\..*date from Anki: 2\./s);
    await own.click('[data-action="undo"]');
    await own.waitForSelector('[name="text"]');
    await open();
    await own.click('[data-action="refresh-anki"]');
    await own.waitForSelector('.import-preview');
    await expect.poll(preview).toContain('2 new words will be imported.');
    await own.close();
  });

  it('reports why Anki refused or was not reached', async (ctx) => {
    if (anki === undefined) return ctx.skip('another program listens on port 8765');
    anki.mood = { refuses: true };
    await send(/webCorsOriginList/);
    anki.mood = { key: 'secret' };
    await send(/requires its API key/);
    await page.fill('input[name="key"]', 'secret');
    await send(/^0 added, 2 updated/);
    await shoot(page, 'export-sent');
    await anki.close();
    await send(/Start it/);
  });
});

it('an open article is saved as a file with the keyboard, and Escape closes only the menu', async () => {
  await page.goto(`chrome-extension://${pindu.extensionId}/library.html#/`);
  await page.locator('.item-title', { hasText: title }).click();
  await readerInLibrary(page).waitUntilRead();
  await page.focus('[data-action="export"]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.export-menu:popover-open');
  expect(await violationsIn(page)).toEqual([]);
  await shoot(page, 'menu-1000');
  await page.keyboard.press('Escape');
  await page.waitForSelector('.export-menu:not(:popover-open)', { state: 'attached' });
  expect(await page.locator('article.reading').count()).toBe(1);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.export-menu:popover-open :focus');
  const { name } = await downloaded(page, () => page.keyboard.press('Enter'));
  expect(name).toBe(`${title}.html`);
  await page.setViewportSize({ width: 360, height: 700 });
  await page.click('[data-action="export"]');
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  const menu = await page.locator('.export-menu').boundingBox();
  expect(menu && menu.x >= 0 && menu.x + menu.width <= 360).toBe(true);
  await shoot(page, 'menu-360');
});
