import { describe, expect, it } from 'vitest';
import { follows } from '@/lib/article/metadata/next-page';
import { gateReason } from '@/lib/article/metadata/partial';

describe('a line that asks for money or a login before the rest', () => {
  it.each([
    ['登录后阅读全文', 'login'],
    ['请登录后继续阅读', 'login'],
    ['登录/注册后查看完整内容', 'login'],
    ['登入後繼續閱讀', 'login'],
    ['註冊免費會員，閱讀全文', 'login'],
    ['本文为付费内容', 'subscription'],
    ['此篇文章为付费内容，登录后获取已订阅的阅读权限', 'subscription'],
    ['订阅后继续阅读', 'subscription'],
    ['訂閱後繼續閱讀', 'subscription'],
    ['成为会员，阅读全文', 'subscription'],
    ['成為會員即可解鎖全文', 'subscription'],
    ['開通會員，暢讀全文', 'subscription'],
    ['付费后可阅读全文', 'subscription'],
    ['购买本文，查看剩余内容', 'subscription'],
    ['本文為訂戶專享文章', 'subscription'],
    ['此內容僅限會員閱讀', 'subscription'],
    ['会员专享文章', 'subscription'],
    ['试读已结束，开通后继续', 'subscription'],
    ['剩余60%的内容，付费后可见', 'subscription'],
  ])('%s is one (%s)', (line, reason) => {
    expect(gateReason(line)).toBe(reason);
  });

  it.each([
    '展开全文',
    '阅读全文',
    '點擊展開全文',
    '登录',
    '登录后，他发现自己的账户里少了三百元。',
    '用户登录之后继续操作，系统没有提示。',
    '他订阅了三份报纸，每天早上阅读两小时。',
    '读者付费以后，可以在手机上看到全部期刊。',
    '本文作者是一位会员制书店的老板。',
    '成为会员的第二年，他开始在店里帮忙。',
    '这家书店实行会员制，会员可以免费阅读。',
    '该平台付费会员人数首次超过一千万',
    '购买二手书的人越来越多，阅读不再昂贵。',
    '剩余的三成居民将在明年搬入新居。',
    '请先阅读完整说明。',
  ])('%s is none', (line) => {
    expect(gateReason(line)).toBeUndefined();
  });
});

describe('the page after an address', () => {
  it.each([
    ['https://a.example/n/1.html', 'https://a.example/n/1_2.html'],
    ['https://a.example/n/1_2.html', 'https://a.example/n/1_3.html'],
    ['https://a.example/2024/0508/c1-40230508.html', 'https://a.example/2024/0508/c1-40230508-2.html'],
    ['https://a.example/story/77', 'https://a.example/story/77/2'],
    ['https://a.example/story/77/', 'https://a.example/story/77/page/2/'],
    ['https://a.example/story/77?lang=zh', 'https://a.example/story/77?lang=zh&page=2'],
    ['https://a.example/show.php?id=7&page=2', 'https://a.example/show.php?id=7&page=3'],
    ['https://a.example/n/t1/', 'https://a.example/n/t1/index_2.html'],
    ['https://a.example/n/t1/index.html', 'https://a.example/n/t1/index_2.html'],
    ['https://a.example/n/1.html', 'https://a.example/n/1.html?p=2'],
  ])('%s is %s', (url, next) => {
    expect(follows(url, next)).toBe(true);
  });

  it.each([
    ['https://a.example/n/8.html', 'https://a.example/n/9.html'],
    ['https://a.example/n/1.html', 'https://a.example/n/2_2.html'],
    ['https://a.example/n/1.html', 'https://b.example/n/1_2.html'],
    ['https://a.example/n/1_2.html', 'https://a.example/n/1.html'],
    ['https://a.example/n/1.html', 'https://a.example/n/1_3.html'],
    ['https://a.example/n/1.html', 'https://a.example/n/1.html'],
    ['https://a.example/n/1.html', 'https://a.example/list_2.html'],
    ['https://a.example/?p=11', 'https://a.example/?p=13'],
    ['https://a.example/show.php?id=7', 'https://a.example/show.php?id=8'],
    ['https://a.example/2024/05', 'https://a.example/2024/06'],
  ])('%s is not %s', (url, other) => {
    expect(follows(url, other)).toBe(false);
  });
});
