import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { ownPage } from '@/tests/e2e/harness/fixtures';
import { waitFor } from '@/tests/e2e/harness/wait-for';
import { cardIn, openCard, openOwnPage, openReader, pointOf } from './harness/reader';
import { useFirefox } from './harness/use-firefox';

// One article in the reader: each test goes on where the one before it stopped.

const { paragraphs } = ownPage.expected();
const { firefox, server } = useFirefox();
const marks = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/;
let page: Page;
let before: string;

const markup = () => page.evaluate(() => new XMLSerializer().serializeToString(document));

/** Chooses in the settings, and waits until the text shows it. */
async function choose(selector: string, value: string, shown: string): Promise<void> {
  await firefox.inReader((root) => {
    const button = root.querySelector<HTMLElement>('.bar [data-action="settings"]');
    if (root.querySelector('.settings-panel') !== null) return;
    // A click without a place is the focus's.
    button?.focus();
    button?.click();
  });
  await waitFor('the settings', () => firefox.inReader((root) => root.querySelector('.settings-panel') !== null));
  await firefox.inReader(
    (root, [wanted, to]) => {
      const control = root.querySelector<HTMLSelectElement | HTMLInputElement>(`.settings-panel ${wanted}`);
      if (control === null) throw new Error('no such setting');
      if (control.localName === 'input') (control as HTMLInputElement).checked = true;
      else control.value = to;
      const { Event } = control.ownerDocument.defaultView as unknown as typeof globalThis;
      control.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [selector, value] as const,
  );
  await waitFor(`the setting ${value}`, () =>
    firefox.inReader((root, wanted) => root.querySelector(wanted) !== null, shown),
  );
  await page.keyboard.press('Escape');
  await waitFor('the settings to close', () =>
    firefox.inReader((root) => root.querySelector('.settings-panel') === null),
  );
}

/** The lines of what Ctrl+A and Ctrl+C put on the clipboard, which was empty before. */
async function copyAll(): Promise<string[]> {
  await firefox.clipboard.empty();
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.press('c');
  await page.keyboard.up('Control');
  const text = await waitFor('something on the clipboard', async () => (await firefox.clipboard.text()) || false);
  return text.split(/\n+/).filter(Boolean);
}

it('the toolbar button opens the reader, with pinyin over every character', async () => {
  page = await openOwnPage(firefox, server);
  before = await markup();
  await openReader(firefox);
  await firefox.closePopup();
  const last = paragraphs.at(-1) ?? '';
  const rubies = await waitFor('the last paragraph', () =>
    firefox.inReader((root, text) => {
      const found = [...root.querySelectorAll('article p')].find((each) => each.textContent === text);
      found?.scrollIntoView({ behavior: 'instant' });
      const over = [...(found?.querySelectorAll<HTMLElement>('rt[data-p]') ?? [])].map((rt) => {
        const base = rt.ownerDocument.createRange();
        if (rt.previousSibling !== null) base.selectNode(rt.previousSibling);
        const pinyin = rt.getBoundingClientRect();
        const content = rt.ownerDocument.defaultView?.getComputedStyle(rt, '::before').content ?? '';
        return {
          isDrawn: content.startsWith('attr(data-p)') && pinyin.width > 0 && pinyin.height > 0,
          isAbove: pinyin.bottom <= base.getBoundingClientRect().top + pinyin.height / 2,
        };
      });
      return over.length > 0 && over;
    }, last),
  );
  expect(rubies).toHaveLength([...last].filter((each) => /\p{Script=Han}/u.test(each)).length);
  expect(rubies.filter(({ isDrawn, isAbove }) => !isDrawn || !isAbove)).toEqual([]);
});

/** Where the characters of the text that have pinyin stand, and their pinyin: middles, in pixels. */
const middles = () =>
  firefox.inReader((root) =>
    [...root.querySelectorAll('article p')].map((paragraph) =>
      [...paragraph.querySelectorAll('ruby')].map((ruby) => {
        const rt = ruby.querySelector('rt') as HTMLElement;
        const range = rt.ownerDocument.createRange();
        range.setStartBefore(ruby.firstChild as Node);
        range.setEndBefore(rt);
        const [base, over] = [range.getBoundingClientRect(), (rt.firstElementChild ?? rt).getBoundingClientRect()];
        return { text: ruby.textContent ?? '', at: (base.left + base.right) / 2, over: (over.left + over.right) / 2 };
      }),
    ),
  );

it('characters stand evenly, with their syllables over their middle', async () => {
  const all = await middles();
  const distances = all
    .flatMap((rubies) => rubies.slice(1).map(({ at }, index) => at - (rubies[index]?.at ?? 0)))
    // Not over punctuation or to another line.
    .filter((distance) => distance > 0 && distance < 40)
    .sort((a, b) => a - b);
  const median = distances[distances.length >> 1] ?? 0;
  const even = distances.filter((distance) => Math.abs(distance - median) <= 0.04 * median);
  expect(distances.length).toBeGreaterThan(100);
  expect(even.length / distances.length).toBeGreaterThan(0.85);
  expect(Math.max(...all.flat().map(({ at, over }) => Math.abs(at - over)))).toBeLessThan(1.5);
});

it('the pointer opens the card of a word', async () => {
  await openCard(firefox, page, '采用');
  expect((await cardIn(firefox.inReader))?.pinyin).toBe('cǎiyòng');
});

it('copied text has no pinyin, in every pinyin mode and in the other script', async () => {
  for (const mode of ['always', 'above-level', 'unknown', 'hover', 'off']) {
    await choose('select[name="pinyin"]', mode, `.reading[data-pinyin="${mode}"]`);
    const lines = await copyAll();
    expect(
      lines.filter((line) => paragraphs.includes(line)),
      mode,
    ).toEqual(paragraphs);
    expect(lines.join(), mode).not.toMatch(marks);
  }
  await choose('select[name="pinyin"]', 'always', '.reading[data-pinyin="always"]');
  await choose('input[name="script"][value="traditional"]', 'traditional', '.reading');
  const converted = await waitFor('the other script', async () => {
    const lines = await copyAll();
    return lines.join().includes('環保團體') && lines;
  });
  expect(converted.join()).not.toMatch(marks);
  await choose('input[name="script"][value="original"]', 'original', '.reading');
});

it('selected characters become one word, and no more with undo', async () => {
  const word = '用电';
  const at = await pointOf(firefox.inReader, '采用');
  const { from, to } = await firefox.inReader((root) => {
    const first = [...root.querySelectorAll('p .w')].find((each) => each.textContent === '采用');
    const next = first?.nextElementSibling;
    if (next?.textContent !== '电力') throw new Error(`电力 does not follow, but ${next?.textContent}`);
    const start = first?.querySelectorAll('ruby')[1]?.getBoundingClientRect() as DOMRect;
    const end = next.querySelectorAll('ruby')[0]?.getBoundingClientRect() as DOMRect;
    return { from: Math.round(start.left + 2), to: Math.round(end.right - 2) };
  });
  // What is selected still would be dragged.
  await page.mouse.click(8, at.y);
  await page.mouse.move(from, at.y);
  await page.mouse.down();
  await page.mouse.move((from + to) / 2, at.y, { steps: 4 });
  await page.mouse.move(to, at.y, { steps: 4 });
  await page.mouse.up();
  const press = (action: string) =>
    firefox.inReader((root, wanted) => {
      const button = root.querySelector<HTMLElement>(`[data-action="${wanted}"]`);
      // A click without a place is the focus's.
      button?.focus();
      button?.click();
    }, action);
  const isWord = () =>
    firefox.inReader(
      (root, text) => [...root.querySelectorAll('p .w')].some((each) => each.textContent === text),
      word,
    );
  await waitFor('the offer', () =>
    firefox.inReader((root, text) => root.querySelector('.selection-bar b')?.textContent === text, word),
  );
  await press('make-word-here');
  await waitFor('the word', isWord);
  await press('undo-made');
  await waitFor('the word to be gone', async () => !(await isWord()));
});

it('pinyin can be joined into words, over their middle', async () => {
  await choose('input[name="joinedPinyin"]', 'on', 'ruby.word');
  const words = (await middles()).flat().filter(({ text }) => text.length > 1);
  expect(words.length).toBeGreaterThan(50);
  expect(Math.max(...words.map(({ at, over }) => Math.abs(at - over)))).toBeLessThan(1.5);
  // A line ends where the next word has no room, and nowhere in a word.
  const misplaced = await firefox.inReader((root) =>
    [...root.querySelectorAll('article p')].flatMap((paragraph) => {
      const rubies = [...paragraph.querySelectorAll('ruby')];
      const { right } = paragraph.getBoundingClientRect();
      return rubies.flatMap((ruby, index) => {
        const [box, before] = [ruby.getBoundingClientRect(), rubies[index - 1]?.getBoundingClientRect()];
        const isCut = box.height > 60;
        const isNext = before !== undefined && before.bottom < box.top + 4;
        // Punctuation may stand between, and what it has to keep company with.
        const isEarly = isNext && before.right + box.width + 60 < right;
        return isCut || isEarly ? [ruby.textContent] : [];
      });
    }),
  );
  expect(misplaced).toEqual([]);
  const lines = await copyAll();
  expect(lines.filter((line) => paragraphs.includes(line))).toEqual(paragraphs);
});

it('Escape restores the page', async () => {
  for (let press = 0; press < 5 && (await firefox.inReader((root) => root !== null)); press++)
    await page.keyboard.press('Escape');
  await waitFor('the reader to close', () => firefox.inReader((root) => root === null));
  await expect.poll(markup).toBe(before);
});
