import { expect, it } from 'vitest';
import { startHover } from '@/tests/e2e/harness/hover';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import { type Reader, readerInLibrary } from '@/tests/e2e/harness/reader';
import { showSettings } from '@/tests/e2e/harness/reader-settings';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

const { pindu, server } = useBrowser();

/** An article in traditional characters, from a page that calls itself by a language. */
const page = (lang: string, title: string) => `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">
<title>${title}</title></head><body><article><h1>${title}</h1>
<p id="word">垃圾要分成三類，清潔隊從星期一開始照著新的規定收，居民把東西拿到巷口的時候，請先看清楚車上的牌子。</p>
<p>里長說，這個辦法在別的地方已經試了半年，大家慢慢習慣了，街上也比從前乾淨得多，廚餘還可以拿去做肥料。</p>
<p>也有人覺得麻煩，一天要跑兩趟，不過聽了鄰居的說明以後，都願意先試試看，再來決定以後怎麼做。</p>
</article></body></html>`;

const over = (from: Reader, word: string) =>
  from.evaluate((root, text) => {
    const found = [...root.querySelectorAll('p span.w')].find((each) => each.textContent === text);
    return found && [...found.querySelectorAll('rt')].map((rt) => rt.dataset.p).join(' ');
  }, word);
const stands = (from: Reader, word: string, reading: string) =>
  waitFor(`${word} to be read ${reading}`, async () => (await over(from, word)) === reading);
const openAt = async (lang: string, title: string) => {
  server.serve(`/${lang}.html`, { body: page(lang, title) });
  await firstTab(pindu).goto(`http://news.test/${lang}.html`);
  return openReader(pindu);
};
const choosePronunciation = async (reader: Reader, value: string) => {
  await showSettings(reader, true);
  const input = `[name="pronunciation"][value="${value}"]`;
  await reader.evaluate((root, wanted) => root.querySelector(wanted)?.scrollIntoView({ block: 'center' }), input);
  await reader.click(input);
  await showSettings(reader, false);
};

it('measure words are in the script of the text, on cards of words that both scripts write the same too', async () => {
  const reader = await openAt('zh-Hant', '垃圾有三種');
  for (const [word, measureWord, simplified] of [
    ['辦法', '條', '条'],
    ['地方', '處', '处'],
  ] as const) {
    await reader.hover(word);
    await reader.waitForCard(word);
    await expect.poll(() => reader.texts('.card .chip [data-look-up]')).toContain(measureWord);
    expect(await reader.texts('.card .chip [data-look-up]')).not.toContain(simplified);
    await reader.page.keyboard.press('Escape');
    await waitFor('no card', async () => (await reader.card()) === undefined);
  }
});

it("a page of Taiwan's has Taiwan's pronunciation, in text and card, and once it is saved in the library too", async () => {
  const reader = await openAt('zh-TW', '垃圾分三類');
  await stands(reader, '垃圾', 'lè sè');
  await reader.hover('垃圾');
  expect((await reader.waitForCard('垃圾')).pinyin?.replaceAll(' ', '')).toBe('lèsè');
  await expect.poll(() => reader.texts('.card .chip')).toContain('Mainland: lā jī');
  await reader.page.keyboard.press('Escape');
  await waitFor('no card', async () => (await reader.card()) === undefined);
  await reader.hover('星期一');
  expect((await reader.waitForCard('星期一')).pinyin?.replaceAll(' ', '')).toBe('xīngqíyī');
  await expect.poll(() => reader.texts('.card .chip')).toContain('Mainland: xīng qī yī');
  await expect.poll(() => reader.texts('.card .card-entry-reading')).toEqual([]);
  await reader.page.keyboard.press('Escape');
  await reader.click('[data-action="save"]');
  await waitFor('the article to be saved', async () => (await reader.text('.save-state'))?.startsWith('Saved'));
  const library = await pindu.context.newPage();
  await library.goto(`chrome-extension://${pindu.extensionId}/library.html#/`);
  await library.click('.item-title');
  const saved = readerInLibrary(library);
  await saved.waitUntilRead();
  await stands(saved, '垃圾', 'lè sè');
  await library.close();
  await firstTab(pindu).bringToFront();
});

it('always has the pronunciation that is chosen, whatever the page', async () => {
  const reader = await openAt('zh-TW', '垃圾分三類');
  await choosePronunciation(reader, 'mainland');
  await stands(reader, '垃圾', 'lā jī');
  await reader.hover('垃圾');
  await reader.waitForCard('垃圾');
  await expect.poll(() => reader.texts('.card .chip')).toContain('Taiwan: lè sè');
  await reader.page.keyboard.press('Escape');
  const elsewhere = await openAt('zh-HK', '垃圾有三種');
  await choosePronunciation(elsewhere, 'taiwan');
  await stands(elsewhere, '垃圾', 'lè sè');
  await choosePronunciation(elsewhere, 'page');
  await stands(elsewhere, '垃圾', 'lā jī');
});

it.each(['zh-HK', 'zh-Hant', 'zh-CN'])("a page in %s has the mainland's", async (lang) => {
  const reader = await openAt(lang, '垃圾有三種');
  await stands(reader, '垃圾', 'lā jī');
});

it.each([
  ['zh-TW', 'lèsè'],
  ['zh-HK', 'lājī'],
])('words of a page in %s are looked up with its pronunciation', async (lang, pinyin) => {
  const tab = await pindu.context.newPage();
  server.serve(`/hover-${lang}.html`, { body: page(lang, '垃圾分三類') });
  await tab.goto(`http://news.test/hover-${lang}.html`);
  const hover = await startHover(pindu, tab);
  const box = await tab.locator('#word').boundingBox();
  await tab.mouse.move((box?.x ?? 0) + 5, (box?.y ?? 0) + 8);
  await tab.mouse.move((box?.x ?? 0) + 6, (box?.y ?? 0) + 8);
  expect((await hover.waitForCard('垃圾')).pinyin?.replaceAll(' ', '')).toBe(pinyin);
  await tab.close();
});
