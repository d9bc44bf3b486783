import { expect, it } from 'vitest';
import { longPress } from '@/entrypoints/reader.content/hover/watch-pointer';
import { startHover } from '@/tests/e2e/harness/hover';
import { firstTab } from '@/tests/e2e/harness/open-reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';

const { pindu, server } = useBrowser({ hasTouch: true, viewport: { width: 360, height: 640 } });

server.serve('/park.html', {
  body: `<!doctype html><html lang="zh"><meta charset="utf-8"><title>公园</title>
    <style>p { margin: 60px 20px; font-size: 24px }</style><p>市民<b>昨天</b>在<i>公园</i>里唱歌。`,
});

it('selected characters are looked up by a tap, beside a narrow window’s bar', async () => {
  const page = firstTab(pindu);
  await page.goto('http://news.test/park.html');
  const hover = await startHover(pindu, page);
  await page.evaluate(() => {
    const [from, to] = [document.querySelector('b')?.firstChild, document.querySelector('i')?.firstChild];
    if (from && to) getSelection()?.setBaseAndExtent(from, 0, to, 1);
  });
  const { x, y, width, height, right } = await hover.boxOf('.selection-bar [data-action="look-up-selection"]');
  expect(right).toBeLessThanOrEqual(360);
  expect(height).toBeGreaterThanOrEqual(44);
  await page.touchscreen.tap(x + width / 2, y + height / 2);
  await hover.waitForCard('昨天在公');
});

it('a tap opens the card of a word, and a long press none', async () => {
  const page = firstTab(pindu);
  await page.goto('http://news.test/park.html');
  const hover = await startHover(pindu, page);
  await page.locator('b').tap();
  await hover.waitForCard('昨天');

  const { x = 0, y = 0, width = 0, height = 0 } = (await page.locator('i').boundingBox()) ?? {};
  const finger = { x: x + width / 2, y: y + height / 2 };
  const session = await page.context().newCDPSession(page);
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [finger] });
  await page.evaluate((time) => new Promise((resolve) => setTimeout(resolve, time)), longPress);
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await hover.afterLookUp();
  expect((await hover.card())?.word).not.toBe('公园');
  await page.locator('i').tap();
  await hover.waitForCard('公园');
});
