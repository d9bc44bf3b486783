import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extract } from '@/lib/article/extract';

const NOW = new Date('2026-01-01T00:00:00Z');
const STORY = [
  '渡口的灯昨天晚上重新亮了，最后一班渡船在九点十分离开北岸，船上坐着十七个人。',
  '修灯的师傅说，旧灯用了二十六年，玻璃罩上全是划痕，换一盏新的只花了两个下午。',
  '住在北岸的孩子每天早上乘第一班船上学，家长们说，有了灯就不用打着手电筒等船了。',
];

/** A page with a row under its title, and what else it has in its head and at its foot. */
function pageOf(row: string, { head = '', top = '', foot = '', lang = 'zh-CN' } = {}, url = 'https://news.test/a') {
  const html = `<html lang="${lang}"><head><title>渡口的灯又亮了</title>${head}</head><body>${top}<div><h1>渡口的灯又亮了</h1><div>${row}</div><div>${STORY.map((text) => `<p>${text}</p>`).join('')}</div></div>${foot}</body></html>`;
  return extract(new JSDOM(html, { url }).window.document, url, { now: NOW }).article;
}

describe('a row under the title', () => {
  it.each([
    ['2024-05-16 09:12　作者：　来源：　点击：128', undefined, undefined],
    ['作者： 发布时间：2024-05-16 09:12', undefined, undefined],
    ['来源：本站原创 作者：本站', undefined, undefined],
    ['来源：原标题：渡口的灯', undefined, undefined],
    ['来源：北京发布 2024-05-16', '北京发布', '北京发布'],
    ['来源：上海发布官方微博', '上海发布官方微博', '上海发布官方微博'],
    ['来源：微信公众号“临江发布” 2024-05-16', '临江发布', '临江发布'],
    ['来源:临江日报2024年05月16日09:12', '临江日报', '临江日报'],
    ['来源：临江日报发布时间：2024-05-16', '临江日报', '临江日报'],
    ['2024-11-19 07:30 来自 微博视频号', undefined, undefined],
    ['2024-11-19 07:30 来自 iPhone客户端', undefined, undefined],
    ['来源：临江晚报 作者：陈一帆', '陈一帆', '临江晚报'],
    ['作者 史书华', '史书华', undefined],
  ])('%s gives the byline %s and the source %s', (row, byline, source) => {
    const article = pageOf(row);
    expect(article?.byline).toBe(byline);
    expect(article?.source).toBe(source);
    expect(article?.blocks.map(({ text }) => text)).toEqual(STORY);
  });

  it('is believed before what the makers of the site say of themselves', () => {
    expect(pageOf('', { head: '<meta name=author content="Design by 临江科技">' })?.byline).toBeUndefined();
  });

  it.each([
    ['更新于2024-05-18 10:00 发布于2024-05-16 09:12', '2024-05-16T09:12:00+08:00'],
    ['首次发布：2024-05-16 09:12；最后修改：2024-05-18 10:00', '2024-05-16T09:12:00+08:00'],
    ['活动时间：2024-06-01 至 2024-06-30　发布：2024-05-16', '2024-05-16T00:00:00+08:00'],
    ['二〇二四年六月二日　老周', '2024-06-02T00:00:00+08:00'],
    ['發布日期：113/09/30', '2024-09-30T00:00:00+08:00'],
    ['Nov 19, 2024', '2024-11-19T00:00:00+08:00'],
    ['113/09/30 09:12', undefined],
  ])('%s gives the time %s', (row, time) => {
    expect(pageOf(row)?.publishedAt).toBe(time);
  });

  it('counts years from 1912 on a page of Taiwan’s', () => {
    expect(pageOf('113/09/30 09:12', { lang: 'zh-TW' })?.publishedAt).toBe('2024-09-30T09:12:00+08:00');
    expect(pageOf('113/09/30', {}, 'https://www.news.tw/a')?.publishedAt).toBe('2024-09-30T00:00:00+08:00');
  });

  it('with a minute beats a bare day in the head', () => {
    const head = '<meta name=date content="2019-01-01">';
    expect(pageOf('2024-11-19 07:21:09', { head })?.publishedAt).toBe('2024-11-19T07:21:09+08:00');
    expect(pageOf('', { head })?.publishedAt).toBe('2019-01-01T00:00:00+08:00');
  });

  it('is not replaced by the day on which a site was registered, a text first printed, or the page is read', () => {
    expect(pageOf('', { foot: '<div>备案日期 2019-03-04</div>' })?.publishedAt).toBeUndefined();
    expect(pageOf('', { foot: '<p>（原载2023年5月1日《临江晚报》）</p>' })?.publishedAt).toBeUndefined();
    expect(pageOf('', { top: '<div>2025-12-31 星期三 11:20:30</div>' })?.publishedAt).toBeUndefined();
    // An older day of the week over the title is the paper's.
    expect(pageOf('', { top: '<div>2024年5月16日 星期四</div>' })?.publishedAt).toBe('2024-05-16T00:00:00+08:00');
  });
});
