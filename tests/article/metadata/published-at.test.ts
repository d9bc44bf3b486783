import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { parseTime } from '@/lib/article/metadata/parse-time';
import { findPublishedAt, type TimeSources } from '@/lib/article/metadata/published-at';
import { parseRelativeTime, parseWithoutYear } from '@/lib/article/metadata/relative-time';

const now = new Date('2026-11-29T10:00:00Z');

describe('a time of day', () => {
  it.each([
    ['2024年9月14日晚8：00 来源：河边网', '2024-09-14T20:00:00+08:00'],
    ['2024年9月14日晚上8点', '2024-09-14T20:00:00+08:00'],
    ['2024年9月14日晚8点半', '2024-09-14T20:30:00+08:00'],
    ['2024年9月14日深夜11点', '2024-09-14T23:00:00+08:00'],
    ['2024年5月16日凌晨12:30', '2024-05-16T00:30:00+08:00'],
    ['2024 年 5 月 16 日 9 时 12 分', '2024-05-16T09:12:00+08:00'],
    ['2024年5月16日 星期四 下午 3 点 20 分', '2024-05-16T15:20:00+08:00'],
    ['2024/05/16（四）09:12', '2024-05-16T09:12:00+08:00'],
    ['2024-05-16 週四 09:12', '2024-05-16T09:12:00+08:00'],
    ['2024年5月16日（星期四）上午9:12', '2024-05-16T09:12:00+08:00'],
    ['２０２４－０５－１６　０９：１２', '2024-05-16T09:12:00+08:00'],
    ['2024. 5. 16. 09:12', '2024-05-16T09:12:00+08:00'],
    ['16.05.2024 09:12', '2024-05-16T09:12:00+08:00'],
    ['01/12/2024 09:12', '2024-12-01T09:12:00+08:00'],
    ['05/16/2024 09:12', '2024-05-16T09:12:00+08:00'],
    ['24-5-16 09:12 来自 网页版', '2024-05-16T09:12:00+08:00'],
    ['Sat Mar 20 20:39:33 +0800 2021', '2021-03-20T20:39:33+08:00'],
  ])('in %s is %s', (text, iso) => {
    expect(parseTime(text)).toEqual({ iso, precise: true });
  });

  it.each(['192.168.1.24 09:12', '24-05-16', '12-05-16 分'])('is not in %s', (text) => {
    expect(parseTime(text)).toBeUndefined();
  });
});

describe('a time counted from the time of reading', () => {
  it.each([
    ['河边网 1小时10分前', '2026-11-29T16:50:00+08:00'],
    ['半小时前', '2026-11-29T17:30:00+08:00'],
    ['2周前', '2026-11-15T00:00:00+08:00'],
    ['2週前', '2026-11-15T00:00:00+08:00'],
    ['前天 10:20', '2026-11-27T10:20:00+08:00'],
    ['昨晚8点', '2026-11-28T20:00:00+08:00'],
    ['3 hours ago', '2026-11-29T15:00:00+08:00'],
  ])('%s is %s', (text, iso) => {
    expect(parseRelativeTime(text, now)?.iso).toBe(iso);
  });

  it.each([
    ['河边网 11月27日 23:58', '2026-11-27T23:58:00+08:00'],
    ['12-31 10:00', '2025-12-31T10:00:00+08:00'],
    ['发布于 11-27 23:58 浙江', '2026-11-27T23:58:00+08:00'],
    ['11月27日', undefined],
    ['2024-05-16 09:12', undefined],
    ['电话 0571-2300 10:20', undefined],
  ])('without a year, in %s, is the latest such day: %s', (text, iso) => {
    expect(parseWithoutYear(text, now)?.iso).toBe(iso);
  });
});

describe('the time of publication', () => {
  const found = (from: Partial<TimeSources>) =>
    findPublishedAt({
      metas: [],
      rootData: [],
      near: [],
      head: [],
      tail: [],
      lines: [],
      scripts: [],
      url: 'https://news.test/a',
      now,
      ...from,
    });

  it.each([
    ['var d={"created_at":"Sat Mar 20 20:39:33 +0800 2021"}', '2021-03-20T20:39:33+08:00'],
    ['var ct = "1616243973";', '2021-03-20T20:39:33+08:00'],
    ["var publish_time = '2021-03-20 20:39';", '2021-03-20T20:39:00+08:00'],
    ['window.data = {"publishedAt":1616243973000}', '2021-03-20T20:39:33+08:00'],
  ])('is read from the script %s', (script, iso) => {
    expect(found({ scripts: [script] })).toBe(iso);
  });

  it('is the script’s moment where the page prints it by the reader’s own clock', () => {
    const moment = new Date('2021-03-20T12:39:33Z');
    const two = (value: number) => String(value).padStart(2, '0');
    const printed = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
    const near = [{ text: printed, unlinked: '', texts: [], element: new JSDOM('').window.document.body }];
    const script = `var other = "1600000000"; var ct = "${moment.getTime() / 1000}";`;
    expect(found({ near, head: near, scripts: [script] })).toBe('2021-03-20T20:39:33+08:00');
    expect(found({ near, head: near, scripts: ['var ct = "1616200000";'] })).toContain(printed.slice(11));
  });

  it('is not a day with which the story begins', () => {
    const text = '1998年5月12日，我第一次走进北岸的老码头，船还没有开。';
    const near = [{ text, unlinked: text, texts: [], element: new JSDOM('').window.document.body }];
    expect(found({ near, head: near, tail: near })).toBeUndefined();
  });

  it('is the day that is not in the future where day and month could be either', () => {
    const metas = [{ key: 'date', content: '11/12/2026 09:12' }];
    expect(found({ metas })).toBe('2026-11-12T09:12:00+08:00');
  });
});
