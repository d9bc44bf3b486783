const QUESTION = '坐夜班渡船是怎样的体验？';
const DETAIL = '下个月要去北岸，想坐一次夜班渡船，有没有人坐过？';
const FIRST = [
  '去年冬天坐过一次，船舱里只有六个人，窗户上结了一层薄冰。',
  '掌舵的师傅很爱聊天，从开船一直说到靠岸，还分了我半个烤红薯。',
];
const SECOND = ['别坐靠窗的位置，风从缝里钻进来，冷得很。', '票价倒是便宜，两块钱，上船再买也来得及。'];
const THIRD = ['我在对岸住了十年，夜班渡船每天九点十分开，雾大的时候停航。'];
const STORY = [
  '渡口的灯昨天晚上重新亮了，最后一班渡船在九点十分离开北岸，船上坐着十七个人。',
  '修灯的师傅说，旧灯用了二十六年，玻璃罩上全是划痕，换一盏新的只花了两个下午。',
  '住在北岸的孩子每天早上乘第一班船上学，家长们说，有了灯就不用打着手电筒等船了。',
];

const paragraphs = (texts: string[]) => texts.map((text) => `<p>${text}</p>`).join('');
const page = (body: string, { title = QUESTION, head = '', lang = 'zh-CN' } = {}) =>
  `<html lang="${lang}"><head><title>${title} - 渡口问答</title>${head}</head><body><div><a href="/">首页</a> <a href="/hot">热门</a></div>${body}<div>关于我们 | 联系我们 | 渡口问答 版权所有</div></body></html>`;

type Page = {
  name: string;
  html: string;
  url: string;
  title: string;
  byline?: string;
  publishedAt?: string;
  lines: (string | undefined)[];
  address?: string;
};

const ALL = [DETAIL, '# 木桨', ...FIRST, '# 南岸的猫', ...SECOND];

const microdataAnswer = (id: number, name: string, texts: string[], day: string) =>
  `<div class="x${id}" itemprop="suggestedAnswer" itemscope itemtype="https://schema.org/Answer"><div itemprop="author" itemscope itemtype="https://schema.org/Person"><img src="/face/${id}.jpg" width="40" height="40"><a href="/people/${id}" itemprop="name">${name}</a><div>爱坐船，也爱走路。</div></div><div>${id}2 人赞同了该回答</div><div itemprop="text">${paragraphs(texts)}</div><div><a href="/question/88/answer/${id}001">编辑于 ${day} 10:20</a></div><div>赞同 ${id}2 · 3 条评论 · 分享 · 收藏</div><div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><a href="/people/9">路过</a><div itemprop="text">说得真好，我也想去坐一次。</div></div></div>`;
const microdata = page(
  `<main itemscope itemtype="https://schema.org/Question"><div><h1 itemprop="name">${QUESTION}</h1><div itemprop="text">${DETAIL}</div><div>关注者 46 被浏览 2,310</div></div><h4>2 个回答</h4>${microdataAnswer(1, '木桨', FIRST, '2024-05-03')}${microdataAnswer(2, '南岸的猫', SECOND, '2024-05-04')}</main><div><h3>相关问题</h3><ul><li><a href="/question/9">渡船几点停航？</a> 12 个回答</li></ul></div>`,
);

const plainAnswer = (id: number, name: string, texts: string[]) =>
  `<div id="answer-${id}" class="qa-item"><div class="top"><a href="/user/${id}"><img src="/a/${id}.png"></a><a href="/user/${id}">${name}</a> <span>回答于 2024-05-0${id} 08:30</span></div><div class="txt">${paragraphs(texts)}</div><div class="bar"><a href="#">赞(${id})</a> <a href="#">评论(2)</a> <a href="#">举报</a></div></div>`;
const plain = (head = '') =>
  page(
    `<div class="w"><div class="q"><h1>${QUESTION}</h1><div class="q-text"><p>${DETAIL}</p></div><div><a href="/user/7">问路人</a> 提问于 2024-05-01</div></div><div class="list"><div class="list-head"><h2>2个回答</h2><span>默认排序</span></div>${plainAnswer(1, '木桨', FIRST)}${plainAnswer(2, '南岸的猫', SECOND)}</div><div class="side"><h3>推荐阅读</h3><ul><li><a href="/q/5">渡口附近有什么好吃的？</a></li></ul></div></div>`,
    { head },
  );

const listItem = (id: number, name: string, texts: string[]) =>
  `<li class="reply-row" data-answer-id="70${id}"><p class="user-name">${name}</p><div class="answer-body">${texts.join('<br><br>')}</div><p>2024-05-0${id} 09:15</p><p>有用 ${id} 没用 0 回复</p></li>`;
const list = page(
  `<div><h1>${QUESTION}</h1><p>${DETAIL}</p><div><span>全部回答（2）</span></div><ul>${listItem(1, '木桨', FIRST)}${listItem(2, '南岸的猫', SECOND)}</ul></div>`,
);

const accepted = page(
  `<div class="ask"><h1>${QUESTION}</h1></div><div class="best"><div class="best-head">最佳答案</div><div class="who"><a href="/u/3">老船工</a></div><div class="best-text">${paragraphs(THIRD)}</div><div>本回答由提问者推荐</div><div>有用 31 评论</div></div><div class="more"><h3>其他回答(2)</h3><div class="one"><div class="who"><a href="/u/1">木桨</a></div><div class="t">${paragraphs(FIRST)}</div><div>赞 3 踩 0</div></div><div class="one"><div class="who"><a href="/u/2">南岸的猫</a></div><div class="t">${paragraphs(SECOND)}</div><div>赞 1 踩 0</div></div></div>`,
);

const voted = (id: number, name: string, texts: string[], remarks = '') =>
  `<div id="a${id}" class="row"><div class="votes">${id}4</div><div class="cell"><div class="prose">${paragraphs(texts)}</div><div class="foot"><a href="#">分享</a> <a href="#">编辑</a></div><div class="card">回答于 2024-05-0${id} 08:30 <img src="/f/${id}.png" width="32" height="32"><a href="/users/${id}">${name}</a> <b>2,310</b></div>${remarks}</div></div>`;
const remark =
  '<div><div>2 条评论</div><div><a href="/users/8">船票</a>：现在涨到三块钱了，记得带零钱。</div><div><a href="/users/9">路过</a>：烤红薯真的很香，我也吃过。</div></div>';
const linked = page(
  `<div><h1>${QUESTION}</h1><div class="row"><div class="votes">5</div><div class="cell"><div class="prose"><p>${DETAIL}</p></div><div class="card">提问于 2024-05-01 <a href="/users/7">问路人</a></div></div></div><div>${voted(1, '木桨', FIRST, remark)}${voted(2, '南岸的猫', SECOND)}</div></div>`,
  {
    head: `<script type="application/ld+json">${JSON.stringify({ '@type': 'QAPage', mainEntity: { '@type': 'Question', name: QUESTION, answerCount: 2 } })}</script>`,
  },
);

const alone = page(
  `<div><h1>${QUESTION}</h1></div><div><a href="/question/88">查看全部 22 个回答</a><div><div><a href="/people/1"><img src="/face/1.jpg" width="40" height="40"></a><div><a href="/people/1">木桨</a><div>爱坐船，也爱走路。</div></div></div><div>12 人赞同了该回答</div><div>${paragraphs(FIRST)}</div><div><a href="/question/88/answer/456">发布于 2024-05-03 12:00</a></div></div><div><h4>更多回答</h4><div><a href="/people/2">南岸的猫</a><div>${paragraphs(SECOND)}</div></div></div></div>`,
);
const pictured = page(
  `<div><h1>${QUESTION}</h1><div><p>${DETAIL}</p><img src="/ferry.jpg" alt="渡船" width="640" height="480"></div><h3>1 个回答</h3><div><a href="/user/1">木桨</a><div><h2>船上</h2>${paragraphs(FIRST)}<ul><li>手套</li><li>热水</li></ul></div></div></div>`,
);

const TRADITIONAL_TITLE = '搭夜間渡輪是什麼感覺？';
const TRADITIONAL = [
  ['去年冬天搭過一次，船艙裡只有六個人，窗戶上結了一層薄冰。'],
  ['不要坐靠窗的位置，風從縫裡鑽進來，冷得很。', '票價倒是便宜，上船再買也來得及。'],
];
const traditional = page(
  `<article><h1>${TRADITIONAL_TITLE}</h1><section><p>下個月要去北岸，有沒有人搭過？</p></section></article><section><h2>2 條回答</h2>${TRADITIONAL.map(
    (texts, at) =>
      `<article class="post"><div>${paragraphs(texts)}</div><div>讚 ${at + 4} · 回覆 · 檢舉</div><footer><a rel="author" href="/member/${at}">${['阿源', '陳小河'][at]}</a> <time datetime="2024-05-0${at + 3}T20:00:00+08:00">5月${at + 3}日</time></footer></article>`,
  ).join('')}</section>`,
  { title: TRADITIONAL_TITLE, lang: 'zh-TW' },
);

const URL = 'https://ask.test/question/88';
const common = { title: QUESTION, url: URL };

export const PAGES: Page[] = [
  { ...common, name: 'gives question and answers of microdata', html: microdata, lines: ALL },
  {
    ...common,
    name: 'gives the answer that the path names',
    html: microdata,
    url: `${URL}/answer/2001`,
    byline: '南岸的猫',
    publishedAt: '2024-05-04T10:20:00+08:00',
    lines: SECOND,
    address: `${URL}/answer/2001`,
  },
  { ...common, name: 'gives question and answers of plain boxes under a label', html: plain(), lines: ALL },
  {
    ...common,
    name: 'gives the answer that the fragment names, and keeps the fragment',
    html: plain(`<link rel="canonical" href="${URL}">`),
    url: `${URL}#answer-1`,
    byline: '木桨',
    publishedAt: '2024-05-01T08:30:00+08:00',
    lines: FIRST,
    address: `${URL}#answer-1`,
  },
  { ...common, name: 'gives the answers of a list', html: list, lines: ALL },
  {
    ...common,
    name: 'gives the answer that the query names',
    html: list,
    url: `${URL}?answer=702`,
    byline: '南岸的猫',
    publishedAt: '2024-05-02T09:15:00+08:00',
    lines: SECOND,
    address: `${URL}?answer=702`,
  },
  {
    ...common,
    name: 'gives all answers where the address names one that is not on the page',
    html: list,
    url: `${URL}?answer=799`,
    lines: ALL,
  },
  {
    ...common,
    name: 'gives the accepted answer first, where it stands first',
    html: accepted,
    lines: ['# 老船工', ...THIRD, '# 木桨', ...FIRST, '# 南岸的猫', ...SECOND],
  },
  { ...common, name: 'gives the answers of a page that JSON-LD calls one of questions', html: linked, lines: ALL },
  {
    ...common,
    name: 'gives the answer that a fragment of a number names, without its comments',
    html: linked,
    url: `${URL}#1`,
    byline: '木桨',
    lines: FIRST,
  },
  {
    ...common,
    name: 'gives the answer whose permalink is the page’s address, where no label stands over it',
    html: alone,
    url: `${URL}/answer/456`,
    byline: '木桨',
    publishedAt: '2024-05-03T12:00:00+08:00',
    lines: FIRST,
  },
  {
    ...common,
    name: 'keeps pictures, headings and lists',
    html: pictured,
    lines: [DETAIL, undefined, '# 木桨', '# 船上', ...FIRST, '手套', '热水'],
  },
  {
    ...common,
    name: 'gives answers in traditional characters, each signed at its end',
    html: traditional,
    title: TRADITIONAL_TITLE,
    lines: [
      '下個月要去北岸，有沒有人搭過？',
      '# 阿源',
      ...(TRADITIONAL[0] as string[]),
      '# 陳小河',
      ...(TRADITIONAL[1] as string[]),
    ],
  },
];

const TITLE = '渡口的灯又亮了';
const story = (after: string, texts = STORY) =>
  page(`<div><h1>${TITLE}</h1><div>2024-05-16 09:12</div><div>${paragraphs(texts)}</div></div>${after}`, {
    title: TITLE,
  });
const comment = (id: number, text: string) =>
  `<li class="c"><a href="/user/${id}">读者${id}</a><p>${text}</p><p>回复 赞(${id})</p></li>`;
const INTERVIEW = [
  '问：灯是什么时候坏的？',
  '答：去年十二月，一场大风把电线刮断了，灯一直没有亮。',
  '问：修灯花了多少时间？',
  '答：只花了两个下午，难的是等零件，等了三个月。',
];

export const NEGATIVES: { name: string; html: string; lines: string[] | undefined }[] = [
  {
    name: 'keeps comments out of an article',
    html: story(
      `<div class="comments"><h3>3 条评论</h3><ul>${comment(1, '终于修好了，等了半年，大家都很高兴。')}${comment(2, '希望对岸的灯也修一修，那边更黑。')}${comment(3, '昨天去看过，确实很亮，拍了不少照片。')}</ul></div>`,
    ),
    lines: STORY,
  },
  {
    name: 'keeps answers to another question out of an article',
    html: story(
      `<div class="ask"><h3>2 个回答</h3><div class="one"><a href="/user/1">木桨</a><p>去年坐过一次，人不多，船也很稳。</p></div><div class="one"><a href="/user/2">老船工</a><p>雾大的时候会停航，记得先打电话。</p></div></div>`,
      [
        ...STORY,
        ...STORY.map((text) => text.replaceAll('渡', '古渡')),
        ...STORY.map((text) => `${text}据了解，${text}`),
      ],
    ),
    lines: [
      ...STORY,
      ...STORY.map((text) => text.replaceAll('渡', '古渡')),
      ...STORY.map((text) => `${text}据了解，${text}`),
    ],
  },
  {
    name: 'keeps popular answers out of a short article',
    html: story(
      '<div class="hot"><h3>热门回答</h3><div class="one"><a href="/user/1">木桨</a><p>去年坐过一次，人不多，船也很稳，就是风有点大，建议多穿一件衣服。</p></div><div class="one"><a href="/user/2">老船工</a><p>雾大的时候会停航，记得先打电话，问清楚了再出门，别白跑一趟。</p></div></div>',
    ),
    lines: STORY,
  },
  {
    name: 'leaves an article with a heading over its own answers as it is',
    html: story('', [
      ...STORY,
      '</p><h3>答案（3条）</h3><p class="user-name">王老师</p><p>灯是昨天晚上亮的，船是九点十分开的。',
    ]),
    lines: [...STORY, '# 答案（3条）', '王老师', '灯是昨天晚上亮的，船是九点十分开的。'],
  },
  {
    name: 'leaves an interview as it is',
    html: story('', [STORY[0] as string, ...INTERVIEW]),
    lines: [STORY[0] as string, ...INTERVIEW],
  },
  {
    name: 'leaves a live blog as it is',
    html: page(
      `<h1>${TITLE}</h1><div>${STORY.map((text, at) => `<div class="live-post"><div>1${at}:00</div><p>${text}（<a rel="author" href="/user/1">陈一帆</a>）</p></div>`).join('')}</div>`,
      { title: TITLE },
    ),
    lines: STORY.map((text) => `${text}（陈一帆）`),
  },
  {
    name: 'gives no article for a list of questions',
    html: page(
      `<h1>热门问题</h1><div>${['夜班渡船几点开', '渡口附近有什么好吃的', '雾天会不会停航', '北岸值不值得去', '船票能不能退'].map((text, at) => `<div class="card"><h2><a href="/question/${at}">${text}？</a></h2><div><a href="/user/${at}">用户${at}</a>：我去年去过一次，觉得还不错，推荐大家去看看……</div><div>${at + 3} 个回答</div></div>`).join('')}</div>`,
      { title: '热门问题' },
    ),
    lines: undefined,
  },
];
