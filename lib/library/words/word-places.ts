import { inBatches, inBatchesBySize } from '@/lib/async/in-batches';
import { pieces, sentences } from '@/lib/chinese/sentences';
import { countOf } from '@/lib/library/articles/derived-words';
import type { Library } from '@/lib/library/db';
import type { Annotate } from '@/lib/session/article-session';
import { entryId } from '@/lib/session/entry-id';
import { createGlossary } from '@/lib/session/glossary';

/** A sentence of a saved article in which a word stands: `offset` and `length` in UTF-16 units of it. */
export type WordPlace = { article: string; title: string; sentence: string; offset: number; length: number };

/** The word to find; its `id` includes the reading. */
export type SoughtWord = { id: string; simplified: string; traditional: string };

/** Articles that are read at once; texts that are annotated in one message, in UTF-16 units. */
const BATCH_SIZE = 100;
const mostUnits = 4_000;
/** A longer sentence is cut at a comma. */
const longestSentence = 400;

/**
 * The sentences of the saved articles in which a word stands, in either script, the newest save first, some at a time
 * as they are found; an empty list tells that the search goes on. What only holds the characters (人 in 人民) or is read
 * otherwise (得 as děi) is no place of it: each sentence is read as the reader would. Rejects where the library or
 * `annotate` fails.
 */
export async function* findPlaces(db: Library, word: SoughtWord, annotate: Annotate): AsyncGenerator<WordPlace[]> {
  const [bySave, binned] = await Promise.all([
    db.articles.orderBy('savedAt').primaryKeys(),
    db.articles.where('deletedAt').above(0).primaryKeys(),
  ]);
  const gone = new Set(binned);
  const ids = bySave.reverse().filter((id) => !gone.has(id));
  for (const some of inBatches(ids, BATCH_SIZE)) {
    const part = await textsWith(db, some, word);
    if (part.length === 0) yield [];
    const all = part.flatMap(({ id, text }) => sentencesWith(id, text, word));
    for (const sought of inBatchesBySize(all, ({ sentence }) => sentence.length, mostUnits)) {
      const annotation = await annotate(sought.map(({ sentence }) => sentence));
      const glossary = createGlossary();
      glossary.add(annotation);
      const found = sought.flatMap(({ id, sentence }, index) => {
        let offset = 0;
        for (const token of annotation.tokens[index] ?? []) {
          const entry = glossary.entryOf(token);
          if (entry !== undefined && entryId(entry) === word.id)
            return [{ id, sentence, offset, length: token.text.length }];
          offset += token.text.length;
        }
        return [];
      });
      const rows = await db.articles.bulkGet([...new Set(found.map(({ id }) => id))]);
      const titles = new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row.title]])));
      yield found.map(({ id, ...place }) => ({ article: id, title: titles.get(id) ?? '', ...place }));
    }
  }
}

/** The texts that hold the word's characters, but for those of which it was derived that the word is not in them. */
async function textsWith(db: Library, ids: string[], { id: word, simplified, traditional }: SoughtWord) {
  const texts = (await db.texts.bulkGet(ids)).flatMap((row) =>
    row !== undefined && (row.text.includes(simplified) || row.text.includes(traditional))
      ? [{ id: row.article, text: row.text }]
      : [],
  );
  const derived = await db.derived.bulkGet(texts.map(({ id }) => id));
  return texts.filter((_, index) => {
    const row = derived[index];
    return row === undefined || countOf(row.words, word) + countOf(row.names, word) > 0;
  });
}

type Sought = { id: string; sentence: string };

function sentencesWith(id: string, text: string, { simplified, traditional }: SoughtWord): Sought[] {
  const found = new Set<string>();
  // By tabs too: they stand between the cells of a table.
  for (const line of text.split(/[\n\t]/)) {
    if (!line.includes(simplified) && !line.includes(traditional)) continue;
    for (const { start, end } of sentences(line)) {
      for (const part of pieces(line.slice(start, end), longestSentence))
        if (part.includes(simplified) || part.includes(traditional)) found.add(part.trim());
    }
  }
  return Array.from(found, (sentence) => ({ id, sentence }));
}
