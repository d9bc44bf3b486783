import type { Page } from 'playwright-core';
import { readRows } from '@/tests/e2e/harness/database';
import { askBackground } from '@/tests/e2e/harness/extension-page';
import { type FixtureServer, startFixtureServer } from '@/tests/e2e/harness/fixture-server';
import { launchPindu, type Pindu } from '@/tests/e2e/harness/launch';
import { clickToolbar } from '@/tests/e2e/harness/popup';
import { type Reader, readerOnPage } from '@/tests/e2e/harness/reader';
import { waitFor } from '@/tests/e2e/harness/wait-for';
import { stopWorker } from '@/tests/e2e/harness/worker';
import { type Memory, memoryOfBackground, memoryOfPage } from './measure-memory';
import { sessionPage, sessionPath, sessionTitle } from './session-article';

type Background = Awaited<ReturnType<typeof memoryOfBackground>>;
/** `awake`: the background as it was when the stretch without a kill began that ends here. */
type Measured = { page: Memory; background: Background; awake: Background; library: Memory };

/** Bytes by which each may be larger at the end than after the first part: the list knows of each article. */
const growth = { page: 3_000_000, background: 6_000_000, library: 3_000_000, perArticle: 6_000 };
/** Nodes that one article in the reader has, and some. */
const moreNodes = 5_000;
/** The share of articles during whose saving the background is killed; in the second half of each fifth none is. */
const killed = 0.2;
/** Bytes by which a background that is not killed may grow in such a stretch. */
const growthAwake = { least: 2_000_000, perArticle: 20_000 };

/**
 * Reads and saves so many articles in one tab of one session, beside an open library page, and kills the background at
 * random moments in the first half of each fifth; in the second half it keeps running, so that what it gathers is seen.
 * Yields memory after each fifth. Throws where an article is lost or doubled, an error was not caught, or the memory of
 * anything grows by more than the articles themselves.
 */
export async function* soakSession(articles: number): AsyncGenerator<string> {
  const server = await startFixtureServer();
  server.serve('/empty.html', { body: '<!doctype html><title>between articles</title>' });
  const pindu = await launchPindu({ serverPort: server.port });
  try {
    const [page] = pindu.context.pages();
    if (page === undefined) throw new Error('The browser has no tab.');
    const library = await pindu.context.newPage();
    await library.goto(`chrome-extension://${pindu.extensionId}/library.html#/`);
    const measured: Measured[] = [];
    const tally = { kills: 0, again: 0 };
    let reader: Reader | undefined;
    const fifth = Math.ceil(articles / 5);
    let awake: Background | undefined;
    for (let number = 1; number <= articles; number++) {
      const mayKill = (number - 1) % fifth < fifth / 2;
      reader = await readAndSave({ pindu, server, page, number, last: reader, tally, mayKill });
      if (pindu.errors.length > 0) throw new Error(`Not caught, at article ${number}:\n${pindu.errors.join('\n')}`);
      // One article after the last kill: what it loads for the first is no growth.
      if (!mayKill) awake ??= await measureBackground(pindu, library);
      if (number % fifth !== 0 || awake === undefined) continue;
      const now = { ...(await measureAll(pindu, page, library)), awake };
      awake = undefined;
      checkAwake(now, Math.ceil(fifth / 2));
      measured.push(now);
      const figures = Object.entries(now).map(
        ([name, { heap, nodes }]) => `${name} ${megabytes(heap)}, ${nodes} nodes`,
      );
      yield `session: after ${number} articles: ${figures.join('; ')}`;
    }
    await checkArticles(library, articles);
    await checkWord(library, articles);
    checkGrowth(measured, articles);
    yield `session: ${articles} articles read and saved, the background killed ${tally.kills} times (saved again ${tally.again} times): none lost, none doubled, no error that was not caught`;
  } finally {
    await pindu.close();
    await server.close();
  }
}

type Reading = {
  pindu: Pindu;
  server: FixtureServer;
  page: Page;
  number: number;
  last: Reader | undefined;
  tally: { kills: number; again: number };
  mayKill: boolean;
};

/** Opens an article in the reader, looks a word up, remembers one now and then, and saves the article. */
async function readAndSave({ pindu, server, page, number, last, tally, mayKill }: Reading): Promise<Reader> {
  server.serve(sessionPath(number), { body: sessionPage(number) });
  await page.goto(`http://news.test${sessionPath(number)}`);
  const popup = await clickToolbar(pindu, page);
  await popup.waitForState('reading');
  const reader = last ?? (await readerOnPage(pindu, page));
  await reader.waitUntilRead();
  await popup.close();
  await page.bringToFront();
  await reader.hover('天气');
  await reader.waitForCard('天气');
  if (number % remembersEvery === 1) await remember(reader);
  const kill =
    mayKill && Math.random() < killed
      ? new Promise((resolve) => setTimeout(resolve, Math.random() * 80)).then(() => stopWorker(pindu))
      : undefined;
  if (kill !== undefined) tally.kills += 1;
  const state = () => reader.text('.save-state');
  for (let time = 1; ; time++) {
    await reader.click('[data-action="save"]');
    const said = await waitFor('the outcome', async () => {
      const now = await state();
      return now !== undefined && now !== '' && !now.startsWith('Saving') && now;
    });
    if (said.startsWith('Saved')) break;
    if (kill === undefined || time > 3) throw new Error(`Article ${number} is not saved: ${said}`);
    tally.again += 1;
    await kill;
  }
  await kill;
  await page.bringToFront();
  return reader;
}

/** The page as it is between articles; the background awake. */
async function measureAll(pindu: Pindu, page: Page, library: Page): Promise<Omit<Measured, 'awake'>> {
  await page.goto('http://news.test/empty.html');
  return {
    page: await memoryOfPage(page),
    background: await measureBackground(pindu, library),
    library: await memoryOfPage(library),
  };
}

async function measureBackground(pindu: Pindu, library: Page): Promise<Background> {
  await askBackground(library, 'wordStates');
  return memoryOfBackground(pindu);
}

/** Throws where the background was started anew in a stretch without a kill, or holds on to what it did in it. */
function checkAwake({ awake, background }: Measured, articles: number): void {
  if (awake.run !== background.run) throw new Error('The background ended in a stretch in which nobody killed it');
  const more = background.heap - awake.heap;
  if (more > growthAwake.least + articles * growthAwake.perArticle)
    throw new Error(`The background grew by ${megabytes(more)} in ${articles} articles without a kill`);
}

/** In one article of so many the word is remembered, or forgotten again. */
const remembersEvery = 10;

async function remember(reader: Reader): Promise<void> {
  const state = () =>
    reader.evaluate(
      (root) => root.querySelector('.card [data-action="remember"]')?.getAttribute('aria-pressed'),
      undefined,
    );
  const before = await state();
  await reader.page.keyboard.press('r');
  await waitFor('the word to be kept', async () => (await state()) === (before === 'true' ? 'false' : 'true'));
}

async function checkWord(library: Page, articles: number): Promise<void> {
  const { words = [] } = await readRows(library, ['words']);
  const kept = words.filter(({ deletedAt }) => deletedAt === undefined).length;
  const wanted = Math.ceil(articles / remembersEvery) % 2;
  if (kept !== wanted) throw new Error(`${kept} words are remembered, and not ${wanted}`);
}

async function checkArticles(library: Page, articles: number): Promise<void> {
  const { articles: rows = [], bodies = [], texts = [] } = await readRows(library, ['articles', 'bodies', 'texts']);
  const wrong = Array.from({ length: articles }, (_, index) => index + 1).filter(
    (number) => rows.filter(({ title }) => title === sessionTitle(number)).length !== 1,
  );
  if (wrong.length > 0) throw new Error(`Lost or doubled: articles ${wrong.join(', ')}`);
  if (rows.length !== articles || bodies.length !== articles || texts.length !== articles)
    throw new Error(`${rows.length} articles, ${bodies.length} bodies and ${texts.length} texts`);
  await waitFor('the list of all', async () =>
    (await library.locator('main').textContent())?.includes(`${articles.toLocaleString('en')} articles`),
  );
}

function checkGrowth(measured: readonly Measured[], articles: number): void {
  const [first] = measured;
  const last = measured.at(-1);
  if (first === undefined || last === undefined) return;
  for (const name of ['page', 'background', 'library'] as const) {
    const more = last[name].heap - first[name].heap;
    const may = growth[name] + (name === 'library' ? articles * growth.perArticle : 0);
    if (more > may) throw new Error(`The memory of ${name} grew by ${megabytes(more)}`);
    const nodes = last[name].nodes - first[name].nodes;
    if (nodes > moreNodes) throw new Error(`${name} holds ${nodes} more nodes`);
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
