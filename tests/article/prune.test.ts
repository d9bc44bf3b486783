import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extract } from '@/lib/article/extract';
import { lineKind } from '@/lib/article/lines/classify-line';
import { ALL_RULES, type RuleName } from '@/lib/article/rule-switches';

const STORY = [
  '渡口的灯昨天晚上重新亮了，最后一班船在九点十分离开北岸，船上坐着十七个人。',
  '老船工何师傅说，他在这条河上摆渡三十年，第一次看见两岸的灯一起亮。',
  '镇上计划明年再添一条电动船，票价不变，老人和学生免费。',
];
const paragraphs = STORY.map((text) => `<p>${text}</p>`).join('');
const HEADLINES = [
  '码头修好了，渡船明天开航',
  '西山隧道下周通车',
  '老街的面馆搬了新家',
  '学校操场铺上草皮',
  '集市改到星期六',
];
const links = HEADLINES.map((text, index) => `<li><a href="/n/${index}.html">${text}</a></li>`).join('');

function textsOf(html: string, without: RuleName[] = []): string[] {
  const { document } = new JSDOM(`<body>${html}</body>`, { url: 'https://news.example/a.html' }).window;
  const rules = new Set([...ALL_RULES].filter((rule) => !without.includes(rule)));
  const { article } = extract(document, 'https://news.example/a.html', { rules });
  return article?.blocks.map((block) => block.text ?? '').filter((text) => text !== '') ?? [];
}

describe('an article', () => {
  it('keeps its lines apart where an editor has wrapped the break between them', () => {
    const wrapped = STORY.map((text) => `<span>${text.slice(0, -1)}</span>`).join('<span><br></span>');
    const texts = textsOf(`<h1>渡口的灯</h1>${paragraphs}<section>${wrapped}</section>`);
    expect(texts.slice(STORY.length)).toEqual(STORY.map((text) => text.slice(0, -1)));
  });

  it('has a paragraph for each span that is laid out as a block', () => {
    const spans = STORY.map((text) => `<span style="display: block">${text}</span>`).join('');
    expect(textsOf(`<h1>渡口的灯</h1><div>${spans}</div>`)).toEqual(STORY);
  });

  it('is read in drawings nested hundreds of levels deep', () => {
    const open = '<svg><foreignObject><div>'.repeat(150);
    expect(textsOf(`<h1>渡口的灯</h1>${open}${paragraphs}`)).toEqual(STORY);
  });

  it('keeps a short first paragraph over links that part it from the rest', () => {
    const opening = '渡口的灯昨天晚上重新亮了，镇上的人都来看。';
    const related = HEADLINES.slice(0, 3)
      .map((text) => `<p><a href="/x">${text}</a></p>`)
      .join('');
    const texts = textsOf(`<h1>渡口的灯又亮了</h1><div><p>${opening}</p>${related}${paragraphs}</div>`);
    expect([texts[0], ...texts.slice(-STORY.length)]).toEqual([opening, ...STORY]);
  });

  it('is the short news under the title rather than the longer text of a sidebar', () => {
    const news = '河边镇今天早上发生三点二级地震，震源深度十千米，没有人员受伤，学校照常上课。';
    const side = `<div><h3>深度</h3>${HEADLINES.slice(0, 3)
      .map((text) => `<p><a href="/x">${text}</a></p>`)
      .join('')}<p>${STORY[0]}</p></div>`;
    expect(textsOf(`<h1>河边镇发生地震</h1><div><p>${news}</p></div>${side}`)).toEqual([news]);
  });

  it('keeps what precedes a short line with a colon', () => {
    const html = `<h1>放假通知</h1><div><p>河边小学</p><p>各位家长：</p>${paragraphs}</div>`;
    expect(textsOf(html)).toEqual(['河边小学', '各位家长：', ...STORY]);
  });

  it('is no list for a few links among its paragraphs', () => {
    const names = HEADLINES.slice(0, 4)
      .map((text) => `<p><a href="/x">${text}</a></p>`)
      .join('');
    const texts = textsOf(`<h1>河边镇学校招生</h1><div><p>${STORY[1]}</p>${names}<p>${STORY[2]}</p></div>`);
    expect(texts[0]).toBe(STORY[1]);
    expect(texts.at(-1)).toBe(STORY[2]);
  });

  it('is whole where tags that nobody closed nest it hundreds of levels deep', () => {
    const deep = Array.from({ length: 250 }, (_, index) => `<div>第${index}天，渡口的灯亮着，船照常开。`).join('');
    const texts = textsOf(`<h1>渡口日记</h1>${deep}`);
    expect(texts).toHaveLength(250);
    expect(texts.at(-1)).toContain('第249天');
  });
});

describe('an article on a page with boxes', () => {
  it('stays where a label opens its own container', () => {
    const html = `<h1>渡口的灯又亮了</h1><div><h3>相关新闻</h3><ul>${links}</ul>${paragraphs}</div>`;
    expect(textsOf(html)).toEqual(STORY);
  });

  it('stays in a box with the name of a comment or a sidebar', () => {
    for (const name of ['comment', 'sidebar', 'related'])
      expect(textsOf(`<h1>渡口的灯又亮了</h1><div class="${name}">${paragraphs}</div>`), name).toEqual(STORY);
  });

  it('loses the box with the name of comments beside it, however long that is', () => {
    const comments = '<p>我每天都坐这条船上班，早上七点排队的人最多，希望能多开两班，晚上也晚一点收。</p>'.repeat(12);
    const html = `<h1>渡口的灯又亮了</h1><div class="text">${paragraphs}</div><div class="comments">${comments}</div>`;
    expect(textsOf(html)).toEqual(STORY);
    expect(textsOf(html, ['box: name']).length).toBeGreaterThan(STORY.length);
  });

  it('ends before the next article that the page has loaded below it', () => {
    const other = '<p>西山隧道昨天全线贯通，工程队用了两年零三个月，比计划提前了四十天。</p>'.repeat(4);
    const html = `<title>渡口的灯又亮了</title><div><h2 class="headline">渡口的灯又亮了</h2>${paragraphs}<h2 class="headline">西山隧道贯通</h2>${other}</div>`;
    expect(textsOf(html)).toEqual(STORY);
    expect(textsOf(html, ['next article']).join('')).toContain('工程队');
  });

  it('loses comments that only their heading names, though they are longer', () => {
    const comments = Array.from(
      { length: 6 },
      (_, index) =>
        `<div><b>渡客${index}</b><p>我每天都坐这条船上班，早上七点排队的人最多，希望能多开两班。</p><p>05-0${index + 1} 08:10 回复</p></div>`,
    ).join('');
    const html = `<h1>渡口的灯又亮了</h1><div><p>${STORY[0]}</p></div><div><h3>网友评论（6）</h3><div>${comments}</div></div>`;
    expect(textsOf(html)).toEqual([STORY[0]]);
  });

  it('ends before the next article in a box like its own', () => {
    const other = '<p>西山隧道昨天全线贯通，工程队用了两年零三个月，比计划提前了四十天。</p>'.repeat(4);
    const html = `<title>渡口的灯又亮了</title><main><article><h1>渡口的灯又亮了</h1>${paragraphs}</article><article><h1>西山隧道贯通</h1>${other}</article></main>`;
    expect(textsOf(html)).toEqual(STORY);
  });

  it('keeps a line without punctuation that follows its prose, and none of the headlines after it', () => {
    const html = `<h1>渡口的灯又亮了</h1><div>${paragraphs}<p>河边晚报 何小舟</p><div>${HEADLINES.map((text) => `<div><a href="/x">${text}</a> 2024-05-01</div>`).join('')}</div></div>`;
    const texts = textsOf(html);
    expect(texts).toContain('河边晚报 何小舟');
    expect(texts.join('')).not.toContain('隧道');
  });

  it('is none where each look at the page gives a list of links', () => {
    expect(
      textsOf(`<h1>河边镇要闻</h1><ul>${links}</ul><p>河边镇新闻中心，地址：河边镇一号，电话：010-88888888</p>`),
    ).toEqual([]);
  });
});

describe('the kind of a line', () => {
  it.each([
    ['责任编辑：何小舟', 'staff'],
    ['（编辑 李四 校对 王五）', 'staff'],
    ['本文仅代表作者个人观点，不代表本网立场。', 'notice'],
    ['本文文字、照片专供会员阅览，版权所有，禁止任何媒体引用、改写、转贴，违者必究。', 'notice'],
    ['关于我们 | 联系我们 | 网站地图', 'footer'],
    ['長按識別二維碼，關注我們', 'call'],
    ['Android載點 https://app.example/a', 'call'],
    ['首页 | 上一页 1 下一页 | 尾页', 'tool'],
    ['分享到', 'tool'],
    ['相关新闻', 'label'],
    ['反侵权公告', 'label'],
    ['2024-05-16 09:12 来源：河边日报', 'credit'],
    ['河边日报05-16 09:12河边日报官方账号关注', 'credit'],
  ])('%s is %s', (line, kind) => {
    expect(lineKind(line)).toBe(kind);
  });

  it.each([
    '他扫描了柜台上的二维码，发现价格已经改了。',
    '编辑部搬到了河边的旧粮仓。',
    '投资有风险，他还是把全部积蓄放进了这家面馆。',
    '相关新闻报道发表以后，镇上来了许多人。',
    '第一页写着他的名字。',
  ])('%s is the story’s', (line) => {
    expect(lineKind(line)).toBeUndefined();
  });
});
