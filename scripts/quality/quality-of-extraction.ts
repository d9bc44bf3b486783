import { notHere } from '@/scripts/setup/run-parts';
import { type Expected, sameTime } from '@/tests/article/compare-page';
import { type ExtractionBrowser, startExtraction } from './extraction/chromium';
import { type Found, foundOf, plainOf, trigramF1 } from './extraction/grade';
import { hugePage, pagesOf, seedPage, type TestPage } from './extraction/pages';
import { ablationTable, realTable } from './extraction/real-table';

/** How often each page is read, for its time. */
const REPEATS = 7;

/** How often each question was put, and how often it was answered rightly. */
type Score = {
  f1: number[];
  title: number[];
  time: number[];
  byline: Record<'right' | 'wrong' | 'empty', number>;
  figure: number[];
  junk: number;
  none: number[];
};

/** The table of extraction, line by line: the project's own pages in Chromium, beside plain Readability in the same run. */
export async function* qualityOfExtraction(flags: ReadonlySet<string>): AsyncIterable<string> {
  if (flags.has('--ablate')) return yield* ablationTable();
  const isShort = flags.has('--short');
  if (!isShort) yield* realTable();
  if (flags.has('--saved')) return;
  const repeats = isShort ? 1 : REPEATS;
  const seed = seedPage();
  if (seed === undefined) yield notHere('the seed’s page is not at ../shared/data/seed.');
  const browser = await startExtraction();
  try {
    yield* table(
      'Pages on which extraction fails (tests/fixtures/pages), with the seed’s page',
      browser,
      [...pagesOf('pages'), ...(seed === undefined ? [] : [seed])],
      repeats,
    );
    yield* table('Families of sites (tests/fixtures/sites)', browser, pagesOf('sites'), repeats);
    if (!isShort) yield* huge(browser);
  } finally {
    await browser.close();
  }
}

async function* table(
  title: string,
  browser: ExtractionBrowser,
  pages: TestPage[],
  repeats: number,
): AsyncIterable<string> {
  const ours = emptyScore();
  const plain = emptyScore();
  const ratios: number[] = [];
  const times: number[] = [];
  for (const { body, expected } of pages) {
    const outcome = await browser.extract(body, expected.baseUrl, { repeats });
    judge(ours, foundOf(outcome.ours.article), expected);
    judge(plain, plainOf(outcome.plain), expected);
    ratios.push(outcome.oursMs / outcome.plainMs);
    times.push(outcome.oursMs);
  }
  yield `${title}: ${pages.length}`;
  yield '| | body F1 | title | time to the minute | byline right / wrong / empty | figures | junk strings | none where there is none |';
  yield '|---|---|---|---|---|---|---|---|';
  yield row('Pindu', ours);
  yield row('Readability 0.6.0', plain);
  yield `Time per page: ${median(ratios).toFixed(2)} x Readability with its copy of the page (median; ${median(times).toFixed(1)} ms).`;
}

async function* huge(browser: ExtractionBrowser): AsyncIterable<string> {
  const { oursMs, plainMs, longestMs, ours } = await browser.extract(hugePage(), 'https://news.example.com/huge.html', {
    repeats: 3,
  });
  const found = ours.article ? `${ours.article.blocks.length} blocks` : ours.reason;
  yield `A page of 2 MB and 50,000 elements: ${found}, ${oursMs.toFixed(0)} ms, ${(oursMs / plainMs).toFixed(2)} x Readability (${plainMs.toFixed(0)} ms). In steps the page waits for at most ${longestMs.toFixed(0)} ms, ${(longestMs / plainMs).toFixed(2)} x Readability, which works in one.`;
}

function emptyScore(): Score {
  return { f1: [], title: [], time: [], byline: { right: 0, wrong: 0, empty: 0 }, figure: [], junk: 0, none: [] };
}

function judge(score: Score, found: Found | undefined, expected: Expected): void {
  if (expected.title === null) {
    score.none.push(found ? 0 : 1);
    return;
  }
  const body = expected.paragraphs ?? expected.blocks?.map((block) => block.text);
  if (body) score.f1.push(trigramF1(found?.body ?? '', body.join('\n')));
  score.title.push([expected.title].flat().includes(found?.title ?? '') ? 1 : 0);
  if (expected.publishedAt)
    score.time.push([expected.publishedAt].flat().some((time) => sameTime(found?.publishedAt, time)) ? 1 : 0);
  if (expected.byline !== undefined) {
    const names = [expected.byline].flat();
    const isRight = names.some((name) => name !== null && found?.byline?.includes(name));
    score.byline[isRight ? 'right' : found?.byline ? 'wrong' : 'empty']++;
  }
  for (const { src } of expected.figures ?? [])
    score.figure.push([src].flat().some((address) => found?.images.includes(address)) ? 1 : 0);
  score.junk += expected.mustNotContain.filter((part) => found?.all.includes(part)).length;
}

function row(name: string, { f1, title, time, byline, figure, junk, none }: Score): string {
  const of = (marks: number[]) => `${marks.reduce((sum, mark) => sum + mark, 0)}/${marks.length}`;
  const mean = f1.reduce((sum, value) => sum + value, 0) / f1.length;
  return `| ${name} | ${(mean * 100).toFixed(1)} % | ${of(title)} | ${of(time)} | ${byline.right} / ${byline.wrong} / ${byline.empty} | ${of(figure)} | ${junk} | ${of(none)} |`;
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
