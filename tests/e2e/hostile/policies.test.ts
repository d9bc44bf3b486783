import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readRows } from '@/tests/e2e/harness/database';
import { expectReadable, openHostile } from '@/tests/e2e/harness/hostile-page';
import { longArticle } from '@/tests/e2e/harness/long-article';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import { clickToolbar } from '@/tests/e2e/harness/popup';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

// Pages whose policy forbids everything, and documents that are no HTML: read, or refused with a word.

const browser = useBrowser();
const { pindu } = browser;

it.each([
  [
    'forbids all that can be forbidden',
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  ],
  ['wants Trusted Types everywhere', "require-trusted-types-for 'script'; trusted-types 'none'"],
  ['is sandboxed as a whole', 'sandbox'],
])('reads a page whose policy %s', async (_, policy) => {
  const page = await openHostile(browser, { headers: { 'content-security-policy': policy } });
  await expectReadable(await openReader(browser.pindu, page));
});

const text = '第一天的早上，住在河边的人都起得很早，有人把菜拿到市场去卖，孩子们背着书包走过新修的路。'.repeat(3);

it('reads XHTML, where names have another case and markup is strict', async () => {
  const body = `<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="zh" lang="zh"><head><title>河边的早上</title></head><body><article><h1>河边的早上</h1>${`<p>${text}</p>`.repeat(5)}</article></body></html>`;
  const page = await openHostile(browser, { body, contentType: 'application/xhtml+xml; charset=utf-8' });
  await expectReadable(await openReader(browser.pindu, page));
  await page.keyboard.press('Escape');
});

const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="400"><script>window.ran = 1</script><text y="40">${text}</text><foreignObject width="900" height="300"><div xmlns="http://www.w3.org/1999/xhtml"><p>${text}</p></div></foreignObject></svg>`;
const pdf =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj\ntrailer<</Root 1 0 R>>';
it.each([
  ['an SVG', svg, 'image/svg+xml'],
  ['XML without styles', `<?xml version="1.0"?><news><p>${text}</p></news>`, 'text/xml; charset=utf-8'],
  ['a PDF', pdf, 'application/pdf'],
])('says of %s that it cannot be read', async (_, body, contentType) => {
  const page = await openHostile(browser, { body, contentType });
  const popup = await clickToolbar(pindu, page);
  await popup.waitForState('restricted');
  await popup.close();
});

it('says that no script may run in the source of a page and in a page of the browser’s', async () => {
  await openHostile(browser);
  for (const url of ['view-source:http://news.test/hostile', 'chrome://version/']) {
    const page = await pindu.context.newPage();
    await page.goto(url).catch(() => undefined);
    const popup = await clickToolbar(pindu, page);
    await popup.waitForState('restricted');
    await popup.close();
    await page.close();
  }
});

it('reads a file of the user’s, and keeps none: only what has an address on the web is kept', async () => {
  const file = join(tmpdir(), `pindu-hostile-${process.pid}.html`);
  writeFileSync(file, longArticle({ paragraphs: 5 }));
  try {
    const page = firstTab(pindu);
    await page.goto(`file://${file}`);
    const reader = await openReader(browser.pindu, page);
    await expectReadable(reader);
    await reader.click('[data-action="save"]');
    const said = '.save-state:not([data-kind="unsaved"], [data-kind="saving"])';
    expect(await waitFor('the answer', () => reader.text(said))).toMatch(/^Not saved: /);
    const library = await pindu.context.newPage();
    await library.goto(`chrome-extension://${pindu.extensionId}/library.html#/`);
    expect((await readRows(library, ['articles', 'bodies', 'texts'])).articles).toEqual([]);
    await library.close();
  } finally {
    rmSync(file);
  }
});

it('reads the text around a sandboxed frame and a srcdoc frame, and runs nothing of theirs', async () => {
  const evil = `<script>parent.postMessage('ran','*');parent.ran=1;top.ran=1</script><p>框里的坏话。</p>`;
  const page = await openHostile(browser, {
    first: `<iframe sandbox srcdoc="${evil}"></iframe><iframe sandbox="allow-scripts" srcdoc="${evil}"></iframe>`,
  });
  const reader = await openReader(browser.pindu, page);
  await expectReadable(reader);
  expect((await reader.texts('article p')).join('')).not.toContain('坏话');
  const frames = await reader.evaluate((root) => root.querySelectorAll('iframe, object, embed, script').length, 0);
  expect(frames).toBe(0);
});
