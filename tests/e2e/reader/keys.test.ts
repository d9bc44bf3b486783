import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { afterTimers } from '@/tests/e2e/harness/after-timers';
import { pastedText } from '@/tests/e2e/harness/clipboard';
import { ownPage } from '@/tests/e2e/harness/fixtures';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import type { Reader } from '@/tests/e2e/harness/reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

const { pindu, server } = useBrowser();
let reader: Reader;

const press = (key: string) => reader.page.keyboard.press(key);
/** What has the focus: a word's text, a button's action, or the element's name. */
const focused = () =>
  reader.evaluate((root) => {
    const element = (root as ShadowRoot).activeElement as HTMLElement | null;
    if (element === null) return 'nothing';
    return element.matches('.w')
      ? element.textContent
      : (element.dataset.action ?? element.dataset.lookUp ?? element.localName);
  }, undefined);
const isPinned = () => reader.evaluate((root) => root.querySelector('.card.pinned:not([hidden])') !== null, undefined);
const waitForFocus = (on: string) => waitFor(`the focus on ${on}`, async () => (await focused()) === on);
const noCard = () => waitFor('the card to be closed', async () => (await reader.card()) === undefined);

beforeAll(async () => {
  await ownPage.open(firstTab(pindu), server);
  reader = await openReader(pindu);
});
beforeEach(async () => {
  await reader.page.mouse.move(2, 400);
  // What the pointer alone has opened closes by itself: Escape is for what is left, or it closes the reader.
  await afterTimers(reader.page, 250);
  if (await reader.text('.help')) {
    await press('Escape');
    await waitFor('the keys to be gone', async () => (await reader.text('.help')) === undefined);
  }
  await reader.closeCard();
});

/** Puts the keyboard on a word, with its card open and not pinned. */
async function walkTo(word: string): Promise<void> {
  await reader.hover(word);
  await reader.waitForCard(word);
  await press('n');
  await press('b');
  await reader.page.mouse.move(2, 400);
  await waitForFocus(word);
  await reader.waitForCard(word);
}

describe('the keyboard', () => {
  it('continues from the word whose card the pointer opened', async () => {
    await reader.hover('采用');
    await reader.waitForCard('采用');
    await press('n');
    await reader.waitForCard('电力');
    await waitForFocus('电力');
    await press('ArrowLeft');
    await reader.waitForCard('采用');
  });

  it('moves through the characters of a word, and shows the entry that begins at each', async () => {
    await walkTo('研究');
    await press('m');
    expect(await reader.waitForCard('究')).toMatchObject({ headword: '究', pinyin: 'jiū' });
    await expect.poll(() => reader.texts('.at')).toEqual(['究']);
    await press('m');
    await waitFor('the next word', async () => !['研究', '究'].includes((await reader.card())?.headword ?? '究'));
    await press('b');
    await reader.waitForCard('研究');
  });

  it('keeps a pinned card pinned from word to word, and moves into it with Tab and out with Shift+Tab', async () => {
    await walkTo('采用');
    expect(await isPinned()).toBe(false);
    await press('Enter');
    await waitFor('the pin', isPinned);
    await press('ArrowRight');
    await reader.waitForCard('电力');
    await expect.poll(isPinned).toBe(true);
    await press('Tab');
    await expect
      .poll(() => reader.evaluate((root) => (root as ShadowRoot).activeElement?.closest('.card') != null, 0))
      .toBe(true);
    // A button that arrives late may stand before the one that has the focus.
    await waitFor('the focus on the word', async () => {
      await press('Shift+Tab');
      return (await focused()) === '电力';
    });
    await press('Tab');
    await press('Escape');
    await noCard();
    await waitForFocus('电力');
  });

  it('has one Tab stop in the text', async () => {
    await walkTo('采用');
    await press('Escape');
    const stops = () =>
      reader.evaluate(
        (root) => [...root.querySelectorAll('.w[tabindex="0"]')].map(({ textContent }) => textContent),
        undefined,
      );
    await expect.poll(stops).toEqual(['采用']);
  });

  it('copies an entry as tab-separated text where scripts of the page have no clipboard', async () => {
    expect(await reader.page.evaluate(() => typeof navigator.clipboard)).toBe('undefined');
    await walkTo('采用');
    await press('c');
    await waitFor('the word of it', async () => (await reader.text('.card-note')) === 'Copied');
    const [simplified, traditional, pinyin, senses, ...rest] = (await pastedText(reader.page)).split('\t');
    expect([simplified, traditional, pinyin, rest]).toEqual(['采用', '採用', 'cǎi yòng', []]);
    expect(senses).toMatch(/adopt/);
    await waitForFocus('采用');
  });

  it('hides and shows the meanings', async () => {
    await walkTo('采用');
    await press('d');
    const tested = await waitFor('a card without meanings', async () => {
      const card = await reader.card();
      return card?.senses.length === 0 && card;
    });
    expect(tested.pinyin).toBe('cǎiyòng');
    expect(tested.shorter.join()).not.toMatch(/use/);
    await press('d');
    await waitFor('the meanings', async () => ((await reader.card())?.senses.length ?? 0) > 0);
  });

  it('shows the list of keys on ?, which Escape closes before the card', async () => {
    await walkTo('采用');
    await press('Enter');
    await press('?');
    await waitFor('the keys', async () => (await reader.text('.help'))?.includes('Next word'));
    await press('Escape');
    await waitFor('the keys to be gone', async () => (await reader.text('.help')) === undefined);
    expect((await reader.card())?.headword).toBe('采用');
    await waitForFocus('采用');
    await press('?');
    await press('?');
    await waitFor('the keys to be gone', async () => (await reader.text('.help')) === undefined);
  });

  it('stays on its word while the list of keys is shown', async () => {
    await walkTo('采用');
    await press('Enter');
    await press('?');
    await waitFor('the keys', async () => (await reader.text('.help')) !== undefined);
    for (const key of ['n', 'n', 'b', 'm', 'ArrowRight']) await press(key);
    await afterTimers(reader.page, 100);
    expect((await reader.card())?.headword).toBe('采用');
    await press('?');
    await waitFor('the keys to be gone', async () => (await reader.text('.help')) === undefined);
    await afterTimers(reader.page, 100);
    expect((await reader.card())?.headword).toBe('采用');
  });

  it('draws no card over the list of keys', async () => {
    await walkTo('采用');
    await press('?');
    await waitFor('the keys', async () => (await reader.text('.help')) !== undefined);
    const beside = await reader.evaluate((root) => {
      for (const word of root.querySelectorAll('span.w')) {
        const { x = 0, y = 0, width = 0, height = 0 } = word.firstElementChild?.getBoundingClientRect() ?? {};
        const point = { x: x + width / 2, y: y + height * 0.75 };
        const isSeen = (root as ShadowRoot).elementFromPoint(point.x, point.y)?.closest('.w') === word;
        if (isSeen && word.textContent !== '采用') return point;
      }
    }, undefined);
    await reader.page.mouse.move(beside?.x ?? 0, beside?.y ?? 0, { steps: 3 });
    await waitFor('the card of another word', async () => ((await reader.card())?.headword ?? '采用') !== '采用');
    const onTop = await reader.evaluate((root) => {
      const box = root.querySelector('.help')?.getBoundingClientRect();
      const points = [0.1, 0.3, 0.5, 0.7, 0.9].flatMap((x) => [0.1, 0.3, 0.5, 0.7, 0.9].map((y) => [x, y] as const));
      return points.map(([x, y]) => {
        const { left = 0, top = 0, width = 0, height = 0 } = box ?? {};
        return (root as ShadowRoot).elementFromPoint(left + x * width, top + y * height)?.closest('.help, .card')
          ?.className;
      });
    }, undefined);
    expect(new Set(onTop)).toEqual(new Set(['help']));
  });

  it('leaves a closed card closed when the list of keys goes', async () => {
    await walkTo('采用');
    await press('Escape');
    await noCard();
    await press('?');
    await waitFor('the keys', async () => (await reader.text('.help')) !== undefined);
    await press('Escape');
    await waitFor('the keys to be gone', async () => (await reader.text('.help')) === undefined);
    await waitForFocus('采用');
    await afterTimers(reader.page, 250);
    expect(await reader.card()).toBeUndefined();
  });

  it('keeps an open card open while the list of keys is shown', async () => {
    await walkTo('采用');
    await press('?');
    await waitFor('the keys', async () => (await reader.text('.help')) !== undefined);
    await afterTimers(reader.page, 250);
    await press('Escape');
    await waitFor('the keys to be gone', async () => (await reader.text('.help')) === undefined);
    await afterTimers(reader.page, 250);
    expect((await reader.card())?.headword).toBe('采用');
  });

  it('takes an Escape that reaches the dialog only as its cancel event, however soon after another', async () => {
    /** As Firefox does in the task of the key, or as Chromium does where nothing has the focus: by itself. */
    const cancelAfterKey = (when: 'in its task' | 'after it') =>
      reader.evaluate((root, wanted) => {
        const dialog = root.querySelector('dialog');
        const cancel = () => dialog?.dispatchEvent(new Event('cancel', { cancelable: true }));
        const onKey = () => (wanted === 'in its task' ? cancel() : setTimeout(cancel, 5));
        dialog?.addEventListener('keydown', onKey, { once: true });
      }, when);
    await walkTo('采用');
    await press('?');
    await waitFor('the keys', async () => (await reader.text('.help')) !== undefined);
    await cancelAfterKey('in its task');
    await press('Escape');
    await waitFor('the keys to be gone', async () => (await reader.text('.help')) === undefined);
    await afterTimers(reader.page, 250);
    expect((await reader.card())?.headword).toBe('采用');
    await press('?');
    await waitFor('the keys', async () => (await reader.text('.help')) !== undefined);
    await cancelAfterKey('after it');
    await press('Escape');
    await noCard();
    expect(await reader.isOpen()).toBe(true);
  });

  it('takes keys while nothing has the focus, and lets the page hear none of them', async () => {
    await reader.page.evaluate(() => {
      const heard: string[] = [];
      for (const type of ['keydown', 'keyup'])
        window.addEventListener(type, (event) => heard.push((event as KeyboardEvent).key));
      Object.assign(window, { __heard: heard });
    });
    await walkTo('采用');
    await press('Enter');
    await waitFor('the pinned card', isPinned);
    const blur = () =>
      reader.evaluate((root) => {
        // As when a control that has the focus goes, before the reader has given it back.
        root.addEventListener('focusout', (event) => event.stopImmediatePropagation(), { capture: true, once: true });
        ((root as ShadowRoot).activeElement as HTMLElement).blur();
      }, undefined);
    await blur();
    expect(await focused()).toBe('nothing');
    await press('n');
    await reader.waitForCard('电力');
    await waitForFocus('电力');
    await blur();
    await press('Escape');
    await noCard();
    expect(await reader.isOpen()).toBe(true);
    expect(await reader.page.evaluate(() => (window as unknown as { __heard: string[] }).__heard)).toEqual([]);
  });

  it('ignores keys with modifiers', async () => {
    await walkTo('采用');
    for (const key of ['Alt+n', 'Control+b', 'Meta+d', 'Alt+ArrowRight']) await press(key);
    expect((await reader.card())?.headword).toBe('采用');
    expect((await reader.card())?.senses.length).toBeGreaterThan(0);
  });

  it('ignores single letters when they are turned off, but not the other keys', async () => {
    await toggleSetting('singleKeys');
    await reader.hover('采用');
    await reader.waitForCard('采用');
    for (const key of ['n', 'm', 'd', '?']) await press(key);
    expect(await reader.card()).toMatchObject({ headword: '采用' });
    expect(await reader.text('.help')).toBeUndefined();
    await press('ArrowRight');
    await reader.waitForCard('电力');
    await press('Escape');
    await noCard();
    await toggleSetting('singleKeys');
  });
});

/** Clicks a switch in the settings, and closes them. */
async function toggleSetting(name: string): Promise<void> {
  await reader.click('[data-action="settings"]');
  await waitFor('the settings', () => reader.text('.settings-panel'));
  await reader.evaluate((root, wanted) => root.querySelector(wanted)?.scrollIntoView(), `[name="${name}"]`);
  await reader.click(`[name="${name}"]`);
  // By its button: Escape closes a card first, which the pointer may have opened on its way.
  await reader.click('[data-action="settings"]');
  await waitFor('the settings to close', async () => (await reader.text('.settings-panel')) === undefined);
}
