import { beforeAll, expect, it } from 'vitest';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import type { Reader } from '@/tests/e2e/harness/reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

const rows = [
  ['城市', '一月', '九月', '涨幅', '备注说明', '供应量变化情况', '人口'],
  ['重庆', '31.2', '34.8', '11.5%', '旅游区涨得更快，长租公寓供应不足', '同比增长', '3213万'],
  ['长沙', '28.9', '31.0', '7.3%', '大学周边供应增加', '基本稳定', '1042万'],
  ['北京', '88.4', '87.9', '-0.6%', '老城区的房东把合同改成按月签', '略有下降', '2184万'],
];
const table = rows
  .map((row, index) => row.map((text) => (index === 0 ? `<th>${text}</th>` : `<td>${text}</td>`)).join(''))
  .map((row) => `<tr>${row}</tr>`)
  .join('');
const body = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>五座城市的房租</title><article><h1>五座城市的房租</h1>
<p>今年前三季度，全国主要城市的住房租金总体平稳，但城市之间的差别正在扩大。记者整理了五座城市的公开数据。</p>
<p>涨幅最大的并不是人们想象中的一线城市，而是几座旅游城市，下表列出每平方米的月租金。</p>
<table><caption>平均月租金（单位：元/平方米）</caption>${table}</table>
<p>专家建议，租房的人签合同以前，应当多看几处房子，也要问清楚水电费由谁来付，合同能签三年最好。</p></article></html>`;

const { pindu, server } = useBrowser();
let reader: Reader;

beforeAll(async () => {
  server.serve('/table.html', { body });
  await firstTab(pindu).goto('http://news.test/table.html');
  reader = await openReader(pindu);
  await waitFor('the pinyin', () => reader.evaluate((root) => root.querySelector('td rt[data-p]') !== null, 0));
});

/** What of the table is broken in a line where it should not be, how wide it is, and how large its type. */
const printed = () =>
  reader.evaluate((root) => {
    const lines = (element: Element) => {
      const bottoms = [...element.querySelectorAll('ruby')].map((ruby) => {
        const range = document.createRange();
        range.selectNodeContents(ruby.firstChild as Text);
        return Math.round(range.getBoundingClientRect().bottom);
      });
      return new Set(bottoms).size;
    };
    const broken = (selector: string) =>
      [...root.querySelectorAll(selector)]
        .filter((element) => lines(element) > 1)
        .map((element) => element.textContent);
    const of = root.querySelector('table') as HTMLElement;
    return {
      words: broken('td .w, th .w'),
      cells: broken('td, th').filter((text) => (text?.length ?? 0) <= 6),
      over: of.getBoundingClientRect().right - innerWidth,
      size: Number.parseFloat(getComputedStyle(of).fontSize),
    };
  }, 0);

it.each([
  [520, false],
  [718, false],
  [794, false],
  [520, true],
  [718, true],
])(
  'on paper a table keeps words and short cells whole and fits: %s px, figures with pinyin: %s',
  async (width, figures) => {
    await reader.evaluate((root, on) => root.querySelector('.reading')?.classList.toggle('figures', on), figures);
    await reader.page.setViewportSize({ width, height: 900 });
    await reader.page.emulateMedia({ media: 'print' });
    const shown = await printed();
    await reader.page.emulateMedia({ media: null });
    expect(shown).toMatchObject({ words: [], cells: [] });
    expect(shown.over).toBeLessThanOrEqual(0);
    expect(shown.size).toBeGreaterThan(7);
  },
);
