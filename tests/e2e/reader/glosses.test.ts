import { beforeAll, expect, it } from 'vitest';
import { accessibleNodes } from '@/tests/e2e/harness/accessibility';
import { violationsOnPage } from '@/tests/e2e/harness/axe';
import { pastedText } from '@/tests/e2e/harness/clipboard';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import type { Reader } from '@/tests/e2e/harness/reader';
import { choose, hsk, showSettings } from '@/tests/e2e/harness/reader-settings';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';
import { address, html, paragraphs } from './opening-hours';

const { pindu, server } = useBrowser();
let reader: Reader;

beforeAll(async () => {
  server.serve('/library.html', { body: html });
  await firstTab(pindu).goto(address);
  reader = await openReader(pindu);
  await choose(reader, 'level', hsk('4'));
});

async function set(name: 'glosses' | 'glossPlace', value: string): Promise<void> {
  await showSettings(reader, true);
  await reader.click(`label:has(> [name="${name}"][value="${value}"])`);
  await showSettings(reader, false);
}

/** The glosses of a word that are drawn, with how they stand to it: pixels that a gloss is wider than twice the word. */
const drawnOf = (word: string) =>
  reader.evaluate((root, text) => {
    const words = [...root.querySelectorAll<HTMLElement>('article p .w')].filter((each) => each.textContent === text);
    return words.flatMap((each) => {
      const ruby = each.querySelector('ruby[data-g]');
      if (ruby === null) return [];
      const { content, width } = getComputedStyle(ruby, '::before');
      const [said] = content.match(/(?<=")[^"]*(?=")/) ?? [];
      return [{ said, tooWide: Math.max(0, Number.parseFloat(width) - 2 * each.getBoundingClientRect().width) }];
    });
  }, word);
const waitForGlosses = (word: string, count: number) =>
  waitFor(`${count} glosses of ${word}`, async () => {
    const drawn = await drawnOf(word);
    return drawn.length === count && drawn;
  });
/** Where each character stands in its line, and how wide it is. */
const columns = () =>
  reader.evaluate(
    (root) =>
      JSON.stringify(
        [...root.querySelectorAll('article ruby')].map((each) => {
          const { x, width } = each.getBoundingClientRect();
          return [x, width];
        }),
      ),
    0,
  );

it('no word has a gloss at first', async () => {
  await waitForGlosses('措施', 0);
});

it('new words have one where they stand first, in each paragraph, or always, and no character moves to another column', async () => {
  const before = await columns();
  await set('glosses', 'always');
  expect(await waitForGlosses('措施', 2)).toEqual(Array(2).fill({ said: 'measure', tooWide: 0 }));
  expect(await drawnOf('时间')).toEqual([]);
  expect(await columns()).toBe(before);
  await set('glosses', 'article');
  await waitForGlosses('措施', 1);
  await waitForGlosses('管理员', 1);
  await set('glosses', 'paragraph');
  await waitForGlosses('措施', 1);
  await waitForGlosses('管理员', 12);
  expect(await columns()).toBe(before);
  expect(await violationsOnPage(pindu, reader.page)).toEqual([]);
});

it('a gloss in the place of pinyin hides it, and what it leaves has its room', async () => {
  const before = await columns();
  await set('glossPlace', 'instead');
  const pinyinOf = (word: string) =>
    reader.evaluate((root, text) => {
      const found = [...root.querySelectorAll('article p .w')].find((each) => each.textContent === text);
      return getComputedStyle(found?.querySelector('rt') as Element).visibility;
    }, word);
  await waitFor('the pinyin to go', async () => (await pinyinOf('措施')) === 'hidden');
  expect(await pinyinOf('时间')).toBe('visible');
  expect(await columns()).toBe(before);
  await set('glossPlace', 'beside');
  await waitFor('the pinyin', async () => (await pinyinOf('措施')) === 'visible');
});

it('glosses are hidden with the definitions, in the place of pinyin too, and no line moves', async () => {
  const places = () =>
    reader.evaluate((root) => {
      const words = [...root.querySelectorAll<HTMLElement>('article p .w')];
      return JSON.stringify(words.map(({ offsetLeft, offsetTop }) => [offsetLeft, offsetTop]));
    }, 0);
  const drawn = () =>
    reader.evaluate((root) => {
      const glossed = [...root.querySelectorAll('article ruby[data-g]')];
      return glossed.filter((ruby) => getComputedStyle(ruby, '::before').content !== 'none').length;
    }, 0);
  const before = await places();
  expect(await drawn()).toBeGreaterThan(0);
  await reader.page.keyboard.press('d');
  await waitFor('the glosses to go', async () => (await drawn()) === 0);
  expect(await places()).toBe(before);
  await reader.page.keyboard.press('d');
  await waitFor('the glosses', async () => (await drawn()) > 0);
});

it('glosses are not copied, found or read out', async () => {
  await reader.page.keyboard.press('ControlOrMeta+A');
  await reader.page.keyboard.press('ControlOrMeta+C');
  const lines = (await pastedText(reader.page)).split(/\n+/).filter(Boolean);
  expect(lines.slice(-paragraphs.length)).toEqual(paragraphs);
  const find = (text: string) =>
    reader.page.evaluate((wanted) => {
      getSelection()?.removeAllRanges();
      return (window as unknown as { find: (text: string) => boolean }).find(wanted);
    }, text);
  expect(await find('这项措施先试行三个月')).toBe(true);
  expect(await find('measure')).toBe(false);
  // What is far below was not laid out yet.
  await reader.evaluate((root) => root.querySelector('article p:last-of-type')?.scrollIntoView(), 0);
  const read = (await accessibleNodes(reader.page)).filter(({ role }) => role === 'paragraph');
  expect(read.map(({ text }) => text).slice(-paragraphs.length)).toEqual(paragraphs);
});

it('a word that is remembered has none any more', async () => {
  await reader.hover('措施');
  await reader.waitForCard('措施');
  await reader.page.keyboard.press('r');
  await waitForGlosses('措施', 0);
  await waitForGlosses('管理员', 12);
});

it('the gloss of a word that goes on in the next line does not make the page wider', async () => {
  const words = '警方迫不及待破门而入，游客争先恐后离开。航空公司供不应求，旅行社措手不及。';
  const article = `<article><h1>航空公司</h1>${`<p>${words.repeat(3)}</p>`.repeat(3)}</article>`;
  server.serve('/wide.html', { body: `<!doctype html><html lang="zh-CN"><meta charset="utf-8">${article}</html>` });
  await firstTab(pindu).goto('http://news.test/wide.html');
  reader = await openReader(pindu);
  await set('glosses', 'always');
  await waitFor('glosses', () => reader.evaluate((root) => root.querySelector('ruby[data-g]') !== null, 0));
  const beyond = () =>
    reader.evaluate((root) => {
      const { scrollWidth, clientWidth } = root.querySelector('dialog.reader') as Element;
      return scrollWidth - clientWidth;
    }, 0);
  // Each breaks its lines in other words.
  for (const width of [320, 340, 360, 380, 400]) {
    await reader.page.setViewportSize({ width, height: 800 });
    await waitFor(`nothing beyond ${width} pixels`, async () => (await beyond()) <= 0);
  }
});
