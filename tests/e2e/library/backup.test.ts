import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '@/scripts/setup/root';
import { violationsIn } from '@/tests/e2e/harness/axe';
import { putRows, readRows, type Tables } from '@/tests/e2e/harness/database';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

// One library that is backed up, deleted and restored: each test goes on where the one before it stopped.

const { pindu } = useBrowser();
let page: Page;
let file: string;
const folder = mkdtempSync(join(tmpdir(), 'pindu-backup-'));
const shots = join(root, '.output/screenshots');

beforeAll(async () => {
  mkdirSync(shots, { recursive: true });
  page = await open('#/backup');
});
afterAll(async () => {
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
  cuts: [{ ...stamp, id: 'always|中将', text: '中将', at: [1], scope: 'always' }],
  ownEntries: [
    {
      ...stamp,
      id: '云桥|yun2 qiao2',
      simplified: '云桥',
      traditional: '雲橋',
      pinyin: ['yún', 'qiáo'],
      senses: ['a film'],
    },
  ],
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

it('the library reminds of a long overdue backup and links to the backup page', async () => {
  await waitFor('the library', async () => (await readRows(page, ['meta']).catch(() => undefined)) !== undefined);
  await putRows(page, rows);
  const list = await open('#/');
  await list.click('[data-action="back-up-now"]');
  await list.waitForSelector('[data-action="make-backup"]');
  await list.close();
});

it('making a backup downloads a file and shows the time', async () => {
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
  await page.waitForSelector('[data-action="make-backup"]:focus');
});

it('the reminder is gone after a backup', async () => {
  const list = await open('#/');
  await list.waitForSelector('.item, [data-id]');
  expect(await list.locator('.reminder').count()).toBe(0);
  await list.close();
});

it('everything is deleted, in every tab, only after the confirmation was typed', async () => {
  const other = await open('#/');
  await other.getByText('老桥修好了').first().waitFor();
  await page.click('[data-action="ask-delete"]');
  expect(await page.isDisabled('[data-action="delete-everything"]')).toBe(true);
  await page.focus('[name="confirm"]');
  await page.keyboard.press('Escape');
  await page.waitForSelector('[data-action="ask-delete"]:focus');
  await page.click('[data-action="ask-delete"]');
  await page.fill('[name="confirm"]', 'delete');
  await page.click('[data-action="delete-everything"]');
  await other.getByText('老桥修好了').first().waitFor({ state: 'detached' });
  await expect.poll(() => readRows(page, tables)).toEqual(Object.fromEntries(tables.map((table) => [table, []])));
  await other.close();
});

it('a broken file is refused with a reason, and changes nothing', async () => {
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
    // What happened is said in words alone.
    expect(await page.textContent('[data-problem]')).not.toMatch(/Details|sha256|bytes/);
  }
  await shoot('backup-refused');
  expect(await readRows(page, tables)).toEqual(Object.fromEntries(tables.map((table) => [table, []])));
});

it('a restore shows a preview first, and its result in every tab', async () => {
  const other = await open('#/');
  await choose(file);
  await page.waitForSelector('[data-action="restore"]');
  expect(await page.textContent('[data-kind="articles"] [data-fate="new"]')).toBe('1');
  await shoot('backup-plan');
  await page.focus('[data-action="restore"]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-restored]');
  await page.waitForSelector('[data-action="choose-backup"]:focus');
  await shoot('backup-restored');
  await other.getByText('老桥修好了').first().waitFor();
  await other.close();
  // What the engine makes again is not compared, nor what it may have added meanwhile.
  await expect.poll(() => readRows(page, tables)).toEqual(rows);
});

it('restoring the same file again changes nothing', async () => {
  await page.reload();
  await choose(file);
  // Its settings could still be restored.
  await page.waitForSelector('[data-action="restore"]');
  expect(await page.textContent('.checked h3')).toBe('Everything in it is already in the library.');
  expect(await page.locator('.plan').count()).toBe(0);
  await page.click('[data-action="restore"]');
  await page.waitForSelector('[data-restored]');
  await expect.poll(() => readRows(page, tables)).toEqual(rows);
});

it('a restored article opens with its text and picture', async () => {
  const reader = await open(`#/read/${encodeURIComponent(url)}`);
  await reader
    .getByText('昨天重新通车')
    .first()
    .waitFor({ state: 'attached' })
    .catch(() => {});
  await reader.waitForSelector('article');
  await reader.close();
  await expect
    .poll(async () => (await readRows(page, ['meta'])).meta?.some((row) => row.key === 'restored'))
    .toBe(false);
});
