import * as v from 'valibot';
import type { Block } from '@/lib/article/types';
import type { Correction } from '@/lib/chinese/own/corrections';
import type { OwnCut } from '@/lib/chinese/own/own-cuts';
import { wordId } from '@/lib/chinese/word-id';
import { describeIssue } from '@/lib/describe-issue';
import { dictionaryFormats } from '@/lib/dictionaries/types';
import { checkArticle } from '@/lib/library/articles/check-article';
import { translationsPrefix } from '@/lib/library/articles/translations';
import { dictionaryFileType } from '@/lib/library/dictionaries/dictionary-files';
import { normaliseUrl } from '@/lib/library/identity';
import { minutesPrefix } from '@/lib/library/reading-time';
import { correctionId } from '@/lib/library/words/corrections';
import { cutId } from '@/lib/library/words/own-cuts';
import type { BackupTable } from './format';
import { type BackupRow, hostileKey, isSharedMeta } from './rows';

type CheckedRow = { row: BackupRow; problem?: undefined } | { row?: undefined; problem: string };

// Far above what is ever kept, which must never be refused.
const key = v.pipe(v.string(), v.minLength(1), v.maxLength(50_000));
const text = v.pipe(v.string(), v.maxLength(5_000_000));
const line = v.pipe(v.string(), v.maxLength(200_000));
/** Milliseconds since the epoch, up to the last that a Date can be. */
const time = v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9));
const list = <Item extends v.GenericSchema>(item: Item, most = 10_000) => v.pipe(v.array(item), v.maxLength(most));
const address = v.pipe(
  line,
  v.check((url) => normaliseUrl(url) !== undefined, 'is no address of a page'),
);
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'is no sha256'));
const may = v.optional;

const row = { updatedAt: time, deletedAt: may(time), device: v.pipe(v.string(), v.maxLength(200)) };
// Unknown fields are kept: a later version may have added them, and a merge must not lose them.
const of = <Entries extends v.ObjectEntries>(entries: Entries) => v.looseObject({ ...row, ...entries });

const review = { id: key, word: key, at: time };
const correction = { id: key, word: line, pinyin: list(line) };
const cut = { id: key, text: line, at: list(count) };
const word = v.pipe(line, v.regex(/[\p{L}\p{N}]/u, 'has no letter'));

const schemas = {
  articles: of({
    ...{ id: key, identity: address, url: address, title: text, savedAt: time, hanCharacters: count },
    ...{ tags: list(line), starredAt: may(time), archivedAt: may(time), goneAt: may(time), erasedAt: may(time) },
    ...{ byline: may(text), siteName: may(text), source: may(text), publishedAt: may(line), lang: may(line) },
    ...{ lead: may(text), image: may(line), nextPage: may(line) },
    partial: may(v.strictObject({ characters: count, reason: line })),
  }),
  bodies: of({ id: key, blocks: v.array(v.unknown()) }),
  progress: of({
    ...{ article: key, block: v.pipe(v.number(), v.integer(), v.minValue(-1)), offset: count, text: line },
    ...{ share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)), finishedAt: may(time) },
  }),
  words: of({
    ...{ id: key, simplified: line, traditional: line, pinyin: list(line), senses: list(line) },
    ...{ state: v.picklist(['learning', 'known', 'ignored']), addedAt: time, note: may(text), tags: list(line) },
    ...{ stateAt: may(time), suspended: may(v.boolean()) },
  }),
  contexts: of({
    ...{ id: key, word: key, sentence: line, offset: count, length: count, article: key, url: line, title: text },
    block: may(count),
  }),
  reviews: v.variant('kind', [
    of({
      ...{ ...review, kind: v.literal('review'), grade: v.picklist([1, 2, 3, 4]) },
      ...{ milliseconds: may(v.pipe(v.number(), v.minValue(0))), zone: may(v.number()) },
    }),
    of({ ...review, kind: v.literal('undo'), undoes: key }),
    of({
      ...{ ...review, kind: v.literal('estimate'), zone: may(v.number()) },
      ...{ stability: v.pipe(v.number(), v.gtValue(0), v.maxValue(1e6)) },
      ...{ difficulty: v.pipe(v.number(), v.minValue(1), v.maxValue(10)) },
    }),
  ]),
  articlePictures: of({ article: key, src: key, hash: may(hash), problem: may(line) }),
  corrections: v.variant('scope', [
    of({ ...correction, scope: v.literal('always') }),
    of({ ...correction, scope: v.literal('here'), sentence: line, offset: count }),
  ]),
  cuts: v.variant('scope', [
    of({ ...cut, scope: v.literal('always') }),
    of({ ...cut, scope: v.literal('here'), sentence: line, offset: count }),
  ]),
  ownEntries: of({
    ...{ id: key, simplified: word, traditional: word, pinyin: list(line, 100), senses: list(line), note: may(text) },
  }),
  levels: of({ id: key, name: line, words: list(v.tuple([line, line]), 1_000_000) }),
  dictionaries: of({
    ...{ id: hash, name: line, format: v.picklist(dictionaryFormats), licence: line, entries: count, bytes: count },
    ...{ on: v.boolean(), order: v.pipe(v.number(), v.minValue(-1e9), v.maxValue(1e9)), addedAt: time },
  }),
  meta: of({ key, value: v.unknown() }),
  pictures: of({
    ...{ hash, type: v.pipe(v.string(), v.regex(/^image\/(?:jpeg|png|gif|webp|avif|bmp)$/, 'is no kind of picture')) },
    ...{ bytes: count, width: may(v.number()), height: may(v.number()) },
  }),
  dictionaryFiles: of({ hash, type: v.literal(dictionaryFileType), bytes: count }),
} satisfies Record<BackupTable, v.GenericSchema>;

const milliseconds = v.pipe(v.number(), v.minValue(0), v.maxValue(1e12));
const translations = list(v.tuple([line, line]));

/**
 * Checks a row out of a backup: its shape, and that its key is the one its fields make. Unknown fields are kept where
 * they are plain data, except inside blocks.
 */
export function checkRow(table: BackupTable, value: unknown): CheckedRow {
  const hostile = hostileKey(value);
  if (hostile !== undefined) return { problem: `has a field ${JSON.stringify(hostile)}` };
  const result = v.safeParse(schemas[table] as v.GenericSchema<unknown, BackupRow>, value);
  if (!result.success) {
    return { problem: describeIssue(result.issues[0], 'row') };
  }
  return checkKey(table, result.output);
}

function checkKey(table: BackupTable, found: BackupRow): CheckedRow {
  switch (table) {
    case 'articles':
      return isArticleId(found as unknown as { id: string; identity: string; url: string })
        ? { row: found }
        : { problem: 'id: is not of its address' };
    case 'bodies': {
      const blocks = checkBlocks(found.blocks);
      return typeof blocks === 'string' ? { problem: blocks } : { row: { ...found, blocks } };
    }
    case 'ownEntries':
    case 'words': {
      const { id, simplified, pinyin } = found as unknown as { id: string; simplified: string; pinyin: string[] };
      return id === wordId(simplified, pinyin) ? { row: found } : { problem: 'id: is not of its word' };
    }
    case 'corrections':
      return found.id === correctionId(found as unknown as Correction)
        ? { row: found }
        : { problem: 'id: is not of its word and place' };
    case 'cuts':
      return found.id === cutId(found as unknown as OwnCut)
        ? { row: found }
        : { problem: 'id: is not of its stretch and place' };
    case 'meta': {
      const metaKey = found.key as string;
      if (!isSharedMeta(metaKey))
        return { problem: `key: ${JSON.stringify(metaKey.slice(0, 60))} is another library's own` };
      if (metaKey.startsWith(minutesPrefix) && !v.is(milliseconds, found.value))
        return { problem: 'value: is no time' };
      if (metaKey.startsWith(translationsPrefix) && !v.is(translations, found.value))
        return { problem: 'value: is no list of translations' };
      return { row: found };
    }
    default:
      return { row: found };
  }
}

/**
 * The identity is not computed again, since what counts as tracking changes while an article keeps its key; but it must
 * be an address of the same host.
 */
function isArticleId({ id, identity, url }: { id: string; identity: string; url: string }): boolean {
  if (id !== identity && !id.startsWith(`${identity}#copy=`)) return false;
  return hostOf(identity) === hostOf(normaliseUrl(url) ?? '');
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host || address : address;
}

function checkBlocks(blocks: unknown): Block[] | string {
  // Nothing is saved without text any more, but it was once.
  if (Array.isArray(blocks) && blocks.length === 0) return [];
  const { article, problem } = checkArticle({ url: 'https://backup.invalid/', title: '', blocks });
  return article?.blocks ?? problem?.detail ?? 'blocks';
}
