import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import { type Reader, readerInLibrary } from '@/tests/e2e/harness/reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>桥上的故事</title></head><body>
<article><h1>桥上的故事</h1>
<p>这座桥很长，河水从桥下慢慢流过，两岸的人每天都要从桥上走过去上班、上学和买菜。</p>
<p>那座桥也很长，不过一个星期以前才修好，走在上面可以看见远处的山，还可以看见山下的村子。</p>
<p>夏天过去，他的头发又长了。</p>
<p>老人说，他小时候常到河边玩儿，那时候还没有桥，过河要坐船，一等就是半天，你好几次都赶不上。他说着发了一会儿呆。</p>
<p>现在的研究说，这条河比从前窄了一半，水也浅了，船早就不开了，只有桥还在，人们也还在桥上来来往往。</p></article>
</body></html>`;

const { pindu, server } = useBrowser();
let reader: Reader;

beforeAll(async () => {
  server.serve('/bridge.html', { body: html });
  await firstTab(pindu).goto('http://news.test/bridge.html');
  reader = await openReader(pindu);
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
/** Settles a doubt with one click on the word's card. */
const settle = async (word: string, nth: number, action: 'confirm-reading' | 'change-reading') => {
  const { x, y } = await reader.pointOf(word, nth);
  await reader.page.mouse.click(x, y);
  await reader.waitForCard(word);
  await reader.click(`.card [data-action="${action}"]`);
};
const doubtful = () => reader.texts('.w.doubtful');
/** Pins a word's card and chooses a syllable in it. */
const correct = async (word: string, nth: number, syllable: string, scope: 'here' | 'always', headword = word) => {
  const { x, y } = await reader.pointOf(word, nth);
  await reader.page.mouse.click(x, y);
  await reader.waitForCard(headword);
  await reader.click('.card [data-action="correct"]');
  const choices = () => reader.texts('.card .card-correct-row .choice');
  await expect.poll(choices).toContain(syllable);
  const at = (await choices()).indexOf(syllable);
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

describe('a corrected reading', () => {
  it('can be set on the card for one place only, in text and card, and undone', async () => {
    await stands(reader, '长', 'cháng');
    await correct('长', 0, 'zhǎng', 'here');
    await stands(reader, '长', 'zhǎng', 0);
    await stands(reader, '长', 'cháng', 1);
    await expect.poll(async () => (await reader.card())?.pinyin).toBe('zhǎng');
    await expect.poll(async () => (await reader.card())?.senses[0]).toMatch(/chief|head|grow/);
    await reader.click('.card [data-action="undo-correction"]');
    await stands(reader, '长', 'cháng', 0);
    await reader.page.keyboard.press('Escape');
  });

  it('is not chosen after all on Escape, which leaves the card open', async () => {
    const { x, y } = await reader.pointOf('长', 0);
    await reader.page.mouse.click(x, y);
    await reader.waitForCard('长');
    await reader.click('.card [data-action="correct"]');
    await waitFor('the choices', () => reader.text('.card .card-correct.open'));
    await reader.page.keyboard.press('Escape');
    await waitFor('the choices to be gone', async () => (await reader.text('.card .card-correct.open')) === undefined);
    expect((await reader.card())?.headword).toBe('长');
    const focused = (root: ParentNode) => ((root as ShadowRoot).activeElement as HTMLElement | null)?.dataset.action;
    await expect.poll(() => reader.evaluate(focused, undefined)).toBe('correct');
    await reader.page.keyboard.press('Escape');
    await waitFor('no card', async () => (await reader.card()) === undefined);
  });

  it('can be set everywhere: here, in another tab at once, and in the library', async () => {
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

  it('is listed in the library, exported, removed there, and brought back with undo', async () => {
    const page = await pindu.context.newPage();
    await page.goto(`chrome-extension://${pindu.extensionId}/library.html#/corrections`);
    await page.waitForSelector('.item');
    expect(await page.textContent('.item')).toMatch(/长[\s\S]*zhǎng[\s\S]*always/);
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

describe('a doubtful reading', () => {
  it('shows its meaning first, and asks in one line at the foot of the card', async () => {
    await waitFor('the doubt', async () => (await doubtful()).includes('长'));
    const { x, y } = await reader.pointOf('长', 2);
    await reader.page.mouse.click(x, y);
    const { senses } = await reader.waitForCard('长');
    expect(senses[0]).toBe('long');
    expect(await reader.text('.card-doubt')).toMatch(/^Not sure: cháng\s*or\s*zhǎng\?$/);
    const { first, asked } = await reader.evaluate((root) => {
      const topOf = (selector: string) => root.querySelector(`.card ${selector}`)?.getBoundingClientRect();
      return { first: topOf('.card-senses li')?.bottom ?? 0, asked: topOf('.card-doubt')?.top ?? 0 };
    }, undefined);
    expect(asked).toBeGreaterThanOrEqual(first);
    await reader.page.keyboard.press('Escape');
  });

  it('is confirmed or changed by one click, is no longer marked, and is listed with the corrected ones', async () => {
    const before = (await doubtful()).filter((word) => word === '长').length;
    await settle('长', 2, 'confirm-reading');
    await waitFor(
      'one doubt less',
      async () => (await doubtful()).filter((word) => word === '长').length === before - 1,
    );
    await stands(reader, '长', 'cháng', 2);
    await expect.poll(() => reader.text('.card .card-correct')).toMatch(/Your choice, just here/);
    await reader.page.keyboard.press('Escape');
    const page = await pindu.context.newPage();
    await page.goto(`chrome-extension://${pindu.extensionId}/library.html#/corrections`);
    await page.waitForSelector('.item');
    expect(await page.textContent('.item')).toMatch(/长[\s\S]*cháng[\s\S]*头发又长了/);
    await page.click('[data-action="take-back"]');
    await waitFor('the doubt again', async () => (await doubtful()).filter((word) => word === '长').length === before);
    await page.close();
    await firstTab(pindu).bringToFront();
    await settle('长', 2, 'change-reading');
    await stands(reader, '长', 'zhǎng', 2);
    await reader.click('.card [data-action="undo-correction"]');
    await stands(reader, '长', 'cháng', 2);
    await reader.page.keyboard.press('Escape');
  });
});

describe('in the other script', () => {
  it('the text is shown and found in the chosen script, with the same pinyin', async () => {
    await setting('[name="script"][value="traditional"]');
    await waitFor('the traditional text', async () => (await over(reader, '長')) === 'cháng');
    const text = () => reader.evaluate((root) => root.querySelector('article')?.textContent ?? '', undefined);
    await expect.poll(text).toContain('這座橋很長，河水從橋下慢慢流過');
    await reader.click('[data-action="settings"]');
    await reader.hover('長');
    expect(await reader.waitForCard('长')).toMatchObject({ otherScript: '長', pinyin: 'cháng' });
    await reader.page.keyboard.press('Escape');
    const found = await reader.page.evaluate((wanted) => {
      getSelection()?.removeAllRanges();
      return (window as unknown as { find: (text: string) => boolean }).find(wanted);
    }, '座橋很長');
    expect(found).toBe(true);
    await correct('發', 0, 'fà', 'here', '发');
    await waitFor('the character that is read so', async () => (await over(reader, '髮')) === 'fà');
    await reader.click('.card [data-action="undo-correction"]');
    await waitFor('the one before', async () => (await over(reader, '發')) === 'fā');
    await reader.page.keyboard.press('Escape');
    await setting('[name="script"][value="original"]');
    await waitFor('the text as it was written', async () => (await text()).includes('这座桥很长，河水从桥下慢慢流过'));
  });
});

describe('the notation of readings', () => {
  it('changes at once in text and card, and leaves the Chinese unchanged', async () => {
    const chinese = () => reader.evaluate((root) => root.querySelector('article')?.textContent, undefined);
    const before = await chinese();
    await setting('[name="notation"][value="zhuyin"]');
    await stands(reader, '研究', 'ㄧㄢˊ ㄐㄧㄡ');
    await setting('[name="pronunciation"][value="taiwan"]');
    await stands(reader, '研究', 'ㄧㄢˊ ㄐㄧㄡˋ');
    await reader.click('[data-action="settings"]');
    await reader.hover('研究');
    expect((await reader.waitForCard('研究')).pinyin).toBe('ㄧㄢˊㄐㄧㄡˋ');
    await reader.page.keyboard.press('Escape');
    await setting('[name="notation"][value="numbers"]');
    await stands(reader, '研究', 'yan2 jiu4');
    await setting('[name="pronunciation"][value="mainland"]');
    await setting('[name="notation"][value="pinyin"]');
    await stands(reader, '研究', 'yán jiū');
    await expect.poll(chinese).toBe(before);
  });

  it('can show tones as spoken and join 儿', async () => {
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

  it('applies to the next page too, and Escape closes the settings before the reader', async () => {
    await setting('[name="notation"][value="zhuyin"]');
    await stands(reader, '研究', 'ㄧㄢˊ ㄐㄧㄡ');
    // Off the panel, behind which are words: a card would take the next Escape.
    await reader.page.mouse.move(2, 400);
    await reader.page.keyboard.press('Escape');
    await waitFor('the settings to close', async () => (await reader.texts('.settings-panel')).length === 0);
    expect(await reader.isOpen()).toBe(true);
    await reader.page.keyboard.press('Escape');
    await reader.waitUntilClosed();
    const again = await openReader(pindu);
    await stands(again, '研究', 'ㄧㄢˊ ㄐㄧㄡ');
  });
});
