import { describe, expect, it } from 'vitest';
import { outline } from './blocks-of';

const ROWS = '<tr><td>白菜</td><td>一元二角</td></tr><tr><td>豆腐</td><td>三元</td></tr>';
const HEAD = '<thead><tr><th>品种</th><th>价格</th></tr></thead>';
const LINES = ['table 白菜\t一元二角\n豆腐\t三元'];
const HEADED = ['table 品种\t价格\n白菜\t一元二角\n豆腐\t三元'];

describe('a table of data', () => {
  it.each([
    [`<table>${ROWS}</table>`, LINES],
    [`<table>${HEAD}<tbody>${ROWS}</tbody></table>`, HEADED],
    [`<div class="table-scroll"><div><table>${HEAD}${ROWS}</table></div></div>`, HEADED],
    [`<table><caption>本周菜价</caption>${ROWS}</table>`, ['table 本周菜价\n白菜\t一元二角\n豆腐\t三元']],
    [`<figure><table>${ROWS}</table><figcaption>本周菜价</figcaption></figure>`, [...LINES, 'paragraph 本周菜价']],
    [`<figure><figcaption>本周菜价</figcaption><table>${ROWS}</table></figure>`, ['paragraph 本周菜价', ...LINES]],
    [`<p class="table-title">本周菜价</p><table>${ROWS}</table>`, ['paragraph 本周菜价', ...LINES]],
    [
      `<table>${HEAD}<tr><td><img src="/i.png" width="16" height="16">白菜</td><td>一元<br>二角</td></tr></table>`,
      ['table 品种\t价格\n白菜\t一元 二角'],
    ],
    [
      `<table>${HEAD}<tr><td><p>白菜</p><p>青菜</p></td><td>一元</td></tr></table>`,
      ['table 品种\t价格\n白菜 青菜\t一元'],
    ],
    [
      `<table>${HEAD}<tr><td>白菜<img src="/cabbage.jpg"></td><td>一元</td></tr></table>`,
      ['table 品种\t价格\n白菜\t一元', 'figure cabbage.jpg'],
    ],
    [`<figure><table>${ROWS}</table><img src="/stall.jpg"></figure>`, [...LINES, 'figure stall.jpg']],
  ])('gives its rows, caption and pictures: %s', (html, blocks) => {
    expect(outline(html)).toEqual(blocks);
  });

  it('is none where it lays out text, and its caption is no caption of the next picture', () => {
    const prose =
      '摊主们把刚摘下的青菜摆在竹筐里，露水还没有干，来得早的客人已经挑好了一把，正在和摊主讲价，旁边的孩子睡着了。';
    expect(outline(`<table><tr><td>${prose}</td><td>${prose}</td></tr></table>`)).toEqual([
      `paragraph ${prose}`,
      `paragraph ${prose}`,
    ]);
    expect(
      outline(
        `<figure><table>${ROWS}</table><figcaption>本周菜价</figcaption></figure><p>早市。</p><img src="/a.jpg">`,
      ),
    ).toEqual([...LINES, 'paragraph 本周菜价', 'paragraph 早市。', 'figure a.jpg']);
  });
});
