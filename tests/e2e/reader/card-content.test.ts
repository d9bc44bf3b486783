import { beforeAll, beforeEach, expect, it } from 'vitest';
import { afterTimers } from '@/tests/e2e/harness/after-timers';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import type { Reader } from '@/tests/e2e/harness/reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>老馆的故事</title></head><body>
<article><h1>老馆的故事</h1>
<p>这座馆的装修花了整整八个月，工人们差一点半途而废，最后还是在秋天以前修好了。</p>
<p>老人说，他小时候常到河边玩儿，那时候还没有桥，过河要坐船，一等就是半天，你好几次都赶不上。</p>
<p>他打了一个电话，发现长大的孩子都在裏面等着，行李也还没有打开，只好还了书再说。</p>
<p>现在的研究说，这条河比从前窄了一半，水也浅了，船早就不开了，只有桥还在，人们也还在桥上来来往往。</p>
<p>傍晚有人在桥头唱一首老歌，三位船夫站在水边听。</p></article>
</body></html>`;

const { pindu, server } = useBrowser();
let reader: Reader;

beforeAll(async () => {
  server.serve('/hall.html', { body: html });
  await firstTab(pindu).goto('http://news.test/hall.html');
  reader = await openReader(pindu);
});
beforeEach(async () => {
  await reader.page.mouse.move(2, 400);
  await afterTimers(reader.page, 250);
  await reader.closeCard();
});

const pin = async (word: string) => {
  const { x, y } = await reader.pointOf(word);
  await reader.page.mouse.click(x, y);
  return reader.waitForCard(word);
};

it('the card of a word with a variant names the variant, and has the senses once', async () => {
  const { senses } = await pin('馆');
  expect(senses.filter((sense) => sense === 'building')).toHaveLength(1);
  expect(await reader.text('.card-reference')).toMatch(/^舘 variant of 馆/);
});

it('the sense that a word has in its sentence stands first and is marked, the others stay below', async () => {
  const marked = () => reader.texts('.card:not([hidden]) .card-senses li[aria-current="true"]');
  const { senses } = await pin('首');
  expect(senses).toEqual(['classifier for poems, songs etc', 'first (occasion, thing etc)', 'head', 'chief']);
  expect(await marked()).toEqual(['classifier for poems, songs etc']);
  const background = await reader.evaluate((root) => {
    const item = root.querySelector('.card:not([hidden]) .card-senses li[aria-current] > span') as Element;
    return getComputedStyle(item).backgroundColor;
  }, undefined);
  expect(background).not.toBe('rgba(0, 0, 0, 0)');
  await reader.page.keyboard.press('Escape');
  await waitFor('no card', async () => (await reader.card()) === undefined);
  await pin('从前');
  expect(await marked()).toEqual([]);
});

it('six lines of many senses are shown, and More shows the others and puts them away', async () => {
  await pin('装修');
  await reader.click('.card [data-look-up="装"]');
  expect((await reader.waitForCard('装')).senses).toHaveLength(6);
  await reader.click('.card [data-action="more-senses"]');
  await waitFor('all senses', async () => (await reader.card())?.senses.length === 12);
  await expect
    .poll(() =>
      reader.evaluate((root) => ((root as ShadowRoot).activeElement as HTMLElement | null)?.dataset.action, 0),
    )
    .toBe('more-senses');
  await reader.page.keyboard.press('Enter');
  await waitFor('the first ones', async () => (await reader.card())?.senses.length === 6);
});

it.each([360, 1000])('no list has more than six lines at first in a window %i px wide', async (width) => {
  await reader.page.setViewportSize({ width, height: 800 });
  await afterTimers(reader.page, 250);
  for (const word of ['打', '发现', '还', '长大', '行李', '都']) {
    await pin(word);
    const lists = await reader.evaluate(
      (root) =>
        [...root.querySelectorAll<HTMLElement>('.card:not([hidden]) .card-senses')].map((list) => {
          const { lineHeight, paddingBottom } = getComputedStyle(list);
          const { height } = list.getBoundingClientRect();
          return Math.round((height - Number.parseFloat(paddingBottom)) / Number.parseFloat(lineHeight));
        }),
      undefined,
    );
    expect(lists.length).toBeGreaterThan(0);
    expect(Math.max(...lists), word).toBeLessThanOrEqual(6);
    await reader.page.keyboard.press('Escape');
    await waitFor('no card', async () => (await reader.card()) === undefined);
  }
  await reader.page.setViewportSize({ width: 1000, height: 800 });
});

it('the border of a pinned card is not the red of what acts', async () => {
  await pin('半途而废');
  const border = await reader.evaluate((root) => {
    const card = root.querySelector('.card.pinned') as Element;
    const acts = card.querySelector('[data-action="remember"]') as Element;
    const channels = (colour: string) => colour.match(/[\d.]+/g)?.map(Number) ?? [];
    return [getComputedStyle(card).borderTopColor, getComputedStyle(acts).color].map(channels);
  }, undefined);
  const [card, seal] = border.map(([red = 0, green = 0]) => red - green);
  expect(seal).toBeGreaterThan(60);
  expect(card).toBeLessThan(30);
});

it('a word with several readings has that of the text once', async () => {
  const { pinyin } = await pin('打');
  expect(pinyin).toBe('dǎ');
  expect(await reader.texts('.card .card-entry-reading')).toEqual(['dá']);
});

it('a variant does not repeat the senses that the card has', async () => {
  const { senses } = await pin('裏面');
  expect(senses).toEqual([...new Set(senses)]);
});

it('a shadow lies over the last lines while there is more below them', async () => {
  await reader.page.setViewportSize({ width: 360, height: 520 });
  await afterTimers(reader.page, 250);
  await pin('打');
  const fades = (root: ParentNode) => root.querySelector('.card:not([hidden])')?.hasAttribute('data-more');
  await waitFor('the shadow', () => reader.evaluate(fades, undefined));
  await reader.evaluate((root) => root.querySelector('.card:not([hidden])')?.scrollTo(0, 9999), undefined);
  await waitFor('the end', async () => !(await reader.evaluate(fades, undefined)));
  await reader.page.setViewportSize({ width: 1000, height: 800 });
});

it.each([400, 460, 520, 580])('cuts no line at its foot in a window %i px high', async (height) => {
  await reader.page.setViewportSize({ width: 1000, height });
  await afterTimers(reader.page, 250);
  await pin('半途而废');
  const cut = await reader.evaluate((root) => {
    const card = root.querySelector('.card:not([hidden])');
    const fold = card?.querySelector('.card-foot')?.getBoundingClientRect().top ?? 0;
    return [...(card?.querySelectorAll('.card-top, .chips, li, .card-word') ?? [])].flatMap((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      const line = row.matches('li') ? Number.parseFloat(getComputedStyle(row).lineHeight) : bottom - top;
      const inside = (fold - top) % line;
      return top < fold - 1 && bottom > fold + 1 && inside > 1 && inside < line - 1 ? [row.textContent] : [];
    });
  }, 0);
  expect(cut).toEqual([]);
  await reader.page.setViewportSize({ width: 1000, height: 800 });
});

it('the other script of a word of four characters stands in one line', async () => {
  await pin('半途而废');
  const lines = await reader.evaluate((root) => {
    const range = document.createRange();
    range.selectNodeContents(root.querySelector('.card .card-other-script') as Element);
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
  }, 0);
  expect(lines).toBe(1);
});
