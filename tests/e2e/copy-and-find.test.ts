import { afterAll, beforeAll, expect, it } from 'vitest';
import { accessibleNodes } from './harness/accessibility.ts';
import { pastedText } from './harness/clipboard.ts';
import { type FixtureServer, startFixtureServer } from './harness/fixture-server.ts';
import { ownPage } from './harness/fixtures.ts';
import { launchPindu, type Pindu } from './harness/launch.ts';
import { firstTab, openReader } from './harness/open-reader.ts';
import type { Reader } from './harness/reader.ts';

let server: FixtureServer;
let pindu: Pindu;
let reader: Reader;
const { title, paragraphs, mustNotContain } = ownPage.expected();

beforeAll(async () => {
  server = await startFixtureServer();
  pindu = await launchPindu({ serverPort: server.port });
  await ownPage.open(firstTab(pindu), server);
  reader = await openReader(pindu, firstTab(pindu));
});
afterAll(async () => {
  await pindu.close();
  await server.close();
});

/** Searches the page as the browser's own search does; window.find is the one way to it that a test has. */
function find(text: string): Promise<boolean> {
  return reader.page.evaluate((wanted) => {
    getSelection()?.removeAllRanges();
    // All browsers have it, the DOM's types do not.
    return (window as unknown as { find: (text: string) => boolean }).find(wanted);
  }, text);
}

it('copies the whole article and nothing else with Ctrl+A and Ctrl+C', async () => {
  await reader.page.keyboard.press('ControlOrMeta+A');
  await reader.page.keyboard.press('ControlOrMeta+C');
  const lines = (await pastedText(reader.page)).split(/\n+/).filter(Boolean);
  expect(lines).toEqual(await reader.texts('article :is(h1, h2, p, figcaption)'));
  expect(lines.filter((line) => paragraphs.includes(line))).toEqual(paragraphs);
});

it('copies selected paragraphs as their Chinese alone', async () => {
  const [first = '', second = ''] = paragraphs;
  await reader.evaluate((root) => {
    const [one, two] = root.querySelectorAll('article p');
    if (one && two) getSelection()?.setBaseAndExtent(one, 0, two, two.childNodes.length);
  }, 0);
  await reader.page.keyboard.press('ControlOrMeta+C');
  expect((await pastedText(reader.page)).split(/\n+/).filter(Boolean)).toEqual([first, second]);
});

it('gives assistive technology each paragraph once, without pinyin and without the covered page', async () => {
  const nodes = await accessibleNodes(reader.page);
  const read = nodes.filter(({ role }) => role === 'paragraph').map(({ text }) => text);
  expect(read).toEqual(paragraphs);
  expect(nodes.filter(({ role, text }) => role === 'heading' && text === title)).toHaveLength(1);
  const all = nodes.map(({ name }) => name).join('\n');
  expect(mustNotContain.filter((junk) => all.includes(junk))).toEqual([]);
});

it('is found by a search across words, and the covered page is not', async () => {
  expect(await find('在南浦市政厅举行会谈')).toBe(true);
  expect(await find('相关阅读')).toBe(false);
  await reader.page.keyboard.press('Escape');
  await reader.waitUntilClosed();
  expect(await find('相关阅读')).toBe(true);
});
