import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { violationsIn } from '@/tests/e2e/harness/axe';
import { readRows } from '@/tests/e2e/harness/database';
import { grantedExtension } from '@/tests/e2e/harness/extension-copies';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import { readerInLibrary } from '@/tests/e2e/harness/reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

// One article with pictures from several hosts, from its page to a browser without network. granted.test is a host to
// which the user said yes, since nobody can answer the browser's question here.

const { pindu, server } = useBrowser({ extension: grantedExtension(['granted.test']) });

/** A picture with much detail in it, as a browser writes it. */
async function drawn(page: Page, width: number, height: number, type: string): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ([w, h, as]) => {
      const canvas = new OffscreenCanvas(w, h);
      const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
      for (let index = 0; index < 4_000; index++) {
        context.fillStyle = `hsl(${(index * 137) % 360} 60% 50%)`;
        context.fillRect((index * 7919) % w, (index * 104_729) % h, 60, 40);
      }
      const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: as, quality: 0.95 })).arrayBuffer());
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    },
    [width, height, type] as const,
  );
  return Buffer.from(base64, 'base64');
}

const text = '老城的桥修好了，两岸的居民又可以走着去看朋友。'.repeat(4);
const pictures = [
  { src: '/big.jpg', caption: '修好的桥' },
  { src: '/small.png', caption: '桥上的灯' },
  { src: 'http://cors.test/open.png', caption: '桥下的船' },
  { src: 'http://granted.test/late.png', caption: '对岸的街' },
  { src: 'http://closed.test/shut.png', caption: '桥头的店' },
  { src: '/sign.png', caption: '桥的标志' },
];
const address = 'http://news.test/2026/bridge.html';
const article = `<!doctype html><html lang="zh-CN"><title>老桥修好了</title><h1>老桥修好了</h1><article>${pictures
  .map(
    ({ src, caption }) =>
      `<p>${caption}：${text}</p><figure><img data-src="${src}" width="800" height="500" alt="${caption}的照片"><figcaption>${caption}</figcaption></figure>`,
  )
  .join('')}</article></html>`;

/** What so many kept pictures of the page that is read look like once the browser has drawn them. */
async function shown(page: Page, count: number) {
  const images = page.locator('.reading figure img');
  await waitFor(`${count} pictures`, async () => (await images.count()) >= count);
  return page.evaluate(async () => {
    const images = [...document.querySelectorAll<HTMLImageElement>('.reading figure img')];
    await Promise.all(images.map((image) => image.decode()));
    return images.map((image) => ({
      scheme: new URL(image.src).protocol,
      alt: image.alt,
      size: [image.naturalWidth, image.naturalHeight],
      attributes: [image.width > 0, image.getAttribute('width'), image.getAttribute('height')],
    }));
  });
}

async function openSaved(): Promise<Page> {
  const page = await pindu.context.newPage();
  await page.goto(`chrome-extension://${pindu.extensionId}/library.html#/`);
  await page.locator('.item-title', { hasText: '老桥修好了' }).click();
  await readerInLibrary(page).waitUntilRead();
  return page;
}

const offline = ['修好的桥的照片', '桥上的灯的照片', '桥下的船的照片'];

it('saving an article stores the pictures that the browser may fetch, and says how many', async () => {
  const page = firstTab(pindu);
  server.serve('/2026/bridge.html', { body: article, headers: { 'set-cookie': 'reader=1' } });
  await page.goto(address);
  const png = await drawn(page, 600, 400, 'image/png');
  server.serve('/big.jpg', { body: await drawn(page, 2400, 1600, 'image/jpeg'), contentType: 'image/jpeg' });
  server.serve('/small.png', { body: png, contentType: 'image/png' });
  server.serve('/open.png', { body: png, contentType: 'image/png', headers: { 'access-control-allow-origin': '*' } });
  server.serve('/shut.png', { body: png, contentType: 'image/png' });
  server.serve('/late.png', { body: '', status: 503 });
  // A document with a script, under the name and the type of a picture.
  server.serve('/sign.png', {
    body: '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200"><script>alert(1)</script></svg>',
    contentType: 'image/png',
  });
  const reader = await openReader(pindu, page);
  const before = server.headers.length;
  await reader.click('[data-action="save"]');
  await waitFor('the pictures', async () => (await reader.text('.save-state')) === 'Saved · 3 of 6 pictures');

  const asked = server.headers.slice(before).filter((headers) => headers.accept === '*/*');
  expect(asked.map(({ host }) => host).sort()).toEqual(
    ['closed.test', 'cors.test', 'granted.test', ...Array(3).fill('news.test')].sort(),
  );
  for (const headers of asked) {
    expect(headers.cookie).toBeUndefined();
    expect(headers.referer).toBeUndefined();
  }
});

it('stored pictures are shown in the library without a request', async () => {
  await firstTab(pindu).goto('about:blank');
  const before = server.requests.length;
  const asked: string[] = [];
  const record = (request: { url: () => string }) => {
    if (/^https?:/.test(request.url())) asked.push(request.url());
  };
  pindu.context.on('request', record);
  const page = await openSaved();
  const images = await shown(page, 3);
  expect(images).toEqual([
    { scheme: 'blob:', alt: offline[0], size: [1600, 1067], attributes: [true, '1600', '1067'] },
    { scheme: 'blob:', alt: offline[1], size: [600, 400], attributes: [true, '600', '400'] },
    { scheme: 'blob:', alt: offline[2], size: [600, 400], attributes: [true, '600', '400'] },
  ]);
  expect(await page.locator('figcaption').allTextContents()).toHaveLength(pictures.length);
  await expect
    .poll(() => page.locator('.no-picture').allTextContents())
    .toEqual([
      expect.stringContaining('granted.test'),
      expect.stringContaining('closed.test'),
      expect.stringContaining('can’t be saved'),
    ]);
  expect(await violationsIn(page)).toEqual([]);
  pindu.context.off('request', record);
  expect(asked).toEqual([]);
  expect(server.requests.slice(before)).toEqual([]);
  await page.close();
});

it('the bytes of a picture are stored once, however many addresses show it', async () => {
  const page = await openSaved();
  const rows = await readRows(page, ['pictures', 'articlePictures']);
  expect([rows.pictures?.length, rows.articlePictures?.length]).toEqual([2, 6]);
  await page.close();
});

it('declining the pictures of a host is remembered and can be reversed', async () => {
  const page = await openSaved();
  const note = page.locator('.pictures-note');
  await expect.poll(() => note.locator('p').textContent()).toContain('granted.test and closed.test');
  await page.click('[data-action="decline-pictures"]');
  await page.locator('.pictures-note[data-pictures="declined"]').waitFor();
  await page.reload();
  await page.locator('.pictures-note[data-pictures="declined"]').waitFor();
  // The browser says no, too.
  await page.evaluate(() => {
    const { chrome: api } = globalThis as unknown as { chrome: { permissions: { request: unknown } } };
    api.permissions.request = () => Promise.resolve(false);
  });
  await page.click('[data-action="fetch-pictures"]');
  await page.locator('.pictures-note[data-pictures="declined"]').waitFor();
  await page.close();
});

it('missing pictures are fetched when the user asks and the browser allows it', async () => {
  const source = firstTab(pindu);
  server.serve('/late.png', { body: await drawn(source, 500, 500, 'image/png'), contentType: 'image/png' });
  const page = await openSaved();
  await page.evaluate(() => {
    const { chrome: api } = globalThis as unknown as { chrome: { permissions: { request: unknown } } };
    api.permissions.request = () => Promise.resolve(true);
  });
  await page.click('[data-action="fetch-pictures"]');
  await waitFor('the picture', async () => (await page.locator('.reading figure img').count()) === 4);
  // The host that was not granted after all is told of.
  await page.locator('.pictures-note[data-pictures="failed"]').waitFor();
  await expect.poll(() => page.locator('.pictures-note p').textContent()).toContain('downloaded: 1.');
  expect((await shown(page, 4)).at(-1)).toMatchObject({ alt: '对岸的街的照片', size: [500, 500] });
  await page.close();
});

it('stored pictures are shown after a restart without a network and a server', async () => {
  await server.close();
  await pindu.restart();
  await pindu.context.setOffline(true);
  const page = await openSaved();
  expect((await shown(page, 4)).map(({ alt }) => alt)).toEqual([...offline, '对岸的街的照片']);
  await page.close();
});
