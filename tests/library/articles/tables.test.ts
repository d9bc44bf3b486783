import { expect, test } from 'vitest';
import type { Article, TableBlock } from '@/lib/article/types';
import { annotate } from '@/lib/chinese/annotate';
import { pieces as cut } from '@/lib/chinese/sentences';
import { articleStatus, getArticle, saveArticle } from '@/lib/library/articles/articles';
import { deriveArticle } from '@/lib/library/articles/derived-article';
import { countOf } from '@/lib/library/articles/derived-words';
import { plainText } from '@/lib/library/articles/plain-text';
import { makeBackup } from '@/lib/library/backup/make-backup';
import { openBackup } from '@/lib/library/backup/open-backup';
import { restoreBackup } from '@/lib/library/backup/restore-backup';
import type { Library } from '@/lib/library/db';
import { placeOfPinyin, snippetAt } from '@/lib/library/search/snippet';
import { findPlaces } from '@/lib/library/words/word-places';
import type { Annotate } from '@/lib/session/article-session';
import { toPieces } from '@/lib/session/pieces';
import { findPlace, keptPlace } from '@/lib/session/place';
import { placeOfText } from '@/lib/session/progress';
import { realDictionary } from '@/tests/chinese/real-dictionary';
import { freshLibrary, sampleArticle, steps } from '@/tests/library/fresh-library';

const read: Annotate = async (texts, options) => annotate(realDictionary(), texts, options);
const header = { header: true } as const;
const table: TableBlock = {
  ...{ kind: 'table', caption: true },
  text: '平均月租金\n城市\t九月\t备注\n重庆\t34.8\t旅游区涨得更快\n厦门\t47.1\t基本稳定',
  rows: [
    [header, header, header],
    [{}, {}, {}],
    [{}, {}, {}],
  ],
};
const before = { kind: 'paragraph', text: '记者整理了五座城市的公开数据。' } as const;
const article = sampleArticle({ title: '房租', blocks: [before, table] });
/** As the same table was saved before tables were kept. */
const flattened: Article = {
  ...article,
  blocks: [
    before,
    ...table.text.split('\n').map((row) => ({ kind: 'paragraph' as const, text: row.replaceAll('\t', ' | ') })),
  ],
};

async function backedUp(db: Library): Promise<Library> {
  const made = await makeBackup(db, {});
  if (made.outcome !== 'made') throw new Error(made.outcome);
  const { backup } = await openBackup(made.file);
  if (backup === undefined) throw new Error('refused');
  const other = freshLibrary();
  await restoreBackup(other, backup);
  return other;
}

test.each([
  [
    'a table and a quote in two paragraphs',
    {
      ...article,
      blocks: [...article.blocks, { kind: 'quote', text: '一。' }, { kind: 'quote', text: '二。', continues: true }],
    },
  ],
  ['a table saved as lines', flattened],
] as [string, Article][])('%s is as it was after saving, a backup and restoring it', async (_, saved) => {
  const db = freshLibrary();
  const { id } = (await saveArticle(db, saved)) as { id: string };
  expect((await getArticle(db, id))?.article).toEqual(saved);
  expect((await getArticle(await backedUp(db), id))?.article).toEqual(saved);
});

test('an article that was saved before is updated, with its table, rather than kept a second time', async () => {
  const db = freshLibrary();
  const now = steps();
  const first = await saveArticle(db, flattened, { now });
  expect(await saveArticle(db, article, { now })).toEqual({ ...first, outcome: 'updated' });
  expect(await db.articles.count()).toBe(1);
  expect(await articleStatus(db, article.url)).toBeDefined();
});

test('search finds a cell by characters and by pinyin, shows its row, and no word across two cells', async () => {
  const text = plainText(article);
  expect(text.split('\n')).toContain('厦门\t47.1\t基本稳定');
  const at = text.indexOf('基本');
  expect(snippetAt(text, at, at + 2)).toEqual({ before: '厦门\t47.1\t', match: '基本', after: '稳定' });
  const { pinyin } = await deriveArticle(article, read);
  expect(pinyin.match(/ /g)?.length).toBe(text.match(/\p{Script=Han}/gu)?.length);
  const found = pinyin.indexOf(' ji ben');
  expect(placeOfPinyin(text, pinyin, found, found + ' ji ben'.length)).toEqual({ start: at, end: at + 2 });
  expect(pinyin).not.toContain('shi jiu');
});

test('the words of cells count, and a word is found in the sentence of its cell, at which the article opens', async () => {
  const db = freshLibrary();
  await saveArticle(db, article);
  const { words } = await deriveArticle(article, read);
  expect(countOf(words, '稳定|wen3 ding4')).toBe(1);
  const found = [];
  for await (const some of findPlaces(db, { id: '稳定|wen3 ding4', simplified: '稳定', traditional: '穩定' }, read))
    found.push(...some);
  expect(found).toMatchObject([{ sentence: '基本稳定', offset: 2, length: 2 }]);
  const pieces = toPieces(article, cut);
  const place = findPlace(pieces, placeOfText('旅游区涨得更快', undefined));
  expect(pieces[place.piece]?.text).toBe('旅游区涨得更快');
});

test('every place in a table is kept and found again', () => {
  const pieces = toPieces(article, cut);
  for (const [piece, { text }] of pieces.entries()) {
    for (let offset = 0; offset < Math.max(1, text.length); offset++) {
      const kept = keptPlace(pieces, { piece, offset });
      expect(findPlace(pieces, kept)).toEqual({ piece, offset });
    }
  }
});
