import { expect, it } from 'vitest';
import { violationsOnPage } from '@/tests/e2e/harness/axe';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { tablePage } from './table-page';

const { pindu, server } = useBrowser();

/** Between the text and its tables, so that nothing of these is laid out. */
const far = Array.from({ length: 60 }, (_, index) => `<p>第${index + 1}份合同写得很清楚，租金每个月付一次。</p>`).join(
  '',
);

it('a wide table that was never shown has its Tab stop, and a narrow one has none', async () => {
  server.serve('/far-tables', { body: tablePage.replace('<table>', `${far}<table>`) });
  const page = firstTab(pindu);
  await page.setViewportSize({ width: 360, height: 640 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('http://news.test/far-tables');
  const reader = await openReader(pindu, page);
  const tables = () =>
    reader.evaluate((root) => {
      const all = [...root.querySelectorAll<HTMLElement>('.table')];
      return all.map((each) => ({ stops: each.tabIndex === 0, isFar: each.getBoundingClientRect().top > 5000 }));
    }, 0);
  await expect.poll(tables).toEqual([
    { stops: true, isFar: true },
    { stops: false, isFar: true },
  ]);
  expect(await violationsOnPage(pindu, page)).toEqual([]);
});
