import type { Library } from '@/lib/library/db';

/** What is in a library, by table, and what in it does not fit together. */
export type LibraryState = { keys: Record<string, string[]>; problems: string[] };

/** Reads every row of every table and looks whether rows that belong together are all there. */
export async function checkLibrary(db: Library): Promise<LibraryState> {
  await db.open();
  const problems: string[] = [];
  const need = (holds: boolean, problem: string) => {
    if (!holds) problems.push(problem);
  };
  return db
    .transaction('r', db.tables, async () => {
      const [articles, bodies, texts, words, contexts, reviews, cards, pictures, shown] = await Promise.all([
        ...[db.articles.toArray(), db.bodies.toArray(), db.texts.toArray(), db.words.toArray()],
        ...[db.contexts.toArray(), db.reviews.toArray(), db.cards.toArray(), db.pictures.toArray()],
        db.articlePictures.toArray(),
      ] as const);
      const [articleIds, bodyIds, wordIds, reviewIds, hashes] = [
        new Set(articles.map((row) => row.id)),
        new Set(bodies.map((row) => row.id)),
        new Set(words.map((row) => row.id)),
        new Set(reviews.map((row) => row.id)),
        new Set(pictures.map((row) => row.hash)),
      ];
      const textOf = new Map(texts.map((row) => [row.article, row.text]));
      for (const [identity, count] of counts(articles.map((row) => row.identity)))
        need(count === 1, `${identity} is there ${count} times`);
      for (const [said, count] of counts(contexts.map(({ word, sentence }) => `${word} ${sentence}`)))
        need(count === 1, `the sentence ${said} is there ${count} times`);
      for (const { id, title } of articles) {
        need(bodyIds.has(id), `${id} has no blocks`);
        need(textOf.get(id)?.startsWith(title) === true, `${id} has no text`);
      }
      for (const { id, blocks } of bodies) {
        need(articleIds.has(id), `blocks of ${id} without the article`);
        need(blocks.length === 11, `${id} has ${blocks.length} blocks`);
      }
      for (const { article } of texts) need(articleIds.has(article), `text of ${article} without the article`);
      for (const { word, id } of contexts) need(wordIds.has(word), `sentence ${id} without its word`);
      for (const { word, id } of reviews) need(wordIds.has(word), `review ${id} without its word`);
      for (const row of reviews)
        if (row.kind === 'undo') need(reviewIds.has(row.undoes), `${row.id} takes back nothing`);
      for (const { word } of cards) need(wordIds.has(word), `schedule of ${word} without the word`);
      for (const { article, src, hash } of shown) {
        need(articleIds.has(article), `picture of ${article} without the article`);
        need(hash === undefined || hashes.has(hash), `${src} has no bytes`);
      }
      const keys = {
        articles: [...articleIds],
        words: [...wordIds],
        reviews: [...reviewIds],
        pictures: shown.filter((row) => row.hash !== undefined).map((row) => `${row.article} ${row.src}`),
      };
      return { keys, blobs: pictures };
    })
    .then(async ({ keys, blobs }) => {
      for (const { hash, blob } of blobs) need((await sha256(blob)) === hash, `the bytes of ${hash} are others`);
      return { keys, problems };
    });
}

function counts(values: string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const value of values) found.set(value, (found.get(value) ?? 0) + 1);
  return found;
}

async function sha256(blob: Blob): Promise<string> {
  const bytes = await blob.arrayBuffer().catch(() => new ArrayBuffer(0));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
