import { describe, expect, it, type TestContext, test } from 'vitest';
import type { Article } from '@/lib/article/types';
import { annotate } from '@/lib/chinese/annotate';
import type { KnownLevel } from '@/lib/chinese/known-level';
import { pieces as cut } from '@/lib/chinese/sentences';
import { annotateWhole } from '@/lib/session/annotate-whole';
import { readerWords } from '@/lib/session/reader-words';
import { realDictionary } from '@/tests/chinese/real-dictionary';
import { goldLines } from '@/tests/chinese/shared-data';

const hsk3: KnownLevel = { kind: 'list', list: 'HSK 2.0', upTo: '3' };
const top1000: KnownLevel = { kind: 'band', upTo: '1k' };

type Seen = { word: string; times: number; frequencyRank: number; isNew: boolean };

/** The words of a text at a level, names, numbers and other scripts aside. */
async function wordsOf(paragraphs: readonly string[], level: KnownLevel): Promise<Seen[]> {
  const content: Article = {
    url: 'https://news.example/1',
    title: '',
    blocks: paragraphs.map((text) => ({ kind: 'paragraph' as const, text })),
  };
  const session = await annotateWhole(content, async (texts) => annotate(realDictionary(), texts), cut);
  const { statuses } = readerWords(content, session, {}, level);
  const found = new Map<string, Seen>();
  session.pieces.forEach((_, piece) => {
    const own = statuses(piece);
    (session.tokens(piece) ?? []).forEach((token, at) => {
      if (token.kind !== 'word' || !/^\p{Script=Han}+$/u.test(token.text)) return;
      const frequencyRank = session.entryOf(token)?.frequencyRank ?? Number.POSITIVE_INFINITY;
      const seen = found.get(token.text) ?? { word: token.text, times: 0, frequencyRank, isNew: false };
      found.set(token.text, { ...seen, times: seen.times + 1, isNew: seen.isNew || own[at] === 'new' });
    });
  });
  return [...found.values()];
}

describe.each<[string, KnownLevel, { before: number; beforeByTimes: number }]>([
  ['HSK 3', hsk3, { before: 118, beforeByTimes: 203 }],
  ['the commonest 1,000', top1000, { before: 19, beforeByTimes: 113 }],
])('to a reader of level %s', (name, level, { before, beforeByTimes }) => {
  it('no word is new of the 300 commonest that stand in 200 news sentences', async (ctx: TestContext) => {
    const sentences = goldLines(ctx, 'pinyin/news-dev.jsonl').map(({ text }) => text);
    const words = await wordsOf(sentences, level);
    const commonest = words.sort((a, b) => a.frequencyRank - b.frequencyRank).slice(0, 300);
    const stillNew = commonest.filter(({ isNew }) => isNew).map(({ word }) => word);
    // Of the 300 that stand there most often, two in three stand there twice: 供不应求, 积蓄, 油炸 are rightly new.
    const byTimes = words.sort((a, b) => b.times - a.times).slice(0, 300);
    const newByTimes = byTimes.filter(({ isNew }) => isNew).length;
    console.log(
      `${name}: new of the 300 commonest words of the set: ${stillNew.length} (${before} before); ` +
        `of the 300 that it has most often: ${newByTimes} (${beforeByTimes} before)`,
    );
    expect(stillNew).toEqual([]);
  });

  test('no everyday word of a text is new', async () => {
    const words = await wordsOf(
      [
        '他们说，这个地方从前没有一个人住，后来才有了上百个家庭。',
        '她的孩子在学校里学习，已经会写很多字了。',
        '我们不知道他什么时候来，但是大家都在等他。',
        '因为天气很冷，所以他把门关上，给朋友打了一个电话。',
      ],
      level,
    );
    const everyday = ['上', '从', '说', '没有', '一个', '这个', '他们', '后来', '我们', '但是', '因为', '所以', '把'];
    expect(words.map(({ word }) => word)).toEqual(expect.arrayContaining(['他们', '说', '这个', '没有', '一个']));
    expect(words.filter(({ word, isNew }) => isNew && everyday.includes(word))).toEqual([]);
    expect(words.filter(({ frequencyRank, isNew }) => isNew && frequencyRank <= 600)).toEqual([]);
  });
});
