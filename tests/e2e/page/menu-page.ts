import type { Page } from 'playwright-core';
import { beforeEach } from 'vitest';
import type { FixtureServer } from '@/tests/e2e/harness/fixture-server';
import type { Pindu } from '@/tests/e2e/harness/launch';
import { firstTab } from '@/tests/e2e/harness/open-reader';

const inFrame = '<!doctype html><meta charset="utf-8"><p id="framed"><b>邻</b>居们在框里面谈天气。</p>';
const body = `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>菜单</title><style>
  .closed { user-select: none }
  #menu { position: fixed; top: 0; left: 0; right: 0; z-index: 2147483647; background: #fff }
</style></head><body style="padding-top: 60px">
<div id="menu"><a id="link" href="#news">最新新闻</a></div>
<p id="plain">市民<b>昨天</b>在公<i>园</i>里唱歌，银行的人也来了。</p>
<p id="ruby"><ruby>图<rt>tú</rt>书<rt>shū</rt>馆<rt>guǎn</rt></ruby>明天开门。</p>
<p id="closed" class="closed">这段文字不能选择。</p>
<p id="english">Nothing to look up here.</p>
<x-box id="host"></x-box>
<iframe id="frame" src="/frame" width="400" height="80"></iframe>
<dialog id="dialog"><p id="modal">请先同意网站的规定。</p></dialog>
<script>
  document.getElementById('host').attachShadow({ mode: 'closed' }).append('影子里面也有中文。');
</script></body></html>`;

/** Opens a page with text of many kinds in the first tab before each test. */
export function useMenuPage(pindu: Pindu, server: FixtureServer): void {
  server.serve('/menu', { body });
  server.serve('/frame', { body: inFrame });
  beforeEach(async () => void (await firstTab(pindu).goto('http://news.test/menu')));
}

/** Rests the mouse on the character at an offset of an element's text. */
export async function rest(
  page: Page,
  id: string,
  offset: number,
): Promise<{ x: number; y: number; top: number; bottom: number }> {
  const box = await page.evaluate(
    ([of, at]) => {
      let element: Node | null | undefined = document.getElementById(of);
      let frame = { x: 0, y: 0 };
      if (element === null) {
        const outer = document.querySelector('iframe');
        element = outer?.contentDocument?.getElementById(of);
        const { x, y } = outer?.getBoundingClientRect() ?? frame;
        frame = { x: x + 2, y: y + 2 };
      }
      const walker = document.createTreeWalker(element as Node, 4);
      let left = at;
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        if (node.parentElement?.localName === 'rt') continue;
        if (left < node.length) {
          const range = (node.ownerDocument as Document).createRange();
          range.setStart(node, left);
          range.setEnd(node, left + 1);
          const { x, y, width, height } = range.getBoundingClientRect();
          return {
            x: x + frame.x + width / 2,
            y: y + frame.y + height / 2,
            top: y + frame.y,
            bottom: y + frame.y + height,
          };
        }
        left -= node.length;
      }
      throw new Error('There is no such character.');
    },
    [id, offset] as const,
  );
  await page.mouse.move(box.x - 1, box.y);
  await page.mouse.move(box.x, box.y);
  return box;
}
