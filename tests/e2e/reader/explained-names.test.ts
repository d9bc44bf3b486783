import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { afterTimers } from '@/tests/e2e/harness/after-timers';
import { askBackground } from '@/tests/e2e/harness/extension-page';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import type { Reader } from '@/tests/e2e/harness/reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>两国谈海洋观测</title></head><body>
<article><h1>两国谈海洋观测</h1>
<p>索萨昨天抵达南港，这是索萨今年第二次来访。记者在机场见到了他，他只说了一句话就上了车，没有回答问题。</p>
<p>来访的索萨（Sousa）是一位海洋学家，他将同国家海洋观测局（海观局）的代表会谈，并且参观新的观测船。</p>
<p>海观局说，会谈的题目是贷款市场报价利率（LPR）下降以后的造船计划，双方都希望今年以内有结果。</p>
<p>会谈以后，代表们还要去看市里的旧码头，那里的船早就不开了，只有桥和一座GPS站还在，人们也还在桥上来来往往。</p></article>
</body></html>`;

/** Another article, which has the names without a word on them. */
const later = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>新的观测船下水</title></head><body>
<article><h1>新的观测船下水</h1>
<p>今天上午，新的观测船在南港下水，海观局的代表出席了仪式。这条船长九十米，可以在海上停留六十天。</p>
<p>代表说，贷款市场报价利率下降以后，造船的费用少了很多，明年还要再造两条，其中一条交给大学使用。</p>
<p>仪式以后，人们还去看了市里的旧码头，那里的船早就不开了，只有桥还在，人们也还在桥上来来往往。</p></article>
</body></html>`;

const { pindu, server } = useBrowser();
let reader: Reader;

beforeAll(async () => {
  server.serve('/sea.html', { body: html });
  server.serve('/ship.html', { body: later });
  await firstTab(pindu).goto('http://news.test/sea.html');
  reader = await openReader(pindu);
});
beforeEach(async () => {
  await reader.page.mouse.move(2, 400);
  await afterTimers(reader.page, 250);
  await reader.closeCard();
});

/** What the card of a word says that the article calls it. */
async function explained(word: string, nth = 0): Promise<string | undefined> {
  const { x, y } = await reader.pointOf(word, nth);
  await reader.page.mouse.click(x, y);
  await reader.waitForCard(word);
  return reader.text('.card-explained');
}

describe('a name that the article explains in brackets', () => {
  it('has its foreign name on its card, before the bracket too', async () => {
    expect(await explained('索萨')).toBe('In this article:Sousa');
    expect((await reader.card())?.pinyin).toBe('Suǒsà');
  });

  it('is one word in its short form, which leads to the full one and back', async () => {
    expect(await explained('海观局', 1)).toBe('In this article:国家海洋观测局');
    await reader.page.keyboard.press('Escape');
    expect(await explained('国家海洋观测局')).toBe('In this article:海观局');
  });

  it('is no word without an entry: what the article says is its meaning', async () => {
    expect(await explained('贷款市场报价利率')).toBe('In this article:LPR');
    expect(await reader.text('.card-none')).toBeUndefined();
  });

  it('has a card in its Latin form as well, which leads to the Chinese one', async () => {
    expect(await explained('Sousa')).toBe('In this article:索萨');
    await reader.page.keyboard.press('Escape');
    expect(await explained('LPR')).toBe('In this article:贷款市场报价利率');
    expect((await reader.card())?.pinyin).toBeFalsy();
    expect(await reader.texts('span.w')).not.toContain('GPS');
  });

  it('is remembered in its Latin form too, with the Chinese one', async () => {
    await explained('Sousa');
    await reader.click('.card [data-action="remember"]');
    await waitFor('it to be remembered', () => reader.text('.card [data-action="remember"][aria-pressed="true"]'));
    const page = await pindu.context.newPage();
    await page.goto(`chrome-extension://${pindu.extensionId}/library.html#/words`);
    await expect.poll(() => page.locator('.word-row', { hasText: 'Sousa' }).textContent()).toContain('索萨');
    await page.close();
    await reader.page.bringToFront();
  });

  it('of which nothing is said has no such line', async () => {
    expect(await explained('会谈')).toBeUndefined();
  });
});

describe('a later article that does not explain the name', () => {
  beforeAll(async () => {
    await reader.click('[data-action="save"]');
    await waitFor('the save', async () => (await reader.text('.save-state')) === 'Saved');
    // What it explains is derived once the save has been answered.
    const library = await pindu.context.newPage();
    await library.goto(`chrome-extension://${pindu.extensionId}/library.html`);
    await waitFor('what is derived of it', async () => (await askBackground(library, 'deriveSome')).value === 0);
    await library.close();
    await firstTab(pindu).goto('http://news.test/ship.html');
    reader = await openReader(pindu);
  });

  it('says what the saved one calls it, and when that was saved', async () => {
    const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }).format(new Date());
    expect(await explained('海观局')).toBe(`国家海洋观测局from “两国谈海洋观测”, ${day}`);
  });

  it('leads to it', async () => {
    expect(await explained('贷款市场报价利率')).toMatch(/^LPRfrom/);
    const opened = pindu.context.waitForEvent('page');
    await reader.click('.card [data-action="open-explaining"]');
    const page = await opened;
    await page.waitForURL(/library\.html#\/read\//);
    await page.locator('h1', { hasText: '两国谈海洋观测' }).waitFor();
    await page.close();
  });

  it('says nothing any more once the saved one is in the bin', async () => {
    const library = await pindu.context.newPage();
    await library.goto(`chrome-extension://${pindu.extensionId}/library.html`);
    await library.click('[data-action="delete"]');
    await waitFor('the bin', async () => (await library.locator('[data-action="delete"]').count()) === 0);
    await firstTab(pindu).bringToFront();
    await firstTab(pindu).goto('http://news.test/ship.html');
    reader = await openReader(pindu);
    expect(await reader.texts('span.w')).not.toContain('海观局');
    await library.close();
  });
});
