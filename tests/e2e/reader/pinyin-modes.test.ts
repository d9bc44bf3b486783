import { beforeAll, describe, expect, it } from 'vitest';
import { accessibleNodes } from '@/tests/e2e/harness/accessibility';
import { pastedText } from '@/tests/e2e/harness/clipboard';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import { clickToolbar } from '@/tests/e2e/harness/popup';
import type { Reader } from '@/tests/e2e/harness/reader';
import { choose, hsk, setPinyinMode, showSettings, waitForPinyin } from '@/tests/e2e/harness/reader-settings';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';
import { address, html, paragraphs } from './opening-hours';

const { pindu, server } = useBrowser();
let reader: Reader;

beforeAll(async () => {
  server.serve('/library.html', { body: html });
  await firstTab(pindu).goto(address);
  reader = await openReader(pindu);
});

describe('the first use', () => {
  it('asks for the level once, and then shows how much of the article is known', async () => {
    await waitFor('the strip', async () => (await reader.texts('.level-strip')).length === 1);
    await expect.poll(() => reader.text('.bar .share')).toBe('Words');
    await choose(reader, 'level', hsk('4'));
    await waitFor('the strip to go', async () => (await reader.texts('.level-strip')).length === 0);
    await waitFor('the share', async () =>
      /^\d+% known · \d+ new words$/.test((await reader.text('.bar .share')) ?? ''),
    );
    await reader.leave();

    const popup = await clickToolbar(pindu, firstTab(pindu));
    await popup.waitForState('reading');
    await popup.waitForSelector('.share');
    await expect.poll(() => popup.text('.share')).toMatch(/^\d+% known, \d+ new words$/);
    await popup.close();
    await firstTab(pindu).bringToFront();
    reader = await openReader(pindu);
    await expect.poll(() => reader.texts('.level-strip')).toEqual([]);
  });
});

describe('pinyin', () => {
  it('is shown over all words, over those above the level, over unknown ones, or over none', async () => {
    await waitForPinyin(reader, '时间', 'shown');
    await setPinyinMode(reader, 'above-level');
    await waitForPinyin(reader, '时间', 'hidden');
    await waitForPinyin(reader, '措施', 'shown');
    await setPinyinMode(reader, 'unknown');
    await waitForPinyin(reader, '时间', 'shown');
    await setPinyinMode(reader, 'off');
    await waitForPinyin(reader, '措施', 'hidden');
    await setPinyinMode(reader, 'always');
    await waitForPinyin(reader, '措施', 'shown');
  });

  it('follows a change of the level', async () => {
    await setPinyinMode(reader, 'above-level');
    await showSettings(reader, true);
    await choose(reader, 'level', hsk('6'));
    await waitForPinyin(reader, '措施', 'hidden');
    await choose(reader, 'level', JSON.stringify({ kind: 'beginner' }));
    await waitForPinyin(reader, '时间', 'shown');
    await choose(reader, 'level', hsk('4'));
    await showSettings(reader, false);
    await waitForPinyin(reader, '时间', 'hidden');
    await setPinyinMode(reader, 'always');
  });

  it('is covered with p without moving the text, and shown with p where the mode hides it', async () => {
    const boxes = () =>
      reader.evaluate(
        (root) => JSON.stringify([...root.querySelectorAll('.w')].map((word) => word.getBoundingClientRect())),
        0,
      );
    const before = await boxes();
    await reader.page.keyboard.press('p');
    await waitForPinyin(reader, '措施', 'covered');
    await expect.poll(boxes).toBe(before);
    await reader.page.keyboard.press('p');
    await waitForPinyin(reader, '措施', 'shown');
    await setPinyinMode(reader, 'off');
    await reader.page.keyboard.press('p');
    await waitForPinyin(reader, '措施', 'shown');
    await reader.page.keyboard.press('p');
    await waitForPinyin(reader, '措施', 'hidden');
  });

  it('of the word under the pointer is drawn above a line that does not move', async () => {
    await setPinyinMode(reader, 'hover');
    await reader.pointOf('措施');
    const box = () =>
      reader.evaluate(
        (root) => JSON.stringify([...root.querySelectorAll('article p')].map((line) => line.getBoundingClientRect())),
        0,
      );
    const before = await box();
    await reader.hover('措施');
    const over = await waitFor('the pinyin over the line', () =>
      reader.evaluate((root) => {
        const line = root.querySelector('.over-line');
        const word = [...root.querySelectorAll('.w')].find((each) => each.textContent === '措施');
        if (!line || !word) return undefined;
        const [upper, lower] = [line.getBoundingClientRect(), word.getBoundingClientRect()];
        return {
          text: [...line.children].map((syllable) => (syllable as HTMLElement).dataset.p).join(' '),
          beside: Math.abs(upper.left + upper.width / 2 - lower.left - lower.width / 2),
          above: lower.top + 6 - upper.bottom,
        };
      }, 0),
    );
    expect(over.text).toBe('cuò shī');
    expect(over.beside).toBeLessThan(2);
    expect(over.above).toBeGreaterThan(-3);
    await expect.poll(box).toBe(before);
    await reader.page.keyboard.press('Escape');
    await waitFor('it to go', async () => (await reader.texts('.over-line')).length === 0);
  });

  it.each<[string, number]>([
    ['always', 610],
    ['above-level', 655],
    ['unknown', 700],
    ['hover', 740],
    ['off', 790],
  ])('in the mode %s is not copied, found or read out, and the top line stays on top', async (name, height) => {
    await setPinyinMode(reader, name === 'always' ? 'off' : 'always');
    /** Where each character of the text stands, from the window's top. */
    const tops = () =>
      reader.evaluate((root) => {
        const found: number[] = [];
        const range = document.createRange();
        for (const piece of root.querySelectorAll('article [data-piece]')) {
          const walker = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const node = walker.currentNode as Text;
            for (let at = 0; at < node.length; at++) {
              range.setStart(node, at);
              range.setEnd(node, at + 1);
              found.push(range.getBoundingClientRect().top);
            }
          }
        }
        return found;
      }, 0);
    await reader.evaluate(async (root, y) => {
      root.querySelector('dialog')?.scrollTo(0, y);
      // Until the reader was told of it, as it is of every scroll of a hand.
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    }, height);
    const before = await tops();
    const first = before.findIndex((top) => top >= 58);
    const stays = () =>
      expect.poll(async () => Math.abs(((await tops())[first] ?? 0) - (before[first] ?? 0))).toBeLessThan(2);
    await setPinyinMode(reader, name);
    await stays();
    // Back and forth does not creep.
    await setPinyinMode(reader, 'always');
    await setPinyinMode(reader, name);
    await stays();

    await reader.page.keyboard.press('ControlOrMeta+A');
    await reader.page.keyboard.press('ControlOrMeta+C');
    const lines = (await pastedText(reader.page)).split(/\n+/).filter(Boolean);
    expect(lines.slice(-paragraphs.length)).toEqual(paragraphs);
    const found = await reader.page.evaluate(() => {
      getSelection()?.removeAllRanges();
      return (window as unknown as { find: (text: string) => boolean }).find('这项措施先试行三个月');
    });
    expect(found).toBe(true);
    const nodes = await accessibleNodes(reader.page);
    const read = nodes.filter(({ role }) => role === 'paragraph').map(({ text }) => text);
    expect(read.slice(-paragraphs.length)).toEqual(paragraphs);
  });
});
