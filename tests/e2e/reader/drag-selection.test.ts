import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { restTime } from '@/components/reader/card/card-state';
import { afterTimers } from '@/tests/e2e/harness/after-timers';
import { pastedText } from '@/tests/e2e/harness/clipboard';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import type { Reader } from '@/tests/e2e/harness/reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';

const first = '这座桥很长，河水从桥下慢慢流过，两岸的人每天都要从桥上走过去上班、上学和买菜。';
const second = '那座桥也很长，不过一个星期以前才修好，走在上面可以看见远处的山，还可以看见山下的村子。';
const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>桥上的故事</title></head><body>
<article><h1>桥上的故事</h1><p>${first}</p><p>${second}</p>
<p>老人说，他小时候常到河边玩儿，那时候还没有桥，过河要坐船，一等就是半天，你好几次都赶不上。</p>
<p>现在的研究说，这条河比从前窄了一半，水也浅了，船早就不开了，只有桥还在，人们也还在桥上来来往往。</p></article>
</body></html>`;

const { pindu, server } = useBrowser();
let reader: Reader;

beforeAll(async () => {
  server.serve('/bridge.html', { body: html });
  await firstTab(pindu).goto('http://news.test/bridge.html');
  reader = await openReader(pindu);
});

beforeEach(async () => {
  await reader.evaluate(() => getSelection()?.removeAllRanges(), undefined);
  await reader.page.mouse.move(2, 400);
});

type Spot = { paragraph: number; character: number; edge: 'left' | 'right' };

/** The middle of one side of a Han character, below its pinyin. */
const pointAt = (spot: Spot) =>
  reader.evaluate((root, { paragraph, character, edge }: Spot) => {
    const ruby = root.querySelectorAll('article p[data-piece]')[paragraph]?.querySelectorAll('ruby')[character];
    const range = document.createRange();
    range.selectNodeContents(ruby?.firstChild as Text);
    const { left, right, top, bottom } = range.getBoundingClientRect();
    const inwards = (right - left) / 4;
    return { x: edge === 'left' ? left + inwards : right - inwards, y: (top + bottom) / 2 };
  }, spot);

const drag = async (from: Spot, to: Spot) => {
  const [start, end] = [await pointAt(from), await pointAt(to)];
  await reader.page.mouse.move(start.x, start.y);
  await reader.page.mouse.down();
  await reader.page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 6 });
  await reader.page.mouse.move(end.x, end.y, { steps: 6 });
  await reader.page.mouse.up();
};

const copied = async () => {
  await reader.page.keyboard.press('ControlOrMeta+C');
  return (await pastedText(reader.page)).split(/\n+/).filter(Boolean);
};

/** From one Han character to another, both counted among the Han characters alone; without the second, to the end. */
const part = (text: string, start: number, end?: number) => {
  const han = [...text.matchAll(/\p{Script=Han}/gu)].map(({ index }) => index);
  return text.slice(han[start], end === undefined ? undefined : (han[end] ?? 0) + 1);
};

const opensNoCard = async () => {
  await afterTimers(reader.page, restTime);
  expect(await reader.card()).toBeUndefined();
};

describe('dragging the mouse across the text', () => {
  it.each([
    ['one character', 9, 9],
    ['one word', 27, 28],
    ['from the first word on', 0, 10],
    ['from the middle of one word to the middle of another', 13, 24],
    ['from the first character of a word', 10, 24],
  ])('selects what it crosses and opens no card: %s', async (_, start, end) => {
    await drag({ paragraph: 0, character: start, edge: 'left' }, { paragraph: 0, character: end, edge: 'right' });
    await opensNoCard();
    expect(await copied()).toEqual([part(first, start, end)]);
  });

  it('selects backwards', async () => {
    await drag({ paragraph: 0, character: 24, edge: 'right' }, { paragraph: 0, character: 10, edge: 'left' });
    await opensNoCard();
    expect(await copied()).toEqual([part(first, 10, 24)]);
  });

  it.each(['forwards', 'backwards'])('selects across two paragraphs, %s', async (way) => {
    const start: Spot = { paragraph: 0, character: 21, edge: 'left' };
    const end: Spot = { paragraph: 1, character: 8, edge: 'right' };
    await (way === 'forwards' ? drag(start, end) : drag(end, start));
    await opensNoCard();
    expect(await copied()).toEqual([part(first, 21), part(second, 0, 8)]);
  });

  it('selects from a word that the keyboard has come to', async () => {
    const { x, y } = await pointAt({ paragraph: 0, character: 9, edge: 'left' });
    await reader.page.mouse.click(x, y);
    await reader.waitForCard('下');
    await reader.page.keyboard.press('Escape');
    await reader.page.keyboard.press('ArrowRight');
    await reader.waitForCard('慢慢');
    await reader.page.keyboard.press('Escape');
    await drag({ paragraph: 0, character: 10, edge: 'left' }, { paragraph: 0, character: 24, edge: 'right' });
    await opensNoCard();
    expect(await copied()).toEqual([part(first, 10, 24)]);
  });
});

it('a triple click selects the paragraph', async () => {
  const { x, y } = await pointAt({ paragraph: 1, character: 23, edge: 'left' });
  await reader.page.mouse.click(x, y, { clickCount: 3 });
  expect(await copied()).toEqual([second]);
});

it.each(['left', 'right'] as const)('a double click selects the word: %s half of its first character', async (edge) => {
  const { x, y } = await pointAt({ paragraph: 1, character: 23, edge });
  await reader.page.mouse.dblclick(x, y);
  expect(await copied()).toEqual(['看见']);
});
