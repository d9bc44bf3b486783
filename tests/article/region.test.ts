import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extract } from '@/lib/article/extract';
import { articleFromText } from '@/lib/article/from-text';
import { withRegion } from '@/lib/article/metadata/region';
import { regionalDisplay, regionOf, scriptOf, wordDisplay } from '@/lib/regional-display';
import { defaultSettings } from '@/lib/settings';

describe('the language of a page', () => {
  it.each<[url: string, claim: string | undefined, locale: string | undefined, lang: string, with_: string]>([
    ['https://news.example/1', 'zh-TW', undefined, 'zh-Hant', 'zh-Hant-TW'],
    ['https://news.example/1', 'zh-Hant-TW', undefined, 'zh-Hant', 'zh-Hant-TW'],
    ['https://news.example/1', 'zh_TW', undefined, 'zh-Hant', 'zh-Hant-TW'],
    ['https://news.example.tw/1', undefined, undefined, 'zh-Hant', 'zh-Hant-TW'],
    ['https://news.example.tw/1', 'zh-Hant', undefined, 'zh-Hant', 'zh-Hant-TW'],
    // Hong Kong and Macau, whatever their templates say.
    ['https://news.example.hk/1', 'zh-TW', undefined, 'zh-Hant', 'zh-Hant'],
    ['https://news.example/1', 'zh-TW', 'zh_HK', 'zh-Hant', 'zh-Hant'],
    ['https://news.example/1', 'zh-HK', undefined, 'zh-Hant', 'zh-Hant'],
    ['https://news.example.tw/1', 'zh-Hant-MO', undefined, 'zh-Hant', 'zh-Hant'],
    // Traditional characters alone, and simplified ones on a page of Taiwan's.
    ['https://news.example/1', 'zh-Hant', undefined, 'zh-Hant', 'zh-Hant'],
    ['https://news.example/1', undefined, undefined, 'zh-Hant', 'zh-Hant'],
    ['https://news.example.tw/1', 'zh-TW', undefined, 'zh-Hans', 'zh-Hans'],
    ['', 'zh-TW', undefined, 'ja', 'ja'],
  ])('%s, which calls itself %s (%s), in %s, is %s', (url, claim, locale, lang, expected) => {
    expect(withRegion(lang, { url, claim, locale })).toBe(expected);
  });

  it('is kept with an article and with a selection', () => {
    const text = '清潔隊今天說，下週起垃圾要分成三類，居民把垃圾拿到巷口時，請先看清楚車上的牌子。';
    const page = (lang: string) =>
      new JSDOM(
        `<html lang="${lang}"><head><title>垃圾分三類</title></head><body><article><h1>垃圾分三類</h1>${`<p>${text}</p>`.repeat(6)}</article></body></html>`,
      ).window.document;
    const langOf = (lang: string) => extract(page(lang), 'https://news.example/1').article?.lang;
    expect([langOf('zh-TW'), langOf('zh-HK'), langOf('zh-Hant')]).toEqual(['zh-Hant-TW', 'zh-Hant', 'zh-Hant']);
    expect(articleFromText(text, { claim: 'zh-TW' }).lang).toBe('zh-Hant-TW');
    expect(articleFromText(text).lang).toBe('zh-Hant');
  });
});

describe('the pronunciation of an article', () => {
  it.each([
    ['page', 'zh-Hant-TW', 'taiwan'],
    ['page', 'zh-TW', 'taiwan'],
    ['page', 'zh-Hant', 'mainland'],
    ['page', 'zh-Hans', 'mainland'],
    ['page', undefined, 'mainland'],
    ['mainland', 'zh-Hant-TW', 'mainland'],
    ['taiwan', 'zh-Hans', 'taiwan'],
    ['taiwan', undefined, 'taiwan'],
  ] as const)('by the setting %s and in %s, is that of %s', (pronunciation, lang, region) => {
    expect(regionOf({ pronunciation }, lang)).toBe(region);
  });
});

describe('the script', () => {
  it.each([
    ['original', 'zh-Hant-TW', 'traditional'],
    ['original', 'zh-Hant', 'traditional'],
    ['original', 'zh-HK', 'traditional'],
    ['original', 'zh-Hans', 'simplified'],
    ['original', undefined, 'simplified'],
    ['simplified', 'zh-Hant', 'simplified'],
    ['traditional', 'zh-Hans', 'traditional'],
  ] as const)('of an article, by the setting %s and in %s, is %s', (script, lang, expected) => {
    expect(regionalDisplay({ ...defaultSettings, script }, lang).script).toBe(expected);
  });

  it.each([
    ['original', 'page', 'en', 'simplified'],
    ['original', 'page', 'zh-CN', 'simplified'],
    ['original', 'page', 'zh-TW', 'traditional'],
    ['original', 'taiwan', 'en', 'traditional'],
    ['simplified', 'taiwan', 'zh-TW', 'simplified'],
    ['traditional', 'page', 'en', 'traditional'],
  ] as const)(
    'of words by themselves, by %s, the pronunciation of %s and the UI in %s, is %s',
    (script, pronunciation, ui, expected) => {
      expect(scriptOf({ script, pronunciation }, ui)).toBe(expected);
      expect(wordDisplay({ ...defaultSettings, script, pronunciation }, ui).script).toBe(expected);
    },
  );
});
