import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extract } from '@/lib/article/extract';
import { extractPart } from '@/lib/article/extract-part';
import type { Sight } from '@/lib/article/snapshot/clean-copy';

const ADDRESS = 'https://news.example.com/a.html';
const STORY =
  '<p>社区食堂下周一开张，六十岁以上的老人凭证件用餐，每餐补贴三元。</p><p>菜单每周更换一次，少油少盐，也可以送餐上门。</p><p>食堂负责人说，开张头三天只收成本价，欢迎大家提意见。</p>';
const HEAD = '<title>社区食堂周一开张</title><h1>社区食堂周一开张</h1>';

function domOf(html: string): JSDOM {
  return new JSDOM(html, { url: ADDRESS, virtualConsole: new VirtualConsole() });
}

function textsOf(document: Document, sight?: Sight): (string | undefined)[] {
  return extract(document, ADDRESS, { sight }).article?.blocks.map((block) => block.text) ?? [];
}

const SENTENCES = [
  '社区食堂下周一开张，六十岁以上的老人凭证件用餐，每餐补贴三元。',
  '菜单每周更换一次，少油少盐，也可以送餐上门。',
  '食堂负责人说，开张头三天只收成本价，欢迎大家提意见。',
];

describe('a copy that sees the page as its reader does', () => {
  it('holds the text of open and closed shadow roots in place of their hosts, and leaves the page as it is', () => {
    const dom = domOf(`${HEAD}<div><news-story></news-story><div id="closed"></div></div>`);
    const { document } = dom.window;
    const open = document.querySelector('news-story')?.attachShadow({ mode: 'open' });
    open?.append(document.importNode(JSDOM.fragment(STORY), true));
    const host = document.querySelector('#closed') as Element;
    const closed = host.attachShadow({ mode: 'closed' });
    const last = document.createElement('p');
    last.textContent = '食堂的电话印在每张菜单的背面，早上七点开始接听。';
    closed.append(last);
    const before = dom.serialize();
    expect(textsOf(document)).toEqual([]);
    expect(textsOf(document, {})).toEqual(SENTENCES);
    const sight = { shadowOf: (element: Element) => (element === host ? closed : element.shadowRoot) };
    expect(textsOf(document, sight)).toEqual([...SENTENCES, last.textContent]);
    expect(dom.serialize()).toBe(before);
    expect(document.querySelector('news-story')?.shadowRoot?.querySelectorAll('p')).toHaveLength(3);
  });

  it('shows in a slot what the page puts there', () => {
    const { document } = domOf(`${HEAD}<news-story>${STORY}</news-story>`).window;
    const root = document.querySelector('news-story')?.attachShadow({ mode: 'open' });
    const box = document.createElement('article');
    const first = document.createElement('p');
    first.textContent = '消息一出，附近的居民都说方便，打算开张那天去看看。';
    box.append(first, document.createElement('slot'));
    root?.append(box);
    expect(textsOf(document, {})).toEqual([first.textContent, ...SENTENCES]);
  });

  it('holds the text of a frame of the same origin, and not of an advertisement in one', () => {
    const { document } = domOf(`${HEAD}<iframe id="story"></iframe><iframe id="ad"></iframe>`).window;
    const fill = (id: string, html: string) => {
      const frame = document.querySelector<HTMLIFrameElement>(id)?.contentDocument;
      if (!frame) throw new Error('no frame');
      frame.body.append(frame.importNode(JSDOM.fragment(html), true));
    };
    fill('#story', `<h2>食堂的菜单</h2>${STORY.repeat(3)}`);
    fill('#ad', '<p>大床房特价，今晚九点抢购！</p>');
    expect(textsOf(document)).toEqual([]);
    expect(textsOf(document, {})).toEqual(['食堂的菜单', ...SENTENCES, ...SENTENCES, ...SENTENCES]);
  });

  it('holds the text of a frame in a frame', () => {
    const { document } = domOf(`${HEAD}<iframe></iframe>`).window;
    const outer = document.querySelector('iframe')?.contentDocument;
    outer?.body.append(outer.createElement('iframe'));
    const inner = outer?.querySelector('iframe')?.contentDocument;
    if (!inner) throw new Error('no frame');
    inner.body.append(inner.importNode(JSDOM.fragment(STORY.repeat(3)), true));
    expect(textsOf(document, {})).toEqual([...SENTENCES, ...SENTENCES, ...SENTENCES]);
  });

  it('holds any frame of a part that the reader chose', () => {
    const { document } = domOf(`${HEAD}<div id="part"><iframe></iframe></div>`).window;
    const frame = document.querySelector('iframe')?.contentDocument;
    frame?.body.append(frame.importNode(JSDOM.fragment('<p>渡船今天停开一天。</p>'), true));
    const { article } = extractPart(document.querySelector('#part') as Element, ADDRESS, document);
    expect(article?.blocks.map((block) => block.text)).toEqual(['渡船今天停开一天。']);
  });

  it('leaves out what a style sheet alone hides', () => {
    const { document } = domOf(
      `<style>.only-print, .x7 { display: none } .ghost { visibility: hidden }</style>${HEAD}<div>${STORY}<p class="x7">这句话是给抄袭者看的，读者看不见它。</p><p class="ghost">这一句也看不见，它占着地方。</p></div><div class="only-print"><p>本页由打印机专用的样式显示，平时不出现在屏幕上，读者也不需要它。</p></div>`,
    ).window;
    expect(textsOf(document, {})).toEqual(SENTENCES);
  });

  it('keeps an article that is invisible until a script shows it, and text under a button that unfolds it', () => {
    const hidden = domOf(`<style>main { display: none }</style><main>${HEAD}<div>${STORY.repeat(2)}</div></main>`);
    expect(textsOf(hidden.window.document, {})).toEqual([...SENTENCES, ...SENTENCES]);
    const invisible = domOf(
      `${HEAD}<div style="visibility: hidden">${STORY.repeat(2)}<p style="display: none">${SENTENCES[0]}</p></div>`,
    );
    expect(textsOf(invisible.window.document, {})).toEqual([...SENTENCES, ...SENTENCES]);
    const folded = domOf(
      `<style>.rest { display: none }</style>${HEAD}<div>${STORY}<div class="rest">${STORY.repeat(2)}</div></div><a href="#">展开全文</a>`,
    );
    expect(textsOf(folded.window.document, {})).toEqual([...SENTENCES, ...SENTENCES, ...SENTENCES]);
  });
});

describe('a part that the reader chose', () => {
  const html = `<title>居民论坛</title><h1>居民论坛</h1><div id="menu"><a href="/1">首页</a></div><div class="comments"><h3>三楼的回复</h3>${STORY}<script>alert(1)</script></div><div id="plain">${STORY}</div>`;

  it('is an article of that part, with its own heading for a title', () => {
    const { document } = domOf(html).window;
    const { article } = extractPart(document.querySelector('.comments') as Element, ADDRESS, document);
    expect(article?.title).toBe('三楼的回复');
    expect(article?.lang).toBe('zh-Hans');
    expect(article?.blocks.map((block) => block.text)).toEqual(SENTENCES);
    expect(article?.url).toContain('#:~:text=');
  });

  it('has the page’s title where it has no heading', () => {
    const { document } = domOf(html).window;
    const { article } = extractPart(document.querySelector('#plain') as Element, ADDRESS, document);
    expect(article?.title).toBe('居民论坛');
    expect(article?.blocks).toHaveLength(3);
  });

  it('is none where it has no text', () => {
    const { document } = domOf(`${html}<div id="empty"> </div>`).window;
    expect(extractPart(document.querySelector('#empty') as Element, ADDRESS, document)).toEqual({ reason: 'no-text' });
  });
});
