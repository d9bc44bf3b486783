import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { afterTimers } from '@/tests/e2e/harness/after-timers';
import { pastedText } from '@/tests/e2e/harness/clipboard';
import { type Hover, startHover } from '@/tests/e2e/harness/hover';
import { firstTab } from '@/tests/e2e/harness/open-reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

const { pindu, server } = useBrowser();
server.serve('/tea', {
  body: `<!doctype html><html lang="zh"><meta charset="utf-8"><title>茶室</title>
    <style>body { margin: 120px 40px; font-size: 24px } #last { margin-top: 900px }</style>
    <p id="plain">老人坐在<b>云杪</b>茶室里喝茶，不想回家。</p>
    <p id="ruby">他去<ruby>云<rt>yún</rt>杪<rt>miǎo</rt></ruby>山了。</p>
    <p id="again">她说云杪茶室很远。</p>
    <p id="next">孩子们跑来跑去。</p>
    <p><input id="field" value="云杪茶室"></p>
    <div id="host"></div>
    <p id="last">她也去云杪茶室。</p>
    <script>document.getElementById('host').attachShadow({ mode: 'closed' }).innerHTML = '<p>我们在云杪茶室见面。</p>'</script>`,
});

let page: Page;
let hover: Hover;
const offer = () => hover.text('.selection-bar b');

beforeEach(async () => {
  page = firstTab(pindu);
  await page.goto('http://news.test/tea');
  hover = await startHover(pindu, page);
});

/** Where a text of an element begins and ends. */
const edges = (id: string, text: string) =>
  page.evaluate(
    ([of, wanted]) => {
      const element = document.getElementById(of) as HTMLElement;
      element.scrollIntoView({ block: of === 'last' ? 'end' : 'nearest' });
      const characters: { character: string; box: DOMRect }[] = [];
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        if (node.parentElement?.localName === 'rt') continue;
        for (let at = 0; at < node.length; at += 1) {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          characters.push({ character: node.data.charAt(at), box: range.getBoundingClientRect() });
        }
      }
      const start = characters
        .map(({ character }) => character)
        .join('')
        .indexOf(wanted);
      const first = characters[start]?.box ?? new DOMRect();
      const last = characters[start + wanted.length - 1]?.box ?? first;
      const y = (first.top + first.bottom) / 2;
      return { from: { x: first.left + 1, y }, to: { x: last.right - 1, y } };
    },
    [id, text] as const,
  );
const drag = async (from: { x: number; y: number }, to: { x: number; y: number }) => {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, to.y, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
};
const select = async (id: string, text: string) => {
  const { from, to } = await edges(id, text);
  await drag(from, to);
};
const markup = () => page.evaluate(() => new XMLSerializer().serializeToString(document.body));
const isSelected = () => page.evaluate(() => String(getSelection()));

describe('characters that are selected on the page', () => {
  it('become one word everywhere, and no more with undo, and the page stays as it was', async () => {
    const before = await markup();
    await select('plain', '云杪茶室');
    await waitFor('the offer', async () => (await offer()) === '云杪茶室');
    expect(await isSelected()).toBe('云杪茶室');
    await hover.click('[data-action="make-word-always"]');
    await waitFor('the word to be made', () => hover.text('[data-action="undo-made"]'));
    const { from } = await edges('again', '云杪茶室');
    await page.mouse.move(from.x + 30, from.y);
    await hover.waitForCard('云杪茶室');
    await hover.click('[data-action="undo-made"]');
    await waitFor('no bar', async () => (await offer()) === undefined);
    await page.mouse.move(from.x + 32, from.y);
    await waitFor('another word', async () => {
      const word = (await hover.card())?.word;
      return word !== undefined && word !== '云杪茶室';
    });
    expect(await markup()).toBe(before);
  });

  it('have a card, which leads to an entry of my own, and are a word then', async () => {
    await select('plain', '云杪茶室');
    await hover.click('[data-action="look-up-selection"]');
    await hover.waitForCard('云杪茶室');
    expect(await hover.marked()).toBe('云杪茶室');
    expect(await offer()).toBeUndefined();
    expect(await hover.hasFocus()).toBe(true);
    await hover.click('[data-action="write-entry"]');
    await hover.click('[name="meaning"]');
    await page.keyboard.type('a tea house');
    await hover.click('[data-action="save-entry"]');
    await waitFor('the entry', async () => (await hover.text('.card-senses'))?.includes('a tea house'));
    expect(await hover.text('.card .chip')).toBe('Yours');
    await hover.click('[data-action="correct"]');
    await hover.click('[data-part="entry"]');
    await hover.click('[data-action="remove-entry"]');
    await waitFor('no entry', async () => !(await hover.text('.card-senses'))?.includes('a tea house'));
  });

  it('are reached by Tab, and left with Escape, which ends nothing else', async () => {
    await select('plain', '云杪茶室');
    await waitFor('the offer', offer);
    await page.mouse.move(5, 5);
    await waitFor('no card', async () => (await hover.card()) === undefined);
    await page.keyboard.press('Tab');
    // Longer than a selection is waited for: the bar keeps the focus, and the page what is selected.
    await afterTimers(page, 600);
    expect([await hover.hasFocus(), await isSelected()]).toEqual([true, '云杪茶室']);
    await page.keyboard.press('Enter');
    await hover.waitForCard('云杪茶室');
    await page.keyboard.press('Escape');
    await waitFor('no card', async () => (await hover.card()) === undefined);

    await select('ruby', '云杪山');
    await waitFor('the offer', async () => (await offer()) === '云杪山');
    await page.mouse.move(5, 5);
    await waitFor('no card', async () => (await hover.card()) === undefined);
    await page.keyboard.press('Escape');
    await waitFor('no offer', async () => (await offer()) === undefined);
    expect(await hover.isOn()).toBe(true);
    expect(await isSelected()).not.toBe('');
  });

  it('are taken without the punctuation round them', async () => {
    await select('plain', '里喝茶，');
    await waitFor('the offer', async () => (await offer()) === '里喝茶');
  });

  it('stay copyable, and are offered no more once something else is clicked', async () => {
    await select('plain', '云杪茶室');
    await waitFor('the offer', offer);
    await page.keyboard.press('ControlOrMeta+C');
    expect(await pastedText(page)).toBe('云杪茶室');
    await page.mouse.click(5, 5);
    await waitFor('no offer', async () => (await offer()) === undefined);
  });

  it('are found in a closed shadow root too', async () => {
    const box = await page.evaluate(() => document.getElementById('host')?.getBoundingClientRect().toJSON());
    const y = box.top + box.height / 2;
    await drag({ x: box.left + 3 * 24 + 1, y }, { x: box.left + 7 * 24 - 1, y });
    await waitFor('the offer', async () => (await offer()) === '云杪茶室');
  });

  it('are not offered over punctuation, several blocks, in fields, or where they are a word', async () => {
    await select('plain', '喝茶，不想');
    await afterTimers(page, 400);
    expect(await offer()).toBeUndefined();
    const [from, to] = [await edges('ruby', '山了'), await edges('next', '孩子')];
    await drag(from.from, to.to);
    await afterTimers(page, 400);
    expect(await offer()).toBeUndefined();
    await page.locator('#field').selectText();
    await afterTimers(page, 400);
    expect(await offer()).toBeUndefined();
    await select('plain', '回家');
    await afterTimers(page, 400);
    expect(await offer()).toBeUndefined();
  });

  it('are never covered by the bar', async () => {
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await select('last', '云杪茶室');
    const { to } = await edges('last', '云杪茶室');
    const bar = await hover.boxOf('.selection-bar');
    expect(to.y > bar.bottom || to.y < bar.top).toBe(true);
  });
});
