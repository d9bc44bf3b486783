import { expect, it } from 'vitest';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import type { Reader } from '@/tests/e2e/harness/reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

const titles = [
  '国务院常务会议部署稳增长——前三季度国内生产总值同比增长5.2%：专家解读“新质生产力”的长远意义',
  '国家发展改革委：2026年居民消费价格总水平温和上涨——社会主义市场经济体制改革持续深化',
  '“一带一路”国际合作高峰论坛在北京举行，出席开幕式并发表主旨演讲',
  '人工智能时代的职业教育：如何培养高素质技术技能人才？',
  '中华人民共和国第十四届全国人民代表大会常务委员会第十二次会议召开',
  '4.6亿元！这家公司2026年第三季度净利润同比增长132.5%',
  '为什么年轻人不爱说“随便”了……',
  '《红楼梦》里的茶：从“老君眉”到“六安茶”（上）',
  '联合国教科文组织：全球仍有2.5亿儿童失学',
  '【观察】哥伦比亚大学毕业生，为何回乡种地？',
  '图书馆延长开放时间，居民：“终于可以下班以后来了！”',
  '台积电、英伟达、微软：谁是人工智能的赢家',
];
const text = '到了三月，河边的樱花开了，人们从各个地方来到这里，有的带着孩子，有的带着相机，在长长的河边慢慢地走。';
const page = (title: string) => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${title}</title>
<article><h1>${title}</h1><p>${text}</p><p>${text}</p><p>${text}</p></article></html>`;

const { pindu, server } = useBrowser();

/** What is wrong with the lines of the title: how they begin and end, words that are cut, and what stands out of them. */
const faults = (reader: Reader) =>
  reader.evaluate((root) => {
    const title = root.querySelector('h1') as HTMLElement;
    const walker = document.createTreeWalker(title, 4);
    const characters: { text: string; word: Element | null; left: number; right: number; bottom: number }[] = [];
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      for (let at = 0; at < node.length; at++) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { left, right, bottom } = range.getBoundingClientRect();
        const word = node.parentElement?.closest('.w') ?? null;
        characters.push({ text: node.data[at] ?? '', word, left, right, bottom });
      }
    }
    const { width, right } = title.getBoundingClientRect();
    const found: string[] = [];
    characters.forEach(({ text, word, ...box }, index) => {
      if (box.right > right + 1) found.push(`${text} stands out`);
      const before = characters[index - 1];
      if (before === undefined || box.bottom - before.bottom < 12) return;
      const around = `${before.text}|${text}`;
      if (/[，。、：；！？”’）》」』】…—%]/.test(text)) found.push(`${around} begins a line`);
      if (/[“‘（《「『【]/.test(before.text)) found.push(`${around} ends a line`);
      if (word === null || word !== before.word) return;
      const length = [...word.querySelectorAll('ruby')].reduce(
        (sum, ruby) => sum + ruby.getBoundingClientRect().width,
        0,
      );
      if (length < width) found.push(`${around} is cut`);
    });
    return found;
  }, 0);

it.each(titles)('lines of a title break between words and keep punctuation at its place: %s', async (title) => {
  server.serve('/title.html', { body: page(title) });
  await firstTab(pindu).goto('http://news.test/title.html');
  const reader = await openReader(pindu);
  await waitFor('the pinyin', () => reader.evaluate((root) => root.querySelector('h1 rt[data-p]') !== null, 0));
  const found: Record<number, string[]> = {};
  for (const width of [1280, 768, 414, 390, 360, 320]) {
    await reader.page.setViewportSize({ width, height: 800 });
    await waitFor('the width', () => reader.evaluate((_, wanted) => innerWidth === wanted, width));
    const here = await faults(reader);
    if (here.length > 0) found[width] = here;
  }
  await reader.page.setViewportSize({ width: 1280, height: 800 });
  expect(found).toEqual({});
});
