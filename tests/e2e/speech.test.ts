import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FixtureServer, startFixtureServer } from './harness/fixture-server.ts';
import { ownPage } from './harness/fixtures.ts';
import { type IsolatedWorld, isolatedWorld } from './harness/isolated-world.ts';
import { launchPindu, type Pindu } from './harness/launch.ts';
import { firstTab, openReader } from './harness/open-reader.ts';
import type { Reader } from './harness/reader.ts';
import { endUtterance, type SilentVoice, saidBy, setVoices, usedVoices } from './harness/voices.ts';
import { waitFor } from './harness/wait-for.ts';

let server: FixtureServer;
let pindu: Pindu;
let reader: Reader;
let world: IsolatedWorld;

beforeAll(async () => {
  server = await startFixtureServer();
  pindu = await launchPindu({ serverPort: server.port });
  await ownPage.open(firstTab(pindu), server);
  reader = await openReader(pindu, firstTab(pindu));
  world = await isolatedWorld(reader.page, pindu.extensionId);
});
afterAll(async () => {
  await pindu.close();
  await server.close();
});

const has = async (selector: string) => (await reader.texts(selector)).length > 0;
const said = () => saidBy(world);
const ends = () => endUtterance(world);
const used = () => usedVoices(world);
const marked = async () => (await reader.texts('.w.aloud')).join('');

/** Gives the content script's world voices that say nothing, and opens the reader anew. */
async function giveVoices(voices: SilentVoice[]): Promise<void> {
  await setVoices(world, voices);
  while (await reader.isOpen()) await reader.page.keyboard.press('Escape');
  reader = await openReader(pindu, reader.page);
}

async function card(word: string): Promise<void> {
  await reader.hover(word);
  await reader.waitForCard(word);
}

/** Shows the text in another script, as a change in another tab does. */
async function inScript(script: string): Promise<void> {
  await reader.evaluate(async (_, value) => {
    type Area = { get(key: string): Promise<{ settings?: object }>; set(items: object): Promise<void> };
    const { local } = (globalThis as unknown as { chrome: { storage: { local: Area } } }).chrome.storage;
    const { settings } = await local.get('settings');
    await local.set({ settings: { ...settings, script: value } });
  }, script);
}

it('offers nothing to hear where the computer has no voice, and says why in the settings', async () => {
  await card('采用');
  expect(await has('.card [data-action="copy"]')).toBe(true);
  expect(await has('[data-action^="speak"], [data-action="read-aloud"], [data-action="read-from-here"]')).toBe(false);
  await reader.page.keyboard.press('s');
  await reader.page.keyboard.press('?');
  await waitFor('the keys', () => has('.help'));
  expect(await reader.text('.help')).not.toMatch(/aloud/);
  await reader.page.keyboard.press('Escape');
  await reader.click('[data-action="settings"]');
  await waitFor('the reason', async () => (await reader.text('[data-speech="none"]'))?.includes('no Mandarin voice'));
  expect(await has('[name="remoteVoices"]')).toBe(false);
});

it('asks before a text leaves the computer', async () => {
  await giveVoices([{ lang: 'zh-CN', localService: false }]);
  await card('采用');
  expect(await has('[data-action="speak"], [data-action="read-aloud"]')).toBe(false);
  await reader.page.keyboard.press('Escape');
  await reader.click('[data-action="settings"]');
  await waitFor('the question', () => has('[name="remoteVoices"]'));
  expect(await reader.text('.settings-panel')).toContain('sent to the voice’s maker');
  await reader.evaluate((root) => root.querySelector('[name="remoteVoices"]')?.scrollIntoView(), 0);
  await reader.click('[name="remoteVoices"]');
  await waitFor('the voice', () => has('[data-action="read-aloud"]'));
  await reader.click('[name="remoteVoices"]');
  await waitFor('no voice', async () => !(await has('[data-action="read-aloud"]')));
  expect(await said()).toEqual([]);
});

it('never speaks with a Cantonese voice, though it is the only one, or the first', async () => {
  for (const lang of ['zh-HK', 'yue-HK', 'zh_HK', 'zh-Hant-HK']) {
    await giveVoices([{ lang, localService: true }]);
    await card('采用');
    expect(await has('[data-action="speak"], [data-action="read-aloud"]'), lang).toBe(false);
    await reader.page.keyboard.press('s');
    await reader.page.keyboard.press('Shift+S');
    expect(await said(), lang).toEqual([]);
  }
});

it('says the word, its sentence, and everything from there on with the sentence marked, until it is stopped', async () => {
  await giveVoices([
    { lang: 'zh-HK', localService: true },
    { lang: 'zh-CN', localService: true },
  ]);
  await card('采用');
  await reader.page.keyboard.press('s');
  await reader.click('.card [data-action="speak"]');
  await waitFor('the word twice', async () => (await said()).join() === '采用,采用');
  await reader.click('.card [data-action="speak-sentence"]');
  const sentence = '环保团体建议，新船应当采用电力，并且在鸟类繁殖的季节减速。';
  await waitFor('the sentence', async () => (await said()).at(-1) === sentence);
  await ends();
  await waitFor('the end', async () => (await marked()) === '');
  expect(await said()).toHaveLength(3);

  await reader.click('.card [data-action="read-from-here"]');
  await waitFor('the mark', async () => (await marked()) === sentence.replace(/\P{Script=Han}/gu, ''));
  await ends();
  await waitFor('the next sentence', async () => (await marked()) === '航运公司表示正在研究');
  await inScript('traditional');
  await waitFor('the mark in the other script', async () => (await marked()) === '航運公司表示正在研究');
  await inScript('original');
  await waitFor('the mark in the first one', async () => (await marked()) === '航运公司表示正在研究');
  await reader.click('[data-action="aloud-pause"]');
  await waitFor('the pause', async () => (await reader.text('[data-action="aloud-pause"]')) !== undefined);
  const before = (await said()).length;
  await ends();
  expect(await said()).toHaveLength(before);
  await reader.click('[data-action="aloud-pause"]');
  await waitFor('the same sentence again', async () => (await said()).at(-1) === '航运公司表示正在研究。');
  expect(new Set(await used())).toEqual(new Set(['zh-CN']));

  await reader.page.keyboard.press('Escape');
  await reader.page.keyboard.press('Escape');
  await waitFor('silence', async () => (await marked()) === '' && !(await has('.aloud-bar')));
  expect(await reader.isOpen()).toBe(true);
});

it('says a word that is read in several ways in its sentence', async () => {
  await card('得到');
  await reader.page.keyboard.press('s');
  await waitFor('the word', async () => (await said()).at(-1) === '得到');
  await reader.page.keyboard.press('Escape');
  await card('还');
  await reader.page.keyboard.press('s');
  await waitFor('the sentence', async () => (await said()).at(-1)?.startsWith('双方还要在旅游、'));
});

it('falls silent with the reader', async () => {
  await reader.page.keyboard.press('Escape');
  await reader.page.keyboard.press('Escape');
  await reader.page.keyboard.press('Shift+S');
  await waitFor('the mark', async () => (await marked()) !== '');
  await reader.click('[data-action="close"]');
  await reader.waitUntilClosed();
  expect(await world.evaluate(() => (window as unknown as { __queue: object[] }).__queue.length, 0)).toBe(0);
});
