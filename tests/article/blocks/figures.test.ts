import { describe, expect, it } from 'vitest';
import { blocksOf, outline } from './blocks-of';

describe('a picture', () => {
  it.each([
    ['<img src="b.jpg">', '2024/b.jpg'],
    ['<img src="//news.example/b.jpg">', 'b.jpg'],
    ['<img src="data:image/gif;base64,R0lGOD" data-src="../b.jpg">', 'b.jpg'],
    ['<img src="/loading.gif" data-original="/b.jpg">', 'b.jpg'],
    ['<img src="/white.png" data-src="/b.jpg">', 'b.jpg'],
    ['<img data-lazy-src="/b.jpg">', 'b.jpg'],
    ['<img data-bigpic="/pics/b.jpg">', 'pics/b.jpg'],
    ['<img src="/s.gif" data-img-src="/b.jpeg?w=9">', 'b.jpeg?w=9'],
    ['<img data-srcset="/s.jpg 320w, /b.jpg 1280w">', 'b.jpg'],
    ['<img srcset="/s.jpg 1x, /b.jpg 2x">', 'b.jpg'],
    ['<picture><source srcset="/b.webp"><img alt="早市"></picture>', 'b.webp'],
    ['<picture><source data-srcset="/b.webp 2x"><img src="data:image/gif;base64,R0lGOD"></picture>', 'b.webp'],
    ['<img src="data:image/gif;base64,R0lGOD"><noscript><img src="/b.jpg"></noscript>', 'b.jpg'],
    [
      '<picture><source data-srcset="/w.webp"><img class="lazy"></picture><noscript><img src="/b.jpg"></noscript>',
      'w.webp',
    ],
    ['<span><img class="lazy"></span><noscript>&lt;img src="/b.jpg"&gt;</noscript>', 'b.jpg'],
    ['<noscript><img src="/b.jpg"></noscript>', 'b.jpg'],
    ['<noscript><img src="/50/a.jpg"></noscript><div><img src="/80/a.jpg" data-original="/b.jpg"></div>', 'b.jpg'],
    ['<img src="https://cdn.example/b.jpg!small" data-src="">', 'https://cdn.example/b.jpg!small'],
  ])('has an absolute address: %s', (html, address) => {
    const sources = blocksOf(html).flatMap((block) => (block.kind === 'figure' ? [block.src] : []));
    expect(sources).toEqual([new URL(address, 'https://news.example/').href]);
  });

  it.each([
    '<img src="/share-weibo.png">',
    '<img src="/qzone.png">',
    '<img src="/img/ic_send_06.gif">',
    '<img src="/img/site_logo.png">',
    '<img src="/ad/300x250.gif">',
    '<img src="/a.jpg" style="width:24px;height:24px">',
    '<img src="/a.jpg" class="user-avatar">',
    '<img src="/a.gif" width="1" height="1">',
  ])('is none: %s', (html) => {
    expect(outline(`<p>早市开门了。</p>${html}<p>客人来了。</p>`)).toEqual([
      'paragraph 早市开门了。',
      'paragraph 客人来了。',
    ]);
  });

  it.each([
    '<img src="/photo-of-a-logo.jpg">',
    '<img src="/new.jpg">',
    '<img src="/icon.png" width="640" height="360">',
    '<img src="/a.jpg" style="width:100%;height:auto">',
  ])('is one: %s', (html) => {
    expect(outline(html)).toHaveLength(1);
  });
});

describe('the words beside a picture', () => {
  it.each([
    [
      'in bold',
      '<p><img src="/a.jpg"></p><p align="center"><strong>二、早市</strong></p>',
      ['figure a.jpg', 'paragraph 二、早市'],
    ],
    [
      'in a list of steps',
      '<ol><li>先洗米。<img src="/a.jpg"></li><li>再加水。</li></ol>',
      ['item 先洗米。', 'figure a.jpg', 'item 再加水。'],
    ],
    ['with an indent', '<p><img src="/a.jpg"><br>　　早市开门了。</p>', ['figure a.jpg', 'paragraph 早市开门了。']],
    [
      'on both sides',
      '<p>早市。<br><img src="/a.jpg"><br>客人来了。</p>',
      ['paragraph 早市。', 'figure a.jpg', 'paragraph 客人来了。'],
    ],
    [
      'of a film',
      '<figure><video></video><figcaption>早市的录像</figcaption></figure><p>开门了。</p><img src="/a.jpg">',
      ['paragraph 开门了。', 'figure a.jpg'],
    ],
    [
      'of a row of counts',
      '<div><p><img src="/a.jpg"></p></div><div></div><div class="post-desc">2024-05-09 14:45 阅读(430)</div>',
      ['figure a.jpg', 'paragraph 2024-05-09 14:45 阅读(430)'],
    ],
  ])('are no caption %s', (_kind, html, blocks) => {
    expect(outline(html)).toEqual(blocks);
  });

  it.each([
    ['<figure><img src="/a.jpg"><figcaption>早市</figcaption></figure>'],
    ['<figure><img src="/a.jpg"></figure><p class="img-desc">早市</p>'],
    ['<div class="pic"><img src="/a.jpg"><p>早市</p></div>'],
    ['<p align="center"><img src="/a.jpg"><br>早市</p>'],
    ['<p><img src="/a.jpg"></p><p style="text-align:center">早市</p>'],
    ['<p><img src="/a.jpg"></p><p>▲早市</p>'],
    ['<p><img src="/a.jpg"></p><p>（图/早市）</p>'],
    ['<ul><li><img src="/a.jpg"><p>早市</p></li></ul>'],
    ['<div class="pic"><img src="/a.jpg"><span class="tip">点击查看大图</span></div><p align="center">早市</p>'],
  ])('are its caption: %s', (html) => {
    const blocks = outline(html);
    expect(blocks).toHaveLength(1);
    expect(blocks[0]).toMatch(/^figure a\.jpg (?:▲?早市|（图\/早市）)$/);
  });
});
