import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { outputFolder } from '@/scripts/setup/build-extension';
import { seedSampleLibrary } from '@/scripts/setup/seed-sample-library';
import { putRows } from '@/tests/e2e/harness/database';
import { never } from '@/tests/e2e/harness/fixture-server';
import { firstTab } from '@/tests/e2e/harness/open-reader';
import { clickToolbar, type Popup } from '@/tests/e2e/harness/popup';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

// What the popup says and offers, on pages of every kind and with little or much in the library.

const { pindu, server } = useBrowser();
let page: Page;

const story =
  '<p>社区食堂下周一开张，六十岁以上的老人凭证件用餐，每餐补贴三元。</p><p>菜单每周更换一次，少油少盐，也可以送餐上门。</p>';
const headlines = Array.from(
  { length: 30 },
  (_, nth) => `<li><a href="/n/${nth}">社区食堂第${nth}次试菜的消息</a></li>`,
);

beforeAll(() => {
  page = firstTab(pindu);
});

async function openOn(path: string, body: string): Promise<Popup> {
  server.serve(path, { body: `<!doctype html><html lang="zh"><meta charset="utf-8"><title>社区</title>${body}` });
  await page.goto(`http://news.test${path}`, { waitUntil: 'commit' });
  return clickToolbar(pindu, page);
}

/** The names of the buttons of the page's part: the first, and the row of the others, which must be one row. */
async function actions(popup: Popup): Promise<{ first: string[]; others: string[]; rows: number }> {
  return popup.evaluate(() => {
    const named = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].map(({ dataset }) => dataset.action ?? '');
    const boxes = [...document.querySelectorAll('.here-others .btn')].map((each) => each.getBoundingClientRect());
    return {
      first: named('.here-acts > .btn'),
      others: named('.here-others .btn'),
      // A button of one line is 34 pixels high.
      rows: new Set(boxes.map(({ top }) => Math.round(top))).size + boxes.filter(({ height }) => height > 36).length,
    };
  }, 0);
}

describe('the popup', () => {
  it('offers what is done most, and the rest in one row', async () => {
    const popup = await openOn('/story', `<h1>社区食堂周一开张</h1>${story}${story}`);
    await popup.waitForState('reading');
    await expect
      .poll(() => actions(popup))
      .toEqual({ first: ['save'], others: ['show-page', 'pick-part', 'look-up'], rows: 1 });
    expect(await popup.text('.foot')).not.toMatch(/\d|offline/);
    await popup.click('[data-action="save"]');
    await waitFor('the save', async () => (await popup.text('.saved')) === 'Saved');
    await expect.poll(async () => (await actions(popup)).first).toEqual(['continue']);
    await waitFor('the number of articles', async () => (await popup.text('.foot'))?.includes('1 article saved'));
    await popup.click('[data-action="continue"]');
    await waitFor('the popup to close', async () => !(await popup.isOpen()));
  });

  it('calls a page of links a list at once, while it is still loading, and offers to look up words', async () => {
    server.serve('/late.svg', { body: '<svg xmlns="http://www.w3.org/2000/svg"/>', until: never });
    const popup = await openOn('/home', `<ul>${headlines.join('')}</ul><img src="/late.svg">`);
    // Never 'waiting': the first thing that is said after the look is this.
    const states = await waitFor('an answer', async () => {
      const state = await popup.evaluate(() => document.querySelector<HTMLElement>('#page-state')?.dataset.state, 0);
      return state !== 'loading' && state;
    });
    expect(states).toBe('no-article');
    expect(await popup.text('#page-state')).toContain('list of articles');
    await expect.poll(() => actions(popup)).toMatchObject({ first: ['look-up'], rows: 1 });
    await popup.close();
  });

  it('still opens an article that follows on a page that looked like a list', async () => {
    const article = JSON.stringify(`<h1>社区食堂周一开张</h1>${story}${story}${story}`);
    const popup = await openOn(
      '/shell',
      `<main></main><ul>${headlines.join('')}</ul>
       <script>addEventListener('blur', () => {}); globalThis.arrive = () => { document.querySelector('main').append(document.createRange().createContextualFragment(${article})) }</script>`,
    );
    await popup.waitForState('no-article');
    await page.evaluate('arrive()');
    await popup.waitForState('reading');
    await popup.close();
  });

  it('says of a page that does not finish loading that it has not, and offers to try again', async () => {
    server.serve('/late.js', { body: '', until: never });
    const popup = await openOn('/slow', '<p>没有。</p><script src="/late.js"></script>');
    await popup.waitForState('no-article');
    expect(await popup.text('#page-state')).toContain('finished loading');
    await expect.poll(async () => (await actions(popup)).first).toEqual(['read']);
    await popup.click('[data-action="read"]');
    await popup.waitForState('waiting');
    await popup.close();
    await page.goto('about:blank');
  });

  it('says of a page that has loaded neither that it is loading nor that something is selected', async () => {
    server.serve('/english', { body: '<!doctype html><html lang="en"><title>Notes</title><p>Nothing but English.' });
    await page.goto('http://news.test/english');
    const popup = await clickToolbar(pindu, page);
    const seen = await popup.evaluate(async () => {
      const part = () => document.querySelector<HTMLElement>('#page-state');
      const said = new Set<string>();
      for (let at = 0; at < 400 && !/^no/.test(part()?.dataset.state ?? ''); at++) {
        said.add(part()?.textContent ?? '');
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return [...said, part()?.textContent ?? ''];
    }, 0);
    expect(seen.join('\n')).not.toContain('still loading');
    await expect
      .poll(async () => {
        const { first, others } = await actions(popup);
        return [...first, ...others];
      })
      .toEqual(['pick-part', 'look-up', 'paste']);
    await popup.close();
    await page.evaluate(() => getSelection()?.selectAllChildren(document.body));
    const again = await clickToolbar(pindu, page);
    await again.waitForState('no-article', 'not-chinese');
    await again.waitForSelector('[data-action="read-selection"]');
    await again.close();
  });

  it('knows Pindu’s own page, where there is nothing to do', async () => {
    await page.goto(`chrome-extension://${pindu.extensionId}/library.html#/`);
    const popup = await clickToolbar(pindu, page);
    await popup.waitForState('restricted');
    expect(await popup.text('#page-state h2')).toBe('This is one of Pindu’s own pages.');
    await expect.poll(() => actions(popup)).toMatchObject({ first: [], others: [] });
    await popup.close();
  });

  it('says how many articles were deleted at once in the library, and takes all of that back', async () => {
    const library = await pindu.context.newPage();
    await library.goto(`chrome-extension://${pindu.extensionId}/library.html#/`);
    const row = { updatedAt: 1, device: 'this', hanCharacters: 5, savedAt: 1, tags: [] };
    const ids = [1, 2, 3].map((nth) => `https://news.example/together/${nth}`);
    await putRows(library, {
      articles: ids.map((id) => ({ ...row, id, identity: id, url: id, title: `第${id.at(-1)}号通知` })),
    });
    await library.reload();
    await library.getByText('第1号通知').waitFor();
    for (const id of ids) await library.check(`[data-id="${id}"] input[type="checkbox"]`, { force: true });
    await library.click('[data-action="delete-selected"]');
    await library.getByText('第1号通知').waitFor({ state: 'detached' });
    const popup = await clickToolbar(pindu, page);
    await waitFor('the text', async () => (await popup.text('.undo-text')) === '3 articles deleted.');
    await popup.click('[data-action="undo"]');
    await waitFor('all of them', () =>
      popup.evaluate((wanted) => wanted.every((id) => document.querySelector(`[data-id="${id}"]`) !== null), ids),
    );
    await popup.close();

    // A long title leaves room for what was done.
    const long = '社区食堂下周一开张六十岁以上的老人凭证件用餐每餐补贴三元菜单每周更换一次少油少盐';
    await putRows(library, {
      articles: [
        { ...row, id: 'https://news.example/long', identity: 'long', url: 'https://news.example/long', title: long },
      ],
    });
    await library.setViewportSize({ width: 360, height: 740 });
    await library.reload();
    await library.click('[data-id="https://news.example/long"] [data-action="delete"]');
    await library.waitForSelector('.undo-text');
    expect(await library.textContent('.undo-text')).toBe(`“${long}” deleted.`);
    const [toast, verb] = await library.evaluate(() =>
      ['.undo', '.undo-title + span'].map((name) => document.querySelector(name)?.getBoundingClientRect().toJSON()),
    );
    expect(verb.right).toBeLessThan(toast.right);
    expect(verb.bottom).toBeLessThan(toast.bottom);
    expect(verb.width).toBeGreaterThan(40);
    await library.close();
  });

  it('puts the words to review before the reminder of a backup', async () => {
    const library = await pindu.context.newPage();
    await library.goto(`chrome-extension://${pindu.extensionId}/library.html#/`);
    await seedSampleLibrary(library);
    await library.close();
    const popup = await openOn('/story', `<h1>社区食堂周一开张</h1>${story}${story}`);
    await popup.waitForSelector('.due-link');
    await popup.waitForSelector('.reminder');
    const [due, reminder] = await popup.evaluate(
      () => ['.due-link', '.reminder'].map((name) => document.querySelector(name)?.getBoundingClientRect().top ?? 0),
      0,
    );
    expect(due).toBeLessThan(reminder ?? 0);
    await popup.close();
  });
});

it('what starts the reader waits for no style of the popup', () => {
  const html = readFileSync(join(outputFolder('chrome'), 'popup.html'), 'utf8');
  expect(html).toContain('<script type="module"');
  expect(html).not.toContain('stylesheet');
});
