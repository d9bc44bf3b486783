import { describe, expect, it } from 'vitest';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

const { pindu, server } = useBrowser();

const page = (
  date: string,
) => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>河边的樱花开了</title></head><body>
<article><h1>河边的樱花开了</h1><p>来源：江城周刊　${date}</p>
<p>到了三月，河边的樱花开了，人们从各个地方来到这里，有的带着孩子，有的带着相机，在长长的河边慢慢地走。</p>
<p>星期一早上人最少，管理员说，想安静看花的人可以早一点来，周末的时候连桥上都站满了人，走路要很小心。</p>
<p>花开的时间不长，大约只有十天，下一场雨就落了一地，所以每年这个时候大家都很珍惜，一有空就来走一走。</p>
</article></body></html>`;

const openAt = async (path: string, date: string) => {
  server.serve(path, { body: page(date) });
  await firstTab(pindu).goto(`http://news.test${path}`);
  return openReader(pindu);
};

describe('the day on which an article was published', () => {
  it('stands without a time where the page names none, in the reader and in the library', async () => {
    const reader = await openAt('/day.html', '2026年11月2日');
    expect(await reader.text('.meta-time')).toBe('Nov 2, 2026');
    await reader.click('[data-action="save"]');
    await waitFor('the save', async () => (await reader.text('.save-state'))?.startsWith('Saved'));
    const library = await pindu.context.newPage();
    await library.goto(`chrome-extension://${pindu.extensionId}/library.html#/`);
    await waitFor('the article', () => library.locator('.item-title').count());
    const listed = (await library.textContent('.item')) ?? '';
    expect(listed).toContain('Nov 2, 2026');
    expect(listed).not.toContain('00:00');
    await library.close();
    await firstTab(pindu).bringToFront();
  });

  it('stands with the time that the page names', async () => {
    const reader = await openAt('/minute.html', '2026年11月2日 08:30');
    expect(await reader.text('.meta-time')).toBe('Nov 2, 2026, 08:30');
  });
});

it('days of the week and months have small letters over the text and in the card, and are words', async () => {
  const reader = await openAt('/week.html', '2026年11月2日');
  const over = (word: string) =>
    reader.evaluate((root, text) => {
      const found = [...root.querySelectorAll('span.w')].find((each) => each.textContent === text);
      return found && [[...found.querySelectorAll('rt')].map((rt) => rt.dataset.p).join(' '), found.className];
    }, word);
  await expect.poll(() => over('星期一')).toEqual(['xīng qī yī', 'w']);
  await expect.poll(() => over('三月')).toEqual(['sān yuè', 'w']);
  await reader.hover('星期一');
  expect((await reader.waitForCard('星期一')).pinyin).toBe('xīngqīyī');
});
