import { beforeAll, expect, it } from 'vitest';
import { accessibleNodes } from '@/tests/e2e/harness/accessibility';
import { violationsOnPage } from '@/tests/e2e/harness/axe';
import { pastedText } from '@/tests/e2e/harness/clipboard';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import type { Reader } from '@/tests/e2e/harness/reader';
import { setPinyinMode, showSettings } from '@/tests/e2e/harness/reader-settings';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

const paragraphs = [
  '外交部发言人李家超星期六在西安说，中国愿意同各方继续对话，帮助年轻的配偶和婴儿。',
  '双层窗户装上去以后，整整一周没有人打开。弗拉基米罗维奇撞上了双双，霜像雪一样白。',
  ...Array.from(
    { length: 10 },
    (_, index) => `第${index + 1}天，装修队的师傅们把双层窗户一扇一扇装上去，庄严的装饰让人望而却步。`,
  ),
];
const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>窗户与对话</title><article><h1>窗户与对话</h1>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></html>`;

const { pindu, server } = useBrowser();
let reader: Reader;

/** Joins pinyin, or parts it, by the switch in the settings; the first paragraph shows it. */
async function join(joined: boolean): Promise<void> {
  await showSettings(reader, true);
  const input = '[name="joinedPinyin"]';
  await reader.evaluate((root, wanted) => root.querySelector(wanted)?.scrollIntoView({ block: 'center' }), input);
  await reader.click(input);
  await showSettings(reader, false);
  await waitFor('the pinyin', () =>
    reader.evaluate((root, wanted) => {
      const last = [...root.querySelectorAll('p[data-piece]')].at(-1);
      return (last?.querySelector('ruby.word') != null) === wanted;
    }, joined),
  );
}

/** What the first words of the text have over them, and how far from their middle, in pixels. */
const overWords = () =>
  reader.evaluate(
    (root) =>
      [...root.querySelectorAll<HTMLElement>('article p ruby')].map((ruby) => {
        const rt = ruby.querySelector('rt');
        const text = [...ruby.childNodes].flatMap((node) => (node === rt ? [] : [node.textContent ?? ''])).join('');
        const [base, over] = [ruby.getBoundingClientRect(), (rt?.firstElementChild ?? rt)?.getBoundingClientRect()];
        const middle = ({ left, right }: DOMRect) => (left + right) / 2;
        return { text, pinyin: rt?.dataset.p, off: over ? Math.abs(middle(over) - middle(base)) : 99 };
      }),
    0,
  );

const tabStops = () => reader.evaluate((root) => root.querySelectorAll('article [tabindex="0"]').length, 0);

beforeAll(async () => {
  server.serve('/windows.html', { body: html });
  await firstTab(pindu).goto('http://news.test/windows.html');
  reader = await openReader(pindu);
});

it('words have their pinyin as it is written, over their middle', async () => {
  expect(await reader.texts('ruby.word')).toEqual([]);
  await join(true);
  const words = await overWords();
  const pinyin = Object.fromEntries(words.map(({ text, pinyin }) => [text, pinyin]));
  expect(pinyin).toMatchObject({
    ...{ 外交部: 'Wàijiāobù', 李: 'Lǐ', 家超: 'Jiāchāo', 星期六: 'xīngqīliù', 西安: "Xī'ān", 中国: 'Zhōngguó' },
    ...{ 配偶: "pèi'ǒu", 婴儿: "yīng'ér", 在: 'zài' },
  });
  expect(Math.max(...words.filter(({ text }) => text.length > 1).map(({ off }) => off))).toBeLessThan(1.5);
});

it('a particle is written close to its verb', async () => {
  const shifted = () =>
    reader.evaluate((root) => {
      const pair = [...root.querySelectorAll<HTMLElement>('article p rt.shifted')].slice(0, 2);
      const [verb = 0, particle = 0] = pair.map((rt) => Number.parseFloat(getComputedStyle(rt, '::before').left));
      return { pinyin: pair.map(({ dataset }) => dataset.p), nearer: verb - particle > 1 };
    }, 0);
  await expect.poll(shifted).toEqual({ pinyin: ['shàng', 'le'], nearer: true });
});

it.each([360, 800, 1440])('words are not cut at the end of a line and do not touch at %i pixels', async (width) => {
  await reader.page.setViewportSize({ width, height: 800 });
  const found = await reader.evaluate((root) => {
    const context = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
    const [cut, touching]: [string[], string[]] = [[], []];
    for (const block of root.querySelectorAll<HTMLElement>('article p')) {
      block.style.contentVisibility = 'visible';
      let last: { right: number; top: number; shifted: boolean } | undefined;
      for (const ruby of block.querySelectorAll<HTMLElement>('ruby')) {
        const rt = ruby.querySelector<HTMLElement>('rt[data-p]');
        if (rt === null) continue;
        const tops = [...ruby.querySelectorAll(':scope > span')].map((each) => each.getBoundingClientRect().top);
        if (Math.max(...tops) - Math.min(...tops) > 4) cut.push(ruby.textContent ?? '');
        const { fontWeight, fontSize, fontFamily, fontStretch, letterSpacing } = getComputedStyle(rt);
        context.font = `${fontWeight} ${fontSize} ${fontFamily}`;
        context.fontStretch = fontStretch === '100%' ? 'normal' : 'semi-condensed';
        context.letterSpacing = letterSpacing;
        const { transform } = rt.firstElementChild
          ? getComputedStyle(rt.firstElementChild)
          : getComputedStyle(rt, '::before');
        const scale = transform === 'none' ? 1 : new DOMMatrix(transform).a;
        const half = (context.measureText(rt.dataset.p ?? '').width * scale) / 2;
        const box = (rt.firstElementChild ?? rt).getBoundingClientRect();
        // One syllable is drawn before its box, which stays where it is.
        const shift = rt.firstElementChild ? 0 : Number.parseFloat(getComputedStyle(rt, '::before').left) || 0;
        const [middle, top] = [(box.left + box.right) / 2 + shift, Math.round(ruby.getBoundingClientRect().top)];
        const shifted = rt.classList.contains('shifted');
        const least = shifted && last?.shifted ? -0.5 : 1.5;
        if (last?.top === top && middle - half - last.right < least) touching.push(rt.dataset.p ?? '');
        last = { right: middle + half, top, shifted };
      }
    }
    const dialog = root.querySelector('dialog');
    return { cut, touching, scrolls: dialog ? dialog.scrollWidth - dialog.clientWidth : 0 };
  }, 0);
  expect(found).toEqual({ cut: [], touching: [], scrolls: 0 });
});

it('is not copied, found or read out, and leaves one Tab stop', async () => {
  await reader.page.keyboard.press('ControlOrMeta+A');
  await reader.page.keyboard.press('ControlOrMeta+C');
  const lines = (await pastedText(reader.page)).split(/\n+/).filter(Boolean);
  expect(lines.slice(-paragraphs.length)).toEqual(paragraphs);
  const found = await reader.page.evaluate(() => {
    getSelection()?.removeAllRanges();
    return (window as unknown as { find: (text: string) => boolean }).find('星期六在西安说');
  });
  expect(found).toBe(true);
  const nodes = await accessibleNodes(reader.page);
  const read = nodes.filter(({ role }) => role === 'paragraph').map(({ text }) => text);
  expect(read.slice(-paragraphs.length)).toEqual(paragraphs);
  expect(await tabStops()).toBe(1);
  expect(await violationsOnPage(pindu, reader.page)).toEqual([]);
});

it('a card opens on a word and goes on through its characters', async () => {
  await reader.hover('外交部');
  await reader.waitForCard('外交部');
  await reader.page.keyboard.press('m');
  await reader.waitForCard('交');
  await reader.page.keyboard.press('m');
  await reader.waitForCard('部');
  await reader.page.keyboard.press('Escape');
});

it('stands over a line where pinyin shows on hover', async () => {
  await setPinyinMode(reader, 'hover');
  await reader.hover('外交部');
  const over = await waitFor('the pinyin over the line', () =>
    reader.evaluate((root) => {
      const line = root.querySelector('.over-line');
      if (!line) return undefined;
      const boxes = [...line.children].map((each) => each.getBoundingClientRect());
      const text = [...line.children].map((each) => (each as HTMLElement).dataset.p).join('');
      return { text, apart: Math.max(...boxes.slice(1).map(({ left }, index) => left - (boxes[index]?.right ?? 0))) };
    }, 0),
  );
  expect(over.text).toBe('Wàijiāobù');
  expect(over.apart).toBeLessThan(1);
  await reader.page.keyboard.press('Escape');
  await setPinyinMode(reader, 'always');
});

it('keeps the line on top when it is turned off and on', async () => {
  const top = () =>
    reader.evaluate((root) => {
      const piece = root.querySelectorAll('article p')[6];
      return piece?.getBoundingClientRect().top ?? 0;
    }, 0);
  await reader.page.setViewportSize({ width: 800, height: 500 });
  await reader.evaluate(async (root) => {
    const piece = root.querySelectorAll('article p')[6];
    root.querySelector('dialog')?.scrollBy(0, (piece?.getBoundingClientRect().top ?? 0) - 70);
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  }, 0);
  const before = await top();
  await join(false);
  expect(Math.abs((await top()) - before)).toBeLessThan(3);
  await join(true);
  expect(Math.abs((await top()) - before)).toBeLessThan(3);
});
