import { describe, expect, it } from 'vitest';
import { annotate } from '@/lib/chinese/annotate';
import { deleteArticle, saveArticle } from '@/lib/library/articles/articles';
import { findPlaces, type SoughtWord } from '@/lib/library/words/word-places';
import type { Annotate } from '@/lib/session/article-session';
import { findPlace } from '@/lib/session/place';
import { isStepBack, placeOfText } from '@/lib/session/progress';
import { realDictionary } from '@/tests/chinese/real-dictionary';
import { freshLibrary, sampleArticle, steps } from '@/tests/library/fresh-library';

const dictionary = realDictionary();
const read: Annotate = async (texts, options) => annotate(dictionary, texts, options);
const person: SoughtWord = { id: '人|ren2', simplified: '人', traditional: '人' };
const library: SoughtWord = { id: '图书馆|tu2 shu1 guan3', simplified: '图书馆', traditional: '圖書館' };

async function placesIn(texts: string[], word: SoughtWord) {
  const db = freshLibrary();
  const now = steps();
  for (const [index, text] of texts.entries())
    await saveArticle(
      db,
      sampleArticle({
        url: `https://news.example/${index}`,
        title: `第${index}天`,
        blocks: [{ kind: 'paragraph', text }],
      }),
      { now },
    );
  const found = [];
  for await (const some of findPlaces(db, word, read)) found.push(...some);
  return { db, found };
}

describe('where a word was read', () => {
  it('is where it stands as a word, not where its characters do', async () => {
    const { found } = await placesIn(['人民广场很安静。有一个人在门口等。', '没有音乐。'], person);
    expect(found.map(({ sentence, offset }) => [sentence, offset])).toEqual([['有一个人在门口等。', 3]]);
  });

  it('is found in either script, the newest save first, with its title', async () => {
    const { found } = await placesIn(['我们去图书馆看书。', '晚上圖書館不開門。'], library);
    expect(found).toMatchObject([
      { title: '第1天', sentence: '晚上圖書館不開門。', offset: 2, length: 3 },
      { title: '第0天', sentence: '我们去图书馆看书。', offset: 3, length: 3 },
    ]);
  });

  it('is where it is read so, not otherwise', async () => {
    const must: SoughtWord = { id: '得|dei3', simplified: '得', traditional: '得' };
    const { found } = await placesIn(['他跑得很快。我得回家了。'], must);
    expect(found.map(({ sentence }) => sentence)).toEqual(['我得回家了。']);
  });

  it('is not in what lies in the bin', async () => {
    const { db } = await placesIn(['我们去图书馆看书。'], library);
    await deleteArticle(db, 'https://news.example/0');
    const found = [];
    for await (const some of findPlaces(db, library, read)) found.push(...some);
    expect(found).toEqual([]);
  });
});

describe('an article that is opened at a sentence', () => {
  const piece = (text: string, block: number) => ({
    role: { kind: 'paragraph' } as const,
    block,
    start: 0,
    text,
    marks: [],
  });
  const pieces = [piece('第一句。第二句很长。', 0), piece('第三句。要找的这句话在这里。', 1)];
  const kept = { block: 1, offset: 4, text: '要找的', share: 0.6, finished: true };

  it('begins there, wherever that is', () => {
    expect(findPlace(pieces, placeOfText('要找的这句话在这里。', kept))).toEqual({ piece: 1, offset: 4 });
    expect(placeOfText('要找的', kept).finished).toBe(true);
    expect(placeOfText('要找的', undefined).finished).toBe(false);
  });

  it('keeps the place that was reached, but for what lies behind it', () => {
    expect(isStepBack({ ...kept, share: 0.2 }, kept)).toBe(true);
    expect(isStepBack({ ...kept, share: 0.7 }, kept)).toBe(false);
    expect(isStepBack({ ...kept, share: 0.2 }, { ...kept, finished: false })).toBe(false);
    expect(isStepBack(kept, undefined)).toBe(false);
  });
});
