import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { buildExtension } from '@/scripts/setup/build-extension.ts';
import { type FixtureServer, startFixtureServer } from '@/tests/e2e/harness/fixture-server.ts';
import { launchPindu, type Pindu } from '@/tests/e2e/harness/launch.ts';
import { clickToolbar } from '@/tests/e2e/harness/popup.ts';
import { type Reader, readerOnPage } from '@/tests/e2e/harness/reader.ts';
import { waitFor } from '@/tests/e2e/harness/wait-for.ts';
import { stopWorker } from '@/tests/e2e/harness/worker.ts';
import { sampleText } from './sample-text';

const READABILITY = readFileSync(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8');
const ROUNDS = 3;
/** Milliseconds that the pointer rests before a card opens (components/reader/text/word-pointer.ts). */
const REST = 60;

/**
 * The reader in a real Chromium: from the click to the first annotated paragraph on the screen, beside what Readability
 * alone takes on that page; the longest block of the main thread after extraction; from the pointer's rest to the
 * card; and frames while scrolling, beside the same text without pinyin.
 */
export async function* benchReader(): AsyncIterable<string> {
  if (!(await buildExtension({ targets: ['chrome'] }))) throw new Error('The extension could not be built.');
  const server = await startFixtureServer();
  const pindu = await launchPindu({ serverPort: server.port });
  try {
    const page = pindu.context.pages()[0] ?? (await pindu.context.newPage());
    // The dictionary is loaded and the engine warm, as after the first article of a day.
    await open(pindu, page, server, sampleText(3000));
    yield 'reader, from the click to the first annotated paragraph (medians):';
    for (const characters of [1_000, 5_000, 50_000]) {
      const runs: Opened[] = [];
      for (let round = 0; round < ROUNDS; round += 1)
        runs.push(await open(pindu, page, server, sampleText(characters)));
      yield opened(`${characters.toLocaleString('en')} characters`, runs);
    }
    const one = await open(pindu, page, server, [sampleText(100_000).join('')]);
    yield opened('100,000 characters in one paragraph', [one]);

    await open(pindu, page, server, sampleText(3000));
    yield* cards(pindu, await readerOnPage(pindu, page));
    await open(pindu, page, server, sampleText(50_000));
    yield* scrolling(await readerOnPage(pindu, page));
  } finally {
    await pindu.close();
    await server.close();
  }
}

/** Milliseconds. */
type Opened = { first: number; readability: number; block: number };

async function open(pindu: Pindu, page: Page, server: FixtureServer, paragraphs: string[]): Promise<Opened> {
  const body = paragraphs.map((text) => `<p>${text}</p>`).join('\n');
  server.serve('/long.html', {
    body: `<!doctype html><html lang="zh-CN"><head><title>一篇长文</title></head><body><article><h1>一篇长文</h1>${body}</article></body></html>`,
  });
  await page.goto(`http://127.0.0.1:${server.port}/long.html`);
  await page.addScriptTag({ content: READABILITY });
  const readability = await page.evaluate(() => {
    const start = performance.now();
    // biome-ignore lint/suspicious/noExplicitAny: put into the page as text, just above
    new (globalThis as any).Readability(document.cloneNode(true), { charThreshold: 100 }).parse();
    return performance.now() - start;
  });
  await page.evaluate(watchTasks);
  // A page that has stood for a while, as one that somebody has looked at.
  await page.waitForTimeout(500);

  const start = Date.now();
  const click = clickToolbar(pindu, page);
  const reader = await readerOnPage(pindu, page);
  const shown = await waitFor('the first paragraph', () =>
    reader.evaluate(whenShown, undefined).catch(() => undefined),
  );
  const popup = await click;
  await popup.close();
  await waitFor('the whole text', () => reader.evaluate(isDrawn, paragraphs.length), 120_000);
  // What a drawn text leaves to be done.
  await page.waitForTimeout(500);
  const block = await page.evaluate(longestTask);
  return { first: shown - start, readability, block };
}

/** In the page: notes every long task, and when our element came. */
function watchTasks(): void {
  const seen = { tasks: [] as { start: number; duration: number }[], mounted: Number.POSITIVE_INFINITY };
  Object.assign(globalThis, { seen });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.tasks.push({ start: startTime, duration });
  }).observe({ entryTypes: ['longtask'] });
  new MutationObserver(() => {
    seen.mounted = Math.min(seen.mounted, performance.now());
  }).observe(document.documentElement, { childList: true });
}

/** In the page: the longest task since our element came; tasks of under 50 ms are not told of. */
function longestTask(): number {
  const { seen } = globalThis as unknown as { seen: { tasks: { start: number; duration: number }[]; mounted: number } };
  return Math.max(0, ...seen.tasks.filter(({ start }) => start >= seen.mounted).map(({ duration }) => duration));
}

/** In the reader: when the first annotated paragraph was on the screen, in milliseconds since the epoch. */
function whenShown(root: ParentNode | undefined): Promise<number> {
  return new Promise((resolve, reject) => {
    if (!root) return reject(new Error('no reader yet'));
    const look = () => {
      const isThere = root.querySelector('article p[data-piece] rt[data-p]') !== null;
      requestAnimationFrame(() => (isThere ? resolve(performance.timeOrigin + performance.now()) : look()));
    };
    look();
  });
}

function isDrawn(root: ParentNode, paragraphs: number): boolean {
  const pieces = [...root.querySelectorAll('article p[data-piece]')];
  return pieces.length >= paragraphs && pieces.every((piece) => piece.querySelector('rt[data-p]') !== null);
}

function opened(name: string, runs: Opened[]): string {
  const first = middle(runs.map((run) => run.first));
  const readability = middle(runs.map((run) => run.readability));
  const block = Math.max(...runs.map((run) => run.block));
  return (
    `  ${name.padEnd(36)} ${first.toFixed(0).padStart(6)} ms   Readability ${readability.toFixed(0)} ms, ${(first / readability).toFixed(1)} x` +
    `   longest block after extraction ${block === 0 ? 'under 50' : block.toFixed(0)} ms`
  );
}

async function* cards(pindu: Pindu, reader: Reader): AsyncIterable<string> {
  await stopWorker(pindu);
  await reader.page.bringToFront();
  await reader.evaluate(watchCards, undefined);
  for (let nth = 0; nth < 40; nth += 1) {
    const point = await reader.evaluate(pointOfWord, nth * 3);
    if (point === undefined) continue;
    await reader.page.mouse.move(point.x, point.y);
    await reader.page.waitForTimeout(REST + 60);
    // Away from every word, until the card has gone.
    await reader.page.mouse.move(2, 400);
    await reader.page.waitForTimeout(320);
  }
  const times = (await reader.evaluate(cardTimes, undefined)).map((time) => time - REST).sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? Number.NaN).toFixed(1);
  yield `from the pointer's rest to the card on the screen, background asleep, ${times.length} cards: median ${at(0.5)} ms, p95 ${at(0.95)} ms (a frame is 16.7 ms)`;
}

/** In the reader: notes the time from the last move of the pointer to the frame that shows a card. */
function watchCards(root: ParentNode): void {
  const times: number[] = [];
  Object.assign(globalThis, { cardTimes: times });
  let moved = 0;
  let shown = '';
  root.querySelector('article')?.addEventListener('pointermove', () => {
    moved = performance.now();
  });
  const card = root.querySelector('.card');
  if (!card) return;
  new MutationObserver(() => {
    const word = card.matches(':popover-open:not(.expected)')
      ? (card.querySelector('.card-headword')?.textContent ?? '')
      : '';
    if (word === shown) return;
    shown = word;
    const start = moved;
    if (word !== '') requestAnimationFrame(() => times.push(performance.now() - start));
  }).observe(card, { childList: true, subtree: true, attributes: true, characterData: true });
  card.addEventListener('toggle', () => {
    if (!card.matches(':popover-open')) shown = '';
  });
}

function cardTimes(): number[] {
  return (globalThis as unknown as { cardTimes: number[] }).cardTimes;
}

function pointOfWord(root: ParentNode, nth: number): { x: number; y: number } | undefined {
  const word = [...root.querySelectorAll('article p .w')][nth];
  word?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = word?.getBoundingClientRect();
  return box && { x: box.x + box.width / 2, y: box.y + box.height * 0.75 };
}

/** By turns, so that what else the machine does falls on both. */
async function* scrolling(reader: Reader): AsyncIterable<string> {
  const late: Record<'always' | 'off', number[]> = { always: [], off: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const pinyin of ['always', 'off'] as const) {
      await reader.evaluate(setPinyin, pinyin);
      // All pieces are drawn anew, and some laid out.
      await reader.page.waitForTimeout(2500);
      late[pinyin].push(await reader.evaluate(lateFrames, undefined));
    }
  }
  const share = (values: number[]) => `${(middle(values) * 100).toFixed(1)} %`;
  yield `scrolling 50,000 characters for 4 s, ${ROUNDS} times by turns, frames that came late: with pinyin ${share(late.always)}, without ${share(late.off)}`;
}

/** In the reader's own world: what the panel of settings writes. */
async function setPinyin(_root: ParentNode, pinyin: string): Promise<void> {
  type Area = { get(key: string): Promise<{ settings?: object }>; set(items: object): Promise<void> };
  const { local } = (globalThis as unknown as { chrome: { storage: { local: Area } } }).chrome.storage;
  const { settings } = await local.get('settings');
  await local.set({ settings: { ...settings, pinyin } });
}

/** In the reader: the share of frames that were not there in time while the text is scrolled through. */
function lateFrames(root: ParentNode): Promise<number> {
  const scroller = root.querySelector('dialog.reader');
  scroller?.scrollTo(0, 0);
  return new Promise((resolve) => {
    const frames: number[] = [];
    const step = (now: number) => {
      frames.push(now);
      scroller?.scrollBy({ top: 40, behavior: 'instant' });
      if (now - (frames[0] ?? now) < 4000) requestAnimationFrame(step);
      else {
        const missed = frames
          .slice(1)
          .map((time, index) => Math.round((time - (frames[index] ?? time)) / (1000 / 60)) - 1);
        const late = missed.reduce((sum, count) => sum + Math.max(0, count), 0);
        resolve(late / (frames.length + late));
      }
    };
    requestAnimationFrame(step);
  });
}

function middle(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
