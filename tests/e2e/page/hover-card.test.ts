import { expect, it } from 'vitest';
import { afterTimers } from '@/tests/e2e/harness/after-timers';
import { pastedText } from '@/tests/e2e/harness/clipboard';
import { startHover } from '@/tests/e2e/harness/hover';
import { firstTab } from '@/tests/e2e/harness/open-reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';
import { rest, useMenuPage } from './menu-page';

const { pindu, server } = useBrowser();
useMenuPage(pindu, server);

it('a clicked card stays open, remembers, copies and looks up words, and closes on a click outside', async () => {
  const page = firstTab(pindu);
  const hover = await startHover(pindu, page);
  const at = await rest(page, 'plain', 12);
  await hover.waitForCard('银行');
  await page.mouse.click(at.x, at.y);
  await waitFor('the pin', hover.isPinned);
  await page.mouse.move(900, 700);
  await afterTimers(page, 250);
  expect((await hover.card())?.word).toBe('银行');

  await hover.click('[data-action="remember"]');
  await waitFor('the word to be kept', async () => (await hover.text('[data-action="remember"]'))?.includes('✓'));
  await hover.click('[data-action="copy"]');
  await waitFor('the copy', async () => (await hover.text('.card-note')) === 'Copied');
  expect(await pastedText(page)).toMatch(/^银行\t銀行\tyín háng\t/);
  await hover.click('[data-look-up="银"]');
  await hover.waitForCard('银');
  await page.keyboard.press('Backspace');
  await hover.waitForCard('银行');
  await page.mouse.click(900, 700);
  await waitFor('no card', async () => (await hover.card()) === undefined);

  // What was said of it is so for the reader too.
  await rest(page, 'plain', 12);
  await hover.waitForCard('银行');
  await expect.poll(() => hover.text('[data-action="remember"]')).toContain('✓');
});

it('figures and a Latin name that the article explains have cards too, by pointer and keys, and are remembered', async () => {
  server.serve('/names', {
    body: `<!doctype html><html lang="zh"><meta charset="utf-8"><title>来访</title>
      <body style="padding: 60px; font-size: 24px"><p id="names">来访的索萨（Sousa）是海洋学家，Sousa看了35%的GPS站。</p>`,
  });
  const page = firstTab(pindu);
  await page.goto('http://news.test/names');
  const hover = await startHover(pindu, page);
  const text = '来访的索萨（Sousa）是海洋学家，Sousa看了35%的GPS站。';
  const at = await rest(page, 'names', text.lastIndexOf('Sousa') + 2);
  await hover.waitForCard('Sousa');
  await expect.poll(() => hover.text('.card-explained')).toContain('索萨');
  await page.mouse.click(at.x, at.y);
  await waitFor('the pin', hover.isPinned);
  await hover.click('[data-action="remember"]');
  await waitFor('the name to be kept', async () => (await hover.text('[data-action="remember"]'))?.includes('✓'));
  for (const word of ['看', '了', '35%', '的', '站']) {
    await page.keyboard.press('n');
    await hover.waitForCard(word);
  }
  for (const word of ['的', '35%', '了', '看', 'Sousa']) {
    await page.keyboard.press('b');
    await hover.waitForCard(word);
  }
  expect((await hover.card())?.pinyin).toBe('');
});

it('the pinyin of a word can be corrected on its card', async () => {
  const page = firstTab(pindu);
  const hover = await startHover(pindu, page);
  const at = await rest(page, 'plain', 12);
  await hover.waitForCard('银行');
  await page.mouse.click(at.x, at.y);
  await hover.click('[data-action="correct"]');
  await hover.click('.card-correct-row .choice[aria-pressed="false"]');
  await hover.click('[data-action="correct-here"]');
  await waitFor('the other reading', async () => !/háng/.test((await hover.card())?.pinyin ?? 'háng'));
  await hover.click('[data-action="undo-correction"]');
  await waitFor('the first reading', async () => /háng/.test((await hover.card())?.pinyin ?? ''));
});

it('with a card open, keys move by word and character, and Tab enters and leaves the card', async () => {
  const page = firstTab(pindu);
  await page.evaluate(() => document.getElementById('link')?.focus());
  const hover = await startHover(pindu, page);
  await rest(page, 'plain', 12);
  await hover.waitForCard('银行');
  await page.keyboard.press('m');
  await hover.waitForCard('行');
  await expect.poll(hover.marked).toBe('行');
  for (const word of ['的', '人', '也', '来', '了', '图书馆']) {
    await page.keyboard.press('n');
    await hover.waitForCard(word);
  }
  await page.keyboard.press('b');
  await hover.waitForCard('了');
  await page.keyboard.press('d');
  await waitFor('no meanings', async () => (await hover.text('.card-senses')) === undefined);
  await page.keyboard.press('d');
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('Enter');
  await waitFor('the pin', hover.isPinned);
  await page.keyboard.press('ArrowLeft');
  const before = await waitFor('the word before', async () => {
    const card = await hover.card();
    return card !== undefined && card.word !== '了' && card;
  });
  await page.keyboard.press('Tab');
  await waitFor('the focus in the card', hover.hasFocus);
  // A button that arrives late may stand before the one that has the focus.
  await waitFor('the focus on the page', async () => {
    await page.keyboard.press('Shift+Tab');
    return !(await hover.hasFocus());
  });
  expect((await hover.card())?.word).toBe(before.word);
  await page.keyboard.press('?');
  await waitFor('the keys', async () => (await hover.text('.help')) !== undefined);
  expect(await hover.text('.help')).not.toContain('Show or hide pinyin');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await waitFor('no card', async () => (await hover.card()) === undefined);
  expect(await hover.isOn()).toBe(true);
});

it('typing in a field of the page works while a card is open', async () => {
  const page = firstTab(pindu);
  const hover = await startHover(pindu, page);
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('input'), { id: 'field' }));
    document.getElementById('field')?.focus();
  });
  await rest(page, 'plain', 12);
  await hover.waitForCard('银行');
  await page.keyboard.type('nbc');
  expect(await page.inputValue('#field')).toBe('nbc');
  expect((await hover.card())?.word).toBe('银行');
});
