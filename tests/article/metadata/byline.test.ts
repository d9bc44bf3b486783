import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extract } from '@/lib/article/extract';
import { isPerson, vettedName } from '@/lib/article/metadata/names';

const STORY = [
  '渡口的灯昨天晚上重新亮了，最后一班渡船在九点十分离开北岸，船上坐着十七个人。',
  '修灯的师傅说，旧灯用了二十六年，玻璃罩上全是划痕，换一盏新的只花了两个下午。',
  '住在北岸的孩子每天早上乘第一班船上学，家长们说，有了灯就不用打着手电筒等船了。',
];

function articleOf({ head = '', row = '', foot = '', story = STORY }) {
  const html = `<html lang="zh-CN"><head><title>渡口的灯又亮了</title>${head}</head><body><div><h1>渡口的灯又亮了</h1><div>${row}</div><div>${story.map((text) => `<p>${text}</p>`).join('')}</div>${foot}</div></body></html>`;
  const url = 'https://news.test/a';
  return extract(new JSDOM(html, { url }).window.document, url, { now: new Date('2026-01-01T00:00:00Z') }).article;
}

describe('the row under a title', () => {
  it.each([
    ['作者周小河 来源河边日报 2024-05-16', '周小河'],
    ['作者 老李聊历史 阅读 100', '老李聊历史'],
    ['作者 | 周小河 编辑 | 李大山', '周小河'],
    ['作者︱周小河', '周小河'],
    ['作者：周小河、李大山 等', '周小河、李大山'],
    ['作者：周小河，李大山', '周小河、李大山'],
    ['作者：周小河和李大山', '周小河、李大山'],
    ['作者：周小河（河边大学教授）', '周小河'],
    ['作者：约翰·史密斯 译者：周小河', '约翰·史密斯'],
    ['作者：河边日报 周小河', '周小河'],
    ['作者：李四2024-05-16', '李四'],
    ['记者 周小河 李大山 通讯员 赵明　2024-05-16 09:12', '周小河、李大山'],
    ['本报记者 周小河 李大山 实习生 赵明', '周小河、李大山、赵明'],
    ['通讯员 赵明', '赵明'],
    ['采写：河边见习记者 周小河', '周小河'],
    ['河边晚报记者周小河/文受访者供图', '周小河'],
    ['記者周小河、李大山／台北報導', '周小河、李大山'],
    ['生活中心／周小河報導', '周小河'],
    ['文 周小河', '周小河'],
    ['文／周小河 图／李大山', '周小河'],
    ['撰文：周小河 摄影：李大山', '周小河'],
    ['周小河 著', '周小河'],
    ['周小河/文', '周小河'],
    ['By John Smith', 'John Smith'],
    ['来源：水边网-《河边日报》 2024-05-16 09:12', '水边网-《河边日报》'],
    ['2024-05-16 09:12 发布于北京 河边日报官方账号', '河边日报'],
    ['河边晚报 2024-05-16 09:12', '河边晚报'],
    ['原创 河边观察 2024-05-16 09:12:30', '河边观察'],
    ['2024-05-16 小河 河边晚报 河边晚报', '河边晚报'],
  ])('%s names %s', (row, byline) => {
    expect(articleOf({ row })?.byline).toBe(byline);
  });

  it.each([
    '作者：佚名',
    '作者：未知 来源：互联网',
    '作者：本报记者',
    '来源：综合整理',
    '来源：转载文章',
    '来源 | 综合甲报、乙报',
    '生活中心／綜合報導',
    '作者：www.news.test',
    '作者：admin',
    '编辑：李大山',
    '责编 李大山',
    '摄影：李大山',
    '记者 李大山 摄',
    '来自浙江',
    '2024-05-16 09:12 浙江',
    'IP属地：浙江 2024-05-16 09:12',
    '社会新闻 2024-05-16 09:12',
    '记者：您好',
    '记者：谢谢您',
    '作者：大家好',
  ])('%s names nobody', (row) => {
    expect(articleOf({ row })?.byline).toBeUndefined();
  });
});

describe('a byline', () => {
  it.each(['记者：您好，请问您修灯多少年了？', '记者：您好', '作者：谢谢大家。'])(
    'is not read out of the interview that begins %s',
    (line) => {
      expect(articleOf({ story: [line, ...STORY] })?.byline).toBeUndefined();
    },
  );

  it.each([
    ['<p>作者：周小河</p>', '周小河'],
    ['<p>（记者 周小河 李大山）</p>', '周小河、李大山'],
    ['<p>本文来源：河边日报</p>', '河边日报'],
    ['<p>编辑：李大山</p>', undefined],
    ['<p>（作者系河边大学教授）</p>', undefined],
    ['<div><a class="author">夜航人</a>：好文章</div>', undefined],
  ])('after the text, from %s, is %s', (foot, byline) => {
    expect(articleOf({ foot })?.byline).toBe(byline);
  });

  it('is the name in meta author unless the page calls it an editor or names a source', () => {
    const head = '<meta name="author" content="李大山">';
    expect(articleOf({ head })?.byline).toBe('李大山');
    expect(articleOf({ head, row: '来源：河边日报' })?.byline).toBe('河边日报');
    expect(articleOf({ head, foot: '<p>责任编辑：李大山</p>' })?.byline).toBeUndefined();
  });

  it('is the name that an element called author holds beside the title', () => {
    const row = '<div class="author-info"><a>小河</a><span class="author-badge">喜欢做饭</span></div>';
    expect(articleOf({ row })?.byline).toBe('小河');
  });
});

describe('names', () => {
  it.each(['周小河', '陳大文', '欧阳小河', '約翰·史密斯'])('%s has the form of a person’s name', (name) => {
    expect(isPerson(name)).toBe(true);
  });

  it.each(['马上', '时间', '谢谢', '高兴', '安徽', '河边日报', '为什么'])('%s has not', (word) => {
    expect(isPerson(word)).toBe(false);
  });

  it.each(['', '佚名', '转载文章', '本站原创', '浙江', '关注', 'F_104363', 'a@b.test', '<b>x</b>'])(
    '%s is refused',
    (name) => {
      expect(vettedName(name)).toBeUndefined();
    },
  );
});
