import type { Page } from 'playwright-core';
import { annotate } from '@/lib/chinese/annotate';
import { openDictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { deriveArticle } from '@/lib/library/articles/derived-article';
import { plainText } from '@/lib/library/articles/plain-text';
import { planningVersion } from '@/lib/review/scheduler';
import { readDictionary } from '@/scripts/dictionary/ensure-dictionary';
import { sampleText } from './sample-text';

/** So many different texts are in a library of any size; each article has a title of its own. */
const texts = 40;
/** A word in one text of forty. */
export const rareWord = { hanzi: '灯塔', pinyin: 'dengta', english: 'lighthouse' };

type Template = {
  text: string;
  blocks: { kind: 'paragraph'; text: string }[];
  words: string;
  names: string;
  pinyin: string;
};

/** Texts of about 1,500 characters with what is derived of them. */
export async function templates(): Promise<Template[]> {
  const dictionary = openDictionary(readDictionary());
  const paragraphs = sampleText(1500 * 3);
  const made: Template[] = [];
  for (let nth = 0; nth < texts; nth += 1) {
    const chosen: string[] = nth === 0 ? [`海边有一座${rareWord.hanzi}。`] : [];
    for (let at = nth; chosen.join('').length < 1500; at += 1)
      chosen.push(paragraphs[(at * 7) % paragraphs.length] ?? '');
    const blocks = chosen.map((text) => ({ kind: 'paragraph' as const, text }));
    const article = { url: 'https://bench.example/', title: '长文', blocks };
    const derived = await deriveArticle(article, async (parts, options) => annotate(dictionary, parts, options));
    made.push({ text: plainText(article), blocks, ...derived });
  }
  return made;
}

/** Writes words that are being learned, each with a sentence and a review, every tenth of them due. */
export async function seedWords(page: Page, words: number): Promise<void> {
  await page.evaluate(writeWords, { words, version: planningVersion });
}

/** In the page. */
async function writeWords({ words, version }: { words: number; version: number }): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('pindu');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const day = 86_400_000;
  const now = Date.now();
  const transaction = db.transaction(['words', 'contexts', 'reviews', 'cards', 'meta'], 'readwrite');
  const han = (number: number) => String.fromCodePoint(0x4e00 + (number % 20_000));
  let newest = 0;
  // What was reviewed before would be no part of the mark below, and all cards would be made anew.
  for (const table of ['reviews', 'cards']) transaction.objectStore(table).clear();
  for (let nth = 0; nth < words; nth += 1) {
    const simplified = han(nth) + han(nth * 31 + 7);
    const id = `${simplified}|a1 b${1 + (nth % 4)}`;
    const at = now - 9 * day - nth * 1_000;
    const stamp = { updatedAt: at, device: 'bench' };
    newest = Math.max(newest, at);
    transaction.objectStore('words').put({
      ...{ id, simplified, traditional: simplified, pinyin: ['ā', 'b̄'], senses: ['a word', 'of two characters'] },
      ...{ state: 'learning', addedAt: at - day, tags: [], ...stamp },
    });
    transaction.objectStore('contexts').put({
      ...{ id: `c${nth}`, word: id, sentence: `他说${simplified}在海边。`, offset: 2, length: 2 },
      ...{ article: `https://bench.example/${nth}`, url: `https://bench.example/${nth}`, title: '海边', ...stamp },
    });
    transaction
      .objectStore('reviews')
      .put({ id: `r${nth}`, word: id, at, kind: 'review', grade: 3, zone: 0, ...stamp });
    const due = now + (nth % 10 === 0 ? -day : 3 * day) + nth * 1_000;
    transaction.objectStore('cards').put({
      ...{ word: id, due: nth % 10 === 0 ? due - day : due, state: 'review', stability: 5, difficulty: 5 },
      ...{ reps: 1, lapses: 0, first: at, ...stamp },
    });
  }
  // What says that the cards are those of the log, for the retention that the settings begin with.
  const value = { version, retention: 0.9, reviews: words, newest };
  transaction.objectStore('meta').put({ key: 'cards', value, updatedAt: now, device: 'bench' });
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  db.close();
}

/** Writes articles straight into the library of an extension page, from number `from` up to `to`. */
export async function seedArticles(
  page: Page,
  made: Template[],
  from: number,
  to: number,
  engine: string,
): Promise<void> {
  for (let start = from; start < to; start += 1000)
    await page.evaluate(write, { made, start, end: Math.min(start + 1000, to), engine });
}

/** In the page. */
async function write(plan: { made: Template[]; start: number; end: number; engine: string }): Promise<void> {
  const { made, start, end, engine } = plan;
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('pindu');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const transaction = db.transaction(['articles', 'bodies', 'texts', 'derived', 'progress'], 'readwrite');
  for (let nth = start; nth < end; nth += 1) {
    const { text, blocks, words, names, pinyin } = made[nth % made.length] as Template;
    const id = `https://bench.example/${nth}`;
    const stamp = { updatedAt: nth + 1, device: 'bench' };
    const savedAt = 1_700_000_000_000 + nth * 60_000;
    const title = `第${nth}篇文章`;
    transaction.objectStore('articles').put({
      ...{
        id,
        identity: id,
        url: id,
        title,
        source: `来源${nth % 9}`,
        lang: 'zh-CN',
        tags: nth % 5 === 0 ? ['五'] : [],
      },
      ...{ savedAt, hanCharacters: text.length, publishedAt: new Date(savedAt).toISOString(), ...stamp },
    });
    transaction.objectStore('bodies').put({ id, blocks, ...stamp });
    transaction.objectStore('texts').put({ article: id, text: `${title}\n${text.slice(3)}`, ...stamp });
    transaction.objectStore('derived').put({ article: id, engine, words, names, pinyin, ...stamp });
    if (nth % 3 === 0)
      transaction.objectStore('progress').put({ article: id, block: 0, offset: 9, text: '', share: 0.4, ...stamp });
  }
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  db.close();
}
