import { createHash } from 'node:crypto';
import { wordId } from '@/lib/chinese/word-id';
import type { Tables } from '@/tests/e2e/harness/database';

/** Rows of articles with all that belongs to them, numbered from `from` up to `to`, as a device of that name wrote them. */
export function libraryRows(from: number, to: number, device: string): Tables {
  const all = Array.from({ length: to - from }, (_, index) => rowsOf(from + index, device));
  const names = Object.keys(all[0] ?? {});
  return Object.fromEntries(names.map((name) => [name, all.flatMap((rows) => rows[name] ?? [])]));
}

export const addressOf = (number: number): string => `https://news.example/${number}`;

function rowsOf(number: number, device: string): Tables {
  const at = 1_760_000_000_000 + number * 60_000;
  const stamp = { updatedAt: at, device };
  const url = addressOf(number);
  const title = `第${number}座桥`;
  const simplified = `桥${String.fromCodePoint(0x4e00 + number)}`;
  const pinyin = ['qiáo', 'yī'];
  const word = wordId(simplified, pinyin);
  const sentence = `${simplified}昨天重新通车，两岸的人又可以走着去看朋友。`;
  const src = `${url}.png`;
  // Told from one another by their bytes; nobody looks at them.
  const bytes = [...Buffer.from(`picture ${number}`)];
  const hash = createHash('sha256').update(Buffer.from(bytes)).digest('hex');
  return {
    articles: [{ ...stamp, id: url, identity: url, url, title, savedAt: at, hanCharacters: 30, tags: ['桥'] }],
    bodies: [
      {
        ...{ ...stamp, id: url },
        blocks: [
          { kind: 'paragraph', text: sentence },
          { kind: 'figure', src },
        ],
      },
    ],
    texts: [{ ...stamp, article: url, text: `${title}\n${sentence}` }],
    progress: [{ ...stamp, article: url, block: 0, offset: 3, text: '昨天', share: 0.4 }],
    words: [
      {
        ...{ ...stamp, id: word, simplified, traditional: simplified, pinyin },
        ...{ senses: ['bridge'], state: 'learning', addedAt: at, tags: [] },
      },
    ],
    contexts: [{ ...stamp, id: `c${number}`, word, sentence, offset: 0, length: 2, article: url, url, title }],
    reviews: [{ ...stamp, id: `r${number}`, word, at, kind: 'review', grade: 3 }],
    pictures: [{ ...stamp, hash, width: 16, height: 16, blob: { type: 'image/png', bytes } }],
    articlePictures: [{ ...stamp, article: url, src, hash }],
  };
}
