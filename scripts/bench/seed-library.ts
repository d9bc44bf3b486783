import type { Page } from 'playwright-core';
import { annotate } from '@/lib/chinese/annotate';
import { openDictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { deriveArticle } from '@/lib/library/derived-article';
import { plainText } from '@/lib/library/plain-text';
import { readDictionary } from '@/scripts/dictionary/ensure-dictionary';
import { sampleText } from './sample-text';

/** So many different texts are in a library of any size; each article has a title of its own. */
const texts = 40;
/** A word that stands in one text of forty. */
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
