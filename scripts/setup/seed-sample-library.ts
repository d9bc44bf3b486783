import type { Page } from 'playwright-core';
import type { Article } from '@/lib/article/types';
import type { KeptWord, WordChange } from '@/lib/session/word-state';
import { knownSampleWords, type SampleArticle, sampleArticles, sampleWords } from '@/scripts/sample/articles';
import { putRows, readRows, type Tables } from '@/tests/e2e/harness/database';
import { askBackground, putSettings } from '@/tests/e2e/harness/extension-page';
import { waitFor } from '@/tests/e2e/harness/wait-for';

/** A reader who has passed the third level. */
export const sampleSettings = { level: { kind: 'list', list: 'HSK 2.0', upTo: '3' }, levelAsked: true };

const day = 24 * 60 * 60_000;

/**
 * Fills the library of an extension page with the sample articles, words, twelve weeks of reviews and reading, and a
 * level. What was done on earlier days is written past Pindu, which writes only what is done now.
 */
export async function seedSampleLibrary(page: Page, articles = sampleArticles): Promise<void> {
  await putSettings(page, sampleSettings);
  for (const { article } of articles) await ask(page, 'saveArticle', article);
  await ask(page, 'changeWords', [...(await learned(page, articles)), ...(await known(page))]);
  await waitFor('all to be counted', async () => (await ask(page, 'deriveSome')) === 0);
  const rows = await readRows(page, ['articles', 'bodies', 'words', 'contexts', 'meta']);
  await putRows(page, past(rows, articles, Date.now()));
}

async function ask<R>(page: Page, name: string, ...args: unknown[]): Promise<R> {
  return ((await askBackground(page, name, ...args)) as { value: R }).value;
}

async function entriesOf(page: Page, words: string[]): Promise<KeptWord[]> {
  const found = await ask<KeptWord[][]>(
    page,
    'findWords',
    words.map((headword) => ({ headword })),
  );
  return found.flatMap(([first], index) => {
    if (first === undefined) throw new Error(`The dictionary has no ${words[index]}.`);
    return [first];
  });
}

async function learned(page: Page, articles: readonly SampleArticle[]): Promise<WordChange[]> {
  const entries = await entriesOf(
    page,
    sampleWords.map(({ word }) => word),
  );
  return entries.map((word, index) => ({
    word,
    state: 'learning',
    context: contextOf(word, articles, sampleWords[index]?.article),
  }));
}

async function known(page: Page): Promise<WordChange[]> {
  return (await entriesOf(page, knownSampleWords)).map((word) => ({ word, state: 'known' }));
}

/** The first sentence of an article that has the word. */
function contextOf(
  { simplified, traditional }: KeptWord,
  articles: readonly SampleArticle[],
  name: string | undefined,
): WordChange['context'] {
  const article = articles.find(({ article: { url } }) => url.endsWith(`/${name}`))?.article;
  for (const [block, { text = '' }] of (article?.blocks ?? []).entries()) {
    for (const sentence of text.split(/(?<=[。？！])/u)) {
      const offset = [simplified, traditional].map((form) => sentence.indexOf(form)).find((at) => at >= 0);
      if (article && offset !== undefined) {
        return { sentence, offset, length: simplified.length, url: article.url, title: article.title, block };
      }
    }
  }
  throw new Error(`${simplified} is in no sentence of ${name}.`);
}

/** The rows that the library would have had it been used for twelve weeks. */
function past(
  { articles = [], words = [], meta = [] }: Tables,
  samples: readonly SampleArticle[],
  now: number,
): Tables {
  const device = String(articles[0]?.device);
  const stamp = { updatedAt: now, device };
  const plans = new Map<unknown, SampleArticle>(samples.map((plan) => [plan.article.url, plan]));
  return {
    articles: articles.flatMap((row) => {
      const plan = plans.get(row.url);
      return plan === undefined ? [] : [{ ...row, ...choicesOf(plan, now) }];
    }),
    progress: articles.flatMap((row) => {
      const plan = plans.get(row.url);
      return plan?.read === undefined ? [] : [progressOf(String(row.id), plan.article, plan.read, stamp)];
    }),
    words: words.map((row, index) => {
      const plan = sampleWords.find(({ word }) => word === row.simplified);
      const addedAt = now - (plan === undefined ? 60 : 1 + plan.reviews * 14) * day - index * 1000;
      return { ...row, addedAt, tags: plan?.tags ?? [], ...(plan?.note && { note: plan.note }) };
    }),
    reviews: words.flatMap((row, index) => reviewsOf(String(row.id), String(row.simplified), index, now, device)),
    meta: [...meta, ...minutes(now, stamp)],
  };
}

function choicesOf({ daysAgo, tags = [], isStarred, isArchived, isInBin, article }: SampleArticle, now: number) {
  const savedAt = now - daysAgo * day;
  return {
    ...{ savedAt, tags, publishedAt: new Date(savedAt - day / 4).toISOString(), byline: article.byline },
    ...(isStarred && { starredAt: savedAt }),
    ...(isArchived && { archivedAt: savedAt }),
    ...(isInBin && { deletedAt: now - day }),
  };
}

function progressOf(article: string, { blocks }: Article, share: number, stamp: object): Record<string, unknown> {
  const block = Math.min(blocks.length - 1, Math.floor(share * blocks.length));
  const finished = share === 1 && { finishedAt: Date.now() - day };
  return { article, block, offset: 0, text: (blocks[block]?.text ?? '').slice(0, 40), share, ...finished, ...stamp };
}

/** One word's reviews at growing distances, now and then forgotten. */
function reviewsOf(word: string, simplified: string, index: number, now: number, device: string) {
  const count = sampleWords.find((plan) => plan.word === simplified)?.reviews ?? 0;
  const distances = [1, 4, 9, 20, 40].slice(0, count);
  // The last one is long enough ago for some words to be due, and not for others.
  let at = now - (distances.reduce((sum, days) => sum + days, 0) + (index % 3) * 2 + 0.2) * day;
  return distances.map((distance, nth) => {
    const grade = (index + nth) % 5 === 4 ? 1 : 3;
    const row = {
      id: `sample-${word}-${nth}`,
      word,
      at,
      kind: 'review',
      grade,
      milliseconds: 4000,
      updatedAt: at,
      device,
    };
    at += distance * day;
    return row;
  });
}

/** Some minutes of reading on most days. */
function minutes(now: number, stamp: { device: string }): Record<string, unknown>[] {
  return Array.from({ length: 60 }, (_, ago) => ago)
    .filter((ago) => ago % 5 !== 3)
    .map((ago) => {
      const date = new Date(now - ago * day).toISOString().slice(0, 10);
      return { key: `minutes|${date}|${stamp.device}`, value: (6 + ((ago * 7) % 19)) * 60_000, ...stamp };
    });
}
