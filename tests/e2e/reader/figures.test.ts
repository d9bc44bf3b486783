import { beforeAll, expect, it } from 'vitest';
import { pastedText } from '@/tests/e2e/harness/clipboard';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import type { Reader } from '@/tests/e2e/harness/reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

const sentence =
  '改造从2023年3月15日2时15分开始，总投资约4.6亿元，参观人数增长了35%，每次有3-5人参加，住在302房间，2024-03-15结束，用了12,345元。';
const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>老厂房</title></head><body>
<article><h1>老厂房</h1><p>${sentence}</p>
<p>老人说，他小时候常到河边玩儿，那时候还没有桥，过河要坐船，一等就是半天，你好几次都赶不上。</p>
<p>现在的研究说，这条河比从前窄了一半，水也浅了，船早就不开了，只有桥还在，人们也还在桥上来来往往。</p></article>
</body></html>`;

const { pindu, server } = useBrowser();
let reader: Reader;

beforeAll(async () => {
  server.serve('/factory.html', { body: html });
  await firstTab(pindu).goto('http://news.test/factory.html');
  reader = await openReader(pindu);
});

const over = () =>
  reader.evaluate(
    (root) =>
      [...root.querySelectorAll('article p ruby')].flatMap((ruby) => {
        const base = ruby.firstChild?.nodeValue ?? '';
        return /\d/.test(base) ? [`${base} ${ruby.querySelector('rt')?.dataset.p}`] : [];
      }),
    undefined,
  );

it('the card of a number says how its figures are said, and one without characters has a card', async () => {
  for (const [word, pinyin] of [
    ['4.6亿元', 'sì diǎn liù yì yuán'],
    ['2023年3月15日', 'èr líng èr sān nián sān yuè shí wǔ rì'],
    ['35%', 'bǎi fēn zhī sān shí wǔ'],
    ['3-5', 'sān dào wǔ'],
  ] as const) {
    await reader.hover(word);
    expect(await reader.waitForCard(word)).toMatchObject({ pinyin });
  }
  // 2时15分 may be said in two ways: nothing is said of it, rather than a part.
  await reader.hover('2时15分');
  expect((await reader.waitForCard('2时15分')).pinyin).toBeUndefined();
  await expect.poll(() => reader.text('.card .card-none')).toContain('isn’t sure how all of this number is read');
  await expect.poll(() => reader.texts('.card [data-action="remember"]')).toEqual([]);
  expect(await reader.texts('.w')).not.toContain('302');
  expect(await over()).toEqual([]);
  await reader.page.mouse.move(2, 400);
});

it('a number is remembered with the reading of all of it, and what it comes to', async () => {
  for (const word of ['35%', '2023年3月15日']) {
    await reader.hover(word);
    await reader.waitForCard(word);
    await reader.page.keyboard.press('r');
    await waitFor('it to be remembered', () => reader.text('.card [data-action="remember"][aria-pressed="true"]'));
  }
  await reader.page.mouse.move(2, 400);
  const page = await pindu.context.newPage();
  await page.goto(`chrome-extension://${pindu.extensionId}/library.html#/words`);
  const row = (text: string) => page.locator('.word-row', { hasText: text });
  await expect.poll(() => row('35%').textContent()).toContain('bǎi fēn zhī sān shí wǔ35 %');
  await expect.poll(() => row('2023年').textContent()).toContain('èr líng èr sān nián sān yuè shí wǔ rì15 March 2023');
  await page.goto(`chrome-extension://${pindu.extensionId}/library.html#/review`);
  await page.click('[data-action="show"]');
  const reading = page.locator('.review-pinyin');
  await expect
    .poll(() => reading.textContent())
    .toMatch(/^(bǎi fēn zhī sān shí wǔ|èr líng èr sān nián sān yuè shí wǔ rì)$/);
  await page.close();
  await reader.page.bringToFront();
});

it('figures have pinyin over them where the setting wants it, and are copied without it', async () => {
  await waitFor('no card', async () => (await reader.card()) === undefined);
  await reader.click('[data-action="settings"]');
  await waitFor('the settings', async () => (await reader.texts('.settings-panel')).length > 0);
  await reader.evaluate((root) => root.querySelector('[name="figures"]')?.scrollIntoView({ block: 'center' }), 0);
  await reader.click('[name="figures"]');
  await expect
    .poll(over)
    .toEqual([
      '2023 èr líng èr sān',
      '3 sān',
      '15 shí wǔ',
      '15 shí wǔ',
      '4.6 sì diǎn liù',
      '35% bǎi fēn zhī sān shí wǔ',
      '3-5 sān dào wǔ',
      '2024-03-15 èr líng èr sì nián sān yuè shí wǔ rì',
      '12,345 yī wàn èr qiān sān bǎi sì shí wǔ',
    ]);
  await reader.page.keyboard.press('Escape');
  await reader.evaluate((root) => {
    const paragraph = root.querySelector('article p');
    if (paragraph) getSelection()?.selectAllChildren(paragraph);
  }, 0);
  await reader.page.keyboard.press('ControlOrMeta+C');
  expect((await pastedText(reader.page)).trim()).toBe(sentence);
});

it('a number with pinyin over it stays in one line in every window', async () => {
  for (let width = 340; width <= 640; width += 12) {
    await reader.page.setViewportSize({ width, height: 700 });
    const parted = await reader.evaluate(
      (root) =>
        [...root.querySelectorAll('article p ruby')].flatMap((ruby) => {
          const base = ruby.firstChild;
          if (base === null || !/\d/.test(base.nodeValue ?? '')) return [];
          const range = document.createRange();
          range.selectNodeContents(base);
          return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1
            ? [base.nodeValue]
            : [];
        }),
      undefined,
    );
    expect(parted, `${width}`).toEqual([]);
  }
});
