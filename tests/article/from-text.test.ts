import { describe, expect, it } from 'vitest';
import { articleFromText, paragraphsOf } from '@/lib/article/from-text';

describe('paragraphs of pasted text', () => {
  it.each<[string, string, string[]]>([
    ['blank lines part them', '第一段到此为止。\n\n第二段从这里开始。', ['第一段到此为止。', '第二段从这里开始。']],
    [
      'line ends part them',
      '　　第一段到此为止。\r\n　　第二段从这里开始。',
      ['第一段到此为止。', '第二段从这里开始。'],
    ],
    [
      'hand-wrapped lines are joined',
      '图书馆昨天宣布，从下个月起，周末的开放时间将延\n长两个小时，馆长说，这项安排是为了方便白天上班\n的读者。工作人员已经增加了座位。',
      [
        '图书馆昨天宣布，从下个月起，周末的开放时间将延长两个小时，馆长说，这项安排是为了方便白天上班的读者。工作人员已经增加了座位。',
      ],
    ],
    ['verse stays verse', '床前有一盏灯\n灯下有一本书\n书里有一条河', ['床前有一盏灯', '灯下有一本书', '书里有一条河']],
    [
      'an indented line begins one',
      '图书馆昨天宣布，从下个月起，周末的开放时间将延长\n　　馆长说，这项安排是为了方便白天上班的读者朋友。',
      ['图书馆昨天宣布，从下个月起，周末的开放时间将延长', '馆长说，这项安排是为了方便白天上班的读者朋友。'],
    ],
    [
      'English lines are joined by a space',
      'The library said yesterday that it\nwould stay open longer.',
      ['The library said yesterday that it would stay open longer.'],
    ],
    [
      'a heading before prose stays one',
      '图书馆延长周末开放时间\n图书馆昨天宣布，从下个月起，周末的开放时间将延长两个小时。',
      ['图书馆延长周末开放时间', '图书馆昨天宣布，从下个月起，周末的开放时间将延长两个小时。'],
    ],
    ['invisible characters go', '图书\u200b馆开门了。\ufeff', ['图书馆开门了。']],
    ['nothing gives none', ' \n　\n', []],
  ])('%s', (_, text, paragraphs) => {
    expect(paragraphsOf(text)).toEqual(paragraphs);
  });
});

describe('an article of pasted text', () => {
  it('takes a short first line without punctuation as its title', () => {
    expect(articleFromText('图书馆延长开放时间\n馆长说，读者会更方便。', { url: 'pindu:paste/1' })).toEqual({
      url: 'pindu:paste/1',
      title: '图书馆延长开放时间',
      lang: 'zh-Hans',
      blocks: [{ kind: 'paragraph', text: '馆长说，读者会更方便。' }],
    });
  });

  it('is called after its first sentence where no line is a title', () => {
    const article = articleFromText('圖書館昨天宣布，從下個月起延長開放時間。館長說，讀者會更方便。');
    expect(article.title).toBe('圖書館昨天宣布，從下個月起延長開放時間');
    expect(article.blocks).toHaveLength(1);
    expect(article.lang).toBe('zh-Hant');
    expect(articleFromText(`${'很'.repeat(50)}长。`).title).toBe(`${'很'.repeat(30)}…`);
  });

  it('keeps a title it is given, and every paragraph', () => {
    const article = articleFromText('图书馆\n开门了。', { title: ' 我的  文章 ' });
    expect(article.title).toBe('我的 文章');
    expect(article.blocks).toHaveLength(2);
  });

  it('holds no block where there is no text', () => {
    expect(articleFromText(' ')).toEqual({ url: '', title: '', blocks: [] });
  });
});
