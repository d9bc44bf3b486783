import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { realDictionary } from '@/tests/chinese/real-dictionary';
import { violationsIn } from '@/tests/e2e/harness/axe';
import { ownPage } from '@/tests/e2e/harness/fixtures';
import { openReader } from '@/tests/e2e/harness/open-reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

const { pindu, server } = useBrowser({ firstSteps: true });

let steps: Page;
/** The number of words that the check found. */
let found = 0;

/** The frequency rank of a word; infinite for what is none. */
function rankOf(word: string): number {
  const dictionary = realDictionary();
  const [entry] = dictionary.entriesOf(dictionary.find(word) ?? -1);
  return (entry !== undefined && dictionary.frequencyRank(entry)) || Number.POSITIVE_INFINITY;
}

const focused = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.action);

async function tabTo(page: Page, action: string): Promise<void> {
  for (let presses = 0; presses < 60 && (await focused(page)) !== action; presses++) await page.keyboard.press('Tab');
  expect(await focused(page)).toBe(action);
}

/** That axe finds nothing in either colours. */
async function noViolations(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violationsIn(page), colorScheme).toEqual([]);
  }
}

/** Answers with the arrow keys as somebody who knows the commonest words, and looks at each; gives how many it were. */
async function answerAll(page: Page, known: number): Promise<number> {
  for (let answers = 0; ; answers++) {
    if (answers > 40) throw new Error('More than 40 words were asked.');
    const word = await page.locator('.check-word').textContent();
    await page.keyboard.press(rankOf(word ?? '') <= known ? 'ArrowRight' : 'ArrowLeft');
    await waitFor('the next word', () =>
      page.evaluate(
        (last) =>
          document.querySelector('.check-result') !== null ||
          document.querySelector('.check-word')?.textContent !== last,
        word,
      ),
    );
    if ((await page.locator('.check-result').count()) > 0) return answers + 1;
  }
}

beforeAll(async () => {
  const opened = pindu.context.pages().find((page) => page.url().endsWith('#/welcome'));
  if (opened === undefined) throw new Error('There are no first steps.');
  steps = opened;
  await steps.waitForSelector('.ask-level');
});

describe('the level check', () => {
  it('is taken at first use with the keyboard alone, and sets the level', async () => {
    await tabTo(steps, 'check-level');
    await steps.keyboard.press('Enter');
    await waitFor('the start', async () => (await focused(steps)) === 'start-check');
    await noViolations(steps);
    await steps.keyboard.press('Enter');
    await steps.waitForSelector('.check-word');
    await noViolations(steps);
    expect(await answerAll(steps, 1000)).toBeLessThanOrEqual(40);
    await noViolations(steps);

    found = Number(
      /about ([\d,]+) words/.exec((await steps.textContent('.check-result')) ?? '')?.[1]?.replace(',', ''),
    );
    expect(found).toBeGreaterThan(700);
    expect(found).toBeLessThan(1400);
    await expect.poll(() => focused(steps)).toBe('use-level');
    await steps.keyboard.press('Enter');
    await waitFor('the dialog to close', async () => (await steps.locator('dialog.level-check').count()) === 0);
    await expect.poll(() => focused(steps)).toBe('check-level');
    const level = steps.locator('.ask-level select');
    await expect.poll(async () => JSON.parse(await level.inputValue())).toEqual({ kind: 'words', count: found });
  });

  it('is followed by the new words of an article, which asks for no level again', async () => {
    const page = await pindu.context.newPage();
    await ownPage.open(page, server);
    const reader = await openReader(pindu, page);
    await waitFor('the share', async () => /\d% known/.test((await reader.text('.bar .share')) ?? ''));
    expect(await reader.texts('.level-strip')).toEqual([]);
    await reader.click('[data-action="words"]');
    await waitFor('the words', async () => (await reader.texts('.new-words b')).length > 0);
    const words = await reader.texts('.new-words b');
    expect(words.filter((word) => rankOf(word) <= found)).toEqual([]);
    await page.close();
  });

  it('is offered in the settings, where Escape leaves the level as it is', async () => {
    const page = await pindu.context.newPage();
    await page.goto(`chrome-extension://${pindu.extensionId}/library.html#/settings`);
    await page.click('[data-action="check-level"]');
    await page.click('[data-action="start-check"]');
    await page.waitForSelector('.check-word');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Escape');
    await waitFor('the dialog to close', async () => (await page.locator('dialog.level-check').count()) === 0);
    const level = page.locator('.reading-settings select[name="level"]');
    await expect.poll(async () => JSON.parse(await level.inputValue())).toEqual({ kind: 'words', count: found });
    await page.close();
  });

  it('is counted by the statistics, apart from what was marked', async () => {
    const page = await pindu.context.newPage();
    await page.goto(`chrome-extension://${pindu.extensionId}/library.html#/statistics`);
    const figure = page.locator('[data-figure="known"]');
    await waitFor('the count', async () =>
      ((await figure.textContent()) ?? '').endsWith(
        `No words saved yet. By your level, about ${found.toLocaleString('en')} words count as known.`,
      ),
    );
    await page.close();
  });

  it('takes an answer back, and gives no level to who claims to know every made-up word', async () => {
    const page = await pindu.context.newPage();
    await page.goto(`chrome-extension://${pindu.extensionId}/library.html#/settings`);
    await page.click('[data-action="check-level"]');
    await page.click('[data-action="start-check"]');
    const word = page.locator('.check-word');
    const first = await word.textContent();
    expect(await page.isDisabled('[data-action="check-back"]')).toBe(true);
    for (const takeBack of [() => page.keyboard.press('Backspace'), () => page.click('[data-action="check-back"]')]) {
      await page.click('[data-action="unknown"]');
      await waitFor('the second word', async () => (await word.textContent()) !== first);
      await takeBack();
      await waitFor('the first word', async () => (await word.textContent()) === first);
    }
    await expect.poll(() => page.textContent('.check-progress small')).toMatch(/^Word 1 of/);

    await answerAll(page, Number.POSITIVE_INFINITY);
    const said = /You said you knew (\d+) of (\d+) words that don’t exist/.exec(
      (await page.textContent('dialog.level-check')) ?? '',
    );
    expect(Number(said?.[2])).toBeGreaterThanOrEqual(8);
    expect(said?.[1]).toBe(said?.[2]);
    expect(await page.locator('[data-action="use-level"]').count()).toBe(0);
    await expect.poll(() => focused(page)).toBe('check-again');
    await noViolations(page);
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-action="start-check"]');
    await page.keyboard.press('Escape');
    await page.close();
  });

  it('shows words in traditional characters to who reads them, and makes a beginner of who knows none', async () => {
    const page = await pindu.context.newPage();
    await page.goto(`chrome-extension://${pindu.extensionId}/library.html#/settings`);
    await page.check('input[name="script"][value="traditional"]', { force: true });
    await page.click('[data-action="check-level"]');
    await page.click('[data-action="start-check"]');
    await page.waitForSelector('.check-word[lang="zh-Hant"]');
    expect(await answerAll(page, 0)).toBeLessThan(40);
    expect(await page.textContent('.check-result')).toBe('You are just starting out');
    await page.click('[data-action="use-level"]');
    const level = page.locator('.reading-settings select[name="level"]');
    await waitFor('the level', async () => (await level.inputValue()) === JSON.stringify({ kind: 'beginner' }));
    await page.close();
  });
});
