import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtractionBrowser, startExtraction } from '@/scripts/quality/extraction/chromium';
import { pagesOf, seedPage } from '@/scripts/quality/extraction/pages';
import { compare } from '@/tests/article/compare-page';

// Extraction in a real browser: bytes as a server sends them, the page's own scripts run, an isolated world.

let browser: ExtractionBrowser;

beforeAll(async () => {
  browser = await startExtraction();
});
afterAll(() => browser.close());

/** Whether a page does something some time after it has loaded. */
const hasTimers = (body: string | Buffer) => body.includes('setTimeout(');

describe('in Chromium, after the scripts of the page have run', () => {
  it.each([...pagesOf('pages'), ...pagesOf('sites')].map((page) => [page.name, page] as const))(
    'extraction gives what %s expects',
    async (_name, { body, expected }) => {
      const { ours } = await browser.extract(body, expected.baseUrl, { wait: hasTimers(body) ? 200 : 0 });
      expect(compare(ours.article, expected)).toEqual({});
    },
  );

  it('extraction gives exactly the article of the seed page', async (ctx) => {
    const seed = seedPage();
    if (!seed) return ctx.skip('the folder ../shared/data/seed is absent');
    const { ours } = await browser.extract(seed.body, seed.expected.baseUrl, { wait: 800 });
    expect(compare(ours.article, seed.expected)).toEqual({});
  });

  it('extraction reads shadow roots and frames, and skips what style sheets hide', async () => {
    const sentences = [...'甲乙丙丁戊己庚'].map((name) => `${name}村的桥今年春天修好了，村里的人都说走起来稳当多了。`);
    const [a, b, c, d, e, f, g] = sentences;
    const frame = `<p>${f}</p><p>${g}</p>`.repeat(4).replaceAll('"', '&quot;');
    const html = `<!doctype html><meta charset="utf-8"><title>七座桥都修好了</title>
<style>.gone{display:none} .ghost{visibility:hidden} .bare{display:contents} @media (max-width:1px){.narrow{display:block}} .narrow{display:none}</style>
<h1>七座桥都修好了</h1><div class="story"><div class="bare"><p>${a}</p></div><p class="gone">看不见的一句，是给机器看的。</p><p>${b}</p><p class="ghost">占着地方的一句，也看不见。</p>
<details><summary>更多</summary><p>${c}</p></details><x-part><template shadowrootmode="open"><p>${d}</p><slot></slot></template><p>${e}</p></x-part><iframe srcdoc="${frame}"></iframe></div><div class="narrow"><p>窄屏幕上才有的一句话，这里不会出现。</p></div>`;
    const { ours } = await browser.extract(html, 'https://news.example.com/bridges.html');
    const texts = ours.article?.blocks.map((block) => block.text);
    expect(texts).toEqual([a, b, '更多', c, d, e, f, g, f, g, f, g, f, g]);
  });
});
