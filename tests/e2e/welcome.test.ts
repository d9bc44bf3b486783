import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsIn } from './harness/axe.ts';
import { launchPindu, type Pindu } from './harness/launch.ts';
import { type Reader, readerInLibrary } from './harness/reader.ts';
import { waitFor } from './harness/wait-for.ts';

// The first steps as somebody meets them who has just installed Pindu, without network from the beginning.

let pindu: Pindu;
let steps: Page;
let story: Reader;

const welcomes = () => pindu.context.pages().filter((page) => page.url().endsWith('#/welcome'));
const done = () =>
  steps.locator('.steps .done').evaluateAll((items) => items.map((item) => item.getAttribute('data-step')));
const ticked = (...names: string[]) =>
  waitFor(`the steps ${names.join(', ')}`, async () => (await done()).join() === names.join());
const open = async (route: string) => {
  const page = await pindu.context.newPage();
  await page.goto(`chrome-extension://${pindu.extensionId}/library.html#/${route}`);
  return page;
};

beforeAll(async () => {
  pindu = await launchPindu({ firstSteps: true });
  await pindu.context.setOffline(true);
  const [opened] = welcomes();
  if (opened === undefined) throw new Error('There are no first steps.');
  steps = opened;
  story = readerInLibrary(steps);
});
afterAll(() => pindu.close());

describe('the first steps', () => {
  it('are opened in one tab by the installation, with the story read', async () => {
    expect(welcomes()).toHaveLength(1);
    await story.waitUntilRead();
    const rubies = await story.rubies('article');
    expect(rubies.filter(({ base }) => base === '得').map(({ pinyin }) => pinyin)).toEqual(['děi', 'de']);
    expect(
      rubies
        .filter(({ base }) => base === '着')
        .map(({ pinyin }) => pinyin)
        .at(-1),
    ).toBe('zháo');
    expect(await done()).toEqual([]);
  });

  it('ask for the level, and say then how much of the story is known', async () => {
    expect(await steps.locator('.level-strip').count()).toBe(0);
    await steps.locator('.ask-level select').selectOption({ label: 'HSK 3 and below' });
    await waitFor('the share', async () => /\d% known/.test((await story.text('.bar .share')) ?? ''));
  });

  it('are ticked as they are done: a card, a word, pinyin, the article', async () => {
    await story.hover('音乐');
    await story.waitForCard('音乐');
    await ticked('look');
    expect(await steps.locator('[aria-current="step"]').getAttribute('data-step')).toBe('remember');
    await steps.keyboard.press('r');
    await ticked('look', 'remember');
    await steps.keyboard.press('Escape');
    await steps.keyboard.press('p');
    await ticked('look', 'remember', 'pinyin');
    await steps.keyboard.press('p');
    expect(await steps.locator('[role="status"]').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringContaining('Save the article')]),
    );
  });

  it('put the story into the library when it is saved, and not before', async () => {
    const list = await open('');
    await list.waitForSelector('h1');
    await list.waitForSelector('.empty');
    await steps.bringToFront();
    await story.click('[data-action="save"]');
    await ticked('look', 'remember', 'pinyin', 'save');
    await list.waitForSelector('text=巷口的琴声');
    await list.close();
  });

  it('lead to the review, and are all ticked when one comes back', async () => {
    await steps.bringToFront();
    await steps.click('[data-step="review"] a');
    await waitFor('the review', () => steps.url().endsWith('#/review'));
    await steps.goBack();
    await ticked('look', 'remember', 'pinyin', 'save', 'review');
  });

  it('stay where they are when Escape is pressed with nothing open', async () => {
    await story.waitUntilRead();
    await steps.keyboard.press('Escape');
    expect(await story.isOpen()).toBe(true);
  });

  it('are done by the keyboard alone', async () => {
    await steps.evaluate(() => sessionStorage.clear());
    await steps.reload();
    await story.waitUntilRead();
    for (let presses = 0; presses < 40 && !(await isOnWord()); presses++) await steps.keyboard.press('Tab');
    expect(await isOnWord()).toBe(true);
    await ticked('look');
    await steps.keyboard.press('n');
    await steps.keyboard.press('r');
    await ticked('look', 'remember');
  });

  it('tell each permission of the manifest in a sentence', async () => {
    const told = await steps
      .locator('.permissions [data-permission]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-permission')));
    const manifest = (await steps.evaluate(() => fetch('/manifest.json').then((answer) => answer.json()))) as {
      permissions: string[];
    };
    expect(told.toSorted()).toEqual([...manifest.permissions, 'sites'].toSorted());
    for (const text of await steps.locator('.permissions dd').allInnerTexts()) expect(text.length).toBeGreaterThan(15);
  });

  it('are not opened again by an update, nor when the browser is started again', async () => {
    await steps.close();
    await pindu.update();
    const library = await open('');
    await library.waitForSelector('h1');
    await library.waitForTimeout(700);
    expect(welcomes()).toHaveLength(0);
    pindu = await pindu.restart();
    const again = await open('');
    await again.waitForSelector('h1');
    await again.waitForTimeout(700);
    expect(welcomes()).toHaveLength(0);
  });
});

function isOnWord(): Promise<boolean> {
  return steps.evaluate(() => document.activeElement?.classList.contains('w') === true);
}

describe('the privacy page', () => {
  it('tells what is kept and what the permissions are for, without network', async () => {
    const page = await open('privacy');
    const text = await page.textContent('main');
    expect(text).toContain('Pindu sends nothing anywhere.');
    expect(text).not.toMatch(/[*`|]/);
    expect(await page.locator('.prose tbody tr').count()).toBe(5);
    await page.close();
  });
});

describe('the settings', () => {
  it('change the preview at once and are kept', async () => {
    const page = await open('settings');
    const preview = readerInLibrary(page);
    await preview.waitUntilRead();
    await page.locator('[name="notation"][value="zhuyin"]').check({ force: true });
    await waitFor('zhuyin', async () => (await preview.rubies('article')).some(({ pinyin }) => pinyin === 'ㄍㄨㄥ'));
    await page.reload();
    await waitFor('zhuyin again', async () =>
      (await preview.rubies('article')).some(({ pinyin }) => pinyin === 'ㄍㄨㄥ'),
    );
    await page.locator('[name="notation"][value="pinyin"]').check({ force: true });
    await waitFor('pinyin', async () => (await preview.rubies('article')).some(({ pinyin }) => pinyin === 'gōng'));
    await page.close();
  });

  it('lead to every page that is not in the frame', async () => {
    const page = await open('settings');
    await page.waitForSelector('.links');
    const paths = await page.locator('.links a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(paths).toEqual(
      ['backup', 'export', 'levels', 'corrections', 'bin', 'welcome', 'privacy'].map((name) => `#/${name}`),
    );
    await page.close();
  });
});

describe('the frame', () => {
  it('is skipped by the keyboard, and the focus goes along to the next page', async () => {
    const page = await open('settings');
    await page.waitForSelector('.links');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await waitFor('the backup page', () => page.url().endsWith('#/backup'));
    await waitFor('the focus', () => page.evaluate(() => document.activeElement?.tagName === 'MAIN'));
    expect(await page.locator('main').count()).toBe(1);
    await page.close();
  });
});

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  it.each(['welcome', 'privacy', 'settings'])(
    'axe finds nothing wrong in #/%s, and nothing is wider than a telephone',
    async (route) => {
      const page = await open(route);
      await page.emulateMedia({ colorScheme });
      if (route !== 'privacy') await readerInLibrary(page).waitUntilRead();
      expect(await violationsIn(page)).toEqual([]);
      await page.setViewportSize({ width: 360, height: 740 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      expect(await violationsIn(page)).toEqual([]);
      await page.close();
    },
  );
});
