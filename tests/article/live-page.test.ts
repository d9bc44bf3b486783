import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { isPageOfLinks } from '@/lib/article/candidates/listing';
import { indexPage } from '@/lib/article/dom/page-index';
import { extract } from '@/lib/article/extract';

const folder = new URL('../fixtures/pages/', import.meta.url);
const URL_OF_PAGE = 'https://news.example.com/a.html';
const STORY =
  '<p>社区食堂下周一开张，六十岁以上的老人凭证件用餐，每餐补贴三元。</p><p>菜单每周更换一次，少油少盐，也可以送餐上门。</p>';

function documentOf(html: string): Document {
  return new JSDOM(html, { url: URL_OF_PAGE, virtualConsole: new VirtualConsole() }).window.document;
}

describe('the live page', () => {
  // parse5 cannot serialize 3,000 levels, so page 45 is left to the page tests.
  const files = readdirSync(folder).filter((file) => file.endsWith('.html') && !file.startsWith('45'));

  it.each(files)('is byte for byte the same after %s is extracted', (file) => {
    const dom = new JSDOM(readFileSync(new URL(file, folder)), {
      url: URL_OF_PAGE,
      virtualConsole: new VirtualConsole(),
    });
    const before = dom.serialize();
    extract(dom.window.document, URL_OF_PAGE);
    expect(dom.serialize()).toBe(before);
    dom.window.close();
  });
});

describe('a page whose own names shadow the DOM', () => {
  it.each([
    'documentElement',
    'implementation',
    'body',
    'querySelectorAll',
    'cloneNode',
    'title',
    'defaultView',
    'baseURI',
  ])('is read when a form is called %s', (name) => {
    const document = documentOf(
      `<title>社区食堂周一开张</title><form name="${name}"><input name="x"></form><img name="${name}" src="/a.png"><h1>社区食堂周一开张</h1><div>${STORY}</div>`,
    );
    expect(extract(document, URL_OF_PAGE).article?.blocks.map((block) => block.text)).toHaveLength(2);
  });

  it.each([
    'attributes',
    'lastChild',
    'localName',
    'getAttribute',
    'textContent',
    'nodeType',
    'parentElement',
    'namespaceURI',
  ])('is read when the form round the story has a field called %s', (name) => {
    const document = documentOf(
      `<title>社区食堂周一开张</title><form class="page"><input name="${name}" value="x"><h1>社区食堂周一开张</h1><div>${STORY.repeat(3)}</div></form>`,
    );
    expect(extract(document, URL_OF_PAGE).article?.blocks).toHaveLength(6);
  });
});

describe('an article', () => {
  it('holds no address but http and https', () => {
    const document = documentOf(
      `<title>社区食堂周一开张</title><h1>社区食堂周一开张</h1><div>${STORY}<p>请看<a href="java&#9;script:alert(1)">甲</a>、<a href="data:text/html,x">乙</a>、<a href="/c">丙</a>和其他文件。</p><img src="data:image/png;base64,AAAA" width="600" height="400"></div>`,
    );
    const { article } = extract(document, URL_OF_PAGE);
    const links = article?.blocks
      .flatMap((block) => ('marks' in block ? (block.marks ?? []) : []))
      .map((mark) => mark.href);
    expect(links).toEqual(['https://news.example.com/c']);
    expect(article?.blocks.filter((block) => block.kind === 'figure')).toEqual([]);
  });

  it('keeps its marks on the words they stood on when white space goes', () => {
    const document = documentOf(
      `<title>社区食堂周一开张</title><h1>社区食堂周一开张</h1><div>${STORY}<p>\n　　食堂\n负责人 <b> 李梅 </b>说，<a href="/d">菜单\n每周</a>更换<em>一次</em>。</p></div>`,
    );
    const block = extract(document, URL_OF_PAGE).article?.blocks.at(-1);
    expect(block?.text).toBe('食堂负责人 李梅 说，菜单每周更换一次。');
    const marks = block && 'marks' in block ? block.marks : [];
    expect(marks?.map(({ start, end, kind }) => [kind, block?.text?.slice(start, end)])).toEqual([
      ['strong', '李梅'],
      ['link', '菜单每周'],
      ['em', '一次'],
    ]);
  });

  it.each([
    ['▲菜园里种了三十多种蔬菜。（图／记者林小雨摄）', ''],
    ['水库全景（资料图片）', ''],
    ['孩子们在坝上听故事。孙立摄', ''],
    ['菜园的早晨', ' style="text-align: center"'],
    ['菜园的早晨', ' class="pic-caption"'],
  ])('gives a picture the line %s after it (%s) as its caption', (caption, attributes) => {
    const document = documentOf(
      `<title>社区菜园开放</title><h1>社区菜园开放</h1><div>${STORY}<p><img src="/a.jpg"></p><p${attributes}>${caption}</p><p>认养时间到月底为止。</p></div>`,
    );
    const { article } = extract(document, URL_OF_PAGE);
    expect(article?.blocks.map((block) => [block.kind, block.text]).slice(2)).toEqual([
      ['figure', caption],
      ['paragraph', '认养时间到月底为止。'],
    ]);
  });

  it.each([
    '他在山上住了三十年，拍了两万张照片。',
    '老人说，这些照片都是他在五十年前拍摄的。',
    '社区里的孩子都喜欢画画',
  ])('keeps %s as a paragraph of its own after a picture', (text) => {
    const document = documentOf(
      `<title>社区菜园开放</title><h1>社区菜园开放</h1><div>${STORY}<p><img src="/a.jpg"></p><p>${text}</p></div>`,
    );
    expect(extract(document, URL_OF_PAGE).article?.blocks.at(-1)).toEqual({ kind: 'paragraph', text });
  });

  it.each([
    ['<p>记者　孙立　通讯员　赵可　2025-04-01 08:00:00</p>', '孙立'],
    ['<div>記者 林小雨／台中報導　2025-02-11 09:20</div>', '林小雨'],
    ['<div><span>来源</span>：<a href="/">江州日报</a></div>', '江州日报'],
    ['<div>作者：徐文 | 编辑：王力</div>', '徐文'],
    ['<meta name="author" content="F_104363">', undefined],
    ['<meta name="author" content="&lt;b&gt;admin">', undefined],
    ['<div>2025-02-11 09:20</div>', undefined],
  ])('is by whom %s says', (row, byline) => {
    const document = documentOf(`<title>社区食堂开张了</title><h1>社区食堂开张了</h1>${row}<div>${STORY}</div>`);
    const { article } = extract(document, URL_OF_PAGE);
    expect(article?.byline).toBe(byline);
    expect(article?.blocks).toHaveLength(2);
  });

  it.each([
    `<h3>目录</h3><ul><li><a href="#a">一</a></li><li><a href="#b">二</a></li></ul>`,
    `<p>目录</p><ol><li>一</li><li>二</li></ol>`,
    `<h4>热门新闻</h4><ul><li><a href="/1">春灌开始了</a></li></ul>`,
    `<div><h4>相关阅读</h4><p><a href="/1">春灌开始了</a></p></div>`,
  ])('loses no text that stands after %s', (box) => {
    const document = documentOf(
      `<title>社区食堂开张了</title><h1>社区食堂开张了</h1><div class="content">${box}${STORY}${STORY}</div><div class="comments"><p>${'很好，我们都喜欢去。'.repeat(60)}</p></div>`,
    );
    expect(extract(document, URL_OF_PAGE).article?.blocks.map((block) => block.kind)).toEqual(
      Array(4).fill('paragraph'),
    );
  });

  it('is none on an empty page, a page of links, and a page that holds no body', () => {
    expect(extract(documentOf(''), URL_OF_PAGE)).toEqual({ reason: 'no-text' });
    const links = '<a href="/a">首页</a> <a href="/b">新闻</a> <a href="/c">体育</a>';
    expect(extract(documentOf(`<title>首页</title><div>${links}</div>`), URL_OF_PAGE)).toEqual({
      reason: 'no-text',
    });
    const document = documentOf('');
    document.documentElement.remove();
    expect(extract(document, URL_OF_PAGE)).toEqual({ reason: 'no-text' });
  });

  it('is none on a home page, which is called a list, but a page with a few links in its menu is not', () => {
    const headline = (nth: number) => `<a href="/n/${nth}">社区食堂第${nth}次试菜，居民都来尝一尝</a>`;
    const headlines = Array.from({ length: 12 }, (_, nth) => headline(nth));
    const page = (rows: string[], rest = '') => documentOf(`<title>首页</title><ul>${rows.join('')}</ul>${rest}`);
    const items = headlines.map((link) => `<li>${link}</li>`);
    const boxes = headlines.map((link) => `<div><div>${link}</div></div>`);
    const foot = '<p>本站的文字未经许可不得转载，欢迎来电来信。</p>';
    for (const rows of [items, boxes]) expect(extract(page(rows, foot), URL_OF_PAGE)).toEqual({ reason: 'listing' });
    expect(extract(page(items.slice(0, 5), foot), URL_OF_PAGE)).not.toEqual({ reason: 'listing' });
    // Words can be looked up in Chinese alone.
    const linesOf = (rows: string[]) => indexPage(page(rows).body).lines;
    const english = items.map((item) => item.replace(/[\p{Script=Han}，]+/gu, 'The town opens its canteen'));
    expect(isPageOfLinks(linesOf(items))).toBe(true);
    expect(isPageOfLinks(linesOf(english))).toBe(false);
  });

  it('carries no time later than the day it is read', () => {
    const html = `<title>社区食堂周一开张</title><meta property="article:published_time" content="2031-01-01T00:00:00Z"><h1>社区食堂周一开张</h1><div>${STORY}</div>`;
    const now = new Date('2026-01-01T00:00:00Z');
    expect(extract(documentOf(html), URL_OF_PAGE, { now }).article?.publishedAt).toBeUndefined();
    expect(extract(documentOf(html), URL_OF_PAGE, { now: new Date('2032-01-01') }).article?.publishedAt).toBe(
      '2031-01-01T00:00:00+00:00',
    );
  });
});
