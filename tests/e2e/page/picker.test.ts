import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { drawn } from '@/tests/e2e/harness/after-timers';
import { settled } from '@/tests/e2e/harness/fixtures';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import { type Picker, startPicking } from '@/tests/e2e/harness/picker';
import { clickToolbar } from '@/tests/e2e/harness/popup';
import { readerOnPage } from '@/tests/e2e/harness/reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

// "Read this part": the user's way out where extraction is wrong, on pages that do not make it easy.

const { pindu, server } = useBrowser();
let page: Page;

const river = ['渡口的老船工今年七十岁了，每天清早还来看一看河水。', '他说，河水比从前清得多，鱼也回来了。'];
const market = ['镇上的早市六点开门，卖豆腐的人最多。', '天冷以后，热豆浆一会儿就卖完了。'];

/** Two posts of two paragraphs each, in a list of links. */
function board(extra = ''): string {
  const post = (id: string, [first, second]: string[]) =>
    `<div class=post id=${id}><div><p id=${id}1>${first}</p><p id=${id}2>${second}</p></div></div>`;
  const links = Array.from({ length: 12 }, (_, i) => `<h3><a href="/${i}">本地消息第${i}条，点这里看</a></h3>`);
  return `<!doctype html><meta charset=utf-8><title>镇上的留言板</title>
<style>body{font:16px/1.6 serif;margin:20px} .post{margin:30px 0} .links h3{margin:4px 0}</style>
<div class=links>${links.join('')}</div><main>${post('river', river)}${post('market', market)}</main>${extra}`;
}

async function go(body: string): Promise<void> {
  server.serve('/board', { body });
  await page.goto('http://news.test/board');
  await settled(page);
}

/** The page as markup: what Pindu may not change. */
const markup = (): Promise<string> => page.evaluate(() => new XMLSerializer().serializeToString(document));

/** Rests the mouse on an element of the page, as it would lie under the picker. */
async function pointAt(id: string): Promise<{ x: number; y: number }> {
  const point = await page.evaluate((wanted) => {
    const element = document.getElementById(wanted);
    element?.scrollIntoView({ block: 'nearest' });
    const box = element?.getBoundingClientRect();
    return box && { x: box.x + 40, y: box.y + box.height / 2 };
  }, id);
  if (point === undefined) throw new Error(`The page has no #${id}.`);
  await page.mouse.move(point.x - 20, point.y);
  await page.mouse.move(point.x, point.y);
  return point;
}

async function expectRead(picker: Picker, wanted: string[], unwanted: string[]): Promise<void> {
  await picker.waitUntilClosed();
  const reader = await readerOnPage(pindu, page);
  await reader.waitUntilRead();
  const text = (await reader.texts('article :is(h1, p:not(.note))')).join('\n');
  for (const words of wanted) expect(text).toContain(words);
  for (const words of unwanted) expect(text).not.toContain(words);
  // The pointer lies where it picked, now over words.
  await reader.leave();
}

beforeAll(() => {
  page = firstTab(pindu);
});
beforeEach(() => go(board()));

it('one click reads the block under the pointer, and the page stays unchanged', async () => {
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    for (const type of ['click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'pointermove', 'keydown', 'keyup'])
      document.addEventListener(type, (event) => seen.push(event.type), true);
  });
  const before = await markup();
  const picker = await startPicking(pindu, page);
  await pointAt('river1');
  // The whole post: a paragraph among others stands for them all.
  await picker.waitForFrame('river');
  const { x, y } = await pointAt('river2');
  await page.mouse.click(x, y);
  await expectRead(picker, river, market);
  await expect.poll(markup).toBe(before);
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  // The key that closes goes up over the page.
  expect(seen.filter((type) => type !== 'keyup')).toEqual([]);
});

it('arrow keys narrow, widen and move the picked block', async () => {
  const picker = await startPicking(pindu, page);
  await pointAt('river1');
  await picker.waitForFrame('river');
  await page.keyboard.press('ArrowDown');
  await picker.waitForFrame('river1');
  await page.keyboard.press('ArrowRight');
  await picker.waitForFrame('river2');
  await page.keyboard.press('ArrowLeft');
  await picker.waitForFrame('river1');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await picker.waitForFrame('market');
  await expect.poll(picker.told).toContain(market[0]?.slice(0, 10));
  await page.keyboard.press('Enter');
  await expectRead(picker, market, river);
});

it('a block can be picked with the keyboard alone', async () => {
  const picker = await startPicking(pindu, page);
  await page.mouse.move(1, 1);
  await page.keyboard.press('ArrowRight');
  let told = await waitFor('a block', async () => (await picker.told()) || false);
  const opening = river[0]?.slice(0, 8) ?? '';
  for (let step = 0; step < 40 && !told.includes(opening); step++) {
    await page.keyboard.press('ArrowRight');
    told = await waitFor('the next block', async () => {
      const now = await picker.told();
      return now !== undefined && now !== told && now;
    });
  }
  await page.keyboard.press('ArrowDown');
  await picker.waitForFrame('river');
  await page.keyboard.press('Enter');
  await expectRead(picker, river, market);
});

it('Escape and Cancel end picking and leave the page unchanged', async () => {
  const before = await markup();
  let picker = await startPicking(pindu, page);
  await pointAt('market1');
  await page.keyboard.press('Escape');
  await picker.waitUntilClosed();
  await expect.poll(markup).toBe(before);
  picker = await startPicking(pindu, page);
  await picker.click('[data-action="cancel"]');
  await picker.waitUntilClosed();
  await expect.poll(markup).toBe(before);
});

it('picking can start from a reader that shows the wrong text', async () => {
  await go(
    `<!doctype html><title>河边的早晨</title><h1>河边的早晨</h1><article id=main>${`<p>${river.join('')}</p>`.repeat(5)}</article><aside><p id=note>${market[0]}</p></aside>`,
  );
  const reader = await openReader(pindu, page);
  await reader.click('[data-action="pick-part"]');
  await reader.waitUntilClosed();
  const picker = await startPicking(pindu, page, { isOpen: true });
  const { x, y } = await pointAt('note');
  await picker.waitForFrame('note');
  await page.mouse.click(x, y);
  await expectRead(picker, [market[0] ?? ''], river);
});

const hostile: [name: string, extra: string][] = [
  [
    'takes every event in capture listeners',
    `<script>for (const type of ['click','mousedown','pointerdown','pointermove','keydown','focusin','wheel'])
      document.addEventListener(type, (event) => { event.stopImmediatePropagation(); event.preventDefault() }, true)</script>`,
  ],
  ['lets no pointer through', '<style>* { pointer-events: none !important }</style>'],
  [
    'lies under a layer of its own',
    '<div style="position:fixed;inset:0;z-index:2147483647;background:rgb(0 0 0/.3)"></div>',
  ],
  [
    'has a modal dialog open',
    '<dialog id=consent style="margin-top:0"><p>Cookies?</p></dialog><script>document.getElementById("consent").showModal()</script>',
  ],
  [
    'styles every element',
    '<style>div, dialog, button, p { display: block !important; transform: none !important; opacity: 1 !important } dialog { inset: auto !important; max-width: 100px !important }</style>',
  ],
];
it.each(hostile)('picking works on a page that %s', async (_, extra) => {
  await go(board(extra));
  const picker = await startPicking(pindu, page);
  const { x, y } = await pointAt('river2');
  await picker.waitForFrame('river');
  await page.mouse.click(x, y);
  await expectRead(picker, river, market);
});

it('a block in a closed shadow root can be picked', async () => {
  await go(
    board(`<x-post id=host></x-post><script>
      const root = document.getElementById('host').attachShadow({ mode: 'closed' });
      for (const text of ['桥头的修鞋匠换了新招牌。', '招牌是他女儿写的。']) root.appendChild(document.createElement('p')).textContent = text;
    </script>`),
  );
  const picker = await startPicking(pindu, page);
  const { x, y } = await pointAt('host');
  await page.mouse.click(x, y);
  await expectRead(picker, ['桥头的修鞋匠换了新招牌。', '招牌是他女儿写的。'], river);
});

it.each([
  ['a frame', (story: string) => `<iframe id=host srcdoc="${story}" width=600 height=200></iframe>`],
  [
    'a frame in a frame',
    (story: string) =>
      `<iframe id=host srcdoc="<body style='margin:0'><iframe srcdoc='${story}' width=580 height=180></iframe>" width=600 height=200></iframe>`,
  ],
])('a block in %s can be picked, however short it is', async (_, frame) => {
  const [first, second] = ['桥头的修鞋匠换了新招牌。', '招牌是他女儿写的。'];
  await go(board(frame(`<p>${first}</p><p>${second}</p>`)));
  const picker = await startPicking(pindu, page);
  const box = await page.evaluate(() => {
    const element = document.getElementById('host');
    element?.scrollIntoView({ block: 'nearest' });
    const { x, y } = element?.getBoundingClientRect() ?? { x: 0, y: 0 };
    return { x, y };
  });
  await page.mouse.move(box.x + 40, box.y + 35);
  await page.mouse.move(box.x + 60, box.y + 38);
  await page.mouse.click(box.x + 60, box.y + 38);
  await expectRead(picker, [first, second], river);
});

it('a block without Chinese is refused with a message, and picking goes on', async () => {
  await go(board('<p id=english>Nothing but English stands in this line of text.</p>'));
  const picker = await startPicking(pindu, page);
  const { x, y } = await pointAt('english');
  await page.mouse.click(x, y);
  await waitFor('the problem', async () => (await picker.text('.pick-problem'))?.includes('no Chinese'));
  expect(await picker.isOpen()).toBe(true);
  await page.keyboard.press('Escape');
  await picker.waitUntilClosed();
});

it('picking ends when the page navigates, but not when it only replaces its address', async () => {
  const picker = await startPicking(pindu, page);
  await page.evaluate(() => history.replaceState(null, '', '/board?scrolled=1'));
  await drawn(page);
  expect(await picker.isOpen()).toBe(true);
  await page.evaluate(() => history.pushState(null, '', '/elsewhere'));
  await picker.waitUntilClosed();
});

it('the popup shows that picking is on, and can end it', async () => {
  const picker = await startPicking(pindu, page);
  const popup = await clickToolbar(pindu, page);
  await popup.waitForState('picking');
  await popup.click('[data-action="stop"]');
  await picker.waitUntilClosed();
  await popup.close();
});
