import { beforeAll, describe, expect, it } from 'vitest';
import { violationsOnPage } from '@/tests/e2e/harness/axe';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import { type Reader, readerInLibrary } from '@/tests/e2e/harness/reader';
import { choose, hsk, setPinyinMode } from '@/tests/e2e/harness/reader-settings';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

const { pindu, server } = useBrowser();
let reader: Reader;

// With HSK 6, what is new is 蹒跚, 氤氲, 惬意, and 蹒跚 once more, a long way below.
const easy = Array.from(
  { length: 40 },
  () => '<p>大家都喜欢在公园里喝茶，唱歌，听音乐。天气很好的时候，孩子也会来。</p>',
).join('');
const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>早上的公园</title></head><body><article>
<h1>早上的公园</h1>
<h2>公园</h2>
<p>每天早上爷爷都来公园。爷爷蹒跚地走过来，大家都认识他，也喜欢和他说话。</p>
<p>杯子里的茶很热，茶的味道氤氲，旁边的人都觉得很舒服。</p>
${easy}
<p>今天爷爷很惬意，他还是蹒跚地走着，孩子都过来帮助他。</p></article></body></html>`;

const press = (key: string) => reader.page.keyboard.press(key);
const press2 = async (from: Reader, key: string, word: string) => {
  await from.page.keyboard.press(key);
  await from.waitForCard(word);
};
const note = (from = reader) => from.text('.walk-note');
const announced = () => reader.texts('[role="status"]').then((texts) => texts.join(' '));
const isInWindow = (word: string, nth: number) =>
  reader.evaluate(
    (root, [text, index]) => {
      const found = [...root.querySelectorAll('span.w')].filter((each) => each.textContent === text)[index];
      const box = found?.getBoundingClientRect();
      return box !== undefined && box.top > 0 && box.bottom < innerHeight && found?.classList.contains('at');
    },
    [word, nth] as [string, number],
  );

beforeAll(async () => {
  server.serve('/park', { body: html });
  await firstTab(pindu).goto('http://news.test/park');
  reader = await openReader(pindu);
  await choose(reader, 'level', hsk('6'));
  await setPinyinMode(reader, 'unknown');
  await waitFor('the count of new words', async () => (await reader.text('.share'))?.includes('3 new words'));
});

describe('the walk through the words to learn', () => {
  it('goes from new word to new word, to the first one again, and back', async () => {
    await press2(reader, 'j', '蹒跚');
    await press2(reader, 'j', '氤氲');
    await press2(reader, 'j', '惬意');
    await waitFor('the word in sight', () => isInWindow('惬意', 0));
    expect(await note()).toBeUndefined();
    await press2(reader, 'j', '蹒跚');
    await waitFor('its second place', () => isInWindow('蹒跚', 1));
    await press('j');
    await waitFor('its first place', () => isInWindow('蹒跚', 0));
    expect(await note()).toBe('End reached: back at the first new word');
    expect(await announced()).toContain('End reached: back at the first new word');
    await press('k');
    await waitFor('its second place', () => isInWindow('蹒跚', 1));
    expect(await note()).toBe('Start reached: on to the last new word');
    expect(await violationsOnPage(pindu, reader.page)).toEqual([]);
    await press2(reader, 'k', '惬意');
    expect(await note()).toBeUndefined();
  });

  it('keeps a word that is remembered on the way, and leaves out one that is known', async () => {
    await press2(reader, 'k', '氤氲');
    await press('r');
    await waitFor('the word to be kept', async () => (await reader.texts('.w.learning')).includes('氤氲'));
    await press2(reader, 'j', '惬意');
    await press2(reader, 'k', '氤氲');
    await press2(reader, 'j', '惬意');
    await press('Enter');
    await reader.click('.card [data-action="known"]');
    await waitFor('the word to be known', async () => (await reader.texts('.w.known')).includes('惬意'));
    await press2(reader, 'k', '氤氲');
    await press('j');
    await waitFor('the next word', () => isInWindow('蹒跚', 1));
    await press('Escape');
  });

  it('begins at what is on the screen, and is a button too', async () => {
    await reader.evaluate((root) => {
      root.querySelector('[data-piece="20"]')?.scrollIntoView({ block: 'start', behavior: 'instant' });
    }, 0);
    await reader.click('[data-action="next-to-learn"]');
    await reader.waitForCard('蹒跚');
    await waitFor('the word below', () => isInWindow('蹒跚', 1));
    await reader.click('[data-action="next-to-learn"]');
    await waitFor('the first word', () => isInWindow('蹒跚', 0));
    await press('Escape');
  });

  it('is in the list of keys, and does nothing while that is shown or single letters are off', async () => {
    await press2(reader, 'j', '氤氲');
    await press('?');
    await waitFor('the keys', async () =>
      (await reader.text('.help'))?.includes('that is new or that you are learning'),
    );
    await press('j');
    await press('?');
    await waitFor('the keys to be gone', async () => (await reader.text('.help')) === undefined);
    expect((await reader.card())?.headword).toBe('氤氲');
  });

  it('goes through a saved article in the library too', async () => {
    await reader.click('[data-action="save"]');
    await waitFor('the save', async () => (await reader.text('.save-state')) === 'Saved');
    const page = await pindu.context.newPage();
    await page.goto(`chrome-extension://${pindu.extensionId}/library.html`);
    await page.click('.item a');
    const saved = readerInLibrary(page);
    await saved.waitUntilRead();
    await waitFor('the words', async () => (await saved.text('.share'))?.includes('1 new word'));
    await page.evaluate(() => scrollTo(0, 0));
    await press2(saved, 'k', '蹒跚');
    expect(await note(saved)).toBe('Start reached: on to the last new word');
    await press2(saved, 'k', '氤氲');
    await page.close();
  });
});
