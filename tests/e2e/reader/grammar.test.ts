import { beforeAll, describe, expect, it } from 'vitest';
import { afterTimers } from '@/tests/e2e/harness/after-timers';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import type { Reader } from '@/tests/e2e/harness/reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>新桥通车</title></head><body>
<article><h1>新桥通车</h1>
<p>虽然昨天一直下雨，但是新桥还是按时通车了。市长在仪式上说，这座桥连最大的卡车都能通过，两岸的人不用再绕路。</p>
<p>据当地媒体报道，造桥一共花了三年，因为石头要从山里运来，所以比原来的计划晚了半年，不过质量比预想的还好。</p>
<p>桥边的住户说，从前过河要坐船，一到冬天就走不了，现在孩子上学只要十分钟，老人去医院也方便得多。</p></article>
</body></html>`;

const { pindu, server } = useBrowser();
let reader: Reader;

beforeAll(async () => {
  server.serve('/bridge.html', { body: html });
  await firstTab(pindu).goto('http://news.test/bridge.html');
  reader = await openReader(pindu);
});

/** Opens the card of a word until it says something of a pattern; gives that. */
async function patternOf(word: string): Promise<string | undefined> {
  const { x, y } = await reader.pointOf(word);
  await reader.page.mouse.click(x, y);
  await reader.waitForCard(word);
  await waitFor('the card to name a pattern', async () => (await reader.text('.card-patterns')) !== undefined);
  return reader.text('.card-patterns');
}

async function close(): Promise<void> {
  await reader.page.keyboard.press('Escape');
  await afterTimers(reader.page, 0);
}

describe('a pattern of grammar', () => {
  it('stands on the card of each of its parts, and its other parts are marked in the text', async () => {
    expect(await patternOf('虽然')).toContain('Part of 虽然…但是 HSK 2');
    expect(await reader.texts('.reading .pattern-part')).toEqual(['但是']);
    await close();
    expect(await reader.texts('.reading .pattern-part')).toEqual([]);
    expect(await patternOf('但是')).toContain('虽然…但是');
    expect(await reader.texts('.reading .pattern-part')).toEqual(['虽然']);
    await close();
  });

  it('stands in the list over the new words, with an example of its own', async () => {
    await reader.click('[data-action="words"]');
    await reader.click('.patterns summary');
    const rows = await reader.texts('.pattern-list li');
    expect(rows.some((row) => row.includes('连…都') && row.includes('他忙得连饭都没吃。'))).toBe(true);
    await reader.click('[data-action="words"]');
  });

  it('is not shown once it is switched off, and is shown again', async () => {
    const setting = async () => {
      await reader.click('[data-action="settings"]');
      await reader.click('input[name="grammar"]');
      await reader.click('[data-action="settings"]');
    };
    await setting();
    const { x, y } = await reader.pointOf('虽然');
    await reader.page.mouse.click(x, y);
    await reader.waitForCard('虽然');
    expect(await reader.text('.card-patterns')).toBeUndefined();
    await close();
    await setting();
    expect(await patternOf('虽然')).toContain('虽然…但是');
    await close();
  });

  it('has its name and its example in the script of the text', async () => {
    server.serve('/bridge-tw.html', {
      body: `<!doctype html><html lang="zh-TW"><head><meta charset="utf-8"><title>新橋通車</title></head><body>
<article><h1>新橋通車</h1>
<p>雖然昨天一直下雨，但是新橋還是按時通車了。市長在儀式上說，這座橋連最大的卡車都能通過，兩岸的人不用再繞路。</p>
<p>據當地媒體報導，造橋一共花了三年，因為石頭要從山裡運來，所以比原來的計畫晚了半年，不過品質比預想的還好。</p>
<p>橋邊的住戶說，從前過河要坐船，一到冬天就走不了，現在孩子上學只要十分鐘，老人去醫院也方便得多。</p></article>
</body></html>`,
    });
    await firstTab(pindu).goto('http://news.test/bridge-tw.html');
    reader = await openReader(pindu);
    await patternOf('雖然');
    await expect.poll(() => reader.text('.card-patterns b')).toBe('雖然…但是');
    await close();
    await reader.click('[data-action="words"]');
    await reader.click('.patterns summary');
    const examples = () => reader.texts('.pattern-example');
    await expect.poll(examples).toContain('他忙得連飯都沒吃。');
    expect((await examples()).join('')).not.toContain('他忙得连饭都没吃。');
    await reader.click('[data-action="words"]');
  });
});
