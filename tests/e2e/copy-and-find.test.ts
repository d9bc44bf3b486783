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

it('copies the whole article and nothing else with Ctrl+A and Ctrl+C', async () => {
  await reader.page.keyboard.press('ControlOrMeta+A');
  await reader.page.keyboard.press('ControlOrMeta+C');
  const text = await pastedText(reader.page);
  expect(text).toContain(title);
  for (const paragraph of paragraphs) expect(text).toContain(paragraph);
  expect(text).not.toMatch(/[āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜ]/);
  expect(mustNotContain.filter((junk) => text.includes(junk))).toEqual([]);
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

it('is found by a search across words, and the covered page is not', async () => {
  const find = (text: string) =>
    reader.page.evaluate((wanted) => {
      getSelection()?.removeAllRanges();
      // window.find is the one way to the browser's own search that a test has; browsers have it, the DOM types do not.
      const found = (window as unknown as { find: (text: string) => boolean }).find(wanted);
      return found && String(getSelection()) === wanted;
    }, text);
  expect(await find('在南浦市政厅举行会谈')).toBe(true);
  expect(await find('相关阅读')).toBe(false);
  expect(await find('最热门')).toBe(false);
});

it('gives assistive technology each paragraph once, without pinyin and without the covered page', async () => {
  const nodes = await accessibleNodes(reader.page);
  const read = nodes.filter(({ role }) => role === 'paragraph').map(({ text }) => text);
  expect(read).toEqual(paragraphs);
  expect(nodes.filter(({ role, text }) => role === 'heading' && text === title)).toHaveLength(1);
  const all = nodes.map(({ name }) => name).join('\n');
  expect(mustNotContain.filter((junk) => all.includes(junk))).toEqual([]);
});
