import { expect, it } from 'vitest';
import { waitFor } from '@/tests/e2e/harness/wait-for';
import { countColour } from '@/tests/e2e/page/pixels';
import { cardIn, clickInPopup, firstPage, restUntil } from './harness/reader';
import { useFirefox } from './harness/use-firefox';

const highlight = [255, 223, 128] as const;
const { firefox, server } = useFirefox();

it.each([
  ['on a page that leaves it alone', ''],
  [
    'on a page that styles everything',
    '* { background: #fff !important; color: #a00 !important; text-shadow: 0 0 9px #000 }',
  ],
  ['on a page that styles the same highlight', '::highlight(pindu-word) { background-color: #00f; color: #0f0 }'],
])('the word under the pointer has its card, and is painted in its own colour %s', async (_, css) => {
  const page = await firstPage(firefox);
  const style = `p { margin: 60px; font-size: 24px } ${css}`;
  server.serve('/look-up', {
    body: `<!doctype html><html lang="zh"><meta charset="utf-8"><title>公园</title><style>${style}</style><p>市民<b>昨天</b>在公园里唱歌。`,
  });
  await page.goto('http://news.test/look-up');
  const { x, y, width, height } = await page.evaluate(() =>
    (document.querySelector('b') as HTMLElement).getBoundingClientRect().toJSON(),
  );
  /** The share of the second word, 0 to 1, that has the highlight's colour. */
  const highlighted = async (): Promise<number> => {
    const png = await page.screenshot({ clip: { x, y, width, height }, encoding: 'base64' });
    return page.evaluate(countColour, { png, wanted: highlight });
  };

  await firefox.clickToolbar();
  await waitFor('the popup', () =>
    firefox.inPopup((document) => document.querySelector('[data-action="look-up"]') !== null),
  );
  expect(await highlighted()).toBe(0);
  await clickInPopup(firefox, '[data-action="look-up"]');
  await waitFor('the looking up', () => firefox.inHover((root) => root !== null));
  await restUntil(
    'the card',
    async () => {
      await page.mouse.move(50, 50);
      await page.mouse.move(x + width / 2 - 1, y + height / 2);
      await page.mouse.move(x + width / 2, y + height / 2);
    },
    async () => (await cardIn(firefox.inHover))?.word === '昨天',
  );
  expect((await cardIn(firefox.inHover))?.pinyin).toBe('zuótiān');
  await expect.poll(highlighted).toBeGreaterThan(0.25);
});
