import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { wordId } from '@/lib/chinese/word-id';
import { buildOwnDictionary } from '@/lib/dictionaries/compact/build-own-dictionary';
import { plainText } from '@/lib/library/articles/plain-text';
import { backupTables } from '@/lib/library/backup/format';
import { isSharedMeta } from '@/lib/library/backup/rows';
import type { Library } from '@/lib/library/db';
import type { Row } from '@/lib/library/types';
import { correctionId } from '@/lib/library/words/corrections';
import { cutId } from '@/lib/library/words/own-cuts';

/** Rows by table, as a library holds them. */
export type Rows = Record<string, (Row & Record<string, unknown>)[]>;

// Few keys, times and devices, so that two libraries meet in the same rows and at the same instants.
const sites = ['https://news.example/a', 'https://news.example/b?id=2', 'https://新闻.example/三'].map(
  (url) => new URL(url).href,
);
const words = [
  { simplified: '水', traditional: '水', pinyin: ['shuǐ'] },
  { simplified: '得', traditional: '得', pinyin: ['děi'] },
  { simplified: '旅游', traditional: '旅遊', pinyin: ['lǚ', 'yóu'] },
];
const wordIds = words.map((word) => wordId(word.simplified, word.pinyin));
const uuids = ['r-1', 'r-2', 'r-3', 'r-4', 'r-5'];

const text = fc.string({ unit: 'binary', maxLength: 12 });
const chinese = fc
  .array(fc.constantFrom('供', '水', '厂', '，', '。', '\n', '𠮷', 'é', '"', '\\', '\u2028'), { maxLength: 12 })
  .map((all) => all.join(''));
const time = fc.integer({ min: 1, max: 4 });
const may = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });

/** Fields that may be absent are absent, not undefined. */
function row<T extends Record<string, fc.Arbitrary<unknown>>>(fields: T): fc.Arbitrary<Row & Record<string, unknown>> {
  return fc
    .record({ updatedAt: time, device: fc.constantFrom('a', 'b'), deletedAt: may(time), ...fields })
    .map((made) => Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined)) as never);
}

const block = fc.oneof(
  chinese.map((content) => ({ kind: 'paragraph', text: content })),
  chinese.map((content) => ({ kind: 'heading', level: 2, text: content })),
  chinese.map((content) => ({ kind: 'item', text: content, ordered: true, index: 1, depth: 0 })),
  fc.constant({ kind: 'figure', src: 'https://img.example/1.jpg', alt: '图' }),
);
const tags = fc.array(text, { maxLength: 2 });

const article = fc
  .record({ url: fc.constantFrom(...sites), copy: fc.constantFrom('', '#copy=ab12') })
  .chain(({ url, copy }) =>
    row({
      ...{ id: fc.constant(url + copy), identity: fc.constant(url), url: fc.constant(url), title: chinese },
      ...{ savedAt: time, hanCharacters: fc.nat(100), tags, starredAt: may(time), archivedAt: may(time) },
      ...{ lead: may(chinese), byline: may(text), partial: may(fc.constant({ characters: 4, reason: 'login' })) },
      // A field of a later version.
      later: may(fc.constant({ note: [1] })),
    }),
  );
const body = (id: string) =>
  row({ id: fc.constant(id), deletedAt: fc.constant(undefined), blocks: fc.array(block, { maxLength: 3 }) });
const word = fc.constantFrom(...words).chain((kept) =>
  row({
    ...{ id: fc.constant(wordId(kept.simplified, kept.pinyin)), simplified: fc.constant(kept.simplified) },
    ...{
      traditional: fc.constant(kept.traditional),
      pinyin: fc.constant(kept.pinyin),
      senses: fc.array(text, { maxLength: 2 }),
    },
    ...{ state: fc.constantFrom('learning', 'known', 'ignored'), addedAt: time, stateAt: may(time) },
    ...{ note: may(text), tags },
  }),
);
const context = row({
  ...{ id: fc.constantFrom('c-1', 'c-2'), word: fc.constantFrom(...wordIds), sentence: chinese, offset: fc.nat(5) },
  ...{
    length: fc.nat(2),
    article: fc.constantFrom(...sites),
    url: fc.constantFrom(...sites),
    title: text,
    block: may(fc.nat(5)),
  },
});
const base = {
  id: fc.constantFrom(...uuids),
  deletedAt: fc.constant(undefined),
  word: fc.constantFrom(...wordIds),
  at: time,
};
const review = fc.oneof(
  row({ ...base, kind: fc.constant('review'), grade: fc.constantFrom(1, 2, 3, 4), milliseconds: may(fc.nat(9000)) }),
  row({ ...base, kind: fc.constant('undo'), undoes: fc.constantFrom(...uuids) }),
);
const correction = fc
  .oneof(
    fc.record({ word: chinese, scope: fc.constant('always' as const) }),
    fc.record({ word: chinese, scope: fc.constant('here' as const), sentence: chinese, offset: fc.nat(5) }),
  )
  .chain((made) =>
    row({
      ...Object.fromEntries(Object.entries(made).map(([name, value]) => [name, fc.constant(value)])),
      ...{ id: fc.constant(correctionId({ ...made, pinyin: [] })), pinyin: fc.array(text, { maxLength: 2 }) },
    }),
  );
const cut = fc
  .oneof(
    fc.record({ text: chinese, scope: fc.constant('always' as const) }),
    fc.record({ text: chinese, scope: fc.constant('here' as const), sentence: chinese, offset: fc.nat(5) }),
  )
  .chain((made) =>
    row({
      ...Object.fromEntries(Object.entries(made).map(([name, value]) => [name, fc.constant(value)])),
      ...{ id: fc.constant(cutId({ ...made, at: [] })), at: fc.array(fc.nat(5), { maxLength: 2 }) },
    }),
  );
const latin = { simplified: 'DeepSeek', traditional: 'DeepSeek', pinyin: [] as string[] };
const ownEntry = fc.constantFrom(...words, latin).chain(({ simplified, traditional, pinyin }) =>
  row({
    ...{ id: fc.constant(wordId(simplified, pinyin)), simplified: fc.constant(simplified), note: may(text) },
    ...{ traditional: fc.constant(traditional), pinyin: fc.constant(pinyin), senses: fc.array(text, { maxLength: 2 }) },
  }),
);
const level = row({
  id: fc.constantFrom('一', 'B'),
  name: text,
  words: fc.array(fc.tuple(text, text), { maxLength: 3 }),
});
const pairs = fc.array(fc.tuple(chinese, text), { maxLength: 2 });
const meta = fc.oneof(
  row({ key: fc.constantFrom(...sites).map((url) => `translations|en|${url}`), value: pairs }),
  row({ key: fc.constantFrom('minutes|2026-11-23|a', 'minutes|2026-11-24|b'), value: fc.nat(9_000) }),
  row({ key: fc.constantFrom('device', 'backup'), value: text, deletedAt: fc.constant(undefined) }),
);
const progress = row({
  ...{ article: fc.constantFrom(...sites), block: fc.integer({ min: -1, max: 5 }), offset: fc.nat(9), text: chinese },
  ...{ share: fc.constantFrom(0, 0.25, 1), finishedAt: may(time) },
});
const picture = fc.uint8Array({ maxLength: 40 }).chain((bytes) =>
  row({
    hash: fc.constant(createHash('sha256').update(bytes).digest('hex')),
    blob: fc.constantFrom('image/png', 'image/jpeg').map((type) => new Blob([new Uint8Array(bytes)], { type })),
    ...{ width: may(fc.nat(900)), deletedAt: fc.constant(undefined) },
  }),
);
const articlePicture = row({
  ...{
    article: fc.constantFrom(...sites),
    src: fc.constantFrom('https://img.example/1.jpg', 'https://img.example/2.jpg'),
  },
  hash: may(fc.constant('ab'.repeat(32))),
});

const files = await Promise.all(
  ['水', '木'].map(async (word) => {
    const bytes = new Uint8Array(await buildOwnDictionary([{ simplified: word, traditional: word, glosses: ['x'] }]));
    return { hash: createHash('sha256').update(bytes).digest('hex'), bytes };
  }),
);
const dictionary = fc.constantFrom(...files).chain(({ hash, bytes }) =>
  row({
    ...{ id: fc.constant(hash), name: text, format: fc.constantFrom('cedict', 'yomitan'), licence: text },
    ...{ entries: fc.constant(1), bytes: fc.constant(bytes.length), on: fc.boolean(), order: fc.nat(3), addedAt: time },
  }),
);
/** The files of dictionaries, each there: a library has those of all that were not deleted. */
const dictionaryFiles = fc.tuple(
  ...files.map(({ hash, bytes }) =>
    row({
      ...{ hash: fc.constant(hash), deletedAt: fc.constant(undefined) },
      blob: fc.constant(new Blob([bytes], { type: 'application/octet-stream' })),
    }),
  ),
);

/** What stays of an article that is gone for good. */
const goneArticle = fc.constantFrom(...sites).chain((url) =>
  row({
    ...{ id: fc.constant(url), identity: fc.constant(url), url: fc.constant(url), title: fc.constant('') },
    ...{ savedAt: time, hanCharacters: fc.constant(0), tags: fc.constant([]), deletedAt: time, goneAt: time },
  }),
);

const many = <T>(of: fc.Arbitrary<T>, maxLength = 5) => fc.array(of, { maxLength });

/** A library in any state that Pindu can bring it into, small, with articles as given. */
const libraryOf = (articles: fc.Arbitrary<Rows[string]>): fc.Arbitrary<Rows> =>
  fc
    .record({
      ...{ articles, progress: many(progress), words: many(word), contexts: many(context) },
      ...{
        reviews: many(review, 8),
        corrections: many(correction),
        cuts: many(cut),
        ownEntries: many(ownEntry),
        levels: many(level),
        meta: many(meta),
      },
      ...{ pictures: many(picture, 3), articlePictures: many(articlePicture) },
      ...{ dictionaries: many(dictionary, 3), dictionaryFiles },
    })
    .chain((rows) => {
      const ids = [...new Set(rows.articles.map(({ id }) => id as string))];
      return fc.tuple(...ids.map(body)).map((bodies): Rows => withoutGone({ ...rows, bodies }));
    });

/** Without the content of what is gone for good. */
function withoutGone(rows: Rows): Rows {
  const last = new Map((rows.articles ?? []).map((each) => [each.id, each]));
  const isHere = (id: unknown) => last.get(id as string)?.goneAt === undefined;
  return {
    ...rows,
    bodies: rows.bodies?.filter(({ id }) => isHere(id)) ?? [],
    progress: rows.progress?.filter((each) => isHere(each.article)) ?? [],
    articlePictures: rows.articlePictures?.filter((each) => isHere(each.article)) ?? [],
    meta: rows.meta?.filter(({ key }) => isHere(String(key).split('|').slice(2).join('|'))) ?? [],
  };
}

export const anyLibrary: fc.Arbitrary<Rows> = libraryOf(many(fc.oneof(article, article, goneArticle)));

/** One from which nothing was deleted for good. */
export const anyWholeLibrary: fc.Arbitrary<Rows> = libraryOf(many(article));

/** One of the libraries that held the same articles once: each was starred, put into the bin or deleted for good since. */
export const anySisterLibrary: fc.Arbitrary<Rows> = fc
  .tuple(
    ...sites.map((url) =>
      fc.record({
        row: row({ starredAt: may(time), goneAt: may(time) }),
        url: fc.constant(url),
      }),
    ),
  )
  .map((all) => {
    const rest = { updatedAt: 1, device: 'a' };
    const src = 'https://img.example/1.jpg';
    return withoutGone({
      articles: all.map(({ row: { goneAt, starredAt, ...made }, url }): Row & Record<string, unknown> => ({
        ...{ id: url, identity: url, url, savedAt: 1, title: '水厂', hanCharacters: 2, tags: [], ...made },
        ...(goneAt === undefined
          ? starredAt !== undefined && { starredAt }
          : { title: '', hanCharacters: 0, goneAt, deletedAt: made.deletedAt ?? made.updatedAt }),
      })),
      bodies: all.map(({ url }) => ({ id: url, blocks: [{ kind: 'figure', src, alt: '图' }], ...rest })),
      progress: all.map(({ url }) => ({ article: url, block: 0, offset: 1, text: '水', share: 0.5, ...rest })),
      articlePictures: all.map(({ url }) => ({ article: url, src, hash: 'ab'.repeat(32), ...rest })),
      meta: all.map(({ url }) => ({ key: `translations|en|${url}`, value: [['水', 'water']], ...rest })),
    });
  });

/** Puts rows into a library, with the texts that its articles have. */
export async function fill(db: Library, rows: Rows): Promise<void> {
  for (const [table, all] of Object.entries(rows)) await db.table(table).bulkPut(all);
  const bodies = new Map((await db.bodies.toArray()).map((row) => [row.id, row]));
  for (const row of await db.articles.toArray()) {
    const kept = bodies.get(row.id);
    if (kept === undefined) continue;
    const content = plainText({ title: row.title, lead: row.lead, blocks: kept.blocks });
    await db.texts.put({ article: row.id, text: content, updatedAt: kept.updatedAt, device: kept.device });
  }
}

/** Everything that a library holds, with the bytes of its pictures, without the facts that are its own. */
export async function contentOf(db: Library): Promise<Record<string, unknown[]>> {
  const content: Record<string, unknown[]> = {};
  for (const table of [...backupTables, 'texts']) {
    const rows: Record<string, unknown>[] = await db.table(table).toArray();
    const kept = table === 'meta' ? rows.filter((each) => isSharedMeta(String(each.key))) : rows;
    content[table] = await Promise.all(
      kept.map(async ({ blob, ...rest }) =>
        blob instanceof Blob
          ? { ...rest, type: blob.type, bytes: [...new Uint8Array(await blob.arrayBuffer())] }
          : rest,
      ),
    );
  }
  return content;
}
