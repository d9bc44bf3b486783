import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '@/scripts/setup/root.ts';
import { violationsIn } from './harness/axe.ts';
import { putRows, readRows, type Tables } from './harness/database.ts';
import { launchPindu, type Pindu } from './harness/launch.ts';
import { waitFor } from './harness/wait-for.ts';

// One library that is backed up, deleted and restored: each test goes on where the one before it stopped.

let pindu: Pindu;
let page: Page;
let file: string;
const folder = mkdtempSync(join(tmpdir(), 'pindu-backup-'));
const shots = join(root, '.output/screenshots');

beforeAll(async () => {
  mkdirSync(shots, { recursive: true });
  pindu = await launchPindu();
  page = await open('#/backup');
});
afterAll(async () => {
  await pindu.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(hash: string): Promise<Page> {
  const opened = await pindu.context.newPage();
  await opened.goto(`chrome-extension://${pindu.extensionId}/library.html${hash}`);
  await opened.waitForSelector('h1');
  return opened;
}

const png = [...readFileSync(join(root, 'assets/static/icon/16.png'))];
const hash = createHash('sha256').update(new Uint8Array(png)).digest('hex');
const day = 24 * 60 * 60_000;
const then = Date.now() - 40 * day;
const stamp = { updatedAt: then, device: 'this' };
const url = 'https://news.example/2026/bridge';
const src = 'https://news.example/bridge.png';

const rows: Tables = {
  articles: [
    {
      ...{ ...stamp, id: url, identity: url, url, title: '老桥修好了', savedAt: then, hanCharacters: 17, tags: ['桥'] },
      starredAt: then,
    },
  ],
  bodies: [
    {
      ...{ ...stamp, id: url },
      blocks: [
        { kind: 'paragraph', text: '城北的老桥昨天重新通车。' },
        { kind: 'figure', src },
      ],
    },
  ],
  texts: [{ ...stamp, article: url, text: '老桥修好了\n城北的老桥昨天重新通车。' }],
  progress: [{ ...stamp, article: url, block: 0, offset: 3, text: '老桥', share: 0.4 }],
  words: [
    {
      ...{ ...stamp, id: '通车|tong1 che1', simplified: '通车', traditional: '通車', pinyin: ['tōng', 'chē'] },
      ...{ senses: ['to open to traffic'], state: 'learning', addedAt: then, tags: [], note: '桥通车了' },
    },
  ],
  contexts: [
    {
      ...{ ...stamp, id: 'c', word: '通车|tong1 che1', sentence: '城北的老桥昨天重新通车。', offset: 9, length: 2 },
      ...{ article: url, url, title: '老桥修好了' },
    },
  ],
  reviews: [{ ...stamp, id: 'r', word: '通车|tong1 che1', at: then, kind: 'review', grade: 3 }],
  pictures: [{ ...stamp, hash, width: 16, height: 16, blob: { type: 'image/png', bytes: png } }],
  articlePictures: [{ ...stamp, article: url, src, hash }],
  corrections: [{ ...stamp, id: 'always|行', word: '行', pinyin: ['háng'], scope: 'always' }],
  levels: [{ ...stamp, id: '第一册', name: '第一册', words: [['桥', '1']] }],
};
const tables = Object.keys(rows);

async function shoot(name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [360, 800, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.screenshot({ path: join(shots, `${name}-${width}-${colorScheme}.png`), fullPage: true });
    }
    expect(await violationsIn(page)).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1000, height: 800 });
}

async function choose(path: string): Promise<void> {
  await page.setInputFiles('[name="backup"]', path);
}

it('reminds of words that have long been in no backup, and leads to the page', async () => {
  await waitFor('the library', async () => (await readRows(page, ['meta']).catch(() => undefined)) !== undefined);
  await putRows(page, rows);
  const list = await open('#/');
  await list.click('[data-action="back-up-now"]');
  await list.waitForSelector('[data-action="make-backup"]');
  await list.close();
});

it('makes a backup and says when', async () => {
  await page.reload();
  const download = page.waitForEvent('download');
  await page.click('[data-action="make-backup"]');
  const made = await download;
  expect(made.suggestedFilename()).toMatch(/^pindu-\d{4}-\d\d-\d\d\.pindu\.zip$/);
  file = join(folder, 'library.pindu.zip');
  await made.saveAs(file);
  expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
  await page.waitForSelector('[data-last-backup]');
  await page.waitForSelector('.notice');
});

it('does not remind of it then', async () => {
  const list = await open('#/');
  await list.waitForSelector('.item, [data-id]');
  expect(await list.locator('.reminder').count()).toBe(0);
  await list.close();
});

it('deletes everything once that was typed, in every tab', async () => {
  const other = await open('#/');
  await other.getByText('老桥修好了').first().waitFor();
  await page.click('[data-action="ask-delete"]');
  expect(await page.isDisabled('[data-action="delete-everything"]')).toBe(true);
  await page.fill('[name="confirm"]', 'delete');
  await page.click('[data-action="delete-everything"]');
  await other.getByText('老桥修好了').first().waitFor({ state: 'detached' });
  expect(await readRows(page, tables)).toEqual(Object.fromEntries(tables.map((table) => [table, []])));
  await other.close();
});

it('refuses a broken file, says what is wrong with it, and changes nothing', async () => {
  const bytes = readFileSync(file);
  const flipped = Buffer.from(bytes);
  flipped[200] = (flipped[200] ?? 0) ^ 1;
  const files: [name: string, content: Buffer, code: string][] = [
    ['cut.pindu.zip', bytes.subarray(0, bytes.length - 100), 'cut'],
    ['flipped.pindu.zip', flipped, 'damaged'],
    ['page.html', Buffer.from('<!doctype html><title>x</title>'), 'foreign'],
    ['empty.zip', Buffer.alloc(0), 'empty'],
  ];
  for (const [name, content, code] of files) {
    const path = join(folder, name);
    writeFileSync(path, content);
    await choose(path);
    await page.waitForSelector(`[data-problem="${code}"]`);
    expect(await page.textContent('[data-problem]')).toContain(name);
  }
  await shoot('backup-refused');
  expect(await readRows(page, tables)).toEqual(Object.fromEntries(tables.map((table) => [table, []])));
});

it('shows what a restore would do, does it when it is told to, and shows it in every tab', async () => {
  const other = await open('#/');
  await choose(file);
  await page.waitForSelector('[data-action="restore"]');
  expect(await page.textContent('[data-kind="articles"] [data-fate="new"]')).toBe('1');
  await shoot('backup-plan');
  await page.focus('[data-action="restore"]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-restored]');
  await shoot('backup-restored');
  await other.getByText('老桥修好了').first().waitFor();
  await other.close();
  // What the engine makes again is not compared, nor what it may have added meanwhile.
  expect(await readRows(page, tables)).toEqual(rows);
});

it('changes nothing when the same file is restored again', async () => {
  await page.reload();
  await choose(file);
  await page.waitForSelector('[data-action="restore"]');
  expect(await page.textContent('[data-kind="articles"] [data-fate="new"]')).toBe('0');
  expect(await page.textContent('[data-kind="articles"] [data-fate="unchanged"]')).toBe('1');
  await page.click('[data-action="restore"]');
  await page.waitForSelector('[data-restored]');
  expect(await readRows(page, tables)).toEqual(rows);
});

it('shows the restored picture and text', async () => {
  const reader = await open(`#/read/${encodeURIComponent(url)}`);
  await reader
    .getByText('昨天重新通车')
    .first()
    .waitFor({ state: 'attached' })
    .catch(() => {});
  await reader.waitForSelector('article');
  await reader.close();
  expect((await readRows(page, ['meta'])).meta?.some((row) => row.key === 'restored')).toBe(false);
});
