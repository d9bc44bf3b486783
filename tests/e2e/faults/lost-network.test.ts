import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { readRows } from '@/tests/e2e/harness/database';
import { grantedExtension } from '@/tests/e2e/harness/extension-copies';
import type { Fault } from '@/tests/e2e/harness/fixture-server';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import { type Reader, readerInLibrary } from '@/tests/e2e/harness/reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

// The network goes away while the pictures of an article are being kept.

const { pindu, server } = useBrowser({ extension: grantedExtension(['news.test']) });

const faults: Fault[] = ['cut', 'chunk-cut', 'short', 'reset', 'hang'];
const types = ['png', 'jpeg', 'webp'];
/** One that arrives, and each fault in each format. */
const pictures = ['whole.png', ...faults.flatMap((fault) => types.map((type) => `${fault}.${type}`))];
const text = '老城的桥修好了，两岸的居民又可以走着去看朋友。'.repeat(4);
const body = `<!doctype html><html lang="zh-CN"><title>老桥修好了</title><h1>老桥修好了</h1><article>${pictures
  .map((name) => `<p>${text}</p><figure><img data-src="/${name}" width="800" height="500"></figure>`)
  .join('')}</article></html>`;

/** A picture of much detail, other than all others; small enough to be kept byte for byte. */
async function draw(page: Page, type: string, seed: number): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ([as, first]) => {
      const canvas = new OffscreenCanvas(320, 240);
      const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
      for (let index = first; index < first + 500; index++) {
        context.fillStyle = `hsl(${(index * 137) % 360} 60% 50%)`;
        context.fillRect((index * 7919) % 320, (index * 104_729) % 240, 30, 20);
      }
      const blob = await canvas.convertToBlob({ type: `image/${as}`, quality: 0.9 });
      const bytes = new Uint8Array(await blob.arrayBuffer());
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    },
    [type, seed] as const,
  );
  return Buffer.from(base64, 'base64');
}

let reader: Reader;
const files = new Map<string, Buffer>();
const state = () => reader.text('.save-state');

/** What is kept, by the name of its picture. */
async function kept(): Promise<Record<string, number[]>> {
  const page = await pindu.context.newPage();
  await page.goto(`chrome-extension://${pindu.extensionId}/manifest.json`);
  const { pictures = [], articlePictures = [] } = await readRows(page, ['pictures', 'articlePictures']);
  await page.close();
  const bytes = new Map(pictures.map((row) => [row.hash, (row.blob as unknown as { bytes: number[] }).bytes]));
  return Object.fromEntries(
    articlePictures.flatMap(({ src, hash }) =>
      hash === undefined ? [] : [[new URL(String(src), 'http://news.test').pathname.slice(1), bytes.get(hash) ?? []]],
    ),
  );
}

it('of pictures whose connection breaks nothing is kept, and the article is', async () => {
  const page = firstTab(pindu);
  server.serve('/2026/bridge.html', { body });
  await page.goto('http://news.test/2026/bridge.html');
  for (const [index, name] of pictures.entries()) {
    const [fault, type = 'png'] = name.split('.');
    const file = await draw(page, type, index * 5_000);
    files.set(name, file);
    const broken = faults.find((each) => each === fault);
    server.serve(`/${name}`, { body: file, contentType: `image/${type}`, ...(broken && { fault: broken }) });
  }
  reader = await openReader(pindu, page);
  await reader.click('[data-action="save"]');
  await waitFor('the article', async () => (await state())?.startsWith('Saved'));
  // Each picture that hangs has three others wait, and the page tries again what the background did not get.
  const drop = setInterval(server.dropHanging, 200);
  await waitFor('the pictures', async () => (await state()) === `Saved · 1 of ${pictures.length} pictures`, 90_000);
  clearInterval(drop);
  expect(Object.keys(await kept())).toEqual(['whole.png']);
});

it('without a network another try keeps what is there, and says so', async () => {
  await pindu.context.setOffline(true);
  const library = await pindu.context.newPage();
  await library.goto(`chrome-extension://${pindu.extensionId}/library.html#/`);
  await library.locator('.item-title', { hasText: '老桥修好了' }).click();
  await readerInLibrary(library).waitUntilRead();
  await library.click('[data-action="fetch-pictures"]');
  await library.locator('.pictures-note[data-pictures="failed"]').waitFor();
  expect(Object.keys(await kept())).toEqual(['whole.png']);
  await expect.poll(() => library.locator('.reading figure img').count()).toBe(1);
  await library.close();
  await pindu.context.setOffline(false);
});

it('with a network that holds, the same click keeps all, byte for byte', async () => {
  for (const [name, file] of files)
    server.serve(`/${name}`, { body: file, contentType: `image/${name.split('.')[1]}` });
  const library = await pindu.context.newPage();
  await library.goto(`chrome-extension://${pindu.extensionId}/library.html#/`);
  await library.locator('.item-title', { hasText: '老桥修好了' }).click();
  await readerInLibrary(library).waitUntilRead();
  await library.click('[data-action="fetch-pictures"]');
  await waitFor('the pictures', async () => (await library.locator('.reading figure img').count()) === pictures.length);
  const now = await kept();
  expect(Object.keys(now).sort()).toEqual([...pictures].sort());
  for (const [name, bytes] of Object.entries(now))
    expect(Buffer.from(bytes).equals(files.get(name) ?? Buffer.of()), name).toBe(true);
});
