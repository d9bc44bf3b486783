import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { never } from '@/tests/e2e/harness/fixture-server';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import { clickToolbar } from '@/tests/e2e/harness/popup';
import { type Reader, readerInLibrary } from '@/tests/e2e/harness/reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

// Articles that are cut into pages, and articles of which a page shows the beginning alone.

const { pindu, server } = useBrowser();
let page: Page;

const title = '老码头改成了图书馆';
const texts = [
  ['镇上的老码头停用了二十年，今年春天改成了一座图书馆。', '仓库的墙没有拆，书架就靠着旧砖墙放。'],
  ['馆里最受欢迎的是靠河的一排座位，周末要早来才坐得到。', '管理员说，孩子们喜欢看货船慢慢开过去。'],
  ['晚上八点闭馆以后，门口的灯还亮着，老人们坐在台阶上聊天。', '明年码头另一头的吊车也要修好，供人参观。'],
];

/** One page of the article; `next` leads on. */
function pageOf(number: number, next?: string, { head = '', extra = '' } = {}): string {
  const [first, second] = texts[number - 1] ?? [];
  const link = next === undefined ? '' : `<div class=pager><a href="${next}">下一页</a></div>`;
  return `<!doctype html><html lang=zh>${head}<title>${title}_河湾日报</title><h1>${title}</h1><div class=text><p>${first}</p><p>${second}</p>${extra}</div>${link}`;
}

beforeAll(() => {
  page = firstTab(pindu);
});
beforeEach(() => {
  server.serve('/wharf.html', { body: pageOf(1, '/wharf_2.html') });
  server.serve('/wharf_2.html', { body: pageOf(2, '/wharf_3.html') });
  server.serve('/wharf_3.html', { body: pageOf(3) });
  server.requests.length = 0;
});

async function read(path = '/wharf.html'): Promise<Reader> {
  await page.goto(`http://news.test${path}`);
  return openReader(pindu, page);
}

const state = (reader: Reader) =>
  reader.evaluate((root) => root.querySelector<HTMLElement>('.note.rest')?.dataset.rest, 0);

async function fetchRest(reader: Reader, wanted: string): Promise<void> {
  await reader.click('.note.rest [data-action="fetch-rest"]');
  await waitFor(`the pages to be ${wanted}`, async () => (await state(reader)) === wanted);
}

const paragraphs = (reader: Reader) => reader.texts('article p:not(.note)');

it('the reader says that an article continues, and requests nothing before the button is pressed', async () => {
  const reader = await read();
  await expect.poll(() => reader.text('.note.rest')).toContain('continues on another page');
  const hrefs = await reader.evaluate(
    (root) => [...root.querySelectorAll<HTMLAnchorElement>('[data-action="next-page"]')].map((link) => link.href),
    0,
  );
  expect(new Set(hrefs)).toEqual(new Set(['http://news.test/wharf_2.html']));
  expect(server.requests.filter((request) => request.includes('wharf_'))).toEqual([]);
});

it('the rest is fetched with the cookies of the site, added without losing the place, and saved', async () => {
  await page.goto('http://news.test/wharf.html');
  await page.evaluate(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: the page's own cookie.
    document.cookie = 'who=me';
  });
  const reader = await read();
  const mark = (root: ParentNode) => root.querySelector('article p:not(.note)')?.setAttribute('data-marked', '');
  await reader.evaluate(mark, 0);
  await fetchRest(reader, 'done');
  await waitFor('the last page', async () => (await paragraphs(reader)).includes(texts[2]?.[1] ?? ''));
  expect(await paragraphs(reader)).toEqual(texts.flat());
  expect(server.cookies.get('/wharf_3.html')).toBe('who=me');
  // The same paragraph as before, not one drawn anew.
  expect(await reader.texts('article p[data-marked]')).toEqual([texts[0]?.[0]]);
  await waitFor('words on the last page', () =>
    reader.evaluate(
      (root) => [...root.querySelectorAll('article p:not(.note)')].at(-1)?.querySelector('rt[data-p]') != null,
      0,
    ),
  );

  await reader.click('[data-action="save"]');
  await waitFor('the save', async () => (await reader.text('.save-state'))?.startsWith('Saved'));
  const library = await pindu.context.newPage();
  await library.goto(`chrome-extension://${pindu.extensionId}/library.html`);
  await library.click('.item-title');
  const kept = readerInLibrary(library);
  await kept.waitUntilRead();
  expect(await paragraphs(kept)).toEqual(texts.flat());
  expect(await kept.text('.note.rest')).toBeUndefined();
  await library.close();
});

it('when a page fails, the earlier ones stay, the failure is named, and fetching can resume', async () => {
  server.serve('/wharf_3.html', { body: 'gone', status: 503 });
  const reader = await read();
  await fetchRest(reader, 'failed');
  expect(await reader.text('.note.rest')).toMatch(/page 3: .*503/);
  await waitFor('the second page', async () => (await paragraphs(reader)).length === 4);
  server.serve('/wharf_3.html', { body: pageOf(3) });
  await fetchRest(reader, 'done');
  await waitFor('all pages', async () => (await paragraphs(reader)).length === 6);
  expect(await paragraphs(reader)).toEqual(texts.flat());
});

it.each([
  ['named by the header', 'text/html; charset=gbk', ''],
  ['named by the page alone', 'text/html', '<meta charset=gbk>'],
])('fetched pages in GBK are decoded, %s', async (_, contentType, head) => {
  server.serve('/wharf.html', { body: gbk(pageOf(1, '/wharf_2.html', { head })), contentType });
  server.serve('/wharf_2.html', { body: gbk(pageOf(2, undefined, { head })), contentType });
  const reader = await read();
  await fetchRest(reader, 'done');
  await waitFor('the second page', async () => (await paragraphs(reader)).length === 4);
  expect(await paragraphs(reader)).toEqual(texts.slice(0, 2).flat());
});

it('fetched pages run and load nothing, even where the policy of the page forbids everything', async () => {
  const policy = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">';
  server.serve('/wharf.html', { body: pageOf(1, '/wharf_2.html', { head: policy }) });
  const extra =
    '<script>top.ran = 1</script><img src="/pixel.png" onerror="top.ran = 2"><iframe src="/frame.html"></iframe><link rel=stylesheet href="/style.css">';
  server.serve('/wharf_2.html', { body: pageOf(2, undefined, { extra }) });
  const reader = await read();
  await fetchRest(reader, 'done');
  await waitFor('the second page', async () => (await paragraphs(reader)).length === 4);
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  expect(server.requests.filter((request) => /frame|style/.test(request))).toEqual([]);
});

it('fetching stops when the user says so or closes the reader', async () => {
  server.serve('/wharf_2.html', { body: pageOf(2, '/wharf_3.html'), until: never });
  const reader = await read();
  await fetchRest(reader, 'fetching');
  expect(await reader.text('.note.rest')).toContain('Loading page 2');
  await reader.click('.note.rest [data-action="stop-fetching"]');
  await waitFor('the offer', async () => (await state(reader)) === 'more');
  await fetchRest(reader, 'fetching');
  await page.keyboard.press('Escape');
  await reader.waitUntilClosed();
  await waitFor('the request to end', () => server.aborted.includes('/wharf_2.html'));
});

it('a page larger than five million bytes is refused', async () => {
  server.serve('/wharf_2.html', { body: pageOf(2, undefined, { extra: ' '.repeat(6_000_000) }) });
  const reader = await read();
  await fetchRest(reader, 'failed');
  expect(await reader.text('.note.rest')).toContain('5 MB');
  expect(await paragraphs(reader)).toEqual(texts[0]);
});

it('a partial article is marked as such on the page, in the popup and in the library', async () => {
  const stub = `<div class=paywall>本文为付费内容，订阅后继续阅读全文</div>`;
  server.serve('/stub.html', {
    body: `<!doctype html><html lang=zh><title>${title}</title><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"${title}","isAccessibleForFree":false}</script><h1>${title}</h1><article><p>${texts[0]?.[0]}</p><p>${texts[0]?.[1]}</p></article>${stub}`,
  });
  const reader = await read('/stub.html');
  await expect.poll(() => reader.text('.note.partial')).toMatch(/Only the first \d+ characters are on this page\./);
  const popup = await clickToolbar(pindu, page);
  await popup.waitForState('reading');
  await expect.poll(() => popup.text('.partial')).toMatch(/Only the first \d+ characters/);
  await popup.click('[data-action="save"]');
  await waitFor('the save', async () => (await popup.text('.saved'))?.startsWith('Saved'));
  await popup.close();
  const library = await pindu.context.newPage();
  await library.goto(`chrome-extension://${pindu.extensionId}/library.html`);
  await library.click('.item-title');
  const kept = readerInLibrary(library);
  await kept.waitUntilRead();
  await expect.poll(() => kept.text('.note.partial')).toMatch(/Only the first \d+ characters/);
  await library.close();
});

/** A text in GBK bytes, which no encoder of the platform writes: what each pair of bytes decodes to, turned round. */
function gbk(text: string): Uint8Array {
  const decoder = new TextDecoder('gbk');
  const codes = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1) codes.set(character, [lead, trail]);
    }
  }
  return Uint8Array.from([...text].flatMap((character) => codes.get(character) ?? [character.charCodeAt(0)]));
}
