import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { pastedText } from './harness/clipboard.ts';
import { type FixtureServer, startFixtureServer } from './harness/fixture-server.ts';
import { hoverOn, startHover } from './harness/hover.ts';
import { launchPindu, type Pindu } from './harness/launch.ts';
import { firstTab } from './harness/open-reader.ts';
import { clickToolbar } from './harness/popup.ts';
import { waitFor } from './harness/wait-for.ts';
import { dispatchCommand } from './harness/worker.ts';

let server: FixtureServer;
let pindu: Pindu;
const inFrame = '<!doctype html><meta charset="utf-8"><p id="framed"><b>邻</b>居们在框里面谈天气。</p>';
const body = `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>菜单</title><style>
  .closed { user-select: none }
  #menu { position: fixed; top: 0; left: 0; right: 0; z-index: 2147483647; background: #fff }
</style></head><body style="padding-top: 60px">
<div id="menu"><a id="link" href="#news">最新新闻</a></div>
<p id="plain">市民<b>昨天</b>在公<i>园</i>里唱歌，银行的人也来了。</p>
<p id="ruby"><ruby>图<rt>tú</rt>书<rt>shū</rt>馆<rt>guǎn</rt></ruby>明天开门。</p>
<p id="closed" class="closed">这段文字不能选择。</p>
<p id="english">Nothing to look up here.</p>
<x-box id="host"></x-box>
<iframe id="frame" src="/frame" width="400" height="80"></iframe>
<dialog id="dialog"><p id="modal">请先同意网站的规定。</p></dialog>
<script>
  document.getElementById('host').attachShadow({ mode: 'closed' }).append('影子里面也有中文。');
</script></body></html>`;

beforeAll(async () => {
  server = await startFixtureServer();
  server.serve('/menu', { body });
  server.serve('/frame', { body: inFrame });
  pindu = await launchPindu({ serverPort: server.port });
});
afterAll(async () => {
  await pindu.close();
  await server.close();
});
beforeEach(async () => void (await firstTab(pindu).goto('http://news.test/menu')));

/** Rests the mouse on the character at an offset of an element's text. */
async function rest(
  page: Page,
  id: string,
  offset: number,
): Promise<{ x: number; y: number; top: number; bottom: number }> {
  const box = await page.evaluate(
    ([of, at]) => {
      let element: Node | null | undefined = document.getElementById(of);
      let frame = { x: 0, y: 0 };
      if (element === null) {
        const outer = document.querySelector('iframe');
        element = outer?.contentDocument?.getElementById(of);
        const { x, y } = outer?.getBoundingClientRect() ?? frame;
        frame = { x: x + 2, y: y + 2 };
      }
      const walker = document.createTreeWalker(element as Node, 4);
      let left = at;
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        if (node.parentElement?.localName === 'rt') continue;
        if (left < node.length) {
          const range = (node.ownerDocument as Document).createRange();
          range.setStart(node, left);
          range.setEnd(node, left + 1);
          const { x, y, width, height } = range.getBoundingClientRect();
          return {
            x: x + frame.x + width / 2,
            y: y + frame.y + height / 2,
            top: y + frame.y,
            bottom: y + frame.y + height,
          };
        }
        left -= node.length;
      }
      throw new Error('There is no such character.');
    },
    [id, offset] as const,
  );
  await page.mouse.move(box.x - 1, box.y);
  await page.mouse.move(box.x, box.y);
  return box;
}

it('shows the card of any word of the page under the pointer, and marks that word alone', async () => {
  const page = firstTab(pindu);
  const hover = await startHover(pindu, page);
  const line = await rest(page, 'plain', 2);
  const card = await hover.waitForCard('昨天');
  expect(card.top).toBeGreaterThanOrEqual(line.bottom);
  expect(await hover.marked()).toBe('昨天');
  // Across elements, and read in its sentence.
  await rest(page, 'plain', 5);
  await hover.waitForCard('公园');
  await rest(page, 'plain', 12);
  expect((await hover.waitForCard('银行')).pinyin).toMatch(/yín\s*háng/);
});

it.each([
  ['over pinyin that the page has itself', 'ruby', 1, '图书馆'],
  ['in text that cannot be selected', 'closed', 2, '文字'],
  ['in a menu above everything', 'link', 2, '新闻'],
  ['in a frame of the same site', 'framed', 1, '邻居'],
])('finds words %s', async (_, id, offset, word) => {
  const page = firstTab(pindu);
  const hover = await startHover(pindu, page);
  await rest(page, id, offset);
  expect((await hover.waitForCard(word)).word).toBe(word);
});

it('finds words in a closed shadow root, and none in other writing', async () => {
  const page = firstTab(pindu);
  const hover = await startHover(pindu, page);
  const box = await page.locator('#host').boundingBox();
  await page.mouse.move((box?.x ?? 0) + 40, (box?.y ?? 0) + 10);
  await page.mouse.move((box?.x ?? 0) + 8, (box?.y ?? 0) + 10);
  await hover.waitForCard('影子');
  await rest(page, 'english', 3);
  await waitFor('no card', async () => (await hover.card()) === undefined);
});

it('stands above a modal dialog of the page, says that it takes no clicks there, and takes keys', async () => {
  const page = firstTab(pindu);
  const hover = await startHover(pindu, page);
  await page.evaluate(() => document.querySelector('dialog')?.showModal());
  await rest(page, 'modal', 2);
  await hover.waitForCard('同意');
  expect(await hover.text('.hover-bar')).toContain('takes keys but no clicks');
  await page.keyboard.press('r');
  await waitFor('the word to be kept', async () => (await hover.text('[data-action="remember"]'))?.includes('✓'));
  await page.keyboard.press('r');
  await page.evaluate(() => document.querySelector('dialog')?.close());
  await page.keyboard.press('Escape');
  await waitFor('no card', async () => (await hover.card()) === undefined);
  await rest(page, 'plain', 12);
  await hover.waitForCard('银行');
  expect(await hover.text('.hover-bar')).not.toContain('no clicks');
});

it('leaves links and keys to the page', async () => {
  const page = firstTab(pindu);
  await page.evaluate(() => {
    document.body.dataset.keys = '';
    document.addEventListener('keydown', ({ key }) => {
      document.body.dataset.keys += key;
    });
  });
  await startHover(pindu, page);
  await page.keyboard.press('j');
  expect(await page.evaluate(() => document.body.dataset.keys)).toBe('j');
  await page.click('#link');
  expect(page.url()).toContain('#news');
});

it('keeps the card open on a click, says so of its word, copies it, looks up another in it, and closes on a click outside', async () => {
  const page = firstTab(pindu);
  const hover = await startHover(pindu, page);
  const at = await rest(page, 'plain', 12);
  await hover.waitForCard('银行');
  await page.mouse.click(at.x, at.y);
  await waitFor('the pin', hover.isPinned);
  await page.mouse.move(900, 700);
  await page.waitForTimeout(300);
  expect((await hover.card())?.word).toBe('银行');

  await hover.click('[data-action="remember"]');
  await waitFor('the word to be kept', async () => (await hover.text('[data-action="remember"]'))?.includes('✓'));
  await hover.click('[data-action="copy"]');
  await waitFor('the copy', async () => (await hover.text('.card-note')) === 'Copied');
  expect(await pastedText(page)).toMatch(/^银行\t銀行\tyín háng\t/);
  await hover.click('[data-look-up="银"]');
  await hover.waitForCard('银');
  await page.keyboard.press('Backspace');
  await hover.waitForCard('银行');
  await page.mouse.click(900, 700);
  await waitFor('no card', async () => (await hover.card()) === undefined);

  // What was said of it is so for the reader too.
  await rest(page, 'plain', 12);
  await hover.waitForCard('银行');
  expect(await hover.text('[data-action="remember"]')).toContain('✓');
});

it('sets a reading right, here and in every reader', async () => {
  const page = firstTab(pindu);
  const hover = await startHover(pindu, page);
  const at = await rest(page, 'plain', 12);
  await hover.waitForCard('银行');
  await page.mouse.click(at.x, at.y);
  await hover.click('[data-action="correct"]');
  await hover.click('.choice[aria-pressed="false"]');
  await hover.click('[data-action="correct-here"]');
  await waitFor('the other reading', async () => !/háng/.test((await hover.card())?.pinyin ?? 'háng'));
  await hover.click('[data-action="undo-correction"]');
  await waitFor('the first reading', async () => /háng/.test((await hover.card())?.pinyin ?? ''));
});

it('goes on by keys while a card is open: words across blocks, characters, Tab into the card and back', async () => {
  const page = firstTab(pindu);
  await page.evaluate(() => document.getElementById('link')?.focus());
  const hover = await startHover(pindu, page);
  await rest(page, 'plain', 12);
  await hover.waitForCard('银行');
  await page.keyboard.press('m');
  await hover.waitForCard('行');
  expect(await hover.marked()).toBe('行');
  for (const word of ['的', '人', '也', '来', '了', '图书馆']) {
    await page.keyboard.press('n');
    await hover.waitForCard(word);
  }
  await page.keyboard.press('b');
  await hover.waitForCard('了');
  await page.keyboard.press('d');
  await waitFor('no meanings', async () => (await hover.text('.card-senses')) === undefined);
  await page.keyboard.press('d');
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('Enter');
  await waitFor('the pin', hover.isPinned);
  await page.keyboard.press('ArrowLeft');
  const before = await waitFor('the word before', async () => {
    const card = await hover.card();
    return card !== undefined && card.word !== '了' && card;
  });
  await page.keyboard.press('Tab');
  await waitFor('the focus in the card', hover.hasFocus);
  await page.keyboard.press('Shift+Tab');
  await waitFor('the focus on the page', async () => !(await hover.hasFocus()));
  expect((await hover.card())?.word).toBe(before.word);
  await page.keyboard.press('?');
  await waitFor('the keys', async () => (await hover.text('.help')) !== undefined);
  expect(await hover.text('.help')).not.toContain('pinyin on and off');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await waitFor('no card', async () => (await hover.card()) === undefined);
  expect(await hover.isOn()).toBe(true);
});

it('leaves what is typed in the page’s fields to the page, with a card open too', async () => {
  const page = firstTab(pindu);
  const hover = await startHover(pindu, page);
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('input'), { id: 'field' }));
    document.getElementById('field')?.focus();
  });
  await rest(page, 'plain', 12);
  await hover.waitForCard('银行');
  await page.keyboard.type('nbc');
  expect(await page.inputValue('#field')).toBe('nbc');
  expect((await hover.card())?.word).toBe('银行');
});

it('is started and ended by its command', async () => {
  const page = firstTab(pindu);
  const popup = await clickToolbar(pindu, page);
  await popup.waitForState('no-article', 'reading', 'idle');
  await popup.close();
  await page.bringToFront();
  await dispatchCommand(pindu, 'look-up-words');
  const hover = await hoverOn(pindu, page);
  await waitFor('the looking up', hover.isOn);
  await rest(page, 'plain', 2);
  await hover.waitForCard('昨天');
  await dispatchCommand(pindu, 'look-up-words');
  await hover.waitUntilOff();
});

it('is said and ended by the popup', async () => {
  const page = firstTab(pindu);
  const hover = await startHover(pindu, page);
  const popup = await clickToolbar(pindu, page);
  await popup.waitForState('looking-up');
  await popup.click('[data-action="stop"]');
  await popup.waitForState('idle');
  await popup.close();
  await hover.waitUntilOff();
});

it.each<[string, (page: Page, click: (selector: string) => Promise<void>) => Promise<void>]>([
  ['Esc', (page) => page.keyboard.press('Escape')],
  ['its button', (_, click) => click('[data-action="end-hover"]')],
])('is gone without a trace by %s', async (_, end) => {
  const page = firstTab(pindu);
  const markup = () => page.evaluate(() => new XMLSerializer().serializeToString(document));
  const before = await markup();
  const hover = await startHover(pindu, page);
  await rest(page, 'plain', 2);
  await hover.waitForCard('昨天');
  await page.mouse.move(900, 700);
  await waitFor('no card', async () => (await hover.card()) === undefined);
  await end(page, hover.click);
  await hover.waitUntilOff();
  expect(await markup()).toBe(before);
  await rest(page, 'plain', 2);
  await page.waitForTimeout(300);
  expect(await hover.marked()).toBe('');
  expect(await markup()).toBe(before);
});
