import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { selectedText } from '@/lib/article/extract-part';

function windowOf(html: string): Window {
  return new JSDOM(html).window as unknown as Window;
}

function select(window: Window, selector: string): void {
  const element = window.document.querySelector(selector);
  if (element) window.getSelection()?.selectAllChildren(element);
}

describe('what the user selected', () => {
  it('is read without the pinyin that the page prints over it', () => {
    const window = windowOf(
      '<p id=a><ruby>船<rp>(</rp><rt>chuán</rt><rp>)</rp></ruby>主<b>笑</b>了，<ruby><rb>说<rt>shuō</ruby>好。</p>',
    );
    select(window, '#a');
    expect(selectedText(window)).toBe('船主笑了，说好。');
  });

  it('keeps its paragraphs apart', () => {
    const window = windowOf('<div id=a><p><ruby>船<rt>chuán</rt></ruby>到了。</p><p>人下来了。</p></div>');
    select(window, '#a');
    expect(selectedText(window)).toBe('船到了。\n人下来了。');
  });

  it('is found in a frame of the page, and in a frame of that', () => {
    const window = windowOf('<iframe></iframe>');
    const outer = window.document.querySelector('iframe')?.contentWindow as Window;
    outer.document.body.append(outer.document.createElement('iframe'));
    const inner = outer.document.querySelector('iframe')?.contentWindow as Window;
    inner.document.body.append('渡口的灯亮了。');
    select(inner, 'body');
    expect(selectedText(window)).toBe('渡口的灯亮了。');
  });

  it('is nothing where nothing is selected', () => {
    expect(selectedText(windowOf('<p>渡口的灯亮了。</p>'))).toBe('');
  });
});
