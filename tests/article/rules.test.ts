import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { imageAddress } from '@/lib/article/blocks/images';
import { cleanText } from '@/lib/article/dom/tree';
import { articleAddress, partAddress, withoutTracking } from '@/lib/article/metadata/canonical-url';
import { isChinese, languageOf } from '@/lib/article/metadata/language';
import { withoutSite } from '@/lib/article/metadata/title-without-site';

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
