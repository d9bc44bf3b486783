import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { imageAddress } from '@/lib/article/blocks/images';
import { cleanText } from '@/lib/article/dom/clean-text';
import { isJunkLine, junkTailStart } from '@/lib/article/lines/classify-line';
import { isBoxLabel } from '@/lib/article/lines/labels';
import { articleAddress, partAddress, withoutTracking } from '@/lib/article/metadata/canonical-url';
import { isChinese, languageOf } from '@/lib/article/metadata/language';
import { dayInAddress, parseMinguo, parseTime } from '@/lib/article/metadata/parse-time';
import { gateReason } from '@/lib/article/metadata/partial';
import { parseRelativeTime } from '@/lib/article/metadata/relative-time';
import { withoutSite } from '@/lib/article/metadata/title-chain';

describe('junk lines', () => {
  it.each([
    '责任编辑：孙某 SN123',
    '（责任编辑：王某）',
    '【责任编辑:钱某】',
    '本文来源：示例日报 责任编辑：张三_NF001',
    '（原标题：图书馆有新安排）',
    '扫一扫在手机打开当前页面',
    '长按识别二维码，关注“慢慢走地图”',
    '点击上方蓝字关注我们',
    '点击查看本文英文版。',
    '請繼續往下閱讀...',
    '▼點擊睇更多相片▼',
    '---',
    '特别声明：以上内容为用户上传并发布，本平台仅提供信息存储服务。',
    '本文系示例者网独家稿件，未经授权，不得转载。',
    '本網站之文字、圖片及影音，非經授權，不得轉載、公開播送或公開傳輸及利用。',
    '示例社区网 版权所有',
    '下载示例新闻客户端，看更多好文章',
    '分享让更多人看到',
    '（完）',
    '更多内容请关注示例发布公众号。',
    '广告',
    '视频加载失败，请刷新重试',
    '相關文章：屋邨冰室變身咖啡店',
    '#阅览室 #粮仓',
    '#今天也要读书#',
    '本文仅代表作者个人观点，不代表本网立场。',
    '（以上内容）代表作者观点',
    '平台声明：该文观点仅代表作者本人，本平台仅提供信息存储空间服务。',
    '本内容由作者授权发布，如有异议请联系编辑部。',
    '本文来自微信公众号：粮仓观察（ID：lc），作者：方晓',
    '题图来自：视觉图库',
    '★ 三线新闻网提醒您：请勿模仿。',
    '返回首页>>',
    '（编辑 李四 校对 王五）',
    '文字编辑：李四 责任编辑：王五 值班主编：赵六',
    '责编 | 李四',
    '监制 | 王五',
    '来源 | 临江日报',
    '特约记者：北方 责编：申华 网编：洪伟',
    '往期推荐',
    '图源：网络 侵删',
    '图片来源于网络，如有侵权请联系删除',
    '点个在看，分享给更多的朋友',
    '觉得好看请点在看',
    '举报/反馈',
    '我要纠错',
    '投稿邮箱：news@example.com',
    '商务合作请联系微信：abc123',
    '- END -',
    '- Advertisement -',
    '打印时间：2024-07-01 10:00',
    '【打印】【关闭窗口】',
    '返回首页 关闭窗口',
    '上一条：高速公路车祸致三人受伤，警方正在调查原因',
    '本文来自微信公众号“临江发布”，作者：陈一帆',
    '阅读 (1024)',
    '0人点赞',
    '您看完这篇文章的心情是',
    '选择与事实站在一起，您的每一笔赞助，都是守护新闻自由的力量。',
    '网站简介 | 联系我们 | 广告服务 | 法律声明',
    '临江广播电视台版权所有，未经授权禁止转载、摘编、复制或建立镜像，如有违反，追究法律责任。',
    '互联网新闻信息服务许可证32120190001 信息网络传播视听节目许可证1105129',
    '客服專線：02-1234-5678 服務時間：週一至週五 9:00-18:00 地址：台北市中正區某路一號',
    '扫码关注我们，获取更多资讯。',
    '点击上方蓝字关注我们。',
    '版权归本站所有，未经许可不得转载。',
    '编辑：李四。',
  ])('%s goes', (line) => {
    expect(isJunkLine(line)).toBe(true);
  });

  it.each([
    '责任编辑张丽说，她每天要看两百篇稿件。',
    '他做了二十年编辑，却从来没有写过自己的故事。',
    '扫一扫门口的二维码，老人就能知道今天的菜单，这是社区刚刚推出的服务，许多居民觉得十分方便，也有人说还是黑板看得清楚。',
    '点击查看按钮以后，系统要等三分钟才有反应。居民为此多次投诉。',
    '记者发现，该平台未经授权转载文章三百篇。',
    '法律规定，未经许可不得使用他人照片。',
    '法院认定，照片的版权归摄影师所有。',
    '居民下载手机客户端，就能预约。',
    '下载客户端以后，居民可以在家里预约。',
    '广告收入只能抵掉三分之一。',
    '分享是最好的老师。',
    '评论员指出，这样的做法并不合理。',
    '关注儿童的心理健康，是学校的责任。',
    '来源不明的文件不要打开。',
    '——这就是他的全部家当。',
    '……他没有说下去。',
    '- 苹果',
    '请关注天气变化。',
    '更多居民下载了软件，开始在手机上挂号。',
    '#3号楼的居民说，楼道里的灯修好了。',
    '书评人说，这句话代表作者观点，读者未必同意。',
    '这篇小说代表作者的观点，也代表那一代人。',
    '本文来自一位读者的投稿。',
    '平台声明已经下架全部商品。',
    '警方提醒您：不要轻信陌生来电。',
    '返回家乡以后，他开了一家书店。',
    '题图是一座老桥。',
    '打印本页面需要彩色打印机，社区没有。',
    '更多学生点击进入了图书馆的网站，查找资料。',
    '点击查看菜单要先关注公众号，老人们觉得很麻烦。',
    '点击查看大图的按钮太小，盲人根本用不了。',
    '扫一扫二维码，家长就能看到孩子的午餐。',
    '微信扫码支付在小镇上已经很普遍。',
    '来源：水的来源有两处，一处是山泉。',
    '编辑：这三十年，我只做了一件事。',
    '版权归谁所有，法院还没有判决。',
    '版权声明写得再清楚，也有人照抄。',
    '下一篇小说，他想写一口井。',
    '未经许可不得转载文章，法院这样判决。',
    '补贴标准：每台20万元〔上限〕',
    '补贴标准：每台20万元<上限>',
    '往期推荐的几家店，如今都关了门。',
    '侵权的照片删了三次，又出现三次。',
    '点个赞只要一秒钟，他却犹豫了很久。',
    '投稿邮箱里每天有上百封信。',
    '商务合作谈了半年，最后还是没有谈成。',
    '打印时间超过一小时，纸就会卷起来。',
    '上一条：这是他写在墙上的规矩，谁也没有改过。',
    '许可证发了三百张，只用掉一半。',
    '举报电话公布后，一天接到三百个来电。',
    '举报电话：0512-8888888',
    '咨询热线：0512-8888888',
    '联系电话：0512-8888888',
    '您的每一句话，他都记在本子上。',
    '监制过三部电影的老周，如今在乡下种菜。',
    '一审败诉，二审胜诉',
  ])('%s stays', (line) => {
    expect(isJunkLine(line)).toBe(false);
  });

  it('is cut off the end of a paragraph, and only there', () => {
    const text = '應把垃圾帶回家，不要留在沙灘上。（編輯：周文）1130505';
    expect(text.slice(0, junkTailStart(text))).toBe('應把垃圾帶回家，不要留在沙灘上。');
    const sentence = '（編輯：周文）昨天說，海邊很乾淨。';
    expect(junkTailStart(sentence)).toBe(sentence.length);
  });
});

describe('lines made to hang a rule', () => {
  it.each([
    `撰文甲乙；${'编辑编辑'.repeat(140)}x`,
    `${'#话题'.repeat(180)}。`,
    `返回${'　'.repeat(500)}x`,
    `登录${'后阅读'.repeat(180)}`,
    `2024-05-03${'　'.repeat(60)}x`,
    `2024-05-03 ${'星期一'.repeat(90)}x`,
  ])('%s is done with at once', (line) => {
    expect(isJunkLine(line)).toBe(false);
    expect(gateReason(line)).toBeUndefined();
    expect(parseTime(line)?.precise ?? false).toBe(false);
  });
});

describe('labels of boxes', () => {
  it.each([
    '相关新闻',
    '推荐阅读',
    '延伸閱讀',
    '热门评论（12）',
    '3条评论',
    '24小时热文',
    '目录',
    '最受欢迎',
    '阅读下一篇：',
    'Most read',
    '関連記事',
  ])('%s is one', (label) => {
    expect(isBoxLabel(label)).toBe(true);
  });

  it.each([
    '反对的声音',
    '第二步：说清楚',
    '冷冻饺子怎么煮',
    '评论家的一生',
    '相关部门已经介入',
    '热门景点为何冷清',
    '最新发现：海底有山',
    '目录学的历史',
    '下一篇小说，他想写一口井。',
    '相关新闻少了一条。',
  ])('%s is none', (heading) => {
    expect(isBoxLabel(heading)).toBe(false);
  });
});

describe('times', () => {
  it.each([
    ['2024-03-05 09:30:12', '2024-03-05T09:30:12+08:00'],
    ['2024年03月07日08:15 | 来源：', '2024-03-07T08:15:00+08:00'],
    ['2024-3-5 9:30　来源', '2024-03-05T09:30:00+08:00'],
    ['2024/5/5 17:26', '2024-05-05T17:26:00+08:00'],
    ['2024 03 / 18 16:42:07', '2024-03-18T16:42:07+08:00'],
    ['发布/2024年3月5日 09:30', '2024-03-05T09:30:00+08:00'],
    ['中華民國113年6月30日　星期日　上午10:05', '2024-06-30T10:05:00+08:00'],
    ['民國113年6月30日 下午3:05', '2024-06-30T15:05:00+08:00'],
    ['6/3/2024, 9:48:10 PM', '2024-06-03T21:48:10+08:00'],
    ['20240326023000', '2024-03-26T02:30:00+08:00'],
    ['1712703600', '2024-04-10T07:00:00+08:00'],
    ['2024-08-02 03:15:00Z', '2024-08-02T03:15:00+00:00'],
    ['2024-05-13T00:05:11+02:00', '2024-05-13T00:05:11+02:00'],
    ['2024-06-18T23:12:05.000Z', '2024-06-18T23:12:05+00:00'],
    ['2024-05-03 HKT 09:15', '2024-05-03T09:15:00+08:00'],
    ['2024年5月3日星期五 06:15AM', '2024-05-03T06:15:00+08:00'],
    ['09:15 2024/05/03 某报', '2024-05-03T09:15:00+08:00'],
    ['发布： 03/05/2024 09:15', '2024-05-03T09:15:00+08:00'],
    ['13/05/2024 - 00:05', '2024-05-13T00:05:00+08:00'],
    ['2024.05.03 14:45 ET', '2024-05-03T14:45:00-04:00'],
    ['2024.01.03 14:45 ET', '2024-01-03T14:45:00-05:00'],
    ['2024年5月3日 08:00（格林尼治时间）', '2024-05-03T08:00:00+00:00'],
    ['2024年5月3日 08:00 北京时间', '2024-05-03T08:00:00+08:00'],
    ['2024年7月3日 08:00 巴黎时间', '2024-07-03T08:00:00+02:00'],
    ['2024-06-18T23:12:05+0800', '2024-06-18T23:12:05+08:00'],
    ['By 某某 | May 16, 2024 9:12 am', '2024-05-16T09:12:00+08:00'],
    ['Thu, 16 May 2024 09:12:00 GMT', '2024-05-16T09:12:00+00:00'],
  ])('%s is %s', (text, iso) => {
    expect(parseTime(text)).toEqual({ iso, precise: true });
  });

  it('is a day at midnight in China where only a day is named', () => {
    expect(parseTime('2024年8月28日 　中级')).toEqual({ iso: '2024-08-28T00:00:00+08:00', precise: false });
  });

  it.each([
    ['Nov 19, 2024', '2024-11-19'],
    ['Sept. 3rd, 2024', '2024-09-03'],
    ['二〇二四年九月三十日　老周', '2024-09-30'],
    ['二零二四年十月二十日', '2024-10-20'],
    ['民國一百一十三年五月十六日', '2024-05-16'],
    ['民國一一三年十一月二日', '2024-11-02'],
  ])('%s is the day %s', (text, day) => {
    expect(parseTime(text)).toEqual({ iso: `${day}T00:00:00+08:00`, precise: false });
  });

  it.each([
    ['發布日期：113/09/30', '2024-09-30T00:00:00+08:00'],
    ['113.09.30 發布單位：氣象署', '2024-09-30T00:00:00+08:00'],
    ['張貼日：113-09-30 09:12', '2024-09-30T09:12:00+08:00'],
  ])('%s counts from 1912', (text, iso) => {
    expect(parseMinguo(text)?.iso).toBe(iso);
    expect(parseTime(text)).toBeUndefined();
  });

  it.each(['192.168.1.1', '2113/09/30', '113/13/30', '113/09-30', '电话 113-0930'])('%s is none of 1912', (text) => {
    expect(parseMinguo(text)).toBeUndefined();
  });

  it.each(['', '今天', '2024年13月5日', '2024-02-30', '10:45', '电话 021-000-00000', '2024年上半年', '第1712703600号'])(
    '%s is none',
    (text) => {
      expect(parseTime(text)).toBeUndefined();
    },
  );
});

describe('times counted from the time of reading', () => {
  const now = new Date('2026-01-01T03:30:00Z');
  it.each([
    ['清河发布 3小时前', '2026-01-01T08:30:00+08:00', true],
    ['5分钟前 · 阅读 200', '2026-01-01T11:25:00+08:00', true],
    ['刚刚', '2026-01-01T11:30:00+08:00', true],
    ['2天前', '2025-12-30T00:00:00+08:00', false],
    ['昨天 21:40', '2025-12-31T21:40:00+08:00', true],
    ['今天 08:05 来源：某报', '2026-01-01T08:05:00+08:00', true],
  ])('%s is %s', (text, iso, precise) => {
    expect(parseRelativeTime(text, now)).toEqual({ iso, precise });
  });

  it.each(['他三小时前才回来', '比3小时前多了', '昨天', '今天的菜单', '粮仓刚刚修好'])('%s is none', (text) => {
    expect(parseRelativeTime(text, now)).toBeUndefined();
  });
});

describe('the day in an address', () => {
  it.each([
    ['https://a.example/2024/05/13/x.html', '2024-05-13'],
    ['https://a.example/2024-05/13/c_1.htm', '2024-05-13'],
    ['https://a.example/2024/0513/c1-40230508.html', '2024-05-13'],
    ['https://a.example/a/20240513A01BC00', '2024-05-13'],
    ['https://a.example/zw/202405/t20240513_118.html', '2024-05-13'],
    ['https://a.example/n/1202405139.html', undefined],
    ['https://a.example/n/20241350.html', undefined],
    ['https://a.example/?d=20240513', undefined],
    ['not an address', undefined],
  ])('%s is %s', (address, day) => {
    expect(dayInAddress(address)?.iso.slice(0, 10)).toBe(day);
  });
});

describe('language', () => {
  it.each([
    ['图书馆延长开放时间，读者说这样很方便。', undefined, 'zh-Hans'],
    ['圖書館延長開放時間，讀者說這樣很方便。', 'zh-CN', 'zh-Hant'],
    ['我哋由讀中學食到而家，啲味道冇變過。', undefined, 'zh-Hant'],
    ['山中有水', 'zh-TW', 'zh-Hant'],
    ['山中有水', 'en', 'zh-Hans'],
    ['駅前の商店街に今月、小さな本屋が開店した。', 'zh-CN', 'ja'],
    ['他最喜欢的歌是《さくら》，每年春天都要唱好几遍，邻居都听熟了，孩子们也跟着一起唱。', undefined, 'zh-Hans'],
    ['도서관이 문을 열었다', undefined, 'ko'],
    ['The machine is known here by its Chinese name, 洗地机, and it is lent to all.', 'zh-CN', 'en'],
    ['La bibliothèque a ouvert ses portes lundi matin', 'fr-FR', 'fr'],
    ['12345', 'zh', undefined],
  ])('%s (claimed %s) is %s', (text, claim, lang) => {
    expect(languageOf(text, claim)).toBe(lang);
  });

  it('is Chinese in any script or region, and nothing else is', () => {
    expect(['zh-Hans', 'zh-Hant', 'zh', 'zh-TW', 'ja', 'en', undefined].map(isChinese)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('titles', () => {
  it.each([
    ['市图书馆延长周末开放时间_社会频道_示例网', '市图书馆延长周末开放时间'],
    ['望河老桥加固完工 本周六恢复通车--社会·法治--人人网', '望河老桥加固完工 本周六恢复通车'],
    ['市图书馆延长周末开放时间-示例网', '市图书馆延长周末开放时间'],
    ['小镇没有医生 – 示例之声 – 2024年7月9日', '小镇没有医生'],
    ['法国 - 塞纳小城重开水上集市 - 示例国际广播', '塞纳小城重开水上集市'],
    ['T-34坦克修复完成', 'T-34坦克修复完成'],
    ['京津-雄安班车开通', '京津-雄安班车开通'],
  ])('%s is shown as %s', (name, title) => {
    expect(withoutSite(name)).toBe(title);
  });
});

describe('addresses', () => {
  it.each([
    ['https://a.example/n/1.html?utm_source=x&id=3#top', undefined, 'https://a.example/n/1.html?id=3'],
    ['https://a.example/n/1.html', 'https://a.example/', 'https://a.example/n/1.html'],
    ['https://a.example/n/1.html', 'https://b.example/n/1.html', 'https://a.example/n/1.html'],
    ['https://a.example/n/1.html?spm=a.b', '/story/1', 'https://a.example/story/1'],
    ['https://a.example/n/1.html', 'javascript:alert(1)', 'https://a.example/n/1.html'],
  ])('%s with canonical %s is kept as %s', (url, canonical, address) => {
    expect(articleAddress(url, canonical)).toBe(address);
  });

  it('of a part of a page leads to its words and is not the page', () => {
    expect(partAddress('https://a.example/n/1.html?utm_source=x#top', '望河，-老桥\n第二行')).toBe(
      `https://a.example/n/1.html#:~:text=${encodeURIComponent('望河，')}%2D${encodeURIComponent('老桥')}`,
    );
  });

  it('that is a route keeps it', () => {
    expect(withoutTracking('https://a.example/#/n/1')).toBe('https://a.example/#/n/1');
  });

  it('that is none stays as it is', () => {
    expect(withoutTracking('not an address')).toBe('not an address');
  });

  it.each([
    ['<img src="data:image/gif;base64,AA" data-src="/p1.jpg">', 'https://a.example/p1.jpg'],
    ['<img src="/blank.gif" data-original="https://i.example/p2.jpg">', 'https://i.example/p2.jpg'],
    ['<img src="/good.webp" data-url="/p_$formatId.jpg">', 'https://a.example/good.webp'],
    ['<img src="/x.png" data-lazy="true">', 'https://a.example/x.png'],
    ['<img src="//i.example/p/1000">', 'https://i.example/p/1000'],
    ['<img srcset="/s.jpg 240w, /l,1.jpg 800w, /m.jpg 640w">', 'https://a.example/l,1.jpg'],
    ['<picture><source srcset="/w.webp 310w"><img></picture>', 'https://a.example/w.webp'],
    ['<img src="javascript:alert(1)">', undefined],
    ['<img src="data:image/png;base64,AA">', undefined],
  ])('of the picture %s is %s', (html, address) => {
    const image = new JSDOM(html).window.document.querySelector('img') as Element;
    expect(imageAddress(image, 'https://a.example/n/1.html')).toBe(address);
  });
});

describe('invisible characters', () => {
  it('go from inside words, but for the joiner of an emoji', () => {
    expect(cleanText('来\u200b历不明\ufeff的文\u00ad件\u202eexe\u202c')).toBe('来历不明的文件exe');
    expect(cleanText('一家👨‍👩‍👧三口\u200d人')).toBe('一家👨‍👩‍👧三口人');
  });
});
