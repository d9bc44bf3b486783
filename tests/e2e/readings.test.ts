import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FixtureServer, startFixtureServer } from './harness/fixture-server.ts';
import { launchPindu, type Pindu } from './harness/launch.ts';
import { firstTab, openReader } from './harness/open-reader.ts';
import { type Reader, readerInLibrary } from './harness/reader.ts';
import { waitFor } from './harness/wait-for.ts';

const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>桥上的故事</title></head><body>
<article><h1>桥上的故事</h1>
<p>这座桥很长，河水从桥下慢慢流过，两岸的人每天都要从桥上走过去上班、上学和买菜。</p>
<p>那座桥也很长，不过一个星期以前才修好，走在上面可以看见远处的山，还可以看见山下的村子。</p>
<p>老人说，他小时候常到河边玩儿，那时候还没有桥，过河要坐船，一等就是半天，你好几次都赶不上。</p>
<p>现在的研究说，这条河比从前窄了一半，水也浅了，船早就不开了，只有桥还在，人们也还在桥上来来往往。</p></article>
</body></html>`;

let server: FixtureServer;
let pindu: Pindu;
let reader: Reader;

beforeAll(async () => {
  server = await startFixtureServer();
  pindu = await launchPindu({ serverPort: server.port });
  server.serve('/bridge.html', { body: html });
  await firstTab(pindu).goto('http://news.test/bridge.html');
  reader = await openReader(pindu, firstTab(pindu));
});
afterAll(async () => {
  await pindu.close();
  await server.close();
});

/** What stands over the nth word of this text. */
const over = (from: Reader, word: string, nth = 0): Promise<string | undefined> =>
  from.evaluate(
    (root, [text, index]: [string, number]) => {
      const found = [...root.querySelectorAll('span.w')].filter((each) => each.textContent === text)[index];
      return found && [...found.querySelectorAll('rt')].map((rt) => rt.dataset.p).join(' ');
    },
    [word, nth] as [string, number],
  );
const stands = (from: Reader, word: string, reading: string, nth = 0) =>
  waitFor(`${word} to be read ${reading}`, async () => (await over(from, word, nth)) === reading);
/** Pins a word's card and chooses a syllable in it. */
const correct = async (word: string, nth: number, syllable: string, scope: 'here' | 'always') => {
  const { x, y } = await reader.pointOf(word, nth);
  await reader.page.mouse.click(x, y);
  await reader.waitForCard(word);
  await reader.click('.card [data-action="correct"]');
  const at = (await reader.texts('.card .card-correct-row .choice')).indexOf(syllable);
  expect(at).toBeGreaterThanOrEqual(0);
  await reader.evaluate(
    (root, index) => root.querySelectorAll('.card .card-correct-row .choice')[index]?.setAttribute('data-wanted', ''),
    at,
  );
  await reader.click('.card [data-wanted]');
  await reader.click(`.card [data-action="correct-${scope}"]`);
};
const setting = async (selector: string) => {
  if ((await reader.texts('.settings-panel')).length === 0) await reader.click('[data-action="settings"]');
  await waitFor('the settings', async () => (await reader.texts('.settings-panel')).length > 0);
  await reader.evaluate((root, wanted) => root.querySelector(wanted)?.scrollIntoView({ block: 'center' }), selector);
  await reader.click(selector);
};

describe("a reader's own reading", () => {
  it('is set from the card for one place, stands there alone, in ruby and card, and is taken back', async () => {
    await stands(reader, '长', 'cháng');
    await correct('长', 0, 'zhǎng', 'here');
    await stands(reader, '长', 'zhǎng', 0);
    await stands(reader, '长', 'cháng', 1);
    expect((await reader.card())?.pinyin).toBe('zhǎng');
    expect((await reader.card())?.senses[0]).toMatch(/chief|head|grow/);
    await reader.click('.card [data-action="undo-correction"]');
    await stands(reader, '长', 'cháng', 0);
    await reader.page.keyboard.press('Escape');
  });

  it('is set for the word everywhere: here, in another tab at once, and in the library later', async () => {
    const other = await pindu.context.newPage();
    await other.goto('http://news.test/bridge.html');
    const second = await openReader(pindu, other);
    await firstTab(pindu).bringToFront();
    await correct('长', 1, 'zhǎng', 'always');
    for (const each of [reader, second]) {
      await stands(each, '长', 'zhǎng', 0);
      await stands(each, '长', 'zhǎng', 1);
    }
    await reader.page.keyboard.press('Escape');
    await reader.click('[data-action="save"]');
    await waitFor('the article to be saved', async () => (await reader.text('.save-state')) === 'Saved');

    await other.goto(`chrome-extension://${pindu.extensionId}/library.html#/`);
    await other.click('.item-title');
    const saved = readerInLibrary(other);
    await saved.waitUntilRead();
    await stands(saved, '长', 'zhǎng');
    await other.close();
  });

  it('is listed in the library, saved as a file, and taken back there, with a way back', async () => {
    const page = await pindu.context.newPage();
    await page.goto(`chrome-extension://${pindu.extensionId}/library.html#/corrections`);
    await page.waitForSelector('.item');
    expect(await page.textContent('.item')).toMatch(/长[\s\S]*zhǎng[\s\S]*everywhere/);
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-action="export"]')]);
    expect(readFileSync(await download.path(), 'utf8')).toContain('长\tzhǎng\talways');
    await page.click('[data-action="take-back"]');
    await stands(reader, '长', 'cháng');
    await page.click('[data-action="undo"]');
    await stands(reader, '长', 'zhǎng');
    await page.click('[data-action="take-back"]');
    await stands(reader, '长', 'cháng');
    await page.close();
    await firstTab(pindu).bringToFront();
  });
});

describe('in other characters', () => {
  it('shows, copies and finds the text in the script that is asked for, under the same readings', async () => {
    await setting('[name="script"][value="traditional"]');
    await waitFor('the traditional text', async () => (await over(reader, '長')) === 'cháng');
    const text = () => reader.evaluate((root) => root.querySelector('article')?.textContent ?? '', undefined);
    expect(await text()).toContain('這座橋很長，河水從橋下慢慢流過');
    await reader.click('[data-action="settings"]');
    await reader.hover('長');
    expect(await reader.waitForCard('长')).toMatchObject({ otherScript: '長', pinyin: 'cháng' });
    await reader.page.keyboard.press('Escape');
    const found = await reader.page.evaluate((wanted) => {
      getSelection()?.removeAllRanges();
      return (window as unknown as { find: (text: string) => boolean }).find(wanted);
    }, '座橋很長');
    expect(found).toBe(true);
    await setting('[name="script"][value="original"]');
    await waitFor('the text as it was written', async () => (await text()).includes('这座桥很长，河水从桥下慢慢流过'));
  });
});

describe('how readings are written', () => {
  it('changes at once over the text and in the card, and keeps the Chinese as it is', async () => {
    const chinese = () => reader.evaluate((root) => root.querySelector('article')?.textContent, undefined);
    const before = await chinese();
    await setting('[name="notation"][value="zhuyin"]');
    await stands(reader, '研究', 'ㄧㄢˊ ㄐㄧㄡ');
    await setting('[name="region"][value="taiwan"]');
    await stands(reader, '研究', 'ㄧㄢˊ ㄐㄧㄡˋ');
    await reader.click('[data-action="settings"]');
    await reader.hover('研究');
    expect((await reader.waitForCard('研究')).pinyin).toBe('ㄧㄢˊㄐㄧㄡˋ');
    await reader.page.keyboard.press('Escape');
    await setting('[name="notation"][value="numbers"]');
    await stands(reader, '研究', 'yan2 jiu4');
    await setting('[name="region"][value="mainland"]');
    await setting('[name="notation"][value="pinyin"]');
    await stands(reader, '研究', 'yán jiū');
    expect(await chinese()).toBe(before);
  });

  it('shows tones as they are spoken and joins 儿 when asked', async () => {
    await stands(reader, '不过', 'bù guò');
    await setting('[name="sandhi"]');
    await stands(reader, '不过', 'bú guò');
    await stands(reader, '可以', 'ké yǐ');
    await setting('[name="erhua"]');
    await stands(reader, '玩儿', 'wánr ');
    await setting('[name="sandhi"]');
    await stands(reader, '不过', 'bù guò');
    await setting('[name="erhua"]');
    await stands(reader, '玩儿', 'wán r');
  });

  it('is kept for the next page, and Escape closes the settings before the reader', async () => {
    await setting('[name="notation"][value="zhuyin"]');
    await stands(reader, '研究', 'ㄧㄢˊ ㄐㄧㄡ');
    await reader.page.keyboard.press('Escape');
    await waitFor('the settings to close', async () => (await reader.texts('.settings-panel')).length === 0);
    expect(await reader.isOpen()).toBe(true);
    await reader.page.keyboard.press('Escape');
    await reader.waitUntilClosed();
    const again = await openReader(pindu, firstTab(pindu));
    await stands(again, '研究', 'ㄧㄢˊ ㄐㄧㄡ');
  });
});
