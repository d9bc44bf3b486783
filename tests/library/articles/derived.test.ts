import { expect, test } from 'vitest';
import { annotate } from '@/lib/chinese/annotate';
import { pieces } from '@/lib/chinese/sentences';
import { undeleteArticles } from '@/lib/library/articles/article-choices';
import { deleteArticle, saveArticle } from '@/lib/library/articles/articles';
import {
  deriveMissing,
  deriveOne,
  type Engine,
  forgetDerived,
  underivedArticles,
} from '@/lib/library/articles/derived';
import { deriveArticle } from '@/lib/library/articles/derived-article';
import { countOf, eachWord } from '@/lib/library/articles/derived-words';
import { plainText } from '@/lib/library/articles/plain-text';
import type { Library } from '@/lib/library/db';
import { startSession } from '@/lib/session/article-session';
import { readerWords } from '@/lib/session/reader-words';
import { realDictionary } from '@/tests/chinese/real-dictionary';
import { freshLibrary, otherBlocks, sampleArticle, steps } from '@/tests/library/fresh-library';

const read: Engine['annotate'] = async (texts, options) => annotate(realDictionary(), texts, options);
const engine = (version = '1'): Engine => ({ version, annotate: read });
const far = { until: Number.POSITIVE_INFINITY };

async function save(db: Library, names: string[], now = steps()): Promise<string[]> {
  const ids: string[] = [];
  for (const name of names) {
    const saved = await saveArticle(db, sampleArticle({ url: `https://news.example/${name}`, title: name }), { now });
    if ('id' in saved) ids.push(saved.id);
  }
  return ids;
}

/** How often a word stands in each derived article, as a word or as a name. */
async function timesIn(db: Library, word: string): Promise<Record<string, number>> {
  const rows = await db.derived.toArray();
  return Object.fromEntries(
    rows.map(({ article, words, names }) => [article, countOf(words, word) + countOf(names, word)]),
  );
}

test('the words counted are those that the reader counts, names apart', async () => {
  const article = sampleArticle({
    lead: '北京的经济和上海的经济都在发展。',
    blocks: [...sampleArticle().blocks, { kind: 'figure', src: 'https://news.example/1.jpg', text: '北京一景' }],
  });
  const derived = await deriveArticle(article, read);
  const session = startSession(article, read, pieces);
  await new Promise((resolve) => setTimeout(resolve, 50));
  const counted = readerWords(article, session, {}, undefined).count();

  const words = new Map<string, number>();
  eachWord(derived.words, (id, count) => words.set(id, count));
  expect([...words.values()].reduce((sum, count) => sum + count, 0)).toBe(counted?.running);
  expect(new Map(counted?.newWords.map(({ id, count }) => [id, count]))).toEqual(words);
  expect(words.get('经济|jing1 ji4')).toBe(2);
  expect(derived.names).toContain('北京|Bei3 jing1\t2');
});

test.each([
  ['a plain article', sampleArticle()],
  ['a lead of its own', sampleArticle({ lead: '水来了。' })],
  ['a lead that the text opens with', sampleArticle({ lead: otherBlocks[0]?.text ?? '', blocks: otherBlocks })],
  [
    'lines without Han, figures, letters among the characters',
    sampleArticle({
      blocks: [
        { kind: 'figure', src: 'https://news.example/1.jpg' },
        { kind: 'paragraph', text: 'T恤和A4纸，２０２６年。' },
        { kind: 'preformatted', text: '一\n二' },
        { kind: 'paragraph', text: 'no Chinese at all' },
      ],
    }),
  ],
])('one syllable stands for each Han character of the plain text: %s', async (_, article) => {
  const { pinyin } = await deriveArticle(article, read);
  expect(pinyin.match(/ /g)?.length).toBe(plainText(article).match(/\p{Script=Han}/gu)?.length);
  expect(pinyin).not.toMatch(/[^a-zv ?,\n]/);
});

test('what stands between characters keeps their syllables apart', async () => {
  const { pinyin } = await deriveArticle(sampleArticle({ title: '中国，女儿', blocks: [] }), read);
  expect(pinyin).toBe(' zhong guo, nv er');
});

test('articles without a derived row are made the newest first, and those of another engine again', async () => {
  const db = freshLibrary();
  const ids = await save(db, ['一', '二', '三']);
  expect(await underivedArticles(db, '1')).toEqual([...ids].reverse());
  await deriveOne(db, ids[2] ?? '', engine());
  expect(await underivedArticles(db, '1')).toEqual([ids[1], ids[0]]);
  expect(await deriveMissing(db, engine(), far)).toBe(0);
  expect(await underivedArticles(db, '1')).toEqual([]);
  expect(await underivedArticles(db, '2')).toHaveLength(3);
  expect(await deriveMissing(db, engine('2'), far)).toBe(0);
  expect((await db.derived.toArray()).map((row) => row.engine)).toEqual(['2', '2', '2']);
});

test('the work stops when its time is up, and goes on where it stopped', async () => {
  const db = freshLibrary();
  await save(db, ['一', '二', '三', '四']);
  let time = 0;
  const now = () => time++;
  const left = await deriveMissing(db, engine(), { until: 5, now });
  expect(left).toBeGreaterThan(0);
  expect(await db.derived.count()).toBe(4 - left);
  expect(await deriveMissing(db, engine(), far)).toBe(0);
});

test('one article that cannot be read keeps none of the others from it', async () => {
  const db = freshLibrary();
  await save(db, ['一', '坏', '三']);
  const picky: Engine = {
    version: '1',
    annotate: (texts, options) => (texts.includes('坏') ? Promise.reject(new Error('no')) : read(texts, options)),
  };
  await deriveMissing(db, picky, far);
  expect((await db.derived.toArray()).map((row) => row.article)).toHaveLength(2);
});

test('an article in the bin waits until it is restored', async () => {
  const db = freshLibrary();
  const [first = '', second = ''] = await save(db, ['一', '二']);
  await deleteArticle(db, second);
  expect(await underivedArticles(db, '1')).toEqual([first]);
  await undeleteArticles(db, [second]);
  await deriveMissing(db, engine(), far);
  expect(await timesIn(db, '恢复|hui1 fu4')).toEqual({ [first]: 1, [second]: 1 });
});

test('a text that was changed while it was read is not overwritten with what is old', async () => {
  const db = freshLibrary();
  const now = steps();
  const [id = ''] = await save(db, ['一'], now);
  const slow: Engine = {
    version: '1',
    annotate: async (texts, options) => {
      const longer = sampleArticle({ url: id, title: '一' });
      longer.blocks.push({ kind: 'paragraph', text: '后来又补充了一段。' });
      await saveArticle(db, longer, { now });
      return read(texts, options);
    },
  };
  expect(await deriveOne(db, id, slow)).toBe(false);
  expect(await db.derived.count()).toBe(0);
});

test('a derived row says how often a word stands in its article', async () => {
  const db = freshLibrary();
  const twice = sampleArticle({ url: 'https://news.example/2', title: '经济', blocks: otherBlocks, lead: '经济。' });
  const once = sampleArticle({ url: 'https://news.example/1', title: '中国经济', blocks: otherBlocks });
  await saveArticle(db, twice);
  await saveArticle(db, once);
  await deriveMissing(db, engine(), far);
  expect(await timesIn(db, '经济|jing1 ji4')).toEqual({ [twice.url]: 2, [once.url]: 1 });
  expect(await timesIn(db, '中国|Zhong1 guo2')).toEqual({ [twice.url]: 0, [once.url]: 1 });
  expect(await timesIn(db, '济|ji4')).toEqual({ [twice.url]: 0, [once.url]: 0 });
});

test('a reading that was set right has its articles derived again', async () => {
  const db = freshLibrary();
  const [first = ''] = await save(db, ['供水', '二']);
  await saveArticle(db, sampleArticle({ url: 'https://news.example/3', title: '三', blocks: otherBlocks }));
  await deriveMissing(db, engine(), far);
  await forgetDerived(db, /厂长/u);
  expect(await db.derived.count()).toBe(1);
  expect(await underivedArticles(db, '1')).toContain(first);
});
