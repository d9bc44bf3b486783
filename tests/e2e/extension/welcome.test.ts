import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { afterTimers } from '@/tests/e2e/harness/after-timers';
import { violationsIn } from '@/tests/e2e/harness/axe';
import { askBackground } from '@/tests/e2e/harness/extension-page';
import { type Reader, readerInLibrary } from '@/tests/e2e/harness/reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

// The first steps as somebody meets them who has just installed Pindu, without network from the beginning.

const { pindu } = useBrowser({ firstSteps: true });
let steps: Page;
let story: Reader;

const welcomes = () => pindu.context.pages().filter((page) => page.url().endsWith('#/welcome'));
const done = () =>
  steps.locator('.steps .done').evaluateAll((items) => items.map((item) => item.getAttribute('data-step')));
const ticked = (...names: string[]) =>
  waitFor(`the steps ${names.join(', ')}`, async () => (await done()).join() === names.join());
/** Waits until the background answers, and until a tab is there that was opened after all that its start has opened. */
const afterBackgroundStart = async () => {
  const library = await open('');
  await library.waitForSelector('h1');
  await askBackground(library, 'wordStates');
  await pindu.context.newPage();
};
const open = async (route: string) => {
  const page = await pindu.context.newPage();
  await page.goto(`chrome-extension://${pindu.extensionId}/library.html#/${route}`);
  return page;
};

beforeAll(async () => {
  await pindu.context.setOffline(true);
  const [opened] = welcomes();
  if (opened === undefined) throw new Error('There are no first steps.');
  steps = opened;
  story = readerInLibrary(steps);
});

describe('the first steps', () => {
  it('open in one tab on installation, with the sample article annotated', async () => {
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

  it('ask for the level, then say how much of the sample article is known', async () => {
    expect(await steps.locator('.level-strip').count()).toBe(0);
    await expect
      .poll(() => steps.locator('.ask-level option').allTextContents())
      .toEqual(expect.arrayContaining(['I’m a beginner', 'HSK 1', 'HSK 2 and below']));
    await steps.locator('.ask-level select').selectOption({ label: 'HSK 3 and below' });
    await waitFor('the share', async () => /\d% known/.test((await story.text('.bar .share')) ?? ''));
  });

  it('are ticked off as they are done: card, word, pinyin, article', async () => {
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
    await expect
      .poll(() => steps.locator('[role="status"]').allInnerTexts())
      .toEqual(expect.arrayContaining([expect.stringContaining('Save the article')]));
  });

  it('add the sample article to the library only when it is saved', async () => {
    const list = await open('');
    await list.waitForSelector('h1');
    await list.waitForSelector('.empty');
    await steps.bringToFront();
    await story.click('[data-action="save"]');
    await ticked('look', 'remember', 'pinyin', 'save');
    await list.waitForSelector('text=巷口的琴声');
    await list.close();
  });

  it('lead to the review, and are all ticked off on the way back', async () => {
    await steps.bringToFront();
    await steps.click('[data-step="review"] a');
    await waitFor('the review', () => steps.url().endsWith('#/review'));
    await steps.goBack();
    await ticked('look', 'remember', 'pinyin', 'save', 'review');
  });

  it('stay open when Escape is pressed with nothing to close', async () => {
    await story.waitUntilRead();
    await steps.keyboard.press('Escape');
    await afterTimers(steps, 0);
    expect(await story.isOpen()).toBe(true);
  });

  it('can be done with the keyboard alone', async () => {
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

  it('explain what every permission of the manifest gives the user, without its name', async () => {
    const told = await steps
      .locator('.permissions [data-permissions]')
      .evaluateAll((rows) => rows.flatMap((row) => row.getAttribute('data-permissions')?.split(' ') ?? []));
    const manifest = (await steps.evaluate(() => fetch('/manifest.json').then((answer) => answer.json()))) as {
      permissions: string[];
    };
    expect(told.toSorted()).toEqual([...manifest.permissions, 'sites'].toSorted());
    for (const text of await steps.locator('.permissions dd').allInnerTexts()) expect(text.length).toBeGreaterThan(15);
    const shown = (await steps.textContent('main')) ?? '';
    expect(manifest.permissions.filter((name) => name !== 'storage' && shown.includes(name))).toEqual([]);
  });

  it('do not open again after an update or a restart of the browser', async () => {
    await steps.close();
    await pindu.update();
    await afterBackgroundStart();
    expect(welcomes()).toHaveLength(0);
    await pindu.restart();
    await afterBackgroundStart();
    expect(welcomes()).toHaveLength(0);
  });
});

function isOnWord(): Promise<boolean> {
  return steps.evaluate(() => document.activeElement?.classList.contains('w') === true);
}

describe('the privacy page', () => {
  it('says what is stored and what the permissions are for, without a network', async () => {
    const page = await open('privacy');
    await page.waitForSelector('.prose table');
    const text = await page.textContent('main');
    expect(text).toContain('Only three things ever leave your device');
    expect(text).not.toMatch(/[*`|]/);
    expect(await page.locator('.prose tbody tr').count()).toBe(6);
    await page.close();
  });
});

describe('the settings', () => {
  it('change the preview at once and survive a reload', async () => {
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

  it('link to every page that the navigation leaves out', async () => {
    const page = await open('settings');
    await page.waitForSelector('.links');
    const paths = await page.locator('.links a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(paths).toEqual(
      [
        'backup',
        'sync',
        'export',
        'dictionaries',
        'levels',
        'corrections',
        'bin',
        'welcome',
        'privacy',
        'licences',
      ].map((name) => `#/${name}`),
    );
    await page.close();
  });
});

describe('the navigation', () => {
  it('can be skipped with the keyboard, and the focus moves to the main content of the next page', async () => {
    const page = await open('settings');
    await page.waitForSelector('.links');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
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
    'axe finds no violation on #/%s, and nothing is wider than a phone',
    async (route) => {
      const page = await open(route);
      await page.emulateMedia({ colorScheme });
      if (route === 'privacy') await page.waitForSelector('.prose table');
      else await readerInLibrary(page).waitUntilRead();
      expect(await violationsIn(page)).toEqual([]);
      await page.setViewportSize({ width: 360, height: 740 });
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      expect(await violationsIn(page)).toEqual([]);
      await page.close();
    },
  );
});
