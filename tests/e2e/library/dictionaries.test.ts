import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '@/scripts/setup/root';
import { bytes, fixture, gzip, stardict, yomitan, zip } from '@/tests/dictionaries/make-files';
import { violationsIn } from '@/tests/e2e/harness/axe';
import { readRows } from '@/tests/e2e/harness/database';
import { readerInLibrary } from '@/tests/e2e/harness/reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';
import { wordPages } from './word-pages';

// One library to which dictionaries come: each test goes on where the one before it stopped.

const { pindu } = useBrowser();
let page: Page;
const { open, ask, textOf } = wordPages(pindu, () => page);
const shots = join(root, '.output/screenshots');
const folder = mkdtempSync(join(tmpdir(), 'pindu-dictionaries-'));

type Content = Uint8Array<ArrayBuffer> | string;

const choose = (...files: [name: string, content: Content][]) =>
  page.setInputFiles(
    '[name="dictionary"]',
    files.map(([name, content]) => ({
      ...{ name, mimeType: 'application/octet-stream' },
      buffer: Buffer.from(content as string),
    })),
  );
const names = () => page.locator('.own-dictionary').evaluateAll((rows) => rows.map((row) => row.dataset.name ?? ''));
const named = (what: string, expected: readonly string[]) =>
  waitFor(what, async () => (await names()).join() === expected.join()).catch(async () => {
    expect(await names()).toEqual(expected);
  });
const row = (name: string) => page.locator(`.own-dictionary[data-name="${name}"]`);
const url = 'https://news.example/gate';
const openArticle = async () => {
  await open(`#/read/${encodeURIComponent(url)}`);
  const reader = readerInLibrary(page);
  await reader.waitUntilRead();
  return reader;
};
/** The words of the article, as it is cut now. */
const words = async () => (await readerInLibrary(page).texts('article span.w')).join('|');

async function shoot(name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [360, 800, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await page.screenshot({ path: join(shots, `${name}-${width}-${colorScheme}.png`), fullPage: true });
    }
    expect(await violationsIn(page)).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1000, height: 800 });
}

beforeAll(async () => {
  mkdirSync(shots, { recursive: true });
  page = await pindu.context.newPage();
  await open('#/');
  await ask('saveArticle', {
    ...{ url, title: '门房', lang: 'zh' },
    blocks: [
      { kind: 'heading', level: 2, text: '等人' },
      { kind: 'paragraph', text: '老张头在霜降坪的门口等人。供水站今天不开门。' },
    ],
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('is opened from the settings, and says which formats are read', async () => {
  await open('#/settings');
  await page.click('a[href="#/dictionaries"]');
  await page.waitForSelector('.dictionary-formats');
  await expect.poll(() => textOf('.dictionary-formats')).toContain('StarDict');
  await shoot('dictionaries-empty');
});

it.each<[code: string, files: [string, Content][]]>([
  ['unknown-format', [['page.u8', '<!doctype html><script>top.pwned = 1</script>']]],
  ['empty', [['nothing.txt', '']]],
  [
    'too-large',
    [
      [
        'bomb.zip',
        zip({
          'index.json': bytes('{"title":"x","format":3}'),
          'term_bank_1.json': new Uint8Array(40_000_000).fill(0x20),
        }),
      ],
    ],
  ],
  ['too-large', [['bomb.u8.gz', gzip(new Uint8Array(40_000_000))]]],
  ['bad-lines', [['few.u8', '水 水 [shui3] /water/\n木 mu4 wood\n火 huo3 fire\n']]],
  ['damaged', [['cut.zip', zip({ 'a.u8': fixture('small.u8') }).slice(0, -30)]]],
  ['comma-separated', [['table.csv', '水厂,shuǐ chǎng,"water, works"\n门房,ménfáng,gatekeeper']]],
  ['archive', [['words.7z', new Uint8Array([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4])]]],
  ['incomplete', [['a.ifo', stardict([['门房', 'x']]).ifo]]],
])('refuses what is %s with a reason, and keeps nothing', async (code, files) => {
  await choose(...files);
  await page.waitForSelector(`[data-problem="${code}"]`);
  await expect.poll(() => textOf('[data-problem]')).toContain(files[0]?.[0]);
  expect(await names()).toEqual([]);
  expect(await readRows(page, ['dictionaries'])).toEqual({ dictionaries: [] });
});

it('an import can be cancelled', async () => {
  const lines = Array.from({ length: 400_000 }, (_, index) => {
    const at = (by: number) => String.fromCharCode(0x4e00 + ((index * by) % 20_000));
    return `${at(1)}${at(7)}${at(13)}\tnote ${index}`;
  });
  await choose(['large.tsv', lines.join('\n')]);
  await page.click('[data-action="cancel"]');
  await page.getByText('Nothing was imported').waitFor();
  await page.waitForSelector('[data-action="choose-dictionary"]:focus');
  expect(await readRows(page, ['dictionaries', 'dictionaryFiles'])).toEqual({ dictionaries: [], dictionaryFiles: [] });
});

it('imports each of the four formats', async () => {
  await choose(['城南小词典.u8.gz', gzip(fixture('small.u8'))]);
  await named('the first', ['城南小词典']);
  await expect.poll(() => textOf('[data-imported]')).toContain('5 entries');
  await expect.poll(() => textOf('.own-dictionary')).toContain('CEDICT');
  await choose([
    'table.tsv',
    '词\t拼音\t释义\n霜降坪\tShuāng jiàng píng\ta field\n门口\tmén kǒu\tthe way in\n绿坪\t\t',
  ]);
  await named('the second', ['城南小词典', 'table']);
  await expect.poll(() => textOf('[data-note="no-definition"]')).toContain('Line 4.');
  await shoot('dictionaries-imported');
  await choose([
    'yomitan.zip',
    zip(yomitan([[['供水站', '', '', '', 0, ['waterworks\nin two lines'], 0, '']]], { title: 'Banks' })),
  ]);
  await named('the third', ['城南小词典', 'table', 'Banks']);
  const star = stardict([['门房', '<img src=x onerror="top.pwned = 1">\nthe gatekeeper']], { bookname: 'Star' });
  await choose(['a.ifo', star.ifo], ['a.idx', star.idx], ['a.dict', star.dict]);
  await named('the fourth', ['城南小词典', 'table', 'Banks', 'Star']);
  // What lists show of the articles is derived with them.
  await waitFor('the derived words', async () => {
    await ask('deriveSome');
    const { dictionaries = [], derived = [] } = await readRows(page, ['dictionaries', 'derived']);
    const ids = dictionaries.map(({ id }) => String(id).slice(0, 12));
    const [row] = derived;
    return ids.every((id) => String(row?.engine).includes(id)) && JSON.stringify(row).includes('霜降坪');
  });
  // The same again is no other one.
  await choose(['small.u8', fixture('small.u8')]);
  await page.getByText('has already been imported').waitFor();
  await shoot('dictionaries');
});

it('an article is cut by their words, and cards show their entries as plain text under their names', async () => {
  const reader = await openArticle();
  await waitFor('the words', async () => (await words()).includes('霜降坪|'));
  await expect.poll(() => reader.rubies('article')).toContainEqual({ base: '霜', pinyin: 'Shuāng' });
  await reader.hover('老张头');
  await reader.waitForCard('老张头');
  await expect.poll(() => reader.text('.card .card-plain')).toBe('Old Zhang <b>of the gate<\nb>');
  expect(await page.locator('.card .card-plain b').count()).toBe(0);
  await expect.poll(() => reader.text('.card .card-dictionary')).toBe('城南小词典');
  await reader.hover('供水站');
  await reader.waitForCard('供水站');
  await expect.poll(() => reader.texts('.card .card-dictionary')).toEqual(['城南小词典', 'Banks']);
  expect((await reader.texts('.card .card-plain')).at(-1)).toBe('waterworks\nin two lines');
  await reader.hover('门口');
  await reader.waitForCard('门口');
  // CC-CEDICT has it too, and comes first.
  expect((await reader.texts('.card .card-entry'))[0]).not.toContain('the way in');
  await expect.poll(() => reader.texts('.card .card-dictionary')).toEqual(['table']);
  expect(await violationsIn(page)).toEqual([]);
  for (const width of [360, 1000]) {
    await page.keyboard.press('Escape');
    await page.mouse.move(1, 1);
    await page.setViewportSize({ width, height: 800 });
    await reader.hover('供水站');
    await reader.waitForCard('供水站');
    await page.screenshot({ path: join(shots, `dictionaries-card-${width}.png`) });
  }
  expect(await page.evaluate(() => 'pwned' in globalThis)).toBe(false);
});

it('the dictionary page finds their words', async () => {
  await open('#/dictionary/霜降');
  await page.waitForSelector('.found-word[data-word="霜降坪"] .card-dictionary');
  await open('#/dictionary/霜降坪');
  await page.waitForSelector('.found-word[data-word="霜降坪"]');
  await expect.poll(() => textOf('.found-word .card-plain')).toBe('a field');
  await page.screenshot({ path: join(shots, 'dictionaries-found.png') });
});

it('a dictionary is named anew, moved and switched off, which open articles show', async () => {
  await open('#/dictionaries');
  await row('table').locator('[data-action="rename"]').click();
  await page.fill('.own-dictionary-rename [name="name"]', 'My words');
  await page.keyboard.press('Enter');
  await named('the name', ['城南小词典', 'My words', 'Banks', 'Star']);
  await page.waitForSelector('[data-name="My words"] [data-action="rename"]:focus');
  await row('Banks').locator('[data-action="up"]').focus();
  await page.keyboard.press('Enter');
  await named('the order', ['城南小词典', 'Banks', 'My words', 'Star']);
  await waitFor('the focus', () =>
    page.evaluate(() => document.activeElement?.closest('[data-name]')?.getAttribute('data-name') === 'Banks'),
  );
  await page.keyboard.press('Enter');
  await named('the order', ['Banks', '城南小词典', 'My words', 'Star']);
  // At the top there is no way further up.
  await waitFor('the focus', () => page.evaluate(() => document.activeElement?.getAttribute('data-action') === 'down'));

  const other = await pindu.context.newPage();
  await other.goto(`chrome-extension://${pindu.extensionId}/library.html#/read/${encodeURIComponent(url)}`);
  const reader = readerInLibrary(other);
  await reader.waitUntilRead();
  const cut = async () => (await reader.texts('article span.w')).join('|');
  await expect.poll(cut).toContain('霜降坪|');
  await row('My words').locator('[name="on"]').uncheck();
  await waitFor('the article without its words', async () => !(await cut()).includes('霜降坪|'));
  await row('My words').locator('[name="on"]').check();
  await waitFor('the article with its words', async () => (await cut()).includes('霜降坪|'));
  await other.close();
});

it('deleting a dictionary can be undone', async () => {
  await row('My words').locator('[data-action="delete"]').click();
  await named('the rest', ['Banks', '城南小词典', 'Star']);
  await page.waitForSelector('[data-action="undo"]:focus');
  await page.keyboard.press('Enter');
  await named('all again', ['Banks', '城南小词典', 'My words', 'Star']);
});

it('a backup has them, with their entries', async () => {
  await open('#/backup');
  const download = page.waitForEvent('download');
  await page.click('[data-action="make-backup"]');
  const file = join(folder, 'library.pindu.zip');
  await (await download).saveAs(file);
  expect(readFileSync(file).length).toBeGreaterThan(1_000);
  await page.waitForSelector('[data-last-backup]');
  await page.click('[data-action="ask-delete"]');
  await page.fill('[name="confirm"]', 'delete');
  await page.click('[data-action="delete-everything"]');
  await waitFor('nothing', async () => (await readRows(page, ['dictionaryFiles'])).dictionaryFiles?.length === 0);
  await page.setInputFiles('[name="backup"]', file);
  await page.waitForSelector('[data-action="restore"]');
  await expect.poll(() => textOf('[data-kind="dictionaries"] [data-fate="new"]')).toBe('4');
  await page.click('[data-action="restore"]');
  await page.waitForSelector('[data-restored]');
  await open('#/dictionaries');
  await named('all again', ['Banks', '城南小词典', 'My words', 'Star']);
  await openArticle();
  await waitFor('the words', async () => (await words()).includes('霜降坪|'));
});

it('an import goes on when its page is left, and two of one name are told apart', async () => {
  const lines = Array.from({ length: 2_000 }, (_, index) => {
    const at = (by: number) => String.fromCharCode(0x4e00 + ((index * by) % 20_000));
    return `${at(1)}${at(7)}${at(13)}\tnote ${index}`;
  });
  await open('#/dictionaries');
  await page.waitForSelector('.own-dictionary');
  const before = await names();
  // The worker gets its files once the page has been left.
  await page.evaluate(() => {
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (this: Worker, ...message: [unknown]) {
      Object.assign(window, { goOn: () => postMessage.apply(this, message) });
    } as typeof postMessage;
  });
  await choose(['My words.tsv', lines.join('\n')]);
  await page.waitForSelector('[data-action="cancel"]');
  await page.waitForFunction(() => 'goOn' in window);
  await page.evaluate(() => {
    location.hash = '#/words';
  });
  await page.waitForSelector('.dictionary-import', { state: 'detached' });
  await page.evaluate(() => (window as unknown as { goOn: () => void }).goOn());
  await page.evaluate(() => {
    location.hash = '#/dictionaries';
  });
  await named('the second table', [...before, 'My words (2)']);
  await expect.poll(() => textOf('[data-imported]')).toContain('“My words (2)” was imported: 2,000 entries.');
});
