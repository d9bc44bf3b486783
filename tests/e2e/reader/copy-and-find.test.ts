import { beforeAll, expect, it } from 'vitest';
import { accessibleNodes } from '@/tests/e2e/harness/accessibility';
import { pastedText } from '@/tests/e2e/harness/clipboard';
import { ownPage } from '@/tests/e2e/harness/fixtures';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import type { Reader } from '@/tests/e2e/harness/reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';

const { pindu, server } = useBrowser();
let reader: Reader;
const { title, paragraphs, mustNotContain } = ownPage.expected();

beforeAll(async () => {
  await ownPage.open(firstTab(pindu), server);
  reader = await openReader(pindu);
});

/** Searches the page as the browser's own search does; window.find is the one way to it that a test has. */
function find(text: string): Promise<boolean> {
  return reader.page.evaluate((wanted) => {
    getSelection()?.removeAllRanges();
    // All browsers have it, the DOM's types do not.
    return (window as unknown as { find: (text: string) => boolean }).find(wanted);
  }, text);
}

it('Ctrl+A and Ctrl+C copy the whole article and nothing else', async () => {
  await reader.page.keyboard.press('ControlOrMeta+A');
  await reader.page.keyboard.press('ControlOrMeta+C');
  const lines = (await pastedText(reader.page)).split(/\n+/).filter(Boolean);
  expect(lines).toEqual(await reader.texts('article :is(h1, h2, p, figcaption)'));
  expect(lines.filter((line) => paragraphs.includes(line))).toEqual(paragraphs);
});

it('selected paragraphs are copied without pinyin', async () => {
  const [first = '', second = ''] = paragraphs;
  await reader.evaluate((root) => {
    const [one, two] = root.querySelectorAll('article p');
    if (one && two) getSelection()?.setBaseAndExtent(one, 0, two, two.childNodes.length);
  }, 0);
  await reader.page.keyboard.press('ControlOrMeta+C');
  expect((await pastedText(reader.page)).split(/\n+/).filter(Boolean)).toEqual([first, second]);
});

it('assistive technology gets each paragraph once, without pinyin and without the covered page', async () => {
  const nodes = await accessibleNodes(reader.page);
  const read = nodes.filter(({ role }) => role === 'paragraph').map(({ text }) => text);
  expect(read).toEqual(paragraphs);
  expect(nodes.filter(({ role, text }) => role === 'heading' && text === title)).toHaveLength(1);
  const all = nodes.map(({ name }) => name).join('\n');
  expect(mustNotContain.filter((junk) => all.includes(junk))).toEqual([]);
});

it('the search of the browser finds text across words, but not in the covered page', async () => {
  expect(await find('在南浦市政厅举行会谈')).toBe(true);
  expect(await find('相关阅读')).toBe(false);
  await reader.page.keyboard.press('Escape');
  await reader.waitUntilClosed();
  expect(await find('相关阅读')).toBe(true);
});
