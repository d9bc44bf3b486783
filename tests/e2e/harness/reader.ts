import type { Page } from 'playwright-core';
import { afterTimers } from './after-timers';
import { isolatedWorld } from './isolated-world';
import type { Pindu } from './launch';
import { stillPoint } from './still-point';
import { waitFor } from './wait-for';

/** Milliseconds, more than any timer of the reader's that follows the pointer. */
const pointerTimers = 250;

/** What a card shows; lists are empty and texts `undefined` where the card has no such part. */
type CardText = {
  headword: string | undefined;
  otherScript: string | undefined;
  pinyin: string | undefined;
  senses: string[];
  shorter: string[];
};

/** One base character with its pinyin. */
type RubyText = { base: string; pinyin: string };

/** The reader, wherever it stands: in the closed shadow root on a page, or in the library's document. */
export type Reader = {
  page: Page;
  /** Runs a function with the reader's root (shadow root or document) and a JSON argument; gives its JSON result. */
  evaluate: <A, R>(run: (root: ParentNode, argument: A) => R, argument: A) => Promise<R>;
  isOpen: () => Promise<boolean>;
  /** Waits until the reader shows words with pinyin, in every piece of the article. */
  waitUntilRead: () => Promise<void>;
  waitUntilClosed: () => Promise<void>;
  /** Takes the pointer off the text, where a card would take the key that opened by itself, and closes with Escape. */
  leave: () => Promise<void>;
  /** Closes the card, whether or not it closes by itself meanwhile; never the reader. */
  closeCard: () => Promise<void>;
  /** The text of the first element that matches (pinyin is not text). */
  text: (selector: string) => Promise<string | undefined>;
  /** The text of every element that matches (pinyin is not text). */
  texts: (selector: string) => Promise<string[]>;
  rubies: (selector: string) => Promise<RubyText[]>;
  /** Scrolls the nth (from 0) word with exactly this text into view and gives the point in its middle. */
  pointOf: (word: string, nth?: number) => Promise<{ x: number; y: number }>;
  /** Rests the real mouse on a word. */
  hover: (word: string, nth?: number) => Promise<void>;
  click: (selector: string) => Promise<void>;
  /** The open card, `undefined` where none is open. */
  card: () => Promise<CardText | undefined>;
  /** Waits for a card with this headword. */
  waitForCard: (headword: string) => Promise<CardText>;
};

/** The reader on a news page, in its closed shadow root: reached through the content script's isolated world. */
export async function readerOnPage(pindu: Pindu, page: Page): Promise<Reader> {
  const world = await isolatedWorld(page, pindu.extensionId);
  // The one place where a root is found; the host is an unnamed div among the children of documentElement.
  const root = `[...document.documentElement.children]
    .map((element) => chrome.dom.openOrClosedShadowRoot(element))
    .find((root) => root?.querySelector('dialog.reader'))`;
  return drive(page, (run, argument) => world.evaluate(run, argument, `${root}, `));
}

/** The same reader in the library page, where the document itself is the root. */
export function readerInLibrary(page: Page): Reader {
  return drive(page, (run, argument) =>
    page.evaluate(
      // `run` comes as text: Playwright passes no function as an argument. The extension's own policy forbids eval in
      // the page, so the text is put into the expression that is evaluated.
      `((__name) => (${run.toString()})(document, ${JSON.stringify(argument) ?? 'undefined'}))((f) => f)`,
    ),
  );
}

function drive(page: Page, evaluate: Reader['evaluate']): Reader {
  const isOpen = (): Promise<boolean> =>
    evaluate((root) => root?.querySelector('dialog.reader[open], article.reading') != null, undefined);
  const waitUntilClosed = async (): Promise<void> => {
    await waitFor('the reader to close', async () => !(await isOpen()));
  };
  const texts: Reader['texts'] = (selector) =>
    evaluate(
      (root, wanted) => [...root.querySelectorAll<HTMLElement>(wanted)].map((element) => element.textContent ?? ''),
      selector,
    );

  const pointOf: Reader['pointOf'] = async (word, nth = 0) => {
    const find = (root: ParentNode, [text, index]: [string, number]): { x: number; y: number } | undefined => {
      const element = [...root.querySelectorAll('span.w')].filter((word) => word.textContent === text)[index];
      element?.scrollIntoView({ block: 'center' });
      const box = (element?.firstElementChild ?? element)?.getBoundingClientRect();
      // The lower half of the first character: above it stands the pinyin.
      return box && { x: box.x + box.width / 2, y: box.y + box.height * 0.75 };
    };
    const wanted: [string, number] = [word, nth];
    await waitFor(`the word ${word}`, () => evaluate(find, wanted));
    // Content that is laid out only when it comes near may move once more after the first scrolling.
    let last = '';
    return waitFor(`the word ${word} to stand still`, async () => {
      const point = await evaluate(find, wanted);
      const still = JSON.stringify(point) === last;
      last = JSON.stringify(point);
      return still && point;
    });
  };

  const card = (): Promise<CardText | undefined> =>
    evaluate((root) => {
      const element = root?.querySelector('.card:not(.expected, [hidden])');
      if (!element) return undefined;
      const textOf = (selector: string): string | undefined =>
        element.querySelector<HTMLElement>(selector)?.textContent.trim();
      const textsOf = (selector: string): string[] =>
        [...element.querySelectorAll<HTMLElement>(selector)].map((part) => part.textContent.trim());
      return {
        headword: textOf('.card-headword'),
        otherScript: textOf('.card-other-script'),
        pinyin: textOf('.card-pinyin'),
        senses: textsOf('.card-senses li'),
        shorter: textsOf('.card-shorter'),
      };
    }, undefined);

  return {
    page,
    evaluate,
    isOpen,
    waitUntilRead: async () => {
      await waitFor('the reader to show words', () =>
        evaluate(
          (root) =>
            root?.querySelector('span.w rt[data-p]') != null &&
            [...root.querySelectorAll('article [data-piece]')].every(
              (piece) => !/\p{Script=Han}/u.test(piece.textContent) || piece.querySelector('span.w') !== null,
            ),
          undefined,
        ),
      );
    },
    waitUntilClosed,
    leave: async () => {
      await page.mouse.move(2, 400);
      await afterTimers(page, pointerTimers);
      await page.keyboard.press('Escape');
      await waitUntilClosed();
    },
    // Seen and closed in one task: where the card closes by itself just before it, an Escape closes the reader.
    closeCard: async () => {
      await waitFor('the card to be closed', () =>
        evaluate((root) => {
          if (root.querySelector('.card:not(.expected, [hidden])') === null) return true;
          root.querySelector('dialog')?.dispatchEvent(new Event('cancel', { cancelable: true }));
          return false;
        }, undefined),
      );
    },
    text: async (selector) => (await texts(selector))[0],
    texts,
    rubies: (selector) =>
      evaluate(
        (root, wanted) =>
          [...root.querySelectorAll(`:is(${wanted}) ruby`)].map((ruby) => ({
            base: [...ruby.childNodes]
              .filter((node) => node.nodeName !== 'RT')
              .map((node) => node.textContent ?? '')
              .join(''),
            pinyin: ruby.querySelector('rt')?.dataset.p ?? '',
          })),
        selector,
      ),
    pointOf,
    hover: async (word, nth) => {
      const { x, y } = await pointOf(word, nth);
      await page.mouse.move(x - 2, y);
      await page.mouse.move(x, y);
    },
    click: async (selector) => {
      const { x, y } = await waitFor(
        `${selector} in the reader to stand still`,
        async () => await evaluate(stillPoint, selector),
      );
      await page.mouse.click(x, y);
    },
    card,
    waitForCard: (headword) =>
      waitFor(`the card for ${headword}`, async () => {
        const shown = await card();
        return shown?.headword === headword && shown;
      }),
  };
}
