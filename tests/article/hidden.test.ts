import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { cleanCopy, type Sight } from '@/lib/article/snapshot/clean-copy';

const SEEN = '市场在河的东边。早上六点开门，来的人多半是熟客。';
const REST =
  '老李卖了二十年的豆腐，他说最忙的时候一天要磨三百斤黄豆。市场改造以后，地面铺了防滑砖，每个摊位都装了电子秤，价格一目了然。';

const textOf = (document: Document, sight?: Sight) =>
  (cleanCopy(document, { sight }).body.textContent ?? '').replace(/\s+/g, '');
const page = (body: string) => new JSDOM(`<body>${body}</body>`).window.document;

describe('hidden text', () => {
  it.each([
    `<div><p>${SEEN}</p><div style="display:none">${REST}</div><a href="#">展开全文</a></div>`,
    `<div><p>${SEEN}</p><div hidden>${REST}</div></div><button>展开阅读全文</button>`,
    `<div><p>${SEEN}</p><div style="height:0;overflow:hidden">${REST}</div><span>阅读剩余全文</span></div>`,
    `<div><p>${SEEN}</p><div style="display: none">${REST}</div></div><div class="more">展开</div>`,
    `<div><p>${SEEN}</p><div hidden>${REST}</div><a>… 阅读更多 ▼</a></div>`,
    `<div><p>${SEEN}</p><div style="display:none"><p>${REST}</p></div><p><a>显示全部</a></p></div>`,
    `<div><p>${SEEN}</p><section hidden>${REST}</section><button>Read more</button></div>`,
    `<p>${SEEN}</p><details><summary>其余的话</summary><p>${REST}</p></details>`,
    `<p>${SEEN}</p><div style="visibility:hidden"><p>${REST.repeat(3)}</p></div>`,
  ])('is read where the page unfolds it: %s', (body) => {
    expect(textOf(page(body))).toContain(REST);
    expect(textOf(page(body), {})).toContain(REST);
  });

  it.each([
    `<p>${SEEN}</p><div hidden>${REST}</div>`,
    `<p>${SEEN}</p><div style="display:none">${REST}</div>`,
    `<p>${SEEN}</p><div style="max-height:0;overflow:hidden">${REST}</div>`,
    `<div><p>${SEEN}</p><div hidden>${REST}</div></div><ul><li><a href="/">更多新闻</a></li></ul>`,
    `<div><p>${SEEN}</p><div style="display:none">老李。${REST.slice(0, 20)}</div><a>展开</a></div>`,
  ])('is left out where nothing does: %s', (body) => {
    expect(textOf(page(body))).not.toContain(REST.slice(0, 12));
  });
});

describe('a drawing', () => {
  it.each([
    `<svg viewBox="0 0 9 9"><foreignObject><section><p>${SEEN}</p></section></foreignObject></svg>`,
    `<svg><g><switch><foreignObject><div xmlns="http://www.w3.org/1999/xhtml">${SEEN}</div></foreignObject></switch></g></svg>`,
    `<svg><foreignObject><svg><g><foreignObject><p>${SEEN}</p></foreignObject></g></svg></foreignObject></svg>`,
  ])('gives the text of its pages within: %s', (body) => {
    expect(textOf(page(body))).toBe(SEEN);
    expect(textOf(page(body), {})).toBe(SEEN);
  });

  it.each([
    `<svg><title>${SEEN}</title><desc>${SEEN}</desc><text>${SEEN}</text></svg>`,
    `<svg><defs><foreignObject>${SEEN}</foreignObject></defs><script>${SEEN}</script></svg>`,
    `<svg width="1" height="1"><foreignObject>${SEEN}</foreignObject></svg>`,
    `<svg style="display:none"><foreignObject>${SEEN}</foreignObject></svg>`,
  ])('gives no words of its own: %s', (body) => {
    expect(textOf(page(body))).toBe('');
    expect(textOf(page(body), {})).toBe('');
  });

  it('keeps its parts in order', () => {
    const parts = ['一', '二', '三'].map((text) => `<foreignObject><p>${text}</p></foreignObject>`).join('');
    expect(textOf(page(`<p>零</p><svg>${parts}</svg><p>四</p>`))).toBe('零一二三四');
  });
});
