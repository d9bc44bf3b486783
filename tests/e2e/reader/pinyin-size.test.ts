import { beforeAll, describe, expect, it } from 'vitest';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import { type Reader, readerInLibrary } from '@/tests/e2e/harness/reader';
import { showSettings } from '@/tests/e2e/harness/reader-settings';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

const title = '窗外的装修声停了：一座老厂房的第二次生命与它的持久战';
const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body><article>
<h1>${title}</h1>
<figure><img src="/wall.svg" width="640" height="120"><figcaption>改造后的棉纺厂，长长的窗户正对着长江大桥，庄重而壮观。</figcaption></figure>
<p>早上七点半，她推开那扇沉重的铁门。门后是一座停产二十多年的老厂房，如今重新亮起了灯。晚上，广场上还有人在跳双人舞，窗帘被风吹得像船帆。</p>
<h2>双床房的霜窗</h2>
<p>装修队的师傅们穿上工装，把双层窗户一扇一扇装上去。壮壮撞上了双双，床上放着创伤膏，庄严的装饰和壮丽的穹顶让人望而却步。</p>
<h3>先修屋顶</h3>
<ul><li>窗户要双层，装修要环保。</li><li>床单要纯棉，床头要靠墙。</li></ul>
<blockquote>从那以后，每个星期三晚上，这里都有人唱歌，有人什么也不做，只是坐着听江水的声音。</blockquote>
</article></body></html>`;

const { pindu, server } = useBrowser();
let reader: Reader;

beforeAll(async () => {
  server.serve('/wall.svg', {
    body: '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="120"/>',
    contentType: 'image/svg+xml',
  });
  server.serve('/factory.html', { body: html });
  await firstTab(pindu).goto('http://news.test/factory.html');
  reader = await openReader(pindu);
});

/** Of the pinyin of a text: its sizes, the least room between two syllables of a line, and how uneven lines are, in pixels. */
const measure = (from: Reader) =>
  from.evaluate((root) => {
    const context = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
    let [least, most, room, uneven] = [1e9, 0, 1e9, 0];
    for (const block of root.querySelectorAll<HTMLElement>('.reading [data-piece]')) {
      block.style.contentVisibility = 'visible';
      let last: { right: number; top: number } | undefined;
      const tops: number[] = [];
      for (const rt of block.querySelectorAll<HTMLElement>('rt[data-p]')) {
        const { fontWeight, fontSize, fontFamily, fontStretch, letterSpacing } = getComputedStyle(rt);
        const spacing = Number.parseFloat(letterSpacing);
        context.font = `${fontWeight} ${fontSize} ${fontFamily}`;
        context.fontStretch = fontStretch === '100%' ? 'normal' : 'semi-condensed';
        context.letterSpacing = letterSpacing;
        const { transform } = getComputedStyle(rt, '::before');
        const scale = transform === 'none' ? 1 : new DOMMatrix(transform).a;
        const width = (context.measureText(rt.dataset.p ?? '').width - spacing) * scale;
        const box = rt.getBoundingClientRect();
        const left = (box.left + box.right - width) / 2;
        const top = Math.round((rt.parentElement as HTMLElement).getBoundingClientRect().top);
        if (last?.top === top) room = Math.min(room, left - last.right);
        else tops.push(top);
        last = { top, right: left + width };
        least = Math.min(least, Number.parseFloat(fontSize));
        most = Math.max(most, Number.parseFloat(fontSize));
      }
      const pitches = tops.slice(1).map((top, index) => top - (tops[index] as number));
      if (pitches.length > 0) uneven = Math.max(uneven, Math.max(...pitches) - Math.min(...pitches));
    }
    return { least, most, room, uneven };
  }, 0);

/** The words of the title that stand on more than one line, and whether the dialog scrolls sideways. */
const titleOf = (from: Reader) =>
  from.evaluate((root) => {
    const cut = [...root.querySelectorAll('h1 .w')].filter((word) => {
      const tops = [...word.querySelectorAll('ruby')].map((ruby) => Math.round(ruby.getBoundingClientRect().top));
      return Math.max(...tops) - Math.min(...tops) > 4;
    });
    const scroller = root.querySelector('dialog') ?? document.documentElement;
    const lines = new Set(
      [...root.querySelectorAll('h1 ruby')].map((ruby) => Math.round(ruby.getBoundingClientRect().top)),
    );
    return {
      cut: cut.map((word) => word.textContent),
      lines: lines.size,
      scrolls: scroller.scrollWidth - scroller.clientWidth,
    };
  }, 0);

const chooseSize = async (size: string) => {
  await showSettings(reader, true);
  const input = `[name="pinyinSize"][value="${size}"]`;
  await reader.evaluate((root, wanted) => root.querySelector(wanted)?.scrollIntoView({ block: 'center' }), input);
  await reader.click(input);
  await waitFor(`the size ${size}`, () =>
    reader.evaluate(
      (root, wanted) => root.querySelector<HTMLElement>('.reader-view')?.dataset.pinyinSize === wanted,
      size,
    ),
  );
  await showSettings(reader, false);
};

describe.each([360, 768, 1280])('at %i pixels', (width) => {
  it('pinyin measures 11 pixels or more wherever it stands, syllables keep apart, and lines are even', async () => {
    await reader.page.setViewportSize({ width, height: 800 });
    const { least, room, uneven } = await measure(reader);
    expect(least).toBeGreaterThanOrEqual(11);
    expect(room).toBeGreaterThan(1.5);
    expect(uneven).toBeLessThanOrEqual(1);
  });

  it('the title breaks between words', async () => {
    const { cut, lines, scrolls } = await titleOf(reader);
    expect({ cut, scrolls }).toEqual({ cut: [], scrolls: 0 });
    expect(lines).toBeGreaterThan(1);
  });
});

it('pinyin can be smaller or larger, and syllables keep apart and lines even', async () => {
  const { least: normal } = await measure(reader);
  await chooseSize('large');
  const large = await measure(reader);
  await chooseSize('small');
  const small = await measure(reader);
  await chooseSize('normal');
  expect(large.least).toBeGreaterThan(normal + 1.5);
  expect(small.least).toBeLessThan(normal - 1);
  for (const { room, uneven } of [large, small]) {
    expect(room).toBeGreaterThan(1.5);
    expect(uneven).toBeLessThanOrEqual(1);
  }
});

it('is as large in a page that is zoomed, and in the library', async () => {
  const { page } = reader;
  const { least } = await measure(reader);
  await reader.click('[data-action="save"]');
  await waitFor('the article to be saved', async () => (await reader.text('.save-state'))?.startsWith('Saved'));
  const library = await pindu.context.newPage();
  await library.goto(`chrome-extension://${pindu.extensionId}/library.html#/`);
  await library.click('.item-title');
  const saved = readerInLibrary(library);
  await saved.waitUntilRead();
  expect(await measure(saved)).toMatchObject({ least });
  await library.close();
  await page.bringToFront();
  await reader.leave();
  await page.evaluate(() => {
    document.documentElement.style.zoom = '0.5';
  });
  reader = await openReader(pindu);
  const zoomed = await reader.evaluate((root) => {
    const ruby = root.querySelector('p ruby') as HTMLElement;
    return ruby.getBoundingClientRect().height;
  }, 0);
  await page.evaluate(() => {
    document.documentElement.style.zoom = '';
  });
  expect(zoomed).toBeGreaterThan(20);
});

it('a long title without words to break between does not run over a narrow window', async () => {
  const long = `${'弗拉基米尔·弗拉基米罗维奇·康斯坦丁诺波尔斯基'.repeat(2)}在www.averylongaddressthatnobodycanbreak.example/without/any/hyphens说了话`;
  server.serve('/long.html', { body: html.replaceAll(title, long) });
  await reader.page.setViewportSize({ width: 360, height: 800 });
  await reader.page.goto('http://news.test/long.html');
  reader = await openReader(pindu);
  expect((await titleOf(reader)).scrolls).toBe(0);
});
