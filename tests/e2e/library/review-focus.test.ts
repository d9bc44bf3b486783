import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { readRows } from '@/tests/e2e/harness/database';
import { askBackground } from '@/tests/e2e/harness/extension-page';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

// Where the focus goes in a session of four words, and that Space means the question that is shown.

const { pindu } = useBrowser();
const words = ['桌子', '椅子', '雨伞', '书包'];
let review: Page;

beforeAll(async () => {
  review = await pindu.context.newPage();
  await review.goto(`chrome-extension://${pindu.extensionId}/library.html#/review`);
  await review.waitForSelector('.review-end[data-state="empty"]');
  for (const simplified of words) {
    const word = { simplified, traditional: simplified, pinyin: ['a'], senses: ['a word'] };
    await askBackground(review, 'changeWords', [{ word, state: 'learning' }]);
  }
  await review.reload();
});

const asked = () => review.locator('.review-card .review-word').first().textContent();
const hasFocus = (selector: string) => review.waitForSelector(`${selector}:focus`);
const suspended = async () =>
  ((await readRows(review, ['words'])).words ?? []).filter((row) => row.suspended === true).length;
const nextAfter = (word: string | null) => waitFor('the next word', async () => (await asked()) !== word);

it('goes on to the next question from the button that suspends a word, and Space shows the answer', async () => {
  await review.waitForSelector('.review-question');
  const first = await asked();
  await review.click('[data-action="suspend"]');
  await nextAfter(first);
  await hasFocus('.review-card');
  await review.keyboard.press('Space');
  await review.waitForSelector('[data-grade]');
  await expect.poll(suspended).toBe(1);
});

it('does the same after the key that suspends a word, wherever the focus was', async () => {
  const word = await asked();
  await review.focus('[data-action="suspend"]');
  await review.keyboard.press('-');
  await nextAfter(word);
  await hasFocus('.review-card');
  await review.keyboard.press('Space');
  await review.waitForSelector('[data-grade]');
  await expect.poll(suspended).toBe(2);
});

it('ends at the title of the end', async () => {
  await review.keyboard.press('4');
  await review.waitForSelector('.review-question');
  await review.keyboard.press('Space');
  await review.click('[data-grade="4"]');
  await review.waitForSelector('.review-end[data-state="done"]');
  await hasFocus('.review-end-title');
});
