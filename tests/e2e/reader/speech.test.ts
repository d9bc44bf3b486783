import { beforeAll, expect, it } from 'vitest';
import { ownPage } from '@/tests/e2e/harness/fixtures';
import { type IsolatedWorld, isolatedWorld } from '@/tests/e2e/harness/isolated-world';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import type { Reader } from '@/tests/e2e/harness/reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { endUtterance, type SilentVoice, saidBy, setVoices, usedVoices } from '@/tests/e2e/harness/voices';
import { waitFor } from '@/tests/e2e/harness/wait-for';

const { pindu, server } = useBrowser();
let reader: Reader;
let world: IsolatedWorld;

beforeAll(async () => {
  await ownPage.open(firstTab(pindu), server);
  reader = await openReader(pindu);
  world = await isolatedWorld(reader.page, pindu.extensionId);
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

it('without a voice nothing can be spoken, and the settings say why', async () => {
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

it('a voice that sends text away is used only with consent', async () => {
  await giveVoices([{ lang: 'zh-CN', localService: false }]);
  await card('采用');
  expect(await has('[data-action="speak"], [data-action="read-aloud"]')).toBe(false);
  await reader.page.keyboard.press('Escape');
  await reader.click('[data-action="settings"]');
  await waitFor('the question', () => has('[name="remoteVoices"]'));
  expect(await reader.text('.settings-panel')).toContain('sent to the voice’s provider');
  await reader.evaluate((root) => root.querySelector('[name="remoteVoices"]')?.scrollIntoView(), 0);
  await reader.click('[name="remoteVoices"]');
  await waitFor('the voice', () => has('[data-action="read-aloud"]'));
  await reader.click('[name="remoteVoices"]');
  await waitFor('no voice', async () => !(await has('[data-action="read-aloud"]')));
  expect(await said()).toEqual([]);
});

it('a Cantonese voice is never used, even if it is the only one', async () => {
  for (const lang of ['zh-HK', 'yue-HK', 'zh_HK', 'zh-Hant-HK']) {
    await giveVoices([{ lang, localService: true }]);
    await card('采用');
    expect(await has('[data-action="speak"], [data-action="read-aloud"]'), lang).toBe(false);
    await reader.page.keyboard.press('s');
    await reader.page.keyboard.press('Shift+S');
    expect(await said(), lang).toEqual([]);
  }
});

it('a word, its sentence, or everything from there on is read aloud, with the sentence marked, until it is stopped', async () => {
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
  await waitFor('the pause', () => has('[data-action="aloud-pause"][aria-label="Resume"]'));
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

it('the mark comes and goes in the same drawing as the bar', async () => {
  // A mutation observer hears of a drawing as soon as it is done, before the browser shows it.
  await reader.evaluate((root) => {
    const drawings: [bars: number, isMarked: boolean][] = [];
    let before = 0;
    new MutationObserver(() => {
      const bars = root.querySelectorAll('.aloud-bar').length;
      if (bars !== before) drawings.push([bars, root.querySelector('.w.aloud') !== null]);
      before = bars;
    }).observe(root, { childList: true, subtree: true });
    Object.assign(window, { __drawings: drawings });
  }, 0);
  await card('采用');
  await reader.click('.card [data-action="speak-sentence"]');
  await waitFor('the bar', () => has('.aloud-bar'));
  await reader.click('[data-action="aloud-stop"]');
  await waitFor('the end of the bar', async () => !(await has('.aloud-bar')));
  const drawings = await world.evaluate(() => (window as unknown as { __drawings: unknown }).__drawings, undefined);
  expect(drawings).toEqual([
    [1, true],
    [0, false],
  ]);
  // The card that was clicked stays until then.
  await reader.page.keyboard.press('Escape');
  await waitFor('no card', async () => (await reader.card()) === undefined);
});

it('a word with several readings is spoken in its sentence', async () => {
  await card('得到');
  await reader.page.keyboard.press('s');
  await waitFor('the word', async () => (await said()).at(-1) === '得到');
  await reader.page.keyboard.press('Escape');
  await card('还');
  await reader.page.keyboard.press('s');
  await waitFor('the sentence', async () => (await said()).at(-1)?.startsWith('双方还要在旅游、'));
});

it('closing the reader ends reading aloud', async () => {
  await reader.page.keyboard.press('Escape');
  await reader.page.keyboard.press('Escape');
  await reader.page.keyboard.press('Shift+S');
  await waitFor('the mark', async () => (await marked()) !== '');
  await reader.click('[data-action="close"]');
  await reader.waitUntilClosed();
  expect(await world.evaluate(() => (window as unknown as { __queue: object[] }).__queue.length, 0)).toBe(0);
});
