import { expect, test } from 'vitest';
import { normaliseUrl, pasteUrl } from '@/lib/library/identity';

test.each([
  // The same article.
  ['https://News.Example/a', 'https://news.example/a'],
  ['http://news.example/a', 'https://news.example/a'],
  ['http://news.example:80/a', 'https://news.example/a'],
  ['https://news.example:443/a', 'https://news.example/a'],
  ['https://news.example./a', 'https://news.example/a'],
  ['https://reader:secret@news.example/a', 'https://news.example/a'],
  ['https://news.example', 'https://news.example/'],
  ['https://news.example/a#p3', 'https://news.example/a'],
  ['https://news.example/a#p3:~:text=%e6%b0%b4', 'https://news.example/a#:~:text=%e6%b0%b4'],
  ['https://news.example/#!/a/7:~:text=x', 'https://news.example/#!/a/7:~:text=x'],
  ['https://news.example/a?', 'https://news.example/a'],
  ['https://news.example/a?utm_source=x&utm_medium=y', 'https://news.example/a'],
  ['https://news.example/a?id=7&fbclid=IwAR0&gclid=1', 'https://news.example/a?id=7'],
  ['https://news.example/a?spm=a2.1&id=7', 'https://news.example/a?id=7'],
  ['https://news.example/a?from=timeline&isappinstalled=0', 'https://news.example/a'],
  ['https://news.example/a?page=2&id=7', 'https://news.example/a?id=7&page=2'],
  ['https://news.example/a?b=2&a=1&b=1', 'https://news.example/a?a=1&b=2&b=1'],
  ['https://news.example/%e6%b0%b4/%7ea', 'https://news.example/%E6%B0%B4/~a'],
  ['https://news.example/水', 'https://news.example/%E6%B0%B4'],
  ['https://新闻.example/a', 'https://xn--efvy88h.example/a'],
  [
    'http://mp.weixin.qq.com/s?__biz=MzA3&mid=26&idx=1&sn=ab&chksm=84&scene=27#wechat_redirect',
    'https://mp.weixin.qq.com/s?__biz=MzA3&idx=1&mid=26&sn=ab',
  ],
  ['pindu:paste/0b7c1c1e-5a3f-4a55-9d0a-5b1f6d1d2c3b', 'pindu:paste/0b7c1c1e-5a3f-4a55-9d0a-5b1f6d1d2c3b'],
  // What may be another article stays another.
  ['https://news.example:8443/a', 'https://news.example:8443/a'],
  ['https://news.example/a/', 'https://news.example/a/'],
  ['https://news.example/A', 'https://news.example/A'],
  ['https://www.news.example/a', 'https://www.news.example/a'],
  ['https://news.example/a?from=beijing', 'https://news.example/a?from=beijing'],
  ['https://news.example/?20261122', 'https://news.example/?20261122'],
  ['https://news.example/s?k=%b1%b1%be%a9', 'https://news.example/s?k=%B1%B1%BE%A9'],
  ['https://mp.weixin.qq.com/s?src=11&signature=x', 'https://mp.weixin.qq.com/s?signature=x&src=11'],
  ['https://news.example/#!/a/7', 'https://news.example/#!/a/7'],
  ['https://news.example/#/a/7', 'https://news.example/#/a/7'],
  ['https://news.example/#!a#copy=1', 'https://news.example/#!a%23copy=1'],
  // No page that can be kept.
  ['javascript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['file:///a.html', undefined],
  ['about:blank', undefined],
  ['chrome-extension://abc/a.html', undefined],
  ['pindu:paste/', undefined],
  ['pindu:paste/../../x', undefined],
  ['/a', undefined],
  ['', undefined],
])('the identity of %s is %s', (url, identity) => {
  expect(normaliseUrl(url)).toBe(identity);
  // The identity is its own identity.
  if (identity) expect(normaliseUrl(identity)).toBe(identity);
});

test('the address of a pasted text is its identity, in lower case', () => {
  const url = pasteUrl('0B7C1C1E-5A3F-4A55-9D0A-5B1F6D1D2C3B');
  expect(normaliseUrl(url)).toBe('pindu:paste/0b7c1c1e-5a3f-4a55-9d0a-5b1f6d1d2c3b');
});
