import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { indexPage } from '@/lib/article/dom/page-index';
import { extract } from '@/lib/article/extract';
import { findTitle } from '@/lib/article/metadata/title';
import { withoutSite } from '@/lib/article/metadata/title-without-site';

const isBrand = (part: string) => ['河边网', '水边人', '社会'].includes(part);

describe('a page’s name without section and site', () => {
  it.each([
    ['1984 - 2024：一条河的四十年 - 河边网', '1984 - 2024：一条河的四十年'],
    ['2008-2024年房价走势-河边网', '2008-2024年房价走势'],
    ['河边网 - 新闻 - 老李的豆腐坊开了二十年', '老李的豆腐坊开了二十年'],
    ['河边网 | 老李的豆腐坊开了二十年', '老李的豆腐坊开了二十年'],
    ['河边网-老李的豆腐坊开了二十年', '老李的豆腐坊开了二十年'],
    ['新闻_河边网_老李的豆腐坊开了二十年', '老李的豆腐坊开了二十年'],
    ['老李的豆腐坊开了二十年 - 水边人', '老李的豆腐坊开了二十年'],
    ['老李的豆腐坊开了二十年 @ 水边人 :: 河边网 ::', '老李的豆腐坊开了二十年'],
    ['专访｜老李：做豆腐要慢 | 河边周刊', '专访｜老李：做豆腐要慢'],
    ['晚报 | 甲公司上市；乙公司退市 - 河边财经', '晚报 | 甲公司上市；乙公司退市'],
    ['观点 · 豆腐为什么要慢做 · 河边网', '观点 · 豆腐为什么要慢做'],
    ['新车T9 - 一周体验 - 河边数码', '新车T9 - 一周体验'],
    ['老李说：“慢 - 是一种手艺” - 河边网', '老李说：“慢 - 是一种手艺”'],
    ['老李的豆腐坊开了二十年 - 文章 - 河边网', '老李的豆腐坊开了二十年'],
  ])('of %s is %s', (name, title) => {
    expect(withoutSite(name, undefined, isBrand)).toBe(title);
  });
});

describe('the title among the headings', () => {
  const titleOf = (html: string, ...names: string[]) => {
    const { body } = new JSDOM(html).window.document;
    return findTitle(body, indexPage(body), names, undefined)?.text;
  };

  it.each([
    ['<h1>镇务动态</h1><h2>老码头重新开放</h2>', '老码头重新开放-北岸镇', '老码头重新开放'],
    ['<div>老码头的早市怎么走</div>', '北岸户外网 - 攻略 - 老码头的早市怎么走', '老码头的早市怎么走'],
    ['<h1>镇务动态</h1><h2>北岸镇老码头重新开放</h2>', '北岸镇老码头今起重新开放-北岸镇', '北岸镇老码头重新开放'],
    ['<h1>北岸镇老码头重新开放 12评论</h1>', '北岸镇老码头重新开放 - 河边网', '北岸镇老码头重新开放'],
    ['<h1>北岸镇老码头重新开放(128)</h1>', '北岸镇老码头重新开放', '北岸镇老码头重新开放'],
    ['<h1>北岸镇老码头重新开放 (2)</h1>', '北岸镇老码头重新开放 (2) - 河边网', '北岸镇老码头重新开放 (2)'],
  ])('of %s on the page called %s is %s', (html, name, title) => {
    expect(titleOf(html, name)).toBe(title);
  });

  it('is read from a <title> that the parser moved into the body, and not from a drawing’s', () => {
    const story = '渡口的灯昨天晚上重新亮了，最后一班渡船在九点十分离开北岸，船上坐着十七个人。';
    const pageOf = (head: string) =>
      extract(
        new JSDOM(`<body>${head}<div><p>${story}</p><p>${story}</p></div></body>`).window.document,
        'https://news.test/a',
      ).article?.title;
    expect(pageOf('<title>渡口的灯又亮了_河边网</title>')).toBe('渡口的灯又亮了');
    expect(pageOf('<svg><title>放大镜图标</title></svg>')).not.toBe('放大镜图标');
  });
});
