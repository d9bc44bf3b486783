import { describe, expect, it } from 'vitest';
import { joinPages } from '@/lib/article/join-pages';
import type { Article, Block } from '@/lib/article/types';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const article = (blocks: Block[], more: Partial<Article> = {}): Article => ({
  url: 'https://news.example.com/a.html',
  title: '老街来了新店主',
  blocks,
  ...more,
});

describe('pages of one article', () => {
  it('are one article with the first page’s facts and the last page’s next page', () => {
    const first = article([paragraph('第一页的话。')], {
      nextPage: 'https://news.example.com/a_2.html',
      byline: '徐文',
    });
    const second = article([paragraph('第二页的话。')], { url: 'https://news.example.com/a_2.html', nextPage: 'x' });
    const third = article([paragraph('第三页的话。')], { url: 'https://news.example.com/a_3.html' });
    expect(joinPages(first, [second, third])).toEqual(
      article([paragraph('第一页的话。'), paragraph('第二页的话。'), paragraph('第三页的话。')], { byline: '徐文' }),
    );
    expect(joinPages(first, [second]).nextPage).toBe('x');
    expect(joinPages(first, [])).toEqual(first);
  });

  it('lose what each page repeats: title, standfirst and pictures', () => {
    const picture: Block = { kind: 'figure', src: 'https://news.example.com/p.jpg', text: '老街' };
    const first = article([picture, paragraph('第一页的话。')], { lead: '三家店换了主人。' });
    const second = article(
      [
        { kind: 'heading', level: 2, text: '老街来了 新店主（2）' },
        paragraph('三家店换了主人。'),
        picture,
        paragraph('第二页的话。'),
        { kind: 'figure', src: 'https://news.example.com/q.jpg' },
      ],
      { title: '老街来了新店主（2）' },
    );
    expect(joinPages(first, [second]).blocks).toEqual([
      picture,
      paragraph('第一页的话。'),
      paragraph('第二页的话。'),
      { kind: 'figure', src: 'https://news.example.com/q.jpg' },
    ]);
  });

  it('keep a line that the text says twice', () => {
    const lines = [
      '走吧。',
      '他说。',
      '她没有动。',
      '雨停了。',
      '门开着。',
      '走吧。',
      '风来了。',
      '灯亮了。',
      '天晚了。',
    ];
    expect(joinPages(article([paragraph('夜里。')]), [article(lines.map(paragraph))]).blocks).toHaveLength(10);
    const later = [...'甲乙丙丁戊'].map((name) => `${name}来了。`);
    const page = [...later, '他说。', ...later.map((text) => `${text}真的。`)].map(paragraph);
    expect(joinPages(article(lines.map(paragraph)), [article(page)]).blocks).toHaveLength(9 + 11);
  });

  it('state how much text of a stub all of them hold', () => {
    const stub = { characters: 5, reason: 'subscription' };
    const joined = joinPages(article([paragraph('第一页的话。')]), [
      article([paragraph('第二页的。')], { partial: stub }),
    ]);
    expect(joined.partial).toEqual({ characters: 11, reason: 'subscription' });
  });
});
