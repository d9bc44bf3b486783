import { beforeAll, describe, expect, it } from 'vitest';
import { ownPage, seedPage } from '@/tests/e2e/harness/fixtures';
import { firstTab } from '@/tests/e2e/harness/open-reader';
import { clickToolbar, type Popup } from '@/tests/e2e/harness/popup';
import { type Reader, readerOnPage } from '@/tests/e2e/harness/reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

const { pindu, server } = useBrowser();

describe.each([ownPage, seedPage])('one click on the toolbar button of $name', (news) => {
  const expected = news.missing ? undefined : news.expected();
  const prose = 'article :is(h1, h2, p, figcaption)';
  let popup: Popup;
  let reader: Reader;
  let said: string;

  beforeAll(async () => {
    if (news.missing) return;
    const page = firstTab(pindu);
    await news.open(page, server);
    popup = await clickToolbar(pindu, page);
    await popup.waitForState('reading');
    said = (await popup.text('#page-state')) ?? '';
    reader = await readerOnPage(pindu, page);
    await reader.waitUntilRead();
    // Paragraphs far below get their pinyin a little later.
    await waitFor(
      'pinyin on the last paragraph',
      async () => (await reader.rubies('article p:last-of-type')).length > 0,
    );
  });

  /** Skips the test where the page is not there; gives what is expected of it where it is. */
  function wanted(ctx: { skip: (reason: string) => never }) {
    return expected ?? ctx.skip(news.missing ?? 'no page');
  }

  it('lays out the buttons of the popup below the article', async (ctx) => {
    wanted(ctx);
    const [title, buttons] = await popup.evaluate(
      (selectors) => selectors.map((selector) => document.querySelector(selector)?.getBoundingClientRect().toJSON()),
      ['#page-state h2', '#page-state [data-action="save"]'],
    );
    expect(buttons.top).toBeGreaterThanOrEqual(title.bottom);
  });

  it('opens the popup with title and source of the article', (ctx) => {
    const { title, byline } = wanted(ctx);
    expect(said).toContain(title);
    expect(said).toContain(byline[0]);
  });

  it('shows the title, the source and the time', async (ctx) => {
    const { title, byline, publishedAt } = wanted(ctx);
    expect(await reader.texts('article h1')).toEqual([title]);
    expect(await reader.text('.meta')).toContain(byline[0]);
    const shown = await reader.evaluate((root) => root.querySelector('.meta time')?.getAttribute('datetime') ?? '', 0);
    expect(Date.parse(shown)).toBe(Date.parse(publishedAt));
  });

  it('shows exactly the paragraphs of the article, in order', async (ctx) => {
    const { paragraphs } = wanted(ctx);
    expect(await reader.texts('article p:not(.lead)')).toEqual(paragraphs);
  });

  it('shows the picture with its caption', async (ctx) => {
    const { figures } = wanted(ctx);
    expect(await reader.texts('article figcaption')).toEqual(figures.map(({ text }) => text));
    await waitFor('the picture', () =>
      reader.evaluate((root) => (root.querySelector<HTMLImageElement>('figure img')?.naturalWidth ?? 0) > 0, 0),
    );
  });

  it('shows pinyin over every Han character', async (ctx) => {
    wanted(ctx);
    const han = (await reader.texts(prose)).join('').match(/\p{Script=Han}/gu);
    const rubies = await reader.rubies(prose);
    expect(rubies.map(({ base }) => base)).toEqual(han);
    expect(rubies.filter(({ pinyin }) => !/^\p{L}+$/u.test(pinyin))).toEqual([]);
  });

  it('reads 举行会谈 as jǔ xíng huì tán', async (ctx) => {
    wanted(ctx);
    const rubies = await reader.rubies('article p');
    const start = rubies.findIndex(
      (_, at) =>
        rubies
          .slice(at, at + 4)
          .map(({ base }) => base)
          .join('') === '举行会谈',
    );
    expect(rubies.slice(start, start + 4).map(({ pinyin }) => pinyin)).toEqual(['jǔ', 'xíng', 'huì', 'tán']);
  });

  it('shows nothing from around the article', async (ctx) => {
    const { mustNotContain } = wanted(ctx);
    const text = (await reader.texts('dialog')).join('');
    expect(mustNotContain.filter((junk) => text.includes(junk))).toEqual([]);
  });

  it('keeps the reader open on a second click, which offers Save and Show the page', async (ctx) => {
    wanted(ctx);
    await popup.close();
    popup = await clickToolbar(pindu, reader.page);
    await popup.waitForState('reading');
    await popup.waitForSelector('[data-action="save"]');
    expect(await reader.isOpen()).toBe(true);
    await popup.click('[data-action="show-page"]');
    await reader.waitUntilClosed();
    await waitFor('the popup to close', async () => !(await popup.isOpen()));
  });
});
